"""Segments to citations. One file a kind; nothing is resolved here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from citecheck.data.evidence import reads_like_reference
from citecheck.model.citation import Citation, Damage, Field, Form, Kind, Locator
from citecheck.model.document import Document
from citecheck.model.segment import Segment
from citecheck.model.span import Covered, Span
from citecheck.parse import (
    archival,
    author_year,
    back_reference,
    elements,
    identifier,
    links,
    marker,
    reference,
    tail_titles,
)
from citecheck.parse.clauses import divide
from citecheck.parse.drafts import Draft
from citecheck.parse.folding import fold, with_marks
from citecheck.parse.known import Known
from citecheck.parse.marker import Numbering
from citecheck.parse.styled import Styled


def parse(document: Document, segments: Iterable[Segment]) -> list[Citation]:
    """Return every act of citing in the segments of one document, in document order."""
    found = list(segments)
    texts = [s for s in found if s.context == "text"]
    running = {s.host: archival.parse(document, s, fold(s.view, document.markup)) for s in texts}
    citations: list[Citation] = []
    known = Known()
    # Lists first: notes and parentheses cite their entries in short.
    for segment in sorted(found, key=lambda s: s.context != "list"):
        if segment.context == "text":
            continue
        if segment.context == "parenthesis":
            mine = _taken_inside(segment, running.get(segment.host, []))
            mine = [replace(c, group=segment.group, context="parenthesis") for c in mine]
        else:
            mine = archival.parse(document, segment, fold(segment.view, document.markup))
        mine += _printed(document, segment, mine, known)
        if segment.context == "list":
            mine = [replace(c, label=segment.label) for c in mine or _kept(document, segment)]
        citations.extend(_unclosed(segment, c) for c in mine)
    numbering = marker.survey(
        (s.view.text for s in texts),
        (s.label for s in found if s.context == "list" and s.label),
    )
    taken = Covered([*(c.span for c in citations), *(m.span for m in document.markers)])
    for segment in texts:
        mine = running[segment.host]
        citations.extend(mine)
        for citation in mine:
            taken.add(citation.span)
        keys = _keys(document, segment, known, taken)
        citations.extend(keys)
        for citation in keys:
            taken.add(citation.span)
        citations.extend(_loose(document, segment, taken, numbering))
    return sorted(_with_own_address(citations), key=lambda c: (c.span.start, -c.span.end))


def _with_own_address(citations: list[Citation]) -> list[Citation]:
    """Give the document's citation of itself the address that stands in the front matter before it."""
    front = next((c for c in citations if c.context == "front"), None)
    if front is None:
        return citations
    own = [c for c in citations if c.kind is Kind.WEB and c.span.start < front.span.start]
    if not own:
        return citations
    fields = front.fields + tuple(f for f in own[0].fields if front.get(f.name) is None)
    return [replace(c, fields=fields) if c is front else c for c in citations if c not in own]


def _taken_inside(segment: Segment, citations: list[Citation]) -> list[Citation]:
    """Take out of ``citations``, which are in order, those that begin inside a parenthesis of their paragraph."""
    place = segment.view.span(0, len(segment.view.text))
    first = bisect_left(citations, place.start, key=lambda c: c.span.start)
    last = bisect_left(citations, place.end, first, key=lambda c: c.span.start)
    mine = citations[first:last]
    del citations[first:last]
    return mine


def _unclosed(segment: Segment, citation: Citation) -> Citation:
    if not segment.unclosed:
        return citation
    place = segment.view.span(0, 1)
    return replace(
        citation,
        damages=(*citation.damages, Damage("unclosed-bracket", Span(place.start - 1, place.start), "(")),
    )


