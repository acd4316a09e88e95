"""Bare numbered markers: ``(1)`` after a quotation, ``[3]``, ``[4, 7]``, that stand for an entry of a list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_ROUND = re.compile(
    r"(?<=[”“\"»’'])\s?\((?P<label>\d{1,3})\)(?!\s?[%\w])|(?<=[a-zа-яё,])\s\((?P<end>\d{1,3})\)(?=[.,;]?(?:\s|\Z))"
)
_GROUP = r"\d{1,3}(?:\s?[,–-]\s?\d{1,3})*"
_SQUARE = re.compile(
    rf"(?<![\]!\[\\])\[(?P<label>{_GROUP})(?:,\s(?P<locator>(?:pp?|S|с|С)\.\s?\d+(?:[-–]\d+)?))?\](?![(\[:\w{{])"
)
_COMMAND = re.compile(r"\\[A-Za-z]+\*?\Z")
_ENUMERATED = re.compile(r"\(\d{1,3}\)\s+\S[^()]{2,200}[;,]\s+(?:and\s|or\s|и\s)?\(\d{1,3}\)")
_INTRODUCES = re.compile(r"(?<!\])[:;,]\s\Z")
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Numbering:
    """How a document numbers its sources: the numbers of its lists, and the marks that count without one."""

    listed: frozenset[str]
    round_labels: frozenset[str]
    """Numbers that stand in round brackets after quotations, time and again."""
    square: bool
    """Whether numbers in square brackets are marks of sources."""


def survey(texts: Iterable[str], listed: Iterable[str]) -> Numbering:
    """Judge from a document's running texts and the numbers of its lists what its bracketed numbers are.

    Without a list a number in brackets is a mark of a source only on good evidence: in round brackets where the same
    one follows several quotations, in square brackets where the document counts them from 1 on, each behind a word.
    """
    quoted: Counter[str] = Counter()
    bracketed: set[int] = set()
    for text in texts:
        if "(" in text and not _ENUMERATED.search(text):
            quoted.update(match["label"] for match in _ROUND.finditer(text) if match["label"])
        if "[" in text:
            bracketed.update(n for match in _square(text) for n in numbers(match["label"]))
    known = frozenset(listed)
    counted = len(bracketed) >= _FEWEST and bracketed == set(range(1, max(bracketed) + 1))
    alone = set(quoted) == {"1"}
    repeated = frozenset(label for label, times in quoted.items() if times > 1 or label in known or alone)
    return Numbering(known, repeated, bool(known) or counted)


def numbers(label: str) -> list[int]:
    """Return the numbers of a group: ``2–4, 7`` -> 2, 3, 4, 7; nothing for a range that runs backwards."""
    found: list[int] = []
    for part in re.split(r"\s?,\s?", label):
        ends = [int(end) for end in re.split(r"\s?[–-]\s?", part)]
        if len(ends) > 2 or ends[0] > ends[-1] or ends[-1] - ends[0] > 50:
            return []
        found += range(ends[0], ends[-1] + 1)
    return found


def _square(text: str) -> Iterator[re.Match[str]]:
    """Marks in square brackets behind what they mark: not "[1] collect", "argv[1]" of a formula, or ``\\\\cite[12]``."""
    for match in _SQUARE.finditer(text):
        before = text[max(0, match.start() - 20) : match.start()]
        listed = numbers(match["label"])
        if not before.strip(" \t\u00a0^") or not listed or 0 in listed:
            continue
        if _COMMAND.search(before) or (
            _INTRODUCES.search(before) and text[match.end() : match.end() + 2].strip().islower()
        ):
            continue
        yield match


def read(text: str, numbering: Numbering) -> Iterator[tuple[int, int, str, str]]:
    """Yield start, end, label and locator ("p. 5") of every marker in running text; a group's label is kept whole."""
    if "(" in text and not _ENUMERATED.search(text):
        for match in _ROUND.finditer(text):
            group = "label" if match["label"] is not None else "end"
            if match[group] in numbering.round_labels or (group == "label" and match[group] in numbering.listed):
                yield match.start(group) - 1, match.end(group) + 1, match[group], ""
    if "[" in text and numbering.square:
        for match in _square(text):
            yield match.start(), match.end(), match["label"], match["locator"] or ""
