"""Numbers with a blank between them: one in groups, one that lost a digit, or two."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from citecheck.lang import by_code
from citecheck.numbers.figure import Figure, Sort

_TWO_DIGITS = re.compile(r"\d\d")
_NOUN = re.compile(r"\s([^\W\d_]+\.?)")


def with_short_groups(text: str, found: list[Figure], code: str) -> list[Figure]:
    """``12 45 руб.`` where spaces group: one number that lost a digit, if a thing to count stands behind it."""
    merged: list[Figure] = []
    for figure in found:
        last = merged[-1] if merged else None
        if (
            last is not None
            and figure.start - last.end == 1
            and text[last.end] in " \u00a0\u202f"
            and last.sort is figure.sort is Sort.COUNT
            and _TWO_DIGITS.fullmatch(figure.raw)
            and _ONE_GROUP.fullmatch(last.raw)
            and (_is_counted(text, figure.end, code) or text[last.end] in _NEVER_BREAK)
        ):
            digits = last.raw + figure.raw
            readings = (Fraction(int(digits)), Fraction(int(digits) * 10))
            raw = text[last.start : figure.end]
            merged[-1] = replace(last, end=figure.end, raw=raw, value=readings[0], alternatives=readings, fault="group")
        else:
            merged.append(figure)
    return merged


def _is_counted(text: str, end: int, code: str) -> bool:
    noun, tables = _NOUN.match(text, end), by_code(code).numbers
    return noun is not None and noun[1].lower() in (*tables.people, *tables.things, *tables.units)


_NEVER_BREAK = "\u00a0\u202f"
"""Who puts one of these between digits means one number."""
_ONE_GROUP = re.compile(r"\d{1,3}")
_NEXT_GROUP = re.compile(r"\d{3}(?!\d)")


def without_runs(text: str, found: list[Figure]) -> list[Figure]:
    """``1 200`` where spaces do not group: one number or two, nobody can say."""
    doubtful: set[int] = set()
    for one, other in pairwise(found):
        if (
            other.start - one.end == 1
            and text[one.end] in " \u00a0"
            and _ONE_GROUP.fullmatch(one.raw)
            and _NEXT_GROUP.match(other.raw)
            and one.sort is Sort.COUNT
        ):
            doubtful |= {one.start, other.start}
    if not doubtful:
        return found
    for figure in found:
        if figure.start in doubtful:
            figure.sort, figure.what = Sort.OPAQUE, "run"
    return found
