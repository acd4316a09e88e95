"""Bare numbered markers: ``(1)`` after a quotation, ``[3]``, ``[4, 7]``, ``[2, с. 81; 15, с. 106]``, that stand for an entry of a list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from citecheck.lang import words

_ROUND = re.compile(
    r"(?<=[”“\"»’'])\s?\((?P<label>\d{1,3})\)(?!\s?[%\w])|(?<=[a-zа-яё,])\s\((?P<end>\d{1,3})\)(?=[.,;]?(?:\s|\Z))"
)
_GROUP = r"\d{1,3}(?:\s?[,–-]\s?\d{1,3})*"
_OTHER_PLACES = (
    "т",
    "гл",
    "ст",
    "стб",
    "vol",
    "bd",
    "t",
    "ch",
    "chap",
    "kap",
    "art",
    "col",
    "sp",
    "§",
    "№",
    "nr",
    "no",
)
"""Labels of volumes, chapters, articles and columns, which may stand before the page or in its stead."""


class Mark(NamedTuple):
    """A marker at ``[start, end)``: the numbers it names, and the place cited in their source."""

    start: int
    end: int
    label: str
    place: str = ""
    """``page`` or ``folio``; nothing where no such place is cited."""
    value: str = ""
    printed: str = ""


@cache
def _labels(kind: str) -> str:
    tables = {"page": ("archival.page",), "folio": ("archival.folio", "archival.folio_many")}[kind]
    known = {re.escape(word.rstrip(".")) for table in tables for word in words(table)}
    return "|".join(sorted(known, key=lambda word: (-len(word), word)))


@cache
def _place() -> re.Pattern[str]:
    """``с. 81``, ``pp. 3–5, 9``, ``л. 5 об.``, ``т. 2``: one label with its numbers."""
    other = "|".join(sorted(_OTHER_PLACES, key=lambda word: (-len(word), word)))
    return re.compile(
        rf"(?P<printed>(?:(?P<page>{_labels('page')})|(?P<folio>{_labels('folio')})|(?:{other}))\.?)\s?"
        r"(?P<value>\d{1,5}(?:\s?(?:об|зв)\.?)?(?:\s?[-–]\s?\d{1,5})?(?:,\s?\d{1,5}(?:\s?[-–]\s?\d{1,5})?)*)",
        re.IGNORECASE,
    )


@cache
def _part() -> re.Pattern[str]:
    """The numbers of sources, and the places in them."""
    places = re.sub(r"\(\?P<\w+>", "(?:", _place().pattern)
    return re.compile(rf"(?P<label>{_GROUP})(?P<places>(?:,\s?{places})*)", re.IGNORECASE)


@cache
def _bracket() -> re.Pattern[str]:
    part = re.sub(r"\(\?P<\w+>", "(?:", _part().pattern)
    return re.compile(rf"(?<![\]!\[\\])\[(?P<parts>{part}(?:\s?;\s?{part})*)\](?![(\[:\w{{])", re.IGNORECASE)


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
            bracketed.update(n for mark in _square(text) for n in numbers(mark.label))
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


def _square(text: str) -> Iterator[Mark]:
    """Marks in square brackets behind what they mark: not "[1] collect", "argv[1]" of a formula, or ``\\\\cite[12]``."""
    for match in _bracket().finditer(text):
        before = text[max(0, match.start() - 20) : match.start()]
        if not before.strip(" \t\u00a0^") or _COMMAND.search(before):
            continue
        if _INTRODUCES.search(before) and text[match.end() : match.end() + 2].strip().islower():
            continue
        parts = list(_parts(match))
        if all((listed := numbers(part.label)) and 0 not in listed for part in parts):
            yield from parts


def _parts(match: re.Match[str]) -> Iterator[Mark]:
    """The marks of a bracket, one for each source or group that a semicolon divides off; one alone has the brackets too."""
    found = list(_part().finditer(match.string, *match.span("parts")))
    for part in found:
        start, end = match.span() if len(found) == 1 else part.span()
        places = list(_place().finditer(match.string, *part.span("places")))
        cited = next((one for one in places if one["page"]), None) or next(
            (one for one in places if one["folio"]), None
        )
        if cited is None:
            yield Mark(start, end, part["label"])
        else:
            yield Mark(
                start, end, part["label"], "page" if cited["page"] else "folio", cited["value"], cited["printed"]
            )


def read(text: str, numbering: Numbering) -> Iterator[Mark]:
    """Yield every marker in running text; the numbers of a group that commas join are kept together."""
    if "(" in text and not _ENUMERATED.search(text):
        for match in _ROUND.finditer(text):
            group = "label" if match["label"] is not None else "end"
            if match[group] in numbering.round_labels or (group == "label" and match[group] in numbering.listed):
                yield Mark(match.start(group) - 1, match.end(group) + 1, match[group])
    if "[" in text and numbering.square:
        yield from _square(text)
