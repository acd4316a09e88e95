"""Labelled stretches of a reference as CSL variables: people divided, dates read, addresses sorted, labels stripped."""

from __future__ import annotations

import re
from collections.abc import Iterable

from citecheck.data.newspapers import is_newspaper
from citecheck.model.citation import Form, Kind
from citecheck.model.date import Day, Issued
from citecheck.model.person import Person
from citecheck.parse import elements
from citecheck.parse.drafts import Draft
from citecheck.parse.labeller.mending import EDITED, mended
from citecheck.parse.labeller.people import divide
from citecheck.parse.labeller.runs import Run
from citecheck.parse.title_text import clean_title

_VARIABLES = {
    "title": "title",
    "container": "container-title",
    "series": "collection-title",
    "volume": "volume",
    "issue": "issue",
    "publisher": "publisher",
    "location": "publisher-place",
    "genre": "genre",
    "number": "citation-number",
    "extent": "number-of-pages",
}
_PEOPLE = {"author": "author", "editor": "editor", "translator": "translator"}
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_PLAIN_YEAR = re.compile(r"(?P<year>(?:1[4-9]|20)\d\d)[a-z]?")
_IN_BEFORE = re.compile(r"(?<!\w)(?:in|dans|w|В кн\.|У кн\.|en)\s?:?[\s«“\"„»]*\Z", re.IGNORECASE)


_NUMBER = re.compile(r"\d+")
_LABEL_BEFORE = re.compile(r"[^\W\d]+\.?\s?\Z")
_THESIS = re.compile(r"thes|dis|дис|thèse|tesi|praca")


def draft(text: str, found: Iterable[Run]) -> Draft | None:
    """Return the reference that labelled stretches make; None without a title, author or container."""
    known = mended(text, list(found))
    if not known:
        return None
    out = Draft(known[0].start, _closed(text, known[0].start, known[-1].end), confidence=0.75)
    for run in known:
        _set(out, text, run)
    if not out.has("title") and out.has("container-title") and out.has("editor", "publisher"):
        # A book whose editor comes first: what looked like the whole that contains it is the book.
        out.fields["title"] = out.fields.pop("container-title")
    _pages(out, text, [run for run in known if run.label == "pages"])
    if not out.has("DOI", "URL") and ("://" in text or "10." in text):
        # An address is known by its form, whatever it was labelled.
        for one in elements.identifiers(text, known[0].start):
            if one.name == "DOI" or (one.name == "URL" and "." in one.value):
                out.set(one.name, one.value, one.start, one.end)
    out.kind = _kind(out, text)
    if not out.has("title", "author", "editor", "container-title"):
        return None
    if any(run.label == "back" for run in known):
        out.form = Form.SHORT
    return out


def _closed(text: str, start: int, end: int) -> int:
    """Return ``end`` with the bracket behind it that was opened before it: ``(Oxford, 1999)``."""
    part = text[start:end]
    return end + 1 if text[end : end + 1] == ")" and part.count("(") > part.count(")") else end


def _set(out: Draft, text: str, run: Run) -> None:
    value = text[run.start : run.end]
    if run.label in _PEOPLE:
        role = _PEOPLE[run.label]
        if role == "author" and run.start and EDITED.search(text[max(0, run.start - 30) : run.start]):
            role = "editor"
        if role in out.fields and isinstance(held := out.fields[role][0], tuple):
            more = (person for person in divide(value) if not any(_same(person, other) for other in held))
            out.fields[role] = ((*held, *more), out.fields[role][1], run.end)
        else:
            out.set(role, divide(value), run.start, run.end)
    elif run.label == "date":
        issued = _issued(value)
        if issued is not None:
            out.set("issued", issued, run.start, run.end)
    elif run.label == "address":
        for one in elements.identifiers(text, run.start, run.end) if "10." in value or "://" in value else ():
            out.set(one.name, one.value, one.start, one.end)
        if not out.has("DOI", "URL") and "." in value and "@" not in value:
            out.set("arXiv" if "arxiv" in value.lower() else "URL", value.replace(" ", ""), run.start, run.end)
    elif run.label == "edition":
        number = _NUMBER.search(value)
        out.set("edition", number[0] if number else clean_title(value), run.start, run.end)
    elif run.label in _VARIABLES:
        out.set(_VARIABLES[run.label], clean_title(value), run.start, run.end)


def _same(one: Person, other: Person) -> bool:
    """Whether two names are one, printed twice: "Бойко В. І." and, behind the title, "В. І. Бойко"."""
    return bool(one.given) and one.family == other.family and one.given[:1] == other.given[:1]


def _issued(value: str) -> Issued | None:
    plain = _PLAIN_YEAR.fullmatch(value)
    if plain:
        return Issued(Day(int(plain["year"])))
    date = elements.full_date().search(value)
    if date:
        read = elements.read_date(date)
        if read is not None:
            return read
    years = elements.years().search(value)
    if years:
        return elements.read_years(years)
    year = _YEAR.search(value)
    return Issued(Day(int(year[0]))) if year else None


def _pages(out: Draft, text: str, found: list[Run]) -> None:
    """Pages of a part are its extent; a page of a whole book is the place cited."""
    if not found:
        return
    first = found[0]
    value = text[first.start : first.end]
    if out.has("container-title") or not out.has("title"):
        out.set("page", value, first.start, first.end)
        found = found[1:]
    if found:
        cited = found[0]
        printed = _LABEL_BEFORE.search(text[max(0, cited.start - 6) : cited.start])
        label = printed[0].strip() if printed else ""
        out.locator = ("page", text[cited.start : cited.end], cited.start, cited.end, label)


def _kind(out: Draft, text: str) -> Kind:
    genre = out.fields.get("genre")
    if genre is not None:
        said = str(genre[0]).lower()
        return Kind.THESIS if _THESIS.search(said) else Kind.REPORT
    container = out.fields.get("container-title")
    if container is None:
        if out.has("URL") and not out.has("publisher", "publisher-place"):
            return Kind.WEB
        return Kind.COLLECTION if out.has("editor") and not out.has("author") else Kind.BOOK
    if is_newspaper(str(container[0])):
        return Kind.NEWSPAPER
    if out.has("volume", "issue") and not out.has("publisher", "editor"):
        return Kind.ARTICLE
    inside = _IN_BEFORE.search(text[max(0, container[1] - 12) : container[1]])
    if out.has("editor", "publisher") or (inside and out.has("publisher-place")):
        return Kind.CHAPTER
    return Kind.CHAPTER if inside and not out.has("volume", "issue") else Kind.ARTICLE
