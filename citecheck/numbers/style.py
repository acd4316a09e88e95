"""How one document writes its numbers: which mark divides decimals, which groups thousands."""

from __future__ import annotations

import re
from dataclasses import dataclass

from citecheck.lang import by_code


@dataclass(frozen=True, slots=True)
class Style:
    """``decimal`` is ``.`` or ``,``; ``sure`` that the document itself shows it; ``space_groups`` that plain spaces group."""

    decimal: str = "."
    sure: bool = False
    space_groups: bool = False
    words: bool = True


_POINT_DECIMAL = re.compile(
    r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d|,\d)|(?<![\d.,])\d+\.(?:\d{1,2}|\d{4,})(?=\s?%|\s(?:per cent|percent)|[\s);,])(?![\d.])"
)
_COMMA_DECIMAL = re.compile(
    r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?![\d.,])|(?<![\d.,])\d+,(?:\d{1,2}|\d{4,})(?=\s?%|\s(?:процент|prozent|відсотк|pour)|[\s);])(?![\d,])",
    re.IGNORECASE,
)
_SPACED = re.compile(r"(?<![\d.,])\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d])")
_UNSPACED = re.compile(r"(?<![\d.,])\d{1,3}(?:[.,]\d{3})+(?!\d)")


def vote(text: str, code: str) -> Style:
    """Decide a document's style by its own unambiguous numbers, by its language where they are silent."""
    sample = text[:400_000]
    point = len(_POINT_DECIMAL.findall(sample))
    comma = len(_COMMA_DECIMAL.findall(sample))
    spaced = len(_SPACED.findall(sample))
    unspaced = len(_UNSPACED.findall(sample))
    native = by_code(code).decimal
    if point >= 2 * comma + 1:
        decimal, sure = ".", point >= 3 or native == "."
    elif comma >= 2 * point + 1:
        decimal, sure = ",", comma >= 3 or native == ","
    else:
        decimal, sure = native, False
    # English text with spaces between groups is rare enough to want proof.
    groups = spaced > unspaced and (native == "," or spaced >= 2)
    return Style(decimal, sure, groups)
