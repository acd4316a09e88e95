"""How one document writes its numbers: which mark divides decimals, which groups thousands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from citecheck.lang import by_code
from citecheck.numbers.digits import Run


@dataclass(frozen=True, slots=True)
class Style:
    """``decimal`` is ``.`` or ``,``; ``space_groups`` that plain spaces group.

    ``likely`` says that numbers may be read so, ``sure`` that a number written otherwise stands out.
    """

    decimal: str = "."
    sure: bool = False
    space_groups: bool = False
    words: bool = True
    likely: bool = False


_UNIT = r"(?=\s?[%‰]|\s(?:per\scent|percent|процент|prozent|відсотк|pour\scent|million|millions|mio|mrd|billion|milliard|млн|млрд|тыс|тис|km|kg|cm|mm|km²|ha|км|кг|см|мм|га)\b)"
_PROVEN = {
    mark: re.compile(
        rf"\d(?<![\w.,]\d)(?:\d{{0,2}}(?:{other}\d{{3}}){{2,}}(?![\d]|{other}\d)|\d{{0,2}}(?:{other}\d{{3}})+{own}\d{{1,2}}(?![\w.,])|\d*{own}(?:\d{{1,2}}|\d{{4,}}){_UNIT})",
        re.IGNORECASE,
    )
    for mark, own, other in ((".", r"\.", ","), (",", ",", r"\."))
}
"""Numbers that can be read in one way only: two groups, a group and decimals, or decimals before a unit."""
_LIKELY = {
    ".": re.compile(r"\d(?<![\w.,]\d)(?:\d{0,2},\d{3}(?!\d|[.,]\d)|(?:\d{0,4}\.(?:\d|\d{4,})|\d{2,}\.\d\d)(?![\w.,]))"),
    ",": re.compile(r"\d(?<![\w.,]\d)(?:\d{0,2}\.\d{3}(?!\d|[.,]\d)|(?:\d{0,4},(?:\d|\d{4,})|\d{2,},\d\d)(?![\w.,]))"),
}
"""Numbers that are hardly dates, times or versions: these count a quarter."""
_NAMED = re.compile(
    r"(?:versions?|версии?\w*|release|firmware|sections?|§+|kapitel|chapters?|am|vom|den|от|с|по|num|no|nr|№|um|at|v)[.:]?\s\Z",
    re.IGNORECASE,
)
_SPACED = re.compile(r"\d(?<![\d.,]\d)\d{0,2}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d])")
_UNSPACED = re.compile(r"\d(?<![\d.,]\d)\d{0,2}(?:[.,]\d{3})+(?!\d)")


_AROUND = 24
_PARTING = frozenset(".,")
_SPACING = frozenset(" \u00a0\u2009\u202f")
_ENOUGH = 200_000
"""So many characters around numbers tell how a document writes them."""


def parted(text: str, runs: Sequence[Run]) -> str:
    """Return what stands around the numbers of a text that have a mark or space inside, a stretch a line: no others tell anything.

    ``runs`` are all runs of digits of the text. Searching what is returned costs what the numbers cost and not what the prose does.
    """
    spans: list[tuple[int, int]] = []
    taken = False
    for (first, stop), (start, end) in pairwise(runs):
        if taken or start != stop + 1 or not (text[stop] in _PARTING or (text[stop] in _SPACING and end - start >= 3)):
            taken = False
            continue
        taken = True  # The run behind the mark begins no other number.
        low, high = max(0, first - _AROUND), end + _AROUND
        spans.append((spans.pop()[0], high) if spans and low <= spans[-1][1] else (low, high))
    return "\n".join([text[start:end] for start, end in spans])


def _is_named(sample: str, at: int) -> bool:
    """Whether a word or sign before a number says that it is none: "version", "§"."""
    before = sample[max(0, at - 14) : at]
    return before[-1:].isspace() and _names(before[before.rfind(" ", 0, -1) + 1 :])


@lru_cache(maxsize=65_536)
def _names(before: str) -> bool:
    return _NAMED.search(before) is not None


def _votes(sample: str, mark: str) -> tuple[int, int]:
    """Return how many numbers prove, and how many suggest, that a document's decimals are written with ``mark``."""
    proven = len(_PROVEN[mark].findall(sample))
    likely = sum(not _is_named(sample, m.start()) for m in _LIKELY[mark].finditer(sample))
    return proven, max(0, likely - proven)


def vote(sample: str, code: str) -> Style:
    """Decide a document's style by its own unambiguous numbers, by its language where they are silent.

    Versions, dates and times ("7.62", "12.05.") prove nothing. A style is sure when several numbers prove it, more of
    them if it is not that of the language, and next to none prove the other. ``sample`` is the document's text, or what
    :func:`parted` finds of it.
    """
    sample = sample[:_ENOUGH]
    proven = {mark: _votes(sample, mark) for mark in ".,"}
    weight = {mark: 4 * sure + likely for mark, (sure, likely) in proven.items()}
    native = by_code(code).decimal
    other = "," if native == "." else "."
    decimal = native
    if weight[other] > 2 * weight[native] and proven[other][0] >= 1:
        decimal = other
    against = "," if decimal == "." else "."
    likely = (
        weight[decimal] >= 2 * weight[against]
        and weight[decimal] > 0
        and (decimal == native or proven[decimal][0] >= 2)
    )
    needed = 2 if decimal == native else 16
    sure = likely and weight[decimal] >= needed and proven[against][0] <= max(1, weight[decimal] // 16)
    spaced, unspaced = len(_SPACED.findall(sample)), len(_UNSPACED.findall(sample))
    # English text with spaces between groups is rare enough to want proof.
    groups = spaced > unspaced and (native == "," or spaced >= 2)
    return Style(decimal, sure, groups, likely=likely)
