"""A mean that lies between two values of its own kind, which are no sum and no count: "10 to 46 rings, mean 24"."""

from __future__ import annotations

import re
from functools import cache

from citecheck.numbers import arithmetic as a
from citecheck.numbers.comparable import in_currency, is_money, is_one_noun
from citecheck.numbers.differences import noun_after
from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import CONJUNCTION, words_of

_FAR = 3
"""How many times off from sum by count a mean is that is of something else, no slip being seen."""


def is_mean_between(passage: Passage, mean: Figure, first: Figure, last: Figure) -> bool:
    """Return whether two values, in the order of the text, seem to be two of those that a mean between them is of.

    They are where they are told as a range, or where the second has no noun and the quotient is far from the mean.
    """
    low, high = sorted((first.value, last.value))
    if not low < mean.value < high:
        return False
    at, end = passage.where(first), passage.where(last)
    if _range(passage.code).search(passage.text, max(0, at - 24), end + 1) is not None:
        return True
    least, most = (first, last) if first.value < last.value else (last, first)
    if is_money(passage, least) and not is_money(passage, most):
        return True  # Money is no count.
    noun, other = noun_after(passage, at), noun_after(passage, end)
    if in_currency(passage, first) != in_currency(passage, last) or (other and not (noun and is_one_noun(noun, other))):
        return False
    quotient = high / low
    shown = quotient.numerator // quotient.denominator
    far = not quotient / _FAR <= mean.value <= quotient * _FAR
    return far and not any(a.is_slip(int(mean.value), one) for one in (shown, shown + 1))


@cache
def _range(code: str) -> re.Pattern[str]:
    """The end of a range at the end of a text: ``from 10 rings to 46``, ``between 5 and 40``."""
    unit = r"\ue001(?:\s[^\W\d_]+[.․]?)?"
    return re.compile(
        rf"{unit}\s?(?:[-–—]|(?<!\w)(?:{words_of(code, 'end')}))\s?[£$€]?\ue001"
        rf"|(?<!\w)(?:{words_of(code, 'extremes')})\s[£$€]?{unit}\s{CONJUNCTION}\s[£$€]?\ue001",
        re.IGNORECASE,
    )
