"""What the records found for the entries of a .bib file would change in it: fields to add, fields to replace."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from citecheck.bibfile.adding import addition, replacement
from citecheck.bibfile.works import field_of
from citecheck.bibliography import BibSource
from citecheck.export import latex
from citecheck.model.bib import Entry
from citecheck.model.citation import Kind
from citecheck.model.finding import Edit, Fix
from citecheck.model.verification import NoticeKind, Verdict, Verification, shown_source
from citecheck.model.verified import Repairs
from citecheck.model.work import Work
from citecheck.verify.fields import bare_doi, is_preprint

_ADDED = {
    Kind.ARTICLE: (("volume", "volume"), ("number", "issue"), ("pages", "page"), ("issn", "ISSN")),
    Kind.CHAPTER: (("pages", "page"), ("publisher", "publisher")),
    Kind.BOOK: (("publisher", "publisher"),),
    Kind.COLLECTION: (("publisher", "publisher"),),
}
"""By kind, the fields that are filled and the variables they are filled from."""
_REPLACED = (
    "title", "author", "editor", "issued", "container-title", "volume", "issue", "page", "publisher", "publisher-place",
    "DOI", "ISBN", "ISSN",
)  # fmt: skip


_RESOLVER = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Filler:
    """Makes the repairs of one file."""

    source: BibSource
    entries: Mapping[str, Entry]

    @classmethod
    def of(cls, source: BibSource) -> Filler:
        """Return the filler of a file; of entries with one key the first counts."""
        entries: dict[str, Entry] = {}
        for entry in source.file.bib.entries:
            entries.setdefault(entry.key, entry)
        return cls(source, entries)

    def repairs(self, work: Work, answer: Verification) -> Repairs:
        """Return what the answer would change in the entry of a work."""
        entry = self.entries.get(work.id)
        if entry is None or entry.faults or work.archival is not None:
            return Repairs()  # What is at fault is not built upon.
        replaced = dict(self._replaced(entry, work, answer))
        record = answer.found
        if record is None or answer.verdict is not Verdict.VERIFIED:
            return Repairs(replaced)
        named = f"{shown_source(answer.evidence[0].source)}, record {answer.evidence[0].identity}"
        doi = written(record, "DOI") if _doi_is_ours(work, record, answer) else ""
        return Repairs(
            replaced,
            self._added(entry, [("doi", doi)] if doi else [], named),
            self._added(entry, list(_details(work, record, answer)), named),
        )

    def _added(self, entry: Entry, values: list[tuple[str, str]], named: str) -> Fix | None:
        """A repair that adds the fields the entry has not, empty ones included."""
        path, edits, fresh = self.source.path, [], []
        for name, value in values:
            empty = entry.field(name)
            if empty is None:
                fresh.append((name, value))
            elif not entry.values.get(name) and (change := replacement(empty, value)) is not None:
                edits.append(Edit(path, *change))
        if (change := addition(self.source.source.exact, entry, fresh)) is not None:
            edits.append(Edit(path, *change))
        if not edits:
            return None
        said = ", ".join(f"{name} = {{{value}}}" for name, value in values)
        return Fix(f"{said} ({named})", tuple(edits), safe=True)

    def _replaced(self, entry: Entry, work: Work, answer: Verification) -> Iterable[tuple[str, Fix]]:
        """Repairs that put the record's value in place of the entry's; none of them is safe."""
        for notice in answer.notices:
            if notice.kind is NoticeKind.DEAD_LINK and notice.remedy:
                yield from self._replacement(entry, "URL", notice.remedy, shown_source(notice.source))
        if answer.verdict is not Verdict.MISMATCH:
            return
        own = next((one for one in answer.evidence if not one.other_work), None)
        named = f"{shown_source(own.source)}, record {own.identity}" if own is not None else ""
        if own is not None and own is not answer.evidence[-1] and answer.evidence[-1].other_work:
            doi = dict(own.fields).get("DOI")
            if doi is not None and doi.theirs and not is_preprint(doi.theirs):
                yield from self._replacement(entry, "DOI", doi.theirs, named)
        if own is None or answer.found is None:
            return
        for name in own.disputed():
            value = written(answer.found, name, dated=entry.field("date") is not None) if name in _REPLACED else ""
            if value:
                yield from self._replacement(entry, name, value, named)

    def _replacement(self, entry: Entry, variable: str, value: str, named: str) -> Iterable[tuple[str, Fix]]:
        field = field_of(entry, variable)
        change = replacement(field, value) if field is not None else None
        if field is not None and change is not None and change[0].of(self.source.file.text) != value:
            edit = Edit(self.source.path, *change)
            yield variable, Fix(f"{field.name} = {{{value}}} ({named})", (edit,))


def written(record: Work, variable: str, *, dated: bool = False) -> str:
    """Return a variable of a record as a .bib file holds it; ``dated`` entries have a whole date where others have a year."""
    if variable in ("author", "editor"):
        return latex.names(record, variable)[1:-1]
    if variable == "DOI":
        return _RESOLVER.sub("", record.text_of("DOI")) or bare_doi(record)
    if variable == "issued":
        issued = record.issued()
        return "" if issued is None else issued.edtf() if dated else str(issued.begin.year)
    if variable == "page":
        return latex.pages(record)
    if variable == "title":
        return latex.protected(record.text_of("title"))
    text = record.text_of(variable)
    return text if variable in ("ISBN", "ISSN", "URL") else latex.escaped(text)


def _doi_is_ours(work: Work, record: Work, answer: Verification) -> bool:
    """Whether the record's DOI is of the very thing the entry describes: not of the preprint of what it calls published."""
    doi, container = bare_doi(record), dict(answer.evidence[0].fields).get("container-title")
    if not doi or bare_doi(work):
        return False
    return not is_preprint(doi) and container.agrees is True if container is not None else True


def _details(work: Work, record: Work, answer: Verification) -> Iterable[tuple[str, str]]:
    """What the record has and the entry has not: only from a record of the same year and, if the entry names one, container."""
    ours, theirs = work.issued(), record.issued()
    container = dict(answer.evidence[0].fields).get("container-title")
    if ours is None or theirs is None or ours.begin.year != theirs.begin.year:
        return
    if container is not None and container.agrees is not True:
        return
    for name, variable in _ADDED.get(work.kind, ()):
        if not work.text_of(variable) and (value := written(record, variable)):
            yield name, value
