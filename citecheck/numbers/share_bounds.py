"""What percentages a share in words can stand for: "over half", "almost two thirds"."""

from __future__ import annotations

import re
from fractions import Fraction

from citecheck.model.number import Interval
from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import in_any, words_of

# Bounds in per cent, read off some 570 phrases with a bracketed percentage in published articles.
_BOUNDS: dict[tuple[Fraction, str], tuple[str, str]] = {
    (Fraction(1, 2), "near"): ("44", "50"),
    (Fraction(1, 2), "about"): ("42", "58"),
    (Fraction(1, 2), ""): ("42", "58"),
    (Fraction(1, 3), ""): ("28", "38"),
    (Fraction(1, 3), "about"): ("27", "39"),
    (Fraction(2, 3), ""): ("62", "71"),
    (Fraction(2, 3), "about"): ("60", "73"),
}


def bounds(fraction: Fraction, bound: str) -> Interval:
    """Return the percentages that a fraction in words can stand for.

    Fractions without observed bounds reach to the midpoints of their neighbours with denominators up to five,
    widened by two points.
    """
    if (fraction, bound) in _BOUNDS:
        observed = _BOUNDS[fraction, bound]
        return Interval(Fraction(observed[0]), Fraction(observed[1]))
    exact = fraction * 100
    low_side, high_side = _neighbours(fraction)
    low, high = (low_side * 100 + exact) / 2 - 2, (high_side * 100 + exact) / 2 + 2
    if bound == "min":
        return Interval(exact, min(Fraction(100), 2 * exact))
    if bound == "max":
        return Interval(Fraction(0), exact)
    if bound == "near":
        return Interval(max(Fraction(0), low - 2), exact)
    return Interval(max(Fraction(0), low), min(Fraction(100), high))


def bounds_of(passage: Passage, word: Figure) -> Interval:
    """Return the percentages that a share in words can stand for: "almost half" is nearer to half than "up to half"."""
    hedge = passage.view.text[word.hedge_start : word.start].strip() if word.hedge_start >= 0 else ""
    lead = passage.view.text[max(0, word.start - 20) : word.start]
    if not word.bound and _EXACTLY.search(lead):
        return Interval(100 * word.value - 1, 100 * word.value + 1)
    over = re.match(rf"(?:{words_of(passage.code, 'just_over')})(?!\w)", hedge, re.IGNORECASE)
    if word.bound == "min" and over:
        return Interval(100 * word.value, 100 * word.value + 8)
    near = word.bound == "max" and re.match(rf"(?:{words_of(passage.code, 'nearly')})(?!\w)", hedge, re.IGNORECASE)
    return bounds(word.value, "near" if near else word.bound)


_EXACTLY = re.compile(
    rf"(?<!\w){in_any('exactly')}\s(?:an?\s|ein\w*\s|die\s|une?\s|la\s)?\Z",
    re.IGNORECASE,
)


def _neighbours(fraction: Fraction) -> tuple[Fraction, Fraction]:
    known = sorted({Fraction(n, d) for d in range(1, 6) for n in range(d + 1)})
    below = max((f for f in known if f < fraction), default=Fraction(0))
    above = min((f for f in known if f > fraction), default=Fraction(1))
    return below, above
