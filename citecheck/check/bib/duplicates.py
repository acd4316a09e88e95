"""Entries of one file that describe the same work."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

from citecheck.data.scripts import fold
from citecheck.model.bib_facts import BibEntry, Bibliography
from citecheck.model.bib_text import person, plain, split_names

_LETTERS = re.compile(r"\\[A-Za-z]+|[\W_]+")
_NUMBER = re.compile(r"\d+|[ivx]+\Z")
_SHORT = 12
"""A shorter title (“Introduction”) says too little."""
_CROWD = 40
"""A work is compared with so many of one title, or of one author in one year, and no more."""
_END = 8
_CYRILLIC = re.compile("[\u0400-\u04ff]")
_PARTS = frozenset(("xdata", "set", "inbook"))
_APART = ("volume", "number", "pages", "edition", "part", "eid", "chapter", "issue", "translator", "version")


_End = tuple[int, str, str] | None
"""Year, first letters of the first author, first or last letters of the title; a slip or two leave one of the two ends."""
_Work = tuple[BibEntry, str, _End, _End]
"""An entry, its title, and the two ends of it if there is an author and the title is not short."""


def duplicates(file: Bibliography) -> Iterator[tuple[BibEntry, BibEntry]]:
    """Yield pairs (first, repeated): the same title, year and first author, across scripts; or nearly the same title."""
    by_title: dict[tuple[str, int | None, str], list[BibEntry]] = {}
    by_ends: tuple[dict[_End, list[tuple[BibEntry, str]]], ...] = ({}, {})
    for one, key, *ends in _alike(_works(file)):
        alike = by_title.setdefault((key, one.year, _container(one)), [])
        same = next((o for o in alike[:_CROWD] if _same(o, one)), None)
        alike.append(one)
        if same is not None:
            yield same, one
            continue
        groups = [groups.setdefault(end, []) for groups, end in zip(by_ends, ends, strict=True) if end is not None]
        near = {id(o): o for group in groups for o, k in group[:_CROWD] if _near(key, k) and _same(o, one)}
        if near:
            yield next(iter(near.values())), one
        for group in groups:
            group.append((one, key))


def _works(file: Bibliography) -> list[_Work]:
    """The entries that can be told to be of the same work."""
    cyrillic = _years_with_cyrillic(file)
    titles, years, entries = file.column("title"), file.years, file.entries
    letters = titles.letters
    listed: list[_Work] = []
    for index, title in zip(titles.owners, titles.values, strict=True):
        year, one = years[index], entries[index]
        if year is None or len(title) < _SHORT or one.type in _PARTS:
            continue
        key = letters.get(title) if year not in cyrillic else _folded(title)
        if key is None:
            key = _LETTERS.sub("", title.lower())
        author = one.values.get("author") if len(key) > 2 * _SHORT else None
        if author:
            begin = author[:3].lower()
            listed.append((one, key, (year, begin, key[:_END]), (year, begin, key[-_END:])))
        else:
            listed.append((one, key, None, None))
    return listed


def _alike(listed: list[_Work]) -> list[_Work]:
    """Those that share a title, or year, author and an end of the title, with others: few of many."""
    keys, begins, ends = (_repeated([one[part] for one in listed]) for part in (1, 2, 3))
    return [one for one in listed if one[1] in keys or one[2] in begins or one[3] in ends]


def _repeated(values: list[object]) -> set[object]:
    return {value for value, times in Counter(values).items() if times > 1 and value is not None}


def _years_with_cyrillic(file: Bibliography) -> frozenset[int]:
    """The years in which titles have to be compared across scripts."""
    if file.text.isascii():
        return frozenset()
    titles = file.column("title")
    foreign = titles.having(lambda title: not title.isascii() and _CYRILLIC.search(title))
    years = (file.years[i] for i, title in zip(titles.owners, titles.values, strict=True) if title in foreign)
    return frozenset(year for year in years if year)


def _folded(title: str) -> str:
    return _LETTERS.sub("", fold(plain(title)))


@cache
def _distance() -> Callable[..., int]:
    """The number of slips between two words, from a library that is read where two are to be compared."""
    from rapidfuzz.distance import OSA

    return OSA.distance


def _near(one: str, other: str) -> bool:
    """Whether two keys differ by a slip, not by a number."""
    if abs(len(one) - len(other)) > 2:
        return False
    return _distance()(one, other, score_cutoff=2) <= 2 and _NUMBER.findall(one) == _NUMBER.findall(other)


def _same(one: BibEntry, other: BibEntry) -> bool:
    """Whether year, first author and numbers allow two entries of one title to be one work."""
    if one.year != other.year or one.entry.key.lower() == other.entry.key.lower():
        return False
    if "doi" in one.values and one.values["doi"] == other.values.get("doi"):
        return False  # BIB101 says so.
    if _container(one) != _container(other):
        return False
    for name in _APART:
        a, b = one.values.get(name), other.values.get(name)
        if a and b and re.findall(r"\w+", a) != re.findall(r"\w+", b):
            return False
    names = [_first(e.values.get("author") or e.values.get("editor") or "") for e in (one, other)]
    return names[0] == names[1] and bool(names[0])


def _container(one: BibEntry) -> str:
    """Whether it is part of a journal, of a book, or a book: an article and the chapter made of it are two works."""
    if one.type == "article":
        return "article" if not one.values.get("eprint") else "preprint"
    return "part" if one.type.startswith("in") or one.type == "conference" else one.type


def _first(names: str) -> str:
    listed = split_names(names)
    return fold(plain(person(listed[0]).family or person(listed[0]).literal)) if listed else ""
