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


_WORD = re.compile(r"[^\W\d_]+")


@cache
def _first_words(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """The first words of all units and scales in lower case, and the first signs of those that begin with none."""
    tables = {**by_code("en").numbers.scales, **by_code(code).numbers.scales}
    said = [
        w.lower() for w in (*words("numbers.percent"), *words("numbers.points"), *words("numbers.permille"), *tables)
    ]
    matched = [_WORD.match(w) for w in said]
    first = frozenset(m[0] for m in matched if m)
    return first, frozenset("%‰") | {w[0] for w, m in zip(said, matched, strict=True) if not m}


def may_begin_unit(code: str, text: str) -> bool:
    """Whether a unit or scale may begin with the few letters of ``text``, or may be a word that they begin with."""
    said, signs = _first_words(code)
    if text[:1] in signs:
        return True
    word = _WORD.match(text)
    if word is None:
        return False
    begun = word[0].lower()
    return begun in said if word.end() < len(text) else any(one.startswith(begun) for one in said)


def may_follow(text: str, end: int, code: str) -> bool:
    """Whether a unit may stand at ``end``: a cheap look at the next word."""
    letter = text[end : end + 1]
    if not letter:
        return False
    said, signs = _first_words(code)
    if letter in signs or letter.isalpha():
        return True
    if not letter.isspace():
        return False
    word = _WORD.match(text, end + 1)
    return word[0].lower() in said if word else text[end + 1 : end + 2] in signs


def unit(text: str, end: int) -> tuple[Sort, int]:
    """Return what a number that ends at ``end`` counts in, and where that ends."""
    if text.startswith("%", end):
        return Sort.PERCENT, end + 1
    for pattern, kind in ((points(), Sort.POINTS), (percent(), Sort.PERCENT), (permille(), Sort.PERMILLE)):
        found = pattern.match(text, end)
        if found:
            return kind, found.end()
    return Sort.COUNT, end
