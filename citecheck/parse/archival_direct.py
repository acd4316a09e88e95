"""Citations made at a stroke of plain paths, whose levels one pattern has read (``parse/archival_plain.py``)."""

from __future__ import annotations

import re

from citecheck.model.archival import ArchivalRef, PrintedLevels
from citecheck.model.citation import Citation, Form, Kind
from citecheck.model.document import Document
from citecheck.model.frozen import maker
from citecheck.model.segment import Segment
from citecheck.model.span import Span
from citecheck.model.view import View
from citecheck.parse import archival_numbers as numbers
from citecheck.parse.archival_plain import Parts
from citecheck.parse.archival_printed import damages, fond_of, named, printed_path, titles
from citecheck.parse.archive_mention import ArchiveMention
from citecheck.parse.folding import with_marks

_ARCHIVAL, _IBID, _FULL = Kind.ARCHIVAL, Form.IBID, Form.FULL
_citation, _reference, _span = maker(Citation), maker(ArchivalRef), maker(Span)
_MARKS = frozenset("*_")


class Direct:
    """Makes the citations of one segment, whose folded reading is ``view``."""

    __slots__ = ("_context", "_document", "_group", "_note", "_offset", "_path", "_quiet", "_raw", "_text", "_view")

    def __init__(self, document: Document, segment: Segment, view: View) -> None:
        self._document, self._view, self._text, self._raw = document, view, view.text, document.text
        self._path, self._offset = document.path, view.offset
        self._note, self._group, self._context = segment.note, segment.group, segment.context
        self._quiet = not numbers.may_mix(view.text)

    def full(self, path: re.Match[str], parts: Parts, mention: ArchiveMention, origin: int) -> ArchivalRef:
        """Return the reference of a path behind its archive; the places of ``mention`` count from ``origin``."""
        _, fond, fond_title, _, opis, opis_title, _, delo, delo_title, _, _, leaves = parts
        if fond_title or opis_title or delo_title:
            fond_title, opis_title, delo_title = titles(self._document, self._view, path)
        archive, archive_id, candidates = mention.identity
        if mention.name or self._offset < 0:
            name, place = named(self._document, self._view, mention, origin)
        else:
            name, origin = None, origin + self._offset
            place = _span(origin + mention.start, origin + mention.end)
        return _reference(
            archive,
            archive_id,
            name,
            fond if fond is None or fond.isdigit() else fond_of(fond, path),
            fond_title,
            opis if opis is None or opis.isdigit() else numbers.opis(opis),
            () if delo is None else (delo,) if delo.isdigit() else numbers.files(delo),
            () if leaves is None else (leaves,) if leaves.isdigit() else numbers.leaves(leaves),
            (),
            (),
            (("opis_title", opis_title),) if opis_title else (),
            candidates,
            PrintedLevels(printed_path, self._document, self._view, path),
            place,
            delo_title,
        )

    def bare(self, path: re.Match[str], parts: Parts) -> ArchivalRef:
        """Return the reference of a path alone, as behind a word for *ibid.*"""
        _, fond, fond_title, _, opis, opis_title, _, delo, delo_title, _, _, leaves = parts
        if fond_title or opis_title or delo_title:
            fond_title, opis_title, delo_title = titles(self._document, self._view, path)
        return _reference(
            None,
            None,
            None,
            fond if fond is None or fond.isdigit() else fond_of(fond, path),
            fond_title,
            opis if opis is None or opis.isdigit() else numbers.opis(opis),
            () if delo is None else (delo,) if delo.isdigit() else numbers.files(delo),
            () if leaves is None else (leaves,) if leaves.isdigit() else numbers.leaves(leaves),
            extra=(("opis_title", opis_title),) if opis_title else (),
            printed=PrintedLevels(printed_path, self._document, self._view, path),
            delo_title=delo_title,
        )

    def citation(
        self, ref: ArchivalRef, start: int, end: int, *, is_open: bool, hereafter: str, sure: bool
    ) -> Citation:
        """Return the citation of a reference that stands at ``[start, end)`` of the folded text."""
        offset, raw = self._offset, self._raw
        span = _span(offset + start, offset + end) if offset >= 0 else self._view.span(start, end)
        if raw[span.start - 1 : span.start] in _MARKS or raw[span.end : span.end + 1] in _MARKS:
            span = with_marks(raw, span)
        return _citation(
            self._path,
            span,
            _ARCHIVAL,
            _IBID if is_open else _FULL,
            "",
            self._note,
            self._group,
            self._context,
            archival=ref,
            hereafter=hereafter,
            damages=() if self._quiet else damages(self._view, start, self._text[start:end]),
            confidence=0.98 if sure else 0.9,
        )
