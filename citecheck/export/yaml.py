"""YAML in Hayagriva's shape, as Typst reads it."""

from __future__ import annotations

from collections.abc import Mapping
from io import StringIO
from typing import Any

from citecheck.export import clean
from citecheck.model.citation import Kind
from citecheck.model.csl import shelfmark
from citecheck.model.person import Person
from citecheck.model.scan import Scan
from citecheck.model.work import Work

HELP = "YAML in Hayagriva's shape, for Typst"

_TYPES = {
    Kind.BOOK: "book",
    Kind.COLLECTION: "anthology",
    Kind.CHAPTER: "chapter",
    Kind.ARTICLE: "article",
    Kind.NEWSPAPER: "article",
    Kind.THESIS: "thesis",
    Kind.REPORT: "report",
    Kind.MANUSCRIPT: "manuscript",
    Kind.FILM: "video",
    Kind.LEGAL: "legislation",
    Kind.WEB: "web",
    Kind.DATASET: "repository",
    Kind.ARCHIVAL: "manuscript",
}


def write(scan: Scan, verdicts: Mapping[Work, Mapping[str, Any]] | None = None) -> str:
    """Return every work once, sorted by id; with what verification says of it, if that is given."""
    said = verdicts or {}
    works = sorted(scan.works, key=lambda w: w.id)
    return dump({w.id: _entry(w) | ({"verification": said[w]} if w in said else {}) for w in works})


def dump(data: Any) -> str:
    """Return data as YAML 1.2: block style, keys in the order given, strings quoted where they would be read as numbers."""
    from ruamel.yaml import YAML

    writer = YAML()
    writer.indent(mapping=2, sequence=4, offset=2)
    writer.width = 4096
    writer.representer.ignore_aliases = lambda data: True
    sink = StringIO()
    writer.dump(data, sink)
    return sink.getvalue()


def _entry(work: Work) -> dict[str, Any]:
    out: dict[str, Any] = {"type": _TYPES.get(work.kind, "misc")}
    if work.archival is not None:
        ref = work.archival
        out["title"] = ref.delo_title or shelfmark(ref, archive=True)
        if ref.archive:
            out["archive"] = ref.archive
        out["call-number"] = shelfmark(ref)
        return out
    out["title"] = work.text_of("title") or work.text_of("container-title")
    for role in ("author", "editor"):
        listed, _ = clean.people(work, role)
        if listed:
            out[role] = [_name(p) for p in listed]
    _affiliated(work, out)
    if work.issued() is not None:
        issued = work.issued()
        out["date"] = issued.begin.edtf() if issued else ""
    parent = _parent(work)
    if parent:
        out["parent"] = parent
    else:
        out.update(_numbers(work))
    if work.text_of("page"):
        out["page-range"] = clean.pages(work.text_of("page")).replace("–", "-")
    publisher = {
        k: v
        for k, v in (
            ("name", work.text_of("publisher")),
            ("location", clean.place(work.text_of("publisher-place"))),
        )
        if v
    }
    if publisher:
        (out["parent"] if parent and work.kind is Kind.CHAPTER else out)["publisher"] = publisher
    serial = {k.lower(): work.text_of(k) for k in ("DOI", "ISBN", "ISSN") if work.text_of(k)}
    if serial:
        out["serial-number"] = serial
    if work.text_of("URL"):
        out["url"] = work.text_of("URL")
    return out


def _affiliated(work: Work, out: dict[str, Any]) -> None:
    roles = [(role, work.people(role)) for role in ("translator", "director") if work.people(role)]
    if roles:
        out["affiliated"] = [{"role": role, "names": [_name(p) for p in names]} for role, names in roles]


def _numbers(work: Work) -> dict[str, str]:
    names = (("volume", "volume"), ("issue", "issue"), ("edition", "edition"))
    return {name: work.text_of(variable) for name, variable in names if work.text_of(variable)}


def _parent(work: Work) -> dict[str, Any]:
    container = work.text_of("container-title")
    if not container or not work.text_of("title"):
        return {}
    kind = {Kind.ARTICLE: "periodical", Kind.NEWSPAPER: "newspaper", Kind.CHAPTER: "anthology"}.get(
        work.kind, "periodical"
    )
    return {"type": kind, "title": container, **_numbers(work)}


def _name(person: Person) -> str:
    return person.literal or ", ".join(x for x in (person.sort_name, clean.given(person)) if x)
