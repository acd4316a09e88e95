"""Whether one slip explains why parts do not add to their whole."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure


def may_be_meant(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether one slip explains why a run of counts does not add to a whole that is larger than each of them."""
    faulty = [f for f in parts if f.fault]
    if whole.fault or len(faulty) > 1 or any(f.bound or f.scaled for f in parts) or not whole_numbers([whole, *parts]):
        return False
    aim, values = whole.value.numerator, [f.value.numerator for f in parts]
    added = sum(values)
    off = aim - added
    if faulty:
        return needs(faulty[0], off + faulty[0].value.numerator)
    if not aim < 2 * added < 4 * aim or max(values) >= aim:
        return False
    return a.is_slip(aim, added) or any(
        value >= 10 and value + off >= 10 and needs(f, value + off) for f, value in zip(parts, values, strict=True)
    )


def whole_numbers(parts: Sequence[Figure]) -> bool:
    """Whether none of some figures has a fraction."""
    return all(f.value.denominator == 1 for f in parts)


def needs(figure: Figure, value: Fraction | int) -> bool:
    """Whether a value is one slip away from a figure as printed."""
    return (
        value.denominator == 1
        and value > 0
        and figure.value.denominator == 1
        and a.is_slip(int(a.digits_of(figure) or 0), int(value))
    )
