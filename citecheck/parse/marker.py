"""Bare numbered markers: ``(1)`` after a quotation, ``[3]``, ``[4, 7]``, that stand for an entry of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ROUND = re.compile(
    r"(?<=[”“\"»’'])\s?\((?P<label>\d{1,3})\)(?!\s?[%\w])|(?<=[a-zа-яё,])\s\((?P<end>\d{1,3})\)(?=[.,;]?(?:\s|\Z))"
)
_SQUARE = re.compile(r"(?<![\w\]!\[])\s?\[(?P<label>\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\](?![(\[:\w])")
_SQUARE_GLUED = re.compile(r"(?<=[\w.,;”\"»)])\[(?P<label>\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\](?![(\[:\w])")
_ENUMERATED = re.compile(r"\(\d{1,3}\)\s+\S[^()]{2,200}[;,]\s+(?:and\s|or\s|и\s)?\(\d{1,3}\)")


def quoted_labels(text: str) -> set[str]:
    """Return the labels in round brackets that stand right after a quotation."""
    if "(" not in text or _ENUMERATED.search(text):
        return set()
    return {match["label"] for match in _ROUND.finditer(text) if match["label"]}


def read(text: str, used: set[str]) -> Iterator[tuple[int, int, str]]:
    """Yield start, end and label of every marker in running text.

    Round brackets count right after a quotation: elsewhere they number things, unless the document has ``used``
    the same label after a quotation. The label of a group ("4, 7") is kept whole.
    """
    if "(" in text and not _ENUMERATED.search(text):
        for match in _ROUND.finditer(text):
            group = "label" if match["label"] is not None else "end"
            if group == "label" or match["end"] in used:
                yield match.start(group) - 1, match.end(group) + 1, match[group]
    if "[" in text:
        seen: set[int] = set()
        for pattern in (_SQUARE, _SQUARE_GLUED):
            for match in pattern.finditer(text):
                start = match.start("label") - 1
                if start not in seen:
                    seen.add(start)
                    yield start, match.end("label") + 1, match["label"]
