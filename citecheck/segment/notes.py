"""Footnotes and endnotes."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.document import Document
from citecheck.model.segment import Segment


def note_segments(document: Document) -> Iterator[Segment]:
    """Yield each note as one segment."""
    for note in document.notes:
        yield Segment(document.view(note.spans), "note", note.label, host=note.flow)
