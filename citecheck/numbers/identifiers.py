"""Numbers that what stands right before them makes names: "No. 17", "article 5", "F-16"."""

from __future__ import annotations

import re
from functools import cache

from citecheck.lang import words
from citecheck.numbers.remembered import Remembered

_BEFORE_WORD = re.compile(r"(?P<word>[^\W\d_]+\.?|[№#§]+|[^\W\d_]+\.?-?)\s?\Z")


def is_identified(text: str, start: int) -> bool:
    """Whether a word stands before a number that names it ("No.", "article"), or letters that belong to it."""
    if not start:
        return False
    low = start - _REACH if start > _REACH else 0
    if _LISTED.search(text, low, start) and _NEXT.match(text, start):
        return False
    return _IDENTIFYING[text[text.rfind(" ", low, start - 1) + 1 or low : start]]


_LISTED = re.compile(r"\d[,;]\s[a-zа-яёіїєґäöüß]+\s\Z")
_NEXT = re.compile(r"\d[\d,.]*\d?(?:[,;]\s[^\W\d_]|\.(?:\s|\Z)|\s(?:and|und|et|и|та|і)\s)")
"""``divinity 718, law 246, physic 299``: a member of a list, whose word names no number."""
_REACH = 24
"""Characters before a number in which its name stands."""


def _identifies(before: str) -> bool:
    last = before[-1]
    if last.isalnum() or last in "_/\\-":
        return True
    word = _BEFORE_WORD.search(before)
    return word is not None and word["word"].lower() in _identifier_words()


_IDENTIFYING: Remembered[bool] = Remembered(_identifies)


@cache
def _identifier_words() -> frozenset[str]:
    return frozenset(words("numbers.identifiers")) | {"#", "№", "§", "№№"}
