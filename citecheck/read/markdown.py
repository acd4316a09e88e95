"""Markdown, with Pandoc's notes or the tags that converters leave."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from citecheck.model.document import Document, FlowKind, Marker, Note
from citecheck.model.span import Covered, Span
from citecheck.read import text as plain
from citecheck.read.layout import Layout, lay_out
from citecheck.read.lines import classify

NAME = "markdown"
SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")

_CODE = re.compile(r"(?<!`)`(?![\s`])[^`\n]{0,200}[^\s`]`(?!`)|(?<!`)``(?!`)[^\n]{1,200}?(?<!`)``(?!`)")
_SIGNS = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"^\[\^[^\]\s]+\]:", re.MULTILINE),
    re.compile(r"\]\((?:https?:|mailto:|#|\.{0,2}/)"),
    re.compile(r"(?<![\w*])\*\*?\S[^*\n]{0,200}\S\*\*?(?![\w*])"),
    re.compile(r"^<sup>\d+</sup> ", re.MULTILINE),
    re.compile(r"^```", re.MULTILINE),
)


def accepts(text: str) -> bool:
    """Whether a text without a telling suffix is Markdown: at least two kinds of its marks occur."""
    return sum(sign.search(text) is not None for sign in _SIGNS) >= 2


def build(path: str, text: str, encoding: str, sha256: str) -> Document:
    """Make a document of Markdown; its marks stay in the text, code and inline notes are taken out of the flows."""
    layout = lay_out(text, classify(text))
    _take_out_code(text, layout)
    _take_out_inline_notes(text, layout)
    return plain.document_of(path, text, encoding, sha256, NAME, layout)


_SHELFMARK = re.compile(
    r"`+(?:[A-Z]{1,5}\s\d{1,5}(?:\s[A-Z][a-z]+)?(?:/[\w ]{1,12}){1,3}"
    r"|[^`\n]{0,40}(?<!\w)(?:[Ff](?:ond)?|[Фф](?:онд)?)[.,]?\s?[^`\n]{0,3}\d[^`\n]{0,80}"
    r"(?<!\w)(?:op|d|spr|оп|д|спр|опись|дело)[.,]?\s?\d[^`\n]{0,60})`+",
    re.IGNORECASE,
)
"""A code span that is an archival reference: writers use it to show how one is written, and cite in doing so."""


def _take_out_code(text: str, layout: Layout) -> None:
    """Cut code spans (`` `x[3]` ``) out of the flows: what stands in them is no text, unless it cites a file."""
    if "`" not in text:
        return
    taken: list[Span] = []
    for index, flow in enumerate(layout.flows):
        if flow.kind is FlowKind.CODE:
            continue
        found = [m for span in flow.spans for m in _CODE.finditer(text, span.start, span.end)]
        codes = [Span(*m.span()) for m in found if not _SHELFMARK.fullmatch(m[0])]
        if codes:
            layout.flows[index] = replace(flow, spans=_without(flow.spans, codes))
            taken += codes
    code = Covered(taken)
    layout.markers[:] = [marker for marker in layout.markers if not code.overlapping(marker.span)]


def _take_out_inline_notes(text: str, layout: Layout) -> None:
    """Make notes of Pandoc's ``^[...]``, and cut them out of the paragraphs they stand in."""
    if "^[" not in text:
        return
    for index, flow in enumerate(layout.flows):
        if flow.kind is FlowKind.CODE:
            continue
        found = [place for span in flow.spans for place in _inline_notes(text, span)]
        for place in found:
            label = f"^{sum(note.label.startswith('^') for note in layout.notes) + 1}"
            mark = Span(place.start, place.start + 2)
            layout.markers.append(Marker(label, mark, len(layout.notes)))
            layout.notes.append(Note(label, mark, (Span(place.start + 2, place.end - 1),), index))
        if found:
            layout.flows[index] = replace(flow, spans=_without(flow.spans, found))
    layout.markers.sort(key=lambda marker: marker.span)
    _in_order_of_marks(layout)


def _in_order_of_marks(layout: Layout) -> None:
    """Sort the notes as their marks stand in the text, for an ibid. goes by that order."""
    first: dict[int, int] = {}
    for marker in layout.markers:
        if marker.note >= 0:
            first.setdefault(marker.note, marker.span.start)
    order = sorted(range(len(layout.notes)), key=lambda i: first.get(i, layout.notes[i].label_span.start))
    place = {old: new for new, old in enumerate(order)}
    layout.notes[:] = [layout.notes[old] for old in order]
    layout.markers[:] = [replace(m, note=place.get(m.note, -1)) for m in layout.markers]


def _inline_notes(text: str, span: Span) -> Iterator[Span]:
    """Yield the inline notes of a stretch, brackets inside them balanced."""
    at = text.find("^[", span.start, span.end)
    while at >= 0:
        depth, end = 0, at + 1
        while end < span.end:
            depth += {"[": 1, "]": -1}.get(text[end], 0)
            end += 1
            if depth == 0:
                break
        if depth:
            return
        if not text.startswith("(#", end):  # A superscript link to a note is its mark.
            yield Span(at, end)
        at = text.find("^[", end, span.end)


def _without(spans: tuple[Span, ...], cut: list[Span]) -> tuple[Span, ...]:
    """Return spans with places cut out of them; a flow never loses all of its text."""
    kept: list[Span] = []
    for span in spans:
        at = span.start
        for hole in cut:
            if span.covers(hole):
                kept.append(Span(at, hole.start))
                at = hole.end
        kept.append(Span(at, span.end))
    return tuple(span for span in kept if len(span)) or spans[:1]