def _printed(document: Document, segment: Segment, taken: list[Citation], known: Known) -> list[Citation]:
    """Return the citations of printed works and the back-references of one segment."""
    styled = Styled(segment.view, document.markup, links=False)
    covered = Covered(Span(styled.view.locate(c.span.start), styled.view.locate(c.span.end)) for c in taken)
    if segment.context in ("list", "front"):
        drafts = reference.read_entry(styled, known) if not covered else []
    else:
        drafts, done, idle = [], 0, 0
        for clause in divide(styled, covered, sentences=segment.context == "note"):
            if clause.start < done:
                continue
            if styled.text[: clause.start].rstrip().endswith(";"):
                idle = clause.start
            backs = back_reference.read(styled, clause.start, clause.end, segment.context)
            printed = reference.read_clause(styled, clause, segment.context, known)
            if not backs and not printed and segment.context == "note":
                printed = reference.read_across(styled, clause, covered)
                done = max((d.end for d in printed), default=done)
            if not printed:
                printed = list(author_year.read(styled.text, clause.start, clause.end, known, running=False))
            if printed and not backs:
                reference.with_head(styled, printed[0], idle)
            drafts += [d for d in (*backs, *printed) if not covered.overlapping(Span(d.start, d.end))]
            idle = clause.end if backs or printed else idle
    if not drafts and not covered and (segment.context == "note" or styled.links):
        linked = Styled(segment.view, document.markup) if styled.links else styled
        if drafts := identifier.read_note(linked.text) if segment.context != "parenthesis" else []:
            styled = linked
        elif segment.context == "note":
            clauses = divide(styled, covered, sentences=False)
            drafts = [draft for one in clauses for draft in reference.read_unmarked(styled, one.start, one.end)]
    drafts = _distinct(drafts)
    floor = 0
    for draft in drafts:
        reference.with_lead(styled.text, draft, floor)
        floor = draft.end
        if draft.form is Form.FULL:
            tail_titles.defined_in_title(draft)
            known.add(draft)
    return [links.addressed(_citation(document, segment, styled, draft), styled.links) for draft in drafts]


def _distinct(drafts: list[Draft]) -> list[Draft]:
    """Drop drafts that overlap an earlier, longer one."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: (d.start, -d.end)):
        if not kept or draft.start >= kept[-1].end:
            kept.append(draft)
    return kept


def _citation(document: Document, segment: Segment, styled: Styled, draft: Draft) -> Citation:
    view = styled.view
    span = with_marks(document.text, view.span(draft.start, draft.end))
    fields = tuple(Field(name, value, view.span(a, b)) for name, (value, a, b) in draft.fields.items())
    locator = None
    if draft.locator is not None:
        label, value, start, end, printed = draft.locator
        locator = Locator(label, elements.page_list(value), view.span(start, end), printed)
    return Citation(
        document=document.path,
        span=span,
        kind=draft.kind,
        form=draft.form,
        note=segment.note,
        group=segment.group,
        context=segment.context,
        fields=fields,
        locator=locator,
        signal=draft.signal,
        lead=draft.lead,
        hereafter=draft.hereafter,
        damages=tuple(replace(d, span=view.span(d.span.start, d.span.end)) for d in draft.damages),
        confidence=draft.confidence,
    )


def _keys(document: Document, segment: Segment, known: Known, taken: Covered) -> list[Citation]:
    """Return the author-year keys of running text that lie in no other citation."""
    if not known.has_years or not ("(" in segment.view.text or "[" in segment.view.text):
        return []
    styled = Styled(segment.view, document.markup)
    drafts = author_year.read(styled.text, 0, len(styled.text), known, running=True)
    found = [_citation(document, segment, styled, draft) for draft in drafts]
    return [one for one in found if not taken.overlapping(one.span)]


def _loose(document: Document, segment: Segment, taken: Covered, numbering: Numbering) -> list[Citation]:
    """Return the markers and web addresses of running text that lie in no other citation."""
    view = segment.view
    found: list[Citation] = []
    for mark in marker.read(view.text, numbering):
        span = view.span(mark.start, mark.end)
        if not taken.overlapping(span):
            fields = (Field("citation-label", mark.label, span),)
            one = _simple(document, segment, span, Kind.MARKER, Form.MARKER, fields, 0.8)
            locator = Locator(mark.place, mark.value, span, mark.printed) if mark.place else None
            found.append(replace(one, locator=locator))
    for address in identifier.read(view.text):
        span = view.span(address.start, address.end)
        if not taken.overlapping(span):
            fields = (Field(address.name, address.value, span),)
            found.append(_simple(document, segment, span, Kind.WEB, Form.FULL, fields, 0.7))
    return found


def _kept(document: Document, segment: Segment) -> list[Citation]:
    """Keep an entry of a list whose parts cannot be told as text: it has a number that marks can mean."""
    text = segment.view.text
    end = len(text.rstrip(" .;"))
    words = text[:end].split()
    if len(words) < 2 or not (segment.label or reads_like_reference(text)):
        return []
    span = segment.view.span(0, end)
    return [_simple(document, segment, span, Kind.OTHER, Form.FULL, (Field("note", text[:end].strip(), span),), 0.3)]


def _simple(
    document: Document,
    segment: Segment,
    span: Span,
    kind: Kind,
    form: Form,
    fields: tuple[Field, ...],
    confidence: float,
) -> Citation:
    return Citation(
        document=document.path,
        span=span,
        kind=kind,
        form=form,
        note=segment.note,
        group=segment.group,
        context=segment.context,
        fields=fields,
        confidence=confidence,
    )
