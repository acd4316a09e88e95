"""Files whose works can be verified: the works of a bibliography, a list of references or a document, and where each stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from msgspec import json as encoder

from citecheck.bibfile.archival import Malformed
from citecheck.bibfile.archival import read as read_archival
from citecheck.bibfile.works import field_of
from citecheck.bibfile.works import works as works_of_bibliography
from citecheck.bibliography import BibSource, document_of, read_bibliography
from citecheck.model.bib import Entry
from citecheck.model.citation import Citation, Form, Kind
from citecheck.model.csl import shelfmark
from citecheck.model.document import Document, Unreadable
from citecheck.model.scan import Scan
from citecheck.model.span import Span
from citecheck.model.verified import Standing
from citecheck.model.work import Work
from citecheck.read import shown_path
from citecheck.read.encoding import NotText
from citecheck.verify import sources
from citecheck.verify.csl import work_of

BIBLIOGRAPHIES = (".bib", ".bibtex")
REFERENCES = (".yaml", ".yml")
_PATH = re.compile(r"(?:^|[\s,;])(?:f|ф)\.\s?[^\s.]+.{0,40}[\s,;](?:op|оп)\.", re.IGNORECASE)
_IDENTIFIER = re.compile(r'"(?:id|DOI|bibtex_key)"\s*:\s*("(?:[^"\\\n]|\\["\\/bfnrtu])*"|\d+)')
_LARGE = 50_000_000
"""Bytes of JSON beyond which places in the file are not looked for."""


class Unusable(ValueError):
    """A file whose works cannot be read; says why."""


@dataclass(frozen=True, slots=True)
class Described:
    """A file, its works and where each of them stands. ``source`` is there for .bib files, ``scan`` for documents."""

    document: Document
    works: tuple[Work, ...]
    standings: tuple[Standing, ...]
    source: BibSource | None = None
    scan: Scan | None = None

    @property
    def blocks(self) -> list[Span]:
        """The places of the entries of a .bib file."""
        return [entry.span for entry in self.source.file.bib.entries] if self.source is not None else []


def described(path: str) -> Described:
    """Return the works of a .bib or CSL-JSON file, an archival_refs.yaml or a document; raise :class:`Unusable`."""
    name = path.lower()
    if name.endswith(BIBLIOGRAPHIES):
        one = read_bibliography(path)
        if isinstance(one, Unreadable):
            raise Unusable(one.reason)
        return of_bibliography(one)
    if name.endswith(sources.SUFFIXES):
        return _of_items(path)
    if name.endswith(REFERENCES):
        return _of_references(path)
    return _of_document(path)


def of_bibliography(source: BibSource) -> Described:
    """Return the works of a .bib file that was read."""
    works = tuple(_archival(work) for work in works_of_bibliography(source.file.bib))
    first: dict[str, Entry] = {}
    for entry in source.file.bib.entries:
        first.setdefault(entry.key, entry)
    document = source.file.document
    standings = tuple(Standing(document, first[work.id].key_span, _spans(first[work.id], work)) for work in works)
    return Described(document, works, standings, source)


def _spans(entry: Entry, work: Work) -> Mapping[str, Span]:
    """Where an entry gives each variable of its work; what it inherits stands elsewhere and has no place."""
    found = {one.name: field for one in work.fields if (field := field_of(entry, one.name)) is not None}
    spans = {name: field.inner_span for name, field in found.items()}
    if work.archival is not None and "title" in spans:
        spans |= dict.fromkeys(("archive", "fond"), spans["title"])
    return spans


def _archival(work: Work) -> Work:
    """Return an entry whose title or note is the path to an archival file as that file; any other as it is."""
    if work.kind not in (Kind.OTHER, Kind.MANUSCRIPT):
        return work
    text = next((text for name in ("title", "note") if _PATH.search(text := work.text_of(name)[:300])), "")
    if not text:
        return work
    from citecheck.reference import read_references

    ref = next(read_references([text])).archival
    return replace(work, kind=Kind.ARCHIVAL, archival=ref) if ref is not None and ref.fond else work


def _of_items(path: str) -> Described:
    try:
        works = tuple(_archival(work_of(one)) for one in sources.items(Path(path)))
        data = (
            Path(path).read_bytes() if Path(path).stat().st_size < _LARGE and not path.lower().endswith(".gz") else b""
        )
    except sources.NotRecords as error:
        raise Unusable(str(error)) from error
    except OSError as error:
        raise Unusable((error.strerror or "it cannot be opened").lower()) from error
    document = Document(
        shown_path(path), "csl-json", "utf-8", sha256(data).hexdigest(), data.decode("utf-8", "replace")
    )
    return Described(document, works, tuple(_places(document, works)))


def _places(document: Document, works: Sequence[Work]) -> list[Standing]:
    """Where the items of a JSON file stand: at their identifiers; at its beginning where none is found."""
    spans: dict[str, list[Span]] = {}
    for m in _IDENTIFIER.finditer(document.text):
        identity = m[1] if m[1].isdigit() else str(encoder.decode(m[1]))
        spans.setdefault(identity, []).append(Span(m.start(1), m.end(1)))
    return [Standing(document, (spans.get(work.id) or [Span(0, 0)])[0]) for work in works]


def _of_references(path: str) -> Described:
    """Every file of an archival_refs.yaml, once, under its path."""
    try:
        data = Path(path).read_bytes()
        document = replace(document_of(shown_path(path), data)[1], format="archival-yaml")
        citations = read_archival(document)
    except OSError as error:
        raise Unusable((error.strerror or "it cannot be opened").lower()) from error
    except (NotText, Malformed) as error:
        raise Unusable(str(error)) from error
    first: dict[str, Citation] = {}
    for one in citations:
        if one.archival is not None:
            first.setdefault(shelfmark(one.archival, archive=True), one)
    works = tuple(Work(identity, Kind.ARCHIVAL, archival=one.archival) for identity, one in first.items())
    standings = tuple(Standing(document, _file_span(one), _levels(one)) for one in first.values())
    return Described(document, works, standings)


def _file_span(citation: Citation) -> Span:
    """The place of the deepest level of a path, leaves aside."""
    printed = citation.archival.printed if citation.archival is not None else ()
    return next((p.value_span for p in reversed(printed) if p.level != "folio"), citation.span)


def _levels(citation: Citation) -> dict[str, Span]:
    ref = citation.archival
    if ref is None:
        return {}
    spans = {p.level: p.value_span for p in ref.printed if p.value_span is not None}
    if ref.archive_span is not None:
        spans["archive"] = ref.archive_span
    return spans


def _of_document(path: str) -> Described:
    from citecheck.pipeline import scan_paths

    scan = scan_paths([path])
    if scan.unreadable:
        raise Unusable(scan.unreadable[0].reason)
    return _of_scan(scan)


def described_text(text: str, path: str) -> Described:
    """Return the works that a string cites, as if it were a document of that name."""
    from citecheck.pipeline import scan_text

    return _of_scan(scan_text(text, path))


def _of_scan(scan: Scan) -> Described:
    by_id = {citation.id: citation for citation in scan.citations}
    (document,) = scan.documents
    standings = tuple(_cited(document, [by_id[one] for one in work.citations]) for work in scan.works)
    return Described(document, scan.works, standings, scan=scan)


def _cited(document: Document, citations: Sequence[Citation]) -> Standing:
    """The first full citation of a work, else the first one."""
    one = next((c for c in citations if c.form is Form.FULL), citations[0] if citations else None)
    if one is None:
        return Standing(document, Span(0, 0))
    spans = {field.name: field.span for field in one.fields if field.span is not None}
    return Standing(document, one.span, {**spans, **_levels(one)}, one.note)
