"""Labelled tokens as stretches of the text, without the marks around them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from citecheck.parse.labeller.labels import LABELS, OTHER
from citecheck.parse.labeller.tokens import Tokens

_OPENING = " \t\n,.;:([{<«»„“”‘’'\"*_–—-/"
_CLOSING = " \t\n,.;:)]}>«»“”„‘’'\"*_–—-/"
_ABBREVIATED = re.compile(r"(?<!\w)(?:[^\W\d_]|[Ee]d|[Ii]nc|Jr|Co|Ltd|u\. ?a|M|Mass|etc|al)\Z")


class Run(NamedTuple):
    """Neighbouring tokens of one label, as places of the text without the marks around them."""

    label: str
    start: int
    end: int


def runs(text: str, tokens: Tokens, stretches: Iterable[tuple[int, int, int]]) -> list[Run]:
    """Return the labelled stretches in order, from (label, first token, token after the last); ``other`` has none."""
    found: list[Run] = []
    for label, first, after in stretches:
        if label != OTHER:
            start, end = _bare(text, tokens.start(first), tokens.ends[after - 1])
            if end > start:
                found.append(Run(LABELS[label], start, end))
    return found


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end].lstrip(_OPENING)
    start = end - len(part)
    part = part.rstrip(_CLOSING)
    end = start + len(part)
    following = text[end : end + 1]
    if (following == ")" and part.count("(") > part.count(")")) or (following == "." and _ABBREVIATED.search(part)):
        end += 1
    return start, end
