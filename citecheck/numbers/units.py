"""What stands after a number: per cent, per mille, points, thousand, million."""

from __future__ import annotations

import re
from functools import cache

from citecheck.lang import by_code, mapping, words
from citecheck.numbers.figure import Sort

SPACE = "[ \u00a0\u2007\u2009\u202f]"


@cache
def percent() -> re.Pattern[str]:
    said = sorted({w for w in words("numbers.percent") if w != "%"}, key=lambda w: (-len(w), w))
    return re.compile(rf"{SPACE}?%|{SPACE}?(?:{'|'.join(re.escape(w) for w in said)})(?!\w)", re.IGNORECASE)


@cache
def points() -> re.Pattern[str]:
    said = sorted(
        (w for w in words("numbers.points") if len(w) > 2 and w not in ("points",)),
        key=lambda w: (-len(w), w),
    )
    return re.compile(rf"{SPACE}?(?:{'|'.join(re.escape(w) for w in said)})(?!\w)", re.IGNORECASE)


@cache
def permille() -> re.Pattern[str]:
    said = sorted((w for w in words("numbers.permille") if w != "‰"), key=lambda w: (-len(w), w))
    return re.compile(rf"{SPACE}?‰|{SPACE}(?:{'|'.join(re.escape(w) for w in said)})(?!\w)", re.IGNORECASE)


@cache
def scale(code: str) -> re.Pattern[str]:
    tables = {**by_code("en").numbers.scales, **by_code(code).numbers.scales}
    said = sorted(
        (w for w in tables if w not in ("dozen", "cent", "cents", "дюжина", "dutzend")),
        key=lambda w: (-len(w), w),
    )
    return re.compile(
        rf"{SPACE}?(?P<scale>{'|'.join(re.escape(w) for w in said)})(?!\w)|(?P<short>[mM]|bn|k)(?![\w.])",
        re.IGNORECASE,
    )


def scale_value(code: str, word: str) -> int:
    """Return what a word such as "million" multiplies by."""
    word = word.lower()
    found = by_code(code).numbers.scales.get(word) or by_code("en").numbers.scales.get(word)
    return found or int(mapping("numbers.scales").get(word, 1))


@cache
def _first_letters(code: str) -> frozenset[str]:
    """The first letters of all units and scales: most words after a number begin with another."""
    tables = {**by_code("en").numbers.scales, **by_code(code).numbers.scales}
    said = [*words("numbers.percent"), *words("numbers.points"), *words("numbers.permille"), *tables]
    return frozenset(letter for word in said for letter in (word[0].lower(), word[0].upper()))


def may_follow(text: str, end: int, code: str) -> bool:
    """Whether a unit may stand at ``end``: a cheap look at the next letter."""
    if end >= len(text):
        return False
    letter = text[end]
    if letter.isspace():
        letter = text[end + 1] if end + 1 < len(text) else " "
    return letter in "%‰" or letter in _first_letters(code) or (letter.isalpha() and not text[end].isspace())


def unit(text: str, end: int) -> tuple[Sort, int]:
    """Return what a number that ends at ``end`` counts in, and where that ends."""
    if text.startswith("%", end):
        return Sort.PERCENT, end + 1
    for pattern, kind in ((points(), Sort.POINTS), (percent(), Sort.PERCENT), (permille(), Sort.PERMILLE)):
        found = pattern.match(text, end)
        if found:
            return kind, found.end()
    return Sort.COUNT, end
