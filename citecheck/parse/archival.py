"""Archival references of the fond-opis-delo-list kind, wherever they stand."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from citecheck.model.archival import ArchivalRef, PrintedLevels
from citecheck.model.citation import Citation, Form, Kind
from citecheck.model.document import Document
from citecheck.model.segment import Segment
from citecheck.model.span import Covered
from citecheck.model.view import View
from citecheck.parse import archival_numbers as numbers
from citecheck.parse import shelfmark as shelfmarks
from citecheck.parse.archival_chain import Chain
from citecheck.parse.archival_evidence import Found, find
from citecheck.parse.archival_gaps import divided, divided_if_sparse, places_in
from citecheck.parse.archival_lane import NUMBER, Lane, may_begin
from citecheck.parse.archival_printed import (
    as_printed,
    damages,
    fond_of,
    in_cyrillic,
    named,
    printed_levels,
    titles,
)
from citecheck.parse.archive_elsewhere import only_one_before
from citecheck.parse.archive_mention import ArchiveMention
from citecheck.parse.folding import with_marks
from citecheck.parse.shelfmark import Shelfmark

_ARCHIVAL, _IBID, _FULL = Kind.ARCHIVAL, Form.IBID, Form.FULL


def parse(document: Document, segment: Segment, view: View) -> list[Citation]:
    """Return the archival references of one segment; ``view`` is its folded reading."""
    text, noted = view.text, segment.context in ("note", "list")
    labelled: list[Citation] = []
    at = floor = 0
    last = None
    parts = divided_if_sparse(text)
    if parts is None:
        number = NUMBER.search(text)
        if number is None:
            return []
        first = number.start()
        if may_begin(text, first):
            lane = Lane(document, segment, view)
            whole = lane.run(number)
            labelled = lane.citations
            if whole and not (lane.signs and shelfmarks.may_have(text, document.text, noted, lane.signs)):
                return labelled
            at, floor, last = len(text) if whole else lane.at, lane.floor, lane.last()
        parts = divided(text, first)
    places = places_in(text, parts)
    if places is None:
        return []
    labelled += [_citation(document, segment, view, found) for found in find(places, at, floor, last)]
    found = shelfmarks.find(places, document.text, noted)
    if not found:
        return labelled
    marks = [_of_shelfmark(document, segment, view, one) for one in found]
    upwards = Covered(mark.span for mark, one in zip(marks, found, strict=True) if one.upwards)
    labelled = [c for c in labelled if not upwards.overlapping(c.span)]
    # "Landesarchiv Berlin, C Rep. 118, Nr. 23": a shelfmark knows its archive's labels better than the general reading.
    sure = Covered(c.span for c in marks if c.archival is not None and c.archival.archive and c.archival.fond)
    labelled = [c for c in labelled if (c.archival and c.archival.fond) or not sure.overlapping(c.span)]
    taken = Covered(c.span for c in labelled)
    return labelled + [c for c in marks if not taken.overlapping(c.span)]


def _of_shelfmark(document: Document, segment: Segment, view: View, mark: Shelfmark) -> Citation:
    mention = mark.mention
    ref = ArchivalRef(
        archive=shelfmarks.code_of(mark.archive_id) if mark.archive_id else None,
        archive_id=mark.archive_id,
        fond=mark.fond,
        opis=mark.opis,
        delo=mark.delo,
        folios=mark.folios,
        labels=mark.labels,
        implicit=("archive",) if mark.implicit else (),
    )
    if mention is not None:
        ref = _in_archive(ref, mention, archive_span=view.span(mention.start, mention.end))
    return Citation(
        document=document.path,
        span=with_marks(document.text, view.span(mark.start, mark.end)),
        kind=_ARCHIVAL,
        form=_FULL,
        note=segment.note,
        group=segment.group,
        context=segment.context,
        archival=ref,
        confidence=0.85,
    )


def _citation(document: Document, segment: Segment, view: View, found: Found) -> Citation:
    text = document.text
    place = view.span(found.start, found.end)
    plain = found.chain.plain
    ref = _read_reference(document, view, found) if plain is None else _plain_reference(document, view, found, plain)
    if found.inherits is not None:
        ref = _under(ref, found.inherits)
    if ref.archive is None and not found.is_open:
        elsewhere = only_one_before(text, place.start)
        if elsewhere is not None:
            ref = _in_archive(ref, elsewhere, implicit=("archive",))
    found.ref = ref
    printed = view.text[found.start : found.end]
    return Citation(
        document.path,
        with_marks(text, place),
        _ARCHIVAL,
        _IBID if found.is_open else _FULL,
        note=segment.note,
        group=segment.group,
        context=segment.context,
        archival=ref,
        hereafter=found.mention.defined if found.mention is not None else "",
        damages=() if printed.isascii() else damages(view, found.start, printed),
        confidence=0.98 if found.adjacent or found.ibid >= 0 else 0.9,
    )


def _plain_reference(document: Document, view: View, found: Found, path: re.Match[str]) -> ArchivalRef:
    """A plain path: each level once."""
    mention = found.mention
    _, fond, fond_title, _, opis, opis_title, _, delo, delo_title, _, _, leaves = found.chain.parts
    if fond_title or opis_title or delo_title:
        fond_title, opis_title, delo_title = titles(document, view, path)
    archive = archive_id = name = place = None
    candidates: tuple[str, ...] = ()
    if mention is not None:
        archive, archive_id, candidates = mention.identity
        name, place = named(document, view, mention, found.origin)
    return ArchivalRef(
        archive,
        archive_id,
        name,
        fond if fond is None or fond.isdigit() else fond_of(fond, path),
        fond_title,
        opis if opis is None or opis.isdigit() else numbers.opis(opis),
        () if delo is None else (delo,) if delo.isdigit() else numbers.files(delo),
        () if leaves is None else (leaves,) if leaves.isdigit() else numbers.leaves(leaves),
        () if found.adjacent or mention is None else ("archive",),
        extra=(("opis_title", opis_title),) if opis_title else (),
        candidates=candidates,
        printed=PrintedLevels(printed_levels, document, view, found.chain),
        archive_span=place,
        delo_title=delo_title,
    )


def _read_reference(document: Document, view: View, found: Found) -> ArchivalRef:
    chain, mention = found.chain, found.mention
    labels = "".join([link.token.label for link in chain.links])
    for link in chain.links:
        if link.title_start >= 0:
            link.title = as_printed(document, view, link.title_start, link.title_end)
    fields = _levels(chain, in_cyrillic(labels, view.text[chain.start : found.end]))
    if mention is not None:
        fields["archive"], fields["archive_id"], fields["candidates"] = mention.identity
        fields["archive_name"], fields["archive_span"] = named(document, view, mention, found.origin)
        if not found.adjacent:
            fields["implicit"] = ("archive",)
    return ArchivalRef(printed=PrintedLevels(printed_levels, document, view, chain), **fields)


def _levels(chain: Chain, cyrillic: bool) -> dict[str, Any]:
    """Return the fields of a reference that its levels give."""
    values: dict[str, str] = {}
    extra: list[tuple[str, str]] = []
    files: list[str] = []
    leaves: list[str] = []
    titles: dict[str, str] = {}
    for link in chain.links:
        raw = link.token.value
        if link.level == "fond":
            values["fond"] = numbers.fond(raw, cyrillic)
        elif link.level == "opis":
            values["opis"] = numbers.opis(raw)
        elif link.level == "karton":
            values["opis"] = numbers.opis(raw)
            extra.append(("karton", values["opis"]))
        elif link.level == "delo":
            files.extend(numbers.files(raw))
        elif link.level in ("folio", "page"):
            leaves.extend(numbers.leaves(raw))
        else:
            extra.append((link.level, f"{link.token.label} {raw}".strip()))
        if link.title:
            titles[link.level] = link.title
    if "opis" in titles:
        extra.append(("opis_title", titles["opis"]))
    fields: dict[str, Any] = {**values, "delo": tuple(files), "folios": tuple(leaves)}
    if extra:
        fields["extra"] = tuple(extra)
        if any(name == "karton" for name, _ in extra):
            fields["labels"] = (("opis", "karton"),)
    for level in ("fond", "delo"):
        if level in titles:
            fields[f"{level}_title"] = titles[level]
    return fields


def _under(ref: ArchivalRef, parent: Found) -> ArchivalRef:
    """Fill the levels above the first printed one from the reference it continues, which is settled already."""
    above = parent.ref
    assert above is not None
    return ref.under(above)


def _in_archive(ref: ArchivalRef, mention: ArchiveMention, **others: Any) -> ArchivalRef:
    """Return a reference with the archive that a mention names, and with ``others`` of its fields."""
    archive, archive_id, candidates = mention.identity
    return replace(ref, archive=archive, archive_id=archive_id, candidates=candidates, **others)
