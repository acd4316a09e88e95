"""Entries of a .bib file as works, so that every export can write them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from citecheck.bibfile.letters import unicode
from citecheck.data import months
from citecheck.model.bib import BibField, BibText, Entry
from citecheck.model.bib_text import is_others, person, plain, split_names
from citecheck.model.citation import Field, FieldValue, Kind
from citecheck.model.date import Day, Issued
from citecheck.model.person import ET_AL, Person
from citecheck.model.work import Work

_KINDS = {
    "article": Kind.ARTICLE, "periodical": Kind.ARTICLE, "suppperiodical": Kind.ARTICLE, "review": Kind.ARTICLE,
    "newspaper": Kind.NEWSPAPER, "book": Kind.BOOK, "mvbook": Kind.BOOK, "booklet": Kind.BOOK, "manual": Kind.BOOK,
    "proceedings": Kind.BOOK, "mvproceedings": Kind.BOOK, "reference": Kind.BOOK, "collection": Kind.COLLECTION,
    "mvcollection": Kind.COLLECTION, "inbook": Kind.CHAPTER, "bookinbook": Kind.CHAPTER, "suppbook": Kind.CHAPTER,
    "incollection": Kind.CHAPTER, "inproceedings": Kind.CHAPTER, "conference": Kind.CHAPTER, "inreference": Kind.CHAPTER,
    "phdthesis": Kind.THESIS, "mastersthesis": Kind.THESIS, "thesis": Kind.THESIS, "techreport": Kind.REPORT,
    "report": Kind.REPORT, "unpublished": Kind.MANUSCRIPT, "letter": Kind.MANUSCRIPT, "movie": Kind.FILM, "video": Kind.FILM,
    "online": Kind.WEB, "electronic": Kind.WEB, "www": Kind.WEB, "webpage": Kind.WEB, "dataset": Kind.DATASET,
    "legislation": Kind.LEGAL, "jurisdiction": Kind.LEGAL, "legal": Kind.LEGAL,
}  # fmt: skip
_VARIABLES = (
    ("volume", ("volume",)), ("issue", ("number", "issue")), ("page", ("pages",)), ("edition", ("edition",)),
    ("publisher", ("publisher", "school", "institution", "organization")), ("publisher-place", ("address", "location")),
    ("DOI", ("doi",)), ("ISBN", ("isbn",)), ("ISSN", ("issn",)), ("URL", ("url",)), ("genre", ("type",)),
    ("note", ("note", "howpublished")),
)  # fmt: skip
_NAMES = {
    **dict(_VARIABLES),
    "title": ("title",),
    "issued": ("date", "year"),
    "container-title": ("journaltitle", "journal", "booktitle", "maintitle"),
}
_INHERITED = frozenset(
    ["editor", "publisher", "address", "location", "year", "date", "series", "volume", "isbn", "issn"]
)
_DASH = re.compile(r"\s*-{2,3}\s*")
_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def works(bib: BibText) -> list[Work]:
    """Return every entry with a key as a work whose id is the key; fields of its parents count as its own."""
    by_key = {entry.key.lower(): entry for entry in reversed(bib.entries)}
    seen: set[str] = set()
    out = []
    for entry in bib.entries:
        if entry.key and entry.key not in seen and entry.type not in ("xdata", "set"):
            seen.add(entry.key)
            out.append(_work(entry, _values(entry, by_key)))
    return out


def field_of(entry: Entry, variable: str) -> BibField | None:
    """Return the field of an entry that gives a CSL variable, or None; what it inherits is not in it."""
    for name in _NAMES.get(variable, (variable,)):
        if entry.values.get(name) and (found := entry.field(name)) is not None:
            return found
    return None


def _values(entry: Entry, by_key: dict[str, Entry]) -> dict[str, str]:
    values = dict(entry.values)
    for name in ("xdata", "crossref"):
        for key in entry.values.get(name, "").split(","):
            parent = by_key.get(key.strip().lower())
            if parent is None or parent is entry:
                continue
            for field, value in parent.values.items():
                if name == "xdata" or field in _INHERITED:
                    values.setdefault(field, value)
            if name == "crossref" and "title" in parent.values:
                values.setdefault("booktitle", parent.values["title"])
    return values


def _work(entry: Entry, values: dict[str, str]) -> Work:
    fields: list[Field] = []

    def add(name: str, value: FieldValue | None) -> None:
        if value:
            fields.append(Field(name, value))

    for role in ("author", "editor", "translator"):
        add(role, _people(values.get(role, "")))
    title = _text(values.get("title", ""))
    subtitle = _text(values.get("subtitle", ""))
    add("title", f"{title}: {subtitle}" if title and subtitle else title)
    add("container-title", _text(_first(values, _NAMES["container-title"])))
    add("issued", _issued(values))
    for variable, names in _VARIABLES:
        add(variable, _variable(variable, _first(values, names)))
    return Work(entry.key, _KINDS.get(entry.type, Kind.OTHER), tuple(fields))


def _first(values: dict[str, str], names: Iterable[str]) -> str:
    return next((values[name] for name in names if values.get(name)), "")


def _variable(name: str, value: str) -> str:
    if name in ("DOI", "URL"):
        return value.strip().replace("\\", "") if name == "DOI" else value.strip()
    text = _text(value)
    return _DASH.sub("–", text) if name == "page" else text


def _text(value: str) -> str:
    """Words without LaTeX: accents as letters, escapes and braces gone."""
    value = re.sub(r"\\([&%$#_])", r"\1", unicode(value))
    return plain(value.replace("---", "—").replace("--", "–"))


def _people(value: str) -> tuple[Person, ...]:
    out = []
    for name in split_names(unicode(value)):
        if is_others(name):
            out.append(ET_AL)
            continue
        one = person(name)
        out.append(Person(*(_text(part) for part in (one.family, one.given, one.particle, one.suffix, one.literal))))
    return tuple(out)


def _issued(values: dict[str, str]) -> Issued | None:
    parts = (values.get("date") or "").split("/")
    begin = _day(parts[0])
    if begin is not None:
        return Issued(begin, _day(parts[1]) if len(parts) == 2 else None)
    year = re.search(r"\d{4}", values.get("year") or "")
    return Issued(Day(int(year[0]), _month(values.get("month", "")))) if year else None


def _day(text: str) -> Day | None:
    m = _DATE.match(text.strip())
    return Day(int(m[1]), int(m[2] or 0), int(m[3] or 0)) if m else None


def _month(value: str) -> int:
    value = value.strip(" {}.").lower()
    if value.isdigit() and 1 <= int(value) <= 12:
        return int(value)
    names = [name.lower() for name in months.ENGLISH]
    return next((i for i, name in enumerate(names, 1) if len(value) >= 3 and name.startswith(value)), 0)
