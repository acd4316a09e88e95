"""BibTeX, as classic BibTeX and biber both read it; UTF-8, keys sorted."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.data import months
from citecheck.export import clean, latex
from citecheck.export.latex import braced, escaped, full_name, names, pages, plain, protected, volume, with_fond_title
from citecheck.model.citation import Kind
from citecheck.model.csl import shelfmark
from citecheck.model.scan import Scan
from citecheck.model.work import Work

HELP = "BibTeX, for LaTeX with BibTeX or biber"


def write(scan: Scan) -> str:
    """Return every work once, printed works before archival files, each sorted by key."""
    ordered = sorted(scan.works, key=lambda w: (w.archival is not None, w.id))
    return "\n".join(entry(work) for work in ordered)


def entry(work: Work) -> str:
    """Return one work as an entry."""
    kind, fields = ("misc", list(_file(work))) if work.archival is not None else (_kind(work), list(_fields(work)))
    return latex.entry(kind, work.id, fields)


def _kind(work: Work) -> str:
    """The entry type whose required fields (of biblatex's data model) the work has; ``misc`` where one is missing."""
    author, editor, title = (
        bool(work.people("author")),
        bool(work.people("editor")),
        bool(work.text_of("title")),
    )
    if work.issued() is None or not title:
        return "misc"
    if work.kind in (Kind.ARTICLE, Kind.NEWSPAPER):
        return "article" if author and work.text_of("container-title") else "misc"
    if work.kind is Kind.CHAPTER:
        return "misc" if not author or not work.text_of("container-title") else "incollection" if editor else "inbook"
    if work.kind is Kind.THESIS:
        return "phdthesis" if author and work.text_of("publisher") else "misc"
    if work.kind is Kind.MANUSCRIPT:
        return "unpublished" if author else "misc"
    if work.kind in (Kind.BOOK, Kind.COLLECTION):
        return "book" if author else "collection" if editor else "misc"
    return "misc"


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    kind = _kind(work)
    yield from _responsible(work)
    yield "title", braced(protected(work.text_of("title") or work.text_of("container-title")))
    if kind == "misc":
        how = _how_published(work)
        if how:
            yield "howpublished", braced(how)
    else:
        yield from _container(work, kind)
        yield from _numbers(work)
    yield from _published(work, kind)
    yield from _date(work)
    for name, variable in (("doi", "DOI"), ("isbn", "ISBN"), ("issn", "ISSN"), ("url", "URL")):
        if work.text_of(variable) and (kind != "misc" or name in ("doi", "url")):
            yield name, braced(work.text_of(variable))
    note = _note(work, kind)
    if note:
        yield "note", braced(note)


def _responsible(work: Work) -> Iterator[tuple[str, str]]:
    roles = {"author": "author", "editor": "editor", "translator": "translator"}
    if work.kind is Kind.FILM:
        roles = {"author": "director"}
    for name, role in roles.items():
        people = names(work, role)
        if people and not (name == "translator" and _kind(work) == "misc"):
            yield name, people


def _container(work: Work, kind: str) -> Iterator[tuple[str, str]]:
    container = work.text_of("container-title")
    if kind in ("incollection", "inbook"):
        yield "booktitle", braced(protected(container))
    elif kind == "article":
        yield "journal", braced(escaped(container))


def _numbers(work: Work) -> Iterator[tuple[str, str]]:
    number = volume(work)
    if number:
        yield "volume", braced(number)
    for name, variable in (("part", "part-number"), ("number", "issue"), ("edition", "edition")):
        value = work.text_of(variable)
        if value and not (name == "part" and not number):
            yield name, braced(escaped(value.replace("–", "-")))
    if work.text_of("page"):
        yield "pages", braced(pages(work))


def _how_published(work: Work) -> str:
    """What else is known of an entry whose type has no fields for it."""
    parts = latex.in_words(work)
    if work.kind is Kind.MANUSCRIPT:
        parts.append("Unpublished manuscript")
    if work.kind is Kind.THESIS:
        parts.append(escaped(work.text_of("genre") or "Dissertation"))
    return latex.sentence(parts)


def _published(work: Work, kind: str) -> Iterator[tuple[str, str]]:
    publisher, place = work.text_of("publisher"), clean.place(work.text_of("publisher-place"))
    if publisher:
        yield (
            {"misc": "organization", "phdthesis": "school"}.get(kind, "publisher"),
            braced(escaped(publisher)),
        )
    if place:
        yield "address", braced(escaped(place))


def _date(work: Work) -> Iterator[tuple[str, str]]:
    """Year, month and day; ``date = {XXXX}`` (EDTF) says that a work bears no known date."""
    issued = work.issued()
    if issued is None:
        yield "date", "{XXXX}"
        return
    begin, end = issued.begin, issued.end
    if end is not None and end.year != begin.year:
        yield "date", braced(f"{begin.year}/{end.year}")
        return
    yield "year", braced(str(begin.year))
    if begin.month:
        yield "month", tuple(months.MACROS)[begin.month - 1]
    if begin.day and end is None:
        yield "day", braced(str(begin.day))


def _note(work: Work, kind: str) -> str:
    issued = work.issued()
    parts = []
    if issued is not None and issued.begin.day:
        last = f"--{issued.end.day}" if issued.end is not None and issued.end.day else ""
        parts.append(f"{issued.begin.day}{last} {months.ENGLISH[issued.begin.month - 1]} {issued.begin.year}")
    if kind == "unpublished":
        parts.append("Unpublished manuscript")
    parts += [escaped(work.text_of(name)) for name in ("volume-title", "part-title") if work.text_of(name)]
    if kind != "misc" and work.text_of("volume") and not volume(work):
        parts.append(f"vol. {escaped(work.text_of('volume'))}")
    return ". ".join(parts)


def _file(work: Work) -> Iterator[tuple[str, str]]:
    """An archival file: ``misc`` with its path as title, the archive in full behind it."""
    ref = work.archival
    assert ref is not None
    path = shelfmark(ref, archive=True)
    if ref.delo_title:
        yield "title", braced(protected(plain(ref.delo_title)))
        yield "howpublished", braced(escaped(with_fond_title(path, ref.fond, ref.fond_title)))
    else:
        yield "title", braced("{" + escaped(with_fond_title(path, ref.fond, ref.fond_title)) + "}")
    full = full_name(ref.archive_id) or ref.archive_name
    if full:
        yield "organization", braced(escaped(plain(full)))
    yield "date", "{XXXX}"
    yield "keywords", "{archival}"
