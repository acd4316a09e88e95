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
from citecheck.parse.archival_leads import Lead
from citecheck.parse.archival_plain import Parts
from citecheck.parse.archival_printed import damages, fond_of, named, printed_path, titles
from citecheck.parse.archival_within import signs_of_titles
from citecheck.parse.folding import MARKS, with_marks

_ARCHIVAL, _IBID, _FULL = Kind.ARCHIVAL, Form.IBID, Form.FULL
_citation, _reference, _span = maker(Citation), maker(ArchivalRef), maker(Span)


class Direct:
    """Makes the citations of one segment, whose folded reading is ``view``."""

    __slots__ = ("_document", "_offset", "_quiet", "_segment", "_view", "citations", "is_open", "ref", "signs", "text")

    def __init__(self, document: Document, segment: Segment, view: View) -> None:
        self._document, self._segment, self._view, self._offset = document, segment, view, view.offset
        self.text = view.text
        self._quiet: bool | None = True if self.text.isascii() else None
        """Whether no letters of two scripts stand beside each other; None: not known yet."""
        self.signs = 0
        """The signs of shelfmarks that have been seen, or more."""
        self.citations: list[Citation] = []
        self.ref: ArchivalRef | None = None
        """The reference last made."""
        self.is_open = False
        """Whether its first levels come from an *ibid.*, its own or that of the reference it continues."""

    def cite(self, path: re.Match[str], parts: Parts, lead: Lead, base: int, start: int, end: int) -> bool:
        """Make the citation of a path at ``[start, end)``, whose groups are ``parts``, behind ``lead``.

        The places of the lead count from ``base``. Nothing is made where more is to be asked what the path belongs to.
        """
        _, fond, fond_title, _, opis, opis_title, _, delo, delo_title, _, _, leaves = parts
        archive = archive_id = name = place = None
        candidates: tuple[str, ...] = ()
        if fond is not None and lead.unnamed:
            lead.name()
        mention = lead.mention
        if lead.ibid >= 0:
            start = base + lead.ibid
        elif fond is None:
            if self.ref is None or not (lead.apart or lead.goes_on()):
                return False
        elif mention is None or (opis is None and delo is None):
            return False
        else:
            archive, archive_id, candidates = lead.identity
            base += lead.origin
            start = base + mention.start
            if mention.name or self._offset < 0:
                name, place = named(self._document, self._view, mention, base)
            else:
                place = _span(self._offset + start, self._offset + base + mention.end)
        if fond_title or opis_title or delo_title:
            fond_title, opis_title, delo_title = titles(self._document, self._view, path)
            self.signs |= signs_of_titles(path)
        ref = _reference(
            archive,
            archive_id,
            name,
            fond if fond is None or fond.isdigit() else fond_of(fond, path),
            fond_title,
            opis if opis is None or opis.isdigit() else numbers.opis(opis),
            () if delo is None else (delo,) if delo.isdigit() else numbers.files(delo),
            () if leaves is None else (leaves,) if leaves.isdigit() else numbers.plain_leaves(leaves),
            (),
            (),
            (("opis_title", opis_title),) if opis_title else (),
            candidates,
            PrintedLevels(printed_path, self._document, self._view, path),
            place,
            delo_title,
        )
        if mention is not None and fond is not None:
            return self._add(ref, start, end, _FULL, mention.defined, 0.98)
        if lead.ibid >= 0 or self.ref is None:
            return self._add(ref, start, end, _IBID, "", 0.98)
        return self._add(ref.under(self.ref), start, end, _IBID if self.is_open else _FULL, "", 0.9)

    def _add(self, ref: ArchivalRef, start: int, end: int, form: Form, hereafter: str, confidence: float) -> bool:
        """Make the citation of a reference, unless its archive is not known."""
        is_open = form is _IBID
        if ref.archive is None and not is_open:
            return False
        offset, raw, segment = self._offset, self._document.text, self._segment
        span = _span(offset + start, offset + end) if offset >= 0 else self._view.span(start, end)
        if raw[span.start - 1 : span.start] in MARKS or raw[span.end : span.end + 1] in MARKS:
            span = with_marks(raw, span)
        if self._quiet is None:
            self._quiet = not numbers.may_mix(self.text)
        made = _citation(
            self._document.path,
            span,
            _ARCHIVAL,
            form,
            "",
            segment.note,
            segment.group,
            segment.context,
            archival=ref,
            hereafter=hereafter,
            damages=() if self._quiet else damages(self._view, start, self.text[start:end]),
            confidence=confidence,
        )
        self.citations.append(made)
        self.ref, self.is_open = ref, is_open
        return True
