"""Labelled reference strings in one set of labels, whatever the source called its own.

A line of a corpus is ``{"id", "source", "lang", "text", "segs": [[label, text], ...]}``; what comes out is an `Example`.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from citecheck.parse.labeller.labels import LABELS


class Example(NamedTuple):
    """A reference ``text`` and its labelled stretches ``(label, start, end)``; what lies between them is ``other``."""

    text: str
    spans: list[tuple[str, int, int]]


# Source label -> ours. A label that is missing here is "other".
_SAME = {
    "citation-number": "number", "journal": "container", "container-title": "container", "booktitle": "container",
    "collection-title": "series", "title.s": "container", "title.j": "container", "title.a": "title",
    "biblScope.vol": "volume", "biblScope.volume": "volume", "biblScope.issue": "issue",
    "biblScope.pp": "pages", "biblScope.page": "pages", "pagination": "pages", "column": "pages",
    "pubPlace": "location", "pubplace": "location", "publicationplace": "location",
    "idno.DOI": "address", "ptr.web": "address", "url": "address", "doi": "address", "idno.arxiv": "address",
    "idno.arXiv": "address", "note.report": "genre", "tech": "genre",
    "year": "date", "director": "author", "producer": "author", "publicationnumber-year": "number-year",
    "archivalreference": "archive", "archive_lib": "archive", "box": "archive", "folder": "archive",
    "registry": "archive", "filza": "archive", "cartulation": "archive", "foliation": "archive",
    "abbreviation": "back", "institution": "publisher",
}  # fmt: skip


def read(path: Path) -> Iterator[Example]:
    """Yield the examples of one corpus file, plain or gzipped."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            yield _example(json.loads(line))


def _example(row: dict) -> Example:
    text, at = row["text"], 0
    segments = []
    for name, value in row["segs"]:
        start, end = _find(text, value, at)
        if start < 0:
            continue
        at = end
        if name:
            segments.append((name, start, end))
    spans = []
    articles = {n for n, _, _ in segments}
    titles = 0
    for i, (name, start, end) in enumerate(segments):
        label = _SAME.get(name, name)
        if name == "title.m":
            label = "container" if "title.a" in articles else "title"
        if row["source"] == "linkedbooks" and name == "title":
            before = text[segments[i - 1][1] : start] if i else ""
            label = "container" if titles and _IN.search(before) else "title"
            titles += 1
        if label == "number-year":
            spans += _number_year(text, start, end)
        elif label == "volume":
            spans += _volume(text, start, end)
        elif label in LABELS:
            spans.append((label, start, end))
    return Example(text, [s for s in (_trim(text, *s) for s in spans) if s])


_IN = re.compile(r"(?i)\b(?:in|nel|nella|nei|dans|within)\W*$")


def _find(text: str, value: str, at: int) -> tuple[int, int]:
    start = text.find(value, at)
    if start >= 0:
        return start, start + len(value)
    found = re.compile(r"\s*".join(re.escape(w) for w in value.split())).search(text, at)
    return found.span() if found else (-1, -1)


def _volume(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Divide "18(3)," and "vol. 18, no. 3" into volume and issue."""
    found = re.match(
        r"(?P<lead>[^\dIVXLCM]*)(?P<volume>\d+|[IVXLCM]+\b)\s*(?:\((?P<a>[^)]*\d[^)]*)\)"
        r"|[,;]?\s*(?:no|n|nr|issue|iss|№|H|Heft|núm|num)\b\W*(?P<b>\d[\d–/-]*))?",
        text[start:end],
    )
    if not found:
        return [("volume", start, end)]
    out = [("volume", start + found.start("volume"), start + found.end("volume"))]
    out += [("issue", start + found.start(g), start + found.end(g)) for g in "ab" if found[g]]
    return out


def _number_year(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Divide "XX, 1967," of a journal into volume and date."""
    part = text[start:end]
    year = re.search(r"1[4-9]\d\d|20[0-2]\d", part)
    volume = re.search(r"\b[IVXLCM]+\b|\b\d{1,3}\b", part[: year.start()] if year else part)
    out = []
    if volume:
        out.append(("volume", start + volume.start(), start + volume.end()))
    if year:
        out.append(("date", start + year.start(), start + year.end()))
    return out


# Words that announce a value and are no part of it.
_LEADS = {
    "container": r"(?:in|dans|en|w|v|em|im|ds)\b\s*[:.]?\s+",
    "editor": r"(?:in\b\s*[:.]?\s*|(?:edited|ed|eds|hrsg|hg|herausgegeben)\b\.?\s*(?:by\b|von\b|v\.)?\s*|a cura di\s+|sous la dir(?:ection|\.) de\s+|by\s+)+",
    "translator": r"(?:(?:translated|trans|tr|übers|aus dem \w+|trad|traduit|traduction)\b\.?\s*(?:by\b|von\b|v\.|de\b|par\b|di\b)?\s*)+",
    "pages": r"(?:pp?|pages?|pag|pagg|s|seiten?|ss|с|стр|blz|cols?|coll|f|ff)\b[.\s]*(?=[\w\[])",
    "volume": r"(?:vol(?:ume)?s?|bd|band|jg|jahrgang|t|tome?|tomo|voi|vol|v|т|том)\b[.\s]*(?=\w)",
    "issue": r"(?:no|nr|n|num|issue|iss|heft|h|fasc|№|núm)\b[.°º\s]*(?=\w)|№\s*",
    "address": r"(?:doi\s*[:>]?\s*|url\s*:\s*|available at\s*:?\s*|retrieved from\s*:?\s*)",
    "date": r"(?:ca?\.\s*|©\s*|c(?=\d))",
}
_TAILS = {
    "editor": r"[\s,]*[\[(]?\s*\b(?:eds?|edd|editors?|hrsg|hg|hgg|coord|dirs?|éds?|org|orgs|red|ред)\b\W*$",
    "author": r"[\s,]*[\[(]\s*(?:eds?|hrsg|hg|director|producers?|writer/director)\b\W*$",
    "pages": r"\s*\b(?:ss?|pp?|ff?|p\.)\W*$",
}
_LEAD = {k: re.compile(v, re.IGNORECASE) for k, v in _LEADS.items()}
_TAIL = {k: re.compile(v, re.IGNORECASE) for k, v in _TAILS.items()}
_OPENING = " \t\n,.;:([{<«»„“”‘’'\"*_-–—/>"
_CLOSING = " \t\n,.;:)]}>«»“”„‘’'\"*_-–—/<("


def _trim(text: str, label: str, start: int, end: int) -> tuple[str, int, int] | None:
    while start < end and text[start] in _OPENING:
        start += 1
    if label in _LEAD:
        found = _LEAD[label].match(text, start, end)
        if found and found.end() < end:
            start = found.end()
            while start < end and text[start] in _OPENING:
                start += 1
    if label in _TAIL:
        found = _TAIL[label].search(text, start, end)
        if found and found.start() > start and not (label == "pages" and found.start() == end):
            end = found.start()
    opened = text.count("(", start, end) - text.count(")", start, end)
    while (
        end > start
        and text[end - 1] in _CLOSING
        and not (text[end - 1] == ")" and opened >= 0 and "(" in text[start:end])
    ):
        end -= 1
    return (label, start, end) if end > start else None
