"""CSL-JSON items in, as works; Crossref's records are nearly such items."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from citecheck.model.citation import Field, Kind
from citecheck.model.date import Day, Issued
from citecheck.model.person import Person
from citecheck.model.work import Work

KINDS = {
    "book": Kind.BOOK, "monograph": Kind.BOOK, "edited-book": Kind.BOOK, "reference-book": Kind.BOOK, "proceedings": Kind.BOOK,
    "chapter": Kind.CHAPTER, "book-chapter": Kind.CHAPTER, "book-section": Kind.CHAPTER, "book-part": Kind.CHAPTER,
    "paper-conference": Kind.CHAPTER, "proceedings-article": Kind.CHAPTER, "entry-encyclopedia": Kind.CHAPTER,
    "entry-dictionary": Kind.CHAPTER, "article": Kind.ARTICLE, "article-journal": Kind.ARTICLE, "journal-article": Kind.ARTICLE,
    "article-magazine": Kind.ARTICLE, "review": Kind.ARTICLE, "review-book": Kind.ARTICLE, "posted-content": Kind.ARTICLE,
    "article-newspaper": Kind.NEWSPAPER, "thesis": Kind.THESIS, "dissertation": Kind.THESIS, "report": Kind.REPORT,
    "manuscript": Kind.MANUSCRIPT, "personal_communication": Kind.MANUSCRIPT, "motion_picture": Kind.FILM,
    "legislation": Kind.LEGAL, "legal_case": Kind.LEGAL, "bill": Kind.LEGAL, "webpage": Kind.WEB, "post-weblog": Kind.WEB,
    "dataset": Kind.DATASET,
}  # fmt: skip
_TEXTS = ("volume", "issue", "page", "edition", "publisher", "publisher-place", "DOI", "URL", "note", "genre", "number")
_LISTS = ("container-title", "ISBN", "ISSN")
_DATES = ("issued", "published", "published-print", "published-online")
ROLES = ("author", "editor", "translator")
READ = ("id", "type", "title", "subtitle", *_DATES, *_LISTS, *_TEXTS)
"""What is read of an item, people aside."""
NAME_PARTS = ("family", "given", "non-dropping-particle", "dropping-particle", "suffix", "literal", "name")


def work_of(item: Mapping[str, Any]) -> Work:
    """Return a CSL-JSON item, or Crossref record, as a work; what has not the shape of its variable is left out."""
    fields: list[Field] = []
    for role in ROLES:
        people = tuple(p for one in _list(item.get(role)) if isinstance(one, Mapping) and (p := _person(one)))
        if people:
            fields.append(Field(role, people))
    if title := title_of(item):
        fields.append(Field("title", title))
    if (issued := _issued(item)) is not None:
        fields.append(Field("issued", issued))
    fields += [Field(name, text) for name in _LISTS if (text := first(item.get(name)))]
    fields += [Field(name, text) for name in _TEXTS if (text := first(item.get(name)))]
    identity = first(item.get("id")) or first(item.get("DOI"))
    return Work(identity, KINDS.get(str(item.get("type", "")), Kind.OTHER), tuple(fields))


def title_of(item: Mapping[str, Any]) -> str:
    """Return title and subtitle."""
    title, subtitle = first(item.get("title")), first(item.get("subtitle"))
    return f"{title}: {subtitle}" if title and subtitle and subtitle.casefold() not in title.casefold() else title


def first(value: Any) -> str:
    """Return a text, or the first of a list of them; a number as text."""
    if isinstance(value, list):
        value = value[0] if value else ""
    if isinstance(value, int | float):
        return str(value)
    return " ".join(value.split()) if isinstance(value, str) else ""


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _person(one: Mapping[str, Any]) -> Person | None:
    family, given = first(one.get("family")), first(one.get("given"))
    literal = first(one.get("literal")) or first(one.get("name"))
    if not family:
        return Person(literal=literal or given) if literal or given else None
    particle = first(one.get("non-dropping-particle")) or first(one.get("dropping-particle"))
    return Person(family, given, particle, first(one.get("suffix")))


def _issued(item: Mapping[str, Any]) -> Issued | None:
    for name in _DATES:
        value = item.get(name)
        if isinstance(value, Mapping):
            days = [day for parts in _list(value.get("date-parts")) if (day := _day(parts)) is not None]
            if days:
                return Issued(days[0], days[1] if len(days) > 1 else None)
            value = value.get("raw") or value.get("literal")
        year = re.search(r"\b\d{4}\b", value) if isinstance(value, str) else None
        if year:
            return Issued(Day(int(year[0])))
    return None


def _day(parts: Any) -> Day | None:
    numbers = []
    for part in _list(parts)[:3]:
        if not str(part).isdigit():
            break
        numbers.append(int(part))
    return Day(*numbers) if numbers and numbers[0] else None
