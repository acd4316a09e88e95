"""Whether one slip explains why parts do not add to their whole."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure


def may_be_meant(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether one slip explains why a run of counts does not add to a whole that is larger than each of them."""
    if whole.fault or whole.value.denominator != 1:
        return False
    faulty, values = None, []
    for part in parts:
        printed = part.value
        if part.bound or part.scaled or (part.fault and faulty is not None):
            return False
        if part.fault:
            faulty = part
            continue
        if printed.denominator != 1:
            return False
        values.append(printed.numerator)
    aim, added = whole.value.numerator, sum(values)
    off = aim - added
    if faulty is not None:
        digits = a.digits_of(faulty)
        return off > 0 and (digits == str(off) or a.is_slip(int(digits or 0), off))
    if not aim < 2 * added < 4 * aim or max(values) >= aim:
        return False
    if a.is_slip(aim, added):
        return True
    for part, value in zip(parts, values, strict=True):
        if value >= 10 and value + off >= 10 and needs(part, value + off):
            return True
    return False


def whole_numbers(parts: Sequence[Figure]) -> bool:
    """Whether none of some figures has a fraction."""
    return all(f.value.denominator == 1 for f in parts)


def needs(figure: Figure, value: Fraction | int) -> bool:
    """Whether a value is one slip away from a figure as printed."""
    if value <= 0 or value.denominator != 1 or figure.value.denominator != 1:
        return False
    return a.is_slip(int(a.digits_of(figure) or 0), value.numerator)
