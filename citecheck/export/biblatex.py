"""biblatex's own types and fields, for biber: full dates, newspapers, web pages, theses, archival files with their call number."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.export import clean, latex
from citecheck.export.latex import braced, escaped, full_name, names, pages, plain, protected, volume, with_fond_title
from citecheck.model.citation import Kind
from citecheck.model.csl import shelfmark
from citecheck.model.scan import Scan
from citecheck.model.work import Work

HELP = "biblatex, for LaTeX with biber"


def write(scan: Scan) -> str:
    """Return every work once, printed works before archival files, each sorted by key."""
    ordered = sorted(scan.works, key=lambda w: (w.archival is not None, w.id))
    return "\n".join(_entry(work) for work in ordered)


def _entry(work: Work) -> str:
    kind, fields = ("misc", _file(work)) if work.archival is not None else (_kind(work), _fields(work))
    return latex.entry(kind, work.id, fields)


# What biblatex's data model demands of a type, beside title and date.
_DEMANDS = {
    "article": ("author", "container-title"),
    "incollection": ("author", "editor", "container-title"),
    "inbook": ("author", "container-title"),
    "thesis": ("author", "publisher"),
    "report": ("author", "publisher"),
    "unpublished": ("author",),
    "online": ("author", "URL"),
    "dataset": ("author",),
    "book": ("author",),
    "collection": ("editor",),
}
_TYPES = {
    Kind.ARTICLE: ("article",),
    Kind.NEWSPAPER: ("article",),
    Kind.CHAPTER: ("incollection", "inbook"),
    Kind.THESIS: ("thesis",),
    Kind.REPORT: ("report",),
    Kind.MANUSCRIPT: ("unpublished",),
    Kind.WEB: ("online",),
    Kind.DATASET: ("dataset",),
    Kind.BOOK: ("book", "collection"),
    Kind.COLLECTION: ("book", "collection"),
}


def _kind(work: Work) -> str:
    """The first type of the work's kind whose demands it meets, else ``misc``."""
    if work.issued() is None or not work.text_of("title"):
        return "misc"
    return next((t for t in _TYPES.get(work.kind, ()) if all(work.get(v) for v in _DEMANDS[t])), "misc")


def _fields(work: Work) -> Iterator[tuple[str, str]]:
    kind = _kind(work)
    for name in ("author", "editor", "translator"):
        people = names(work, "director" if work.kind is Kind.FILM and name == "author" else name)
        if people and not (name == "translator" and kind in ("misc", "report", "thesis", "online")):
            yield name, people
    yield "title", braced(protected(work.text_of("title") or work.text_of("container-title")))
    yield from _place_in_container(work, kind)
    yield from _imprint(work, kind)
    issued = work.issued()
    yield "date", braced(issued.edtf() if issued else "XXXX")
    yield from _identifiers(work, kind)
    if work.kind is Kind.NEWSPAPER and kind == "article":
        yield "entrysubtype", "{newspaper}"


def _place_in_container(work: Work, kind: str) -> Iterator[tuple[str, str]]:
    container = work.text_of("container-title")
    if container and kind in ("incollection", "inbook"):
        yield "booktitle", braced(protected(container))
    elif container and kind == "article":
        yield "journaltitle", braced(escaped(container))
    if kind in ("misc", "online", "thesis", "report", "unpublished", "dataset"):
        words = latex.sentence(latex.in_words(work))
        if words:
            yield "howpublished" if kind in ("misc", "unpublished") else "note", braced(words)
        return
    number = volume(work)
    if number:
        yield "volume", braced(number)
    for name, variable in (("part", "part-number"), ("number", "issue"), ("edition", "edition")):
        value = work.text_of(variable)
        if value and (name != "part" or number) and (name != "edition" or kind != "article"):
            yield name, braced(escaped(value.replace("–", "-")))
    if work.text_of("page"):
        yield "pages", braced(pages(work))
    rest = [escaped(work.text_of(name)) for name in ("volume-title", "part-title") if work.text_of(name)]
    if work.text_of("volume") and not number:
        rest.append(f"vol. {escaped(work.text_of('volume'))}")
    if rest:
        yield "note", braced(". ".join(rest))


def _imprint(work: Work, kind: str) -> Iterator[tuple[str, str]]:
    if kind == "thesis":
        yield "type", braced(escaped(work.text_of("genre")) or "phdthesis")
    elif kind == "report":
        yield "type", braced(escaped(work.text_of("genre")) or "techreport")
    publisher, place = work.text_of("publisher"), clean.place(work.text_of("publisher-place"))
    name = {"misc": "organization", "online": "organization", "thesis": "institution", "report": "institution"}
    if publisher and kind not in ("article", "unpublished"):
        yield name.get(kind, "publisher"), braced(escaped(publisher))
    if place and kind not in ("article", "online"):
        yield "location", braced(escaped(place))


def _identifiers(work: Work, kind: str) -> Iterator[tuple[str, str]]:
    serial = {"isbn": ("book", "collection", "incollection", "inbook", "thesis"), "issn": ("article",)}
    for name, variable in (("doi", "DOI"), ("isbn", "ISBN"), ("issn", "ISSN"), ("url", "URL")):
        if work.text_of(variable) and kind in serial.get(name, (kind,)):
            yield name, braced(work.text_of(variable))


def _file(work: Work) -> Iterator[tuple[str, str]]:
    """An archival file: its title if it has one, its path as ``library``, the archive in full."""
    ref = work.archival
    assert ref is not None
    path = escaped(with_fond_title(shelfmark(ref, archive=True), ref.fond, ref.fond_title))
    if ref.delo_title:
        yield "title", braced(protected(plain(ref.delo_title)))
        yield "howpublished", braced(path)
    else:
        yield "title", braced(braced(path))
    full = full_name(ref.archive_id) or ref.archive_name
    if full:
        yield "organization", braced(escaped(plain(full)))
    yield "date", "{XXXX}"
    yield "library", braced(escaped(shelfmark(ref, archive=True)))
    yield "keywords", "{archival}"
