"""The line of a finding with the place underlined, cut to the width of the page."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from citecheck.model.document import Document
from citecheck.model.span import Span


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Text around a place and the marks to set under it; both are as many columns wide."""

    line: int
    text: str
    marks: str


def excerpt(document: Document, span: Span, width: int) -> Excerpt:
    """Return the source line of a place, with what lies beyond ``width`` columns left out on both sides."""
    number, _ = document.lines.position(span.start)
    line = document.lines.line_span(number)
    end = min(span.end, line.end)
    room = max(width, 40)
    start, stop = line.start, line.end
    if stop - start > room:
        before = max(12, (room - min(end - span.start, room - 24)) // 2)
        start = max(line.start, span.start - before)
        stop = min(line.end, start + room)
        start = max(line.start, min(start, stop - room))
    head = "…" if start > line.start else ""
    tail = "…" if stop < line.end else ""
    text = head + _plain(document.text[start:stop]) + tail
    lead = _columns(head + _plain(document.text[start : span.start]))
    marked = max(1, _columns(_plain(document.text[span.start : min(end, stop)])))
    return Excerpt(number, text, " " * lead + "^" * marked)


def _plain(text: str) -> str:
    """Control characters would move the marks; tabs and exotic spaces become plain ones."""
    return "".join(" " if ch.isspace() or unicodedata.category(ch) in ("Cc", "Cf") else ch for ch in text)


def _columns(text: str) -> int:
    """Columns on a terminal: wide characters take two, combining marks none."""
    return sum(0 if unicodedata.combining(ch) else 2 if unicodedata.east_asian_width(ch) in "WF" else 1 for ch in text)
