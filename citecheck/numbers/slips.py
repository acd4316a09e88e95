"""Whether one slip explains why parts do not add to their whole."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure


def may_be_meant(whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether one slip explains why a run of counts does not add to a whole that is larger than each of them."""
    faulty = [f for f in parts if f.fault]
    if any(f.bound or f.scaled for f in parts) or not whole_numbers([whole, *parts]) or whole.fault or len(faulty) > 1:
        return False
    aim, added = whole.value.numerator, sum([f.value.numerator for f in parts])
    if faulty:
        return needs(faulty[0], aim - added + faulty[0].value)
    if not aim < 2 * added < 4 * aim or max([f.value.numerator for f in parts]) >= aim:
        return False
    off = aim - added
    return a.is_slip(aim, added) or any(
        f.value >= 10 and f.value + off >= 10 and needs(f, f.value + off) for f in parts
    )


def whole_numbers(parts: Sequence[Figure]) -> bool:
    """Whether none of some figures has a fraction."""
    return all(f.value.denominator == 1 for f in parts)


def needs(figure: Figure, value: Fraction) -> bool:
    """Whether a value is one slip away from a figure as printed."""
    return (
        value.denominator == 1
        and value > 0
        and figure.value.denominator == 1
        and a.is_slip(int(a.digits_of(figure) or 0), int(value))
    )
