"""RIS, as Zotero, EndNote and Mendeley read it: one tag a line, lines end with CR LF."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.export import clean
from citecheck.model.citation import Kind
from citecheck.model.csl import shelfmark
from citecheck.model.person import Person
from citecheck.model.scan import Scan
from citecheck.model.work import Work

HELP = "RIS, for Zotero, EndNote and Mendeley"

_TYPES = {
    Kind.BOOK: "BOOK",
    Kind.COLLECTION: "BOOK",
    Kind.CHAPTER: "CHAP",
    Kind.ARTICLE: "JOUR",
    Kind.NEWSPAPER: "NEWS",
    Kind.THESIS: "THES",
    Kind.REPORT: "RPRT",
    Kind.MANUSCRIPT: "UNPB",
    Kind.ARCHIVAL: "UNPB",
    Kind.FILM: "MPCT",
    Kind.LEGAL: "STAT",
    Kind.WEB: "ELEC",
    Kind.DATASET: "DATA",
}


def write(scan: Scan) -> str:
    """Return every work once, sorted by id."""
    return "\r\n".join(_entry(work) for work in sorted(scan.works, key=lambda w: w.id))


def _entry(work: Work) -> str:
    rows = [("TY", _TYPES.get(work.kind, "GEN")), ("ID", work.id), *_rows(work), ("ER", "")]
    return "".join(f"{tag}  - {_one_line(tag, value)}\r\n" for tag, value in rows)


def _one_line(tag: str, value: str) -> str:
    """A value without line ends, and without marks of emphasis where it is prose."""
    return " ".join((re.sub(r"[*_]", "", value) if tag in ("TI", "T2", "N1") else value).split())


def _rows(work: Work) -> Iterator[tuple[str, str]]:
    if work.archival is not None:
        yield from _file(work)
        return
    yield from _people(work)
    title, container = work.text_of("title"), work.text_of("container-title")
    yield "TI", title or container
    if title and container:
        yield "T2", container
    yield from _date(work)
    for tag, variable in (("VL", "volume"), ("IS", "issue"), ("ET", "edition"), ("M3", "genre")):
        if work.text_of(variable):
            yield tag, work.text_of(variable)
    yield from _pages(work)
    if work.text_of("publisher-place"):
        yield "CY", clean.place(work.text_of("publisher-place"))
    for tag, variable in (("PB", "publisher"), ("DO", "DOI"), ("SN", "ISBN"), ("SN", "ISSN"), ("UR", "URL")):
        if work.text_of(variable):
            yield tag, work.text_of(variable)
    for variable in ("part-number", "volume-title", "part-title"):
        if work.text_of(variable):
            yield "N1", f"{variable.replace('-', ' ')}: {work.text_of(variable)}"


def _people(work: Work) -> Iterator[tuple[str, str]]:
    """Authors; editors of a chapter's book are second authors there, editors elsewhere; translators."""
    roles = (("AU", "author"), ("AU", "director"), ("A2" if work.kind is Kind.CHAPTER else "ED", "editor"))
    for tag, role in (*roles, ("A4", "translator")):
        for person in clean.people(work, role)[0]:
            yield tag, _name(person)


def _name(person: Person) -> str:
    return person.literal or ", ".join(x for x in (person.sort_name, clean.given(person), person.suffix) if x)


def _date(work: Work) -> Iterator[tuple[str, str]]:
    issued = work.issued()
    if issued is not None:
        day = issued.begin
        yield "PY", f"{day.year:04d}"
        if day.month:
            yield "DA", f"{day.year:04d}/{day.month:02d}/{f'{day.day:02d}' if day.day else ''}/"


def _pages(work: Work) -> Iterator[tuple[str, str]]:
    value = clean.pages(work.text_of("page"))
    whole = re.fullmatch(r"(\w+)–(\w+)", value)
    if whole:
        yield "SP", whole[1]
        yield "EP", whole[2]
    elif value:
        yield "SP", value


def _file(work: Work) -> Iterator[tuple[str, str]]:
    """An archival file: archive and path in the fields that Zotero has for them."""
    ref = work.archival
    assert ref is not None
    yield "TI", ref.delo_title or shelfmark(ref, archive=True)
    if ref.archive or ref.archive_name:
        yield "DB", ref.archive_name or ref.archive or ""
    if shelfmark(ref):
        yield "AV", shelfmark(ref)
    if ref.fond_title:
        yield "N1", f"fond: {ref.fond_title}"
    yield "KW", "archival"
