"""MODS 3.7 XML, as libraries' catalogues and repositories take it (loc.gov/standards/mods)."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET

from citecheck.export import clean
from citecheck.model.citation import Kind
from citecheck.model.csl import shelfmark
from citecheck.model.date import Issued
from citecheck.model.person import Person
from citecheck.model.scan import Scan
from citecheck.model.work import Work

HELP = "MODS 3.7 XML, for catalogues and repositories"

_NAMESPACE = "http://www.loc.gov/mods/v3"
_RESOURCES = {Kind.FILM: "moving image", Kind.DATASET: "software, multimedia"}
_GENRES = {
    Kind.BOOK: "book", Kind.COLLECTION: "book", Kind.CHAPTER: "chapter", Kind.ARTICLE: "article",
    Kind.NEWSPAPER: "newspaper article", Kind.THESIS: "thesis", Kind.REPORT: "technical report",
    Kind.LEGAL: "legislation", Kind.WEB: "web site", Kind.FILM: "motion picture", Kind.DATASET: "dataset",
    Kind.MANUSCRIPT: "manuscript", Kind.ARCHIVAL: "archival file",
}  # fmt: skip
_RELATORS = {"author": "aut", "editor": "edt", "translator": "trl", "director": "drt"}
_INVALID = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(scan: Scan) -> str:
    """Return every work once, sorted by id, as a ``modsCollection``."""
    root = ET.Element("modsCollection", xmlns=_NAMESPACE)
    for work in sorted(scan.works, key=lambda w: w.id):
        _record(root, work)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _record(root: ET.Element, work: Work) -> None:
    mods = ET.SubElement(root, "mods", version="3.7")
    if work.archival is not None:
        _file(mods, work)
    else:
        _printed(mods, work)
    _text(mods, "identifier", work.id, type="citekey")


def _printed(mods: ET.Element, work: Work) -> None:
    title, container = work.text_of("title"), work.text_of("container-title")
    _title(mods, title or container)
    part_of_host = bool(title and container)
    for role in _RELATORS:
        # The editors of a chapter edited the book it stands in.
        if not (role == "editor" and part_of_host and work.kind is Kind.CHAPTER):
            _people(mods, work, role)
    _text(mods, "typeOfResource", _RESOURCES.get(work.kind, "text"))
    _text(mods, "genre", work.text_of("genre") or _GENRES.get(work.kind, ""))
    target = mods
    if part_of_host:
        target = ET.SubElement(mods, "relatedItem", type="host")
        _title(target, container)
        if work.kind is Kind.CHAPTER:
            _people(target, work, "editor")
    _origin(target, work)
    _numbers(target, work)
    for variable in ("ISBN", "ISSN"):
        _text(target, "identifier", work.text_of(variable), type=variable.lower())
    _text(mods, "identifier", work.text_of("DOI"), type="doi")
    if work.text_of("URL"):
        _text(ET.SubElement(mods, "location"), "url", work.text_of("URL"))
    _text(mods, "note", work.text_of("note"))


def _text(parent: ET.Element, tag: str, value: str, **attributes: str) -> None:
    """Add an element for a value that is there, without characters that XML cannot hold."""
    if value:
        ET.SubElement(parent, tag, attributes).text = _INVALID.sub("", value)


def _title(parent: ET.Element, value: str) -> None:
    if value:
        _text(ET.SubElement(parent, "titleInfo"), "title", re.sub(r"[*_]", "", value))


def _people(parent: ET.Element, work: Work, role: str) -> None:
    listed, cut = clean.people(work, role)
    for person in listed:
        name = _name(parent, person)
        _role(name, role)
    if cut:
        name = ET.SubElement(parent, "name")
        ET.SubElement(name, "etal")
        _role(name, role)


def _name(parent: ET.Element, person: Person) -> ET.Element:
    if person.literal:
        name = ET.SubElement(parent, "name", type="corporate")
        _text(name, "namePart", person.literal)
        return name
    name = ET.SubElement(parent, "name", type="personal")
    _text(name, "namePart", person.sort_name, type="family")
    _text(name, "namePart", clean.given(person), type="given")
    _text(name, "namePart", person.suffix, type="termsOfAddress")
    return name


def _role(name: ET.Element, role: str) -> None:
    _text(ET.SubElement(name, "role"), "roleTerm", _RELATORS[role], type="code", authority="marcrelator")


def _origin(parent: ET.Element, work: Work) -> None:
    issued = work.issued()
    values = (clean.place(work.text_of("publisher-place")), work.text_of("publisher"), work.text_of("edition"))
    if not any(values) and issued is None:
        return
    origin = ET.SubElement(parent, "originInfo")
    if values[0]:
        _text(ET.SubElement(origin, "place"), "placeTerm", values[0], type="text")
    _text(origin, "publisher", values[1])
    if issued is not None:
        _dates(origin, issued)
    _text(origin, "edition", values[2])


def _dates(origin: ET.Element, issued: Issued) -> None:
    if issued.end is None:
        _text(origin, "dateIssued", issued.begin.edtf(), encoding="w3cdtf")
        return
    _text(origin, "dateIssued", issued.begin.edtf(), encoding="w3cdtf", point="start")
    _text(origin, "dateIssued", issued.end.edtf(), encoding="w3cdtf", point="end")


def _numbers(parent: ET.Element, work: Work) -> None:
    details = [(name, work.text_of(name)) for name in ("volume", "issue") if work.text_of(name)]
    pages = clean.pages(work.text_of("page"))
    if not details and not pages:
        return
    part = ET.SubElement(parent, "part")
    for name, value in details:
        _text(ET.SubElement(part, "detail", type=name), "number", value)
    if pages:
        extent = ET.SubElement(part, "extent", unit="pages")
        whole = re.fullmatch(r"(\w+)–(\w+)", pages)
        if whole:
            _text(extent, "start", whole[1])
            _text(extent, "end", whole[2])
        else:
            _text(extent, "list", pages)


def _file(mods: ET.Element, work: Work) -> None:
    """An archival file: its title, the archive and its path there as shelf mark."""
    ref = work.archival
    assert ref is not None
    _title(mods, ref.delo_title or shelfmark(ref, archive=True))
    _text(mods, "typeOfResource", "text", manuscript="yes")
    _text(mods, "genre", _GENRES[Kind.ARCHIVAL])
    location = ET.SubElement(mods, "location")
    _text(location, "physicalLocation", ref.archive_name or ref.archive or "")
    _text(location, "shelfLocator", shelfmark(ref))
    if ref.fond_title:
        _title(ET.SubElement(mods, "relatedItem", type="series"), ref.fond_title)
