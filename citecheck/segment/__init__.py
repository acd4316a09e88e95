"""Documents to segments: the pieces of text in which something may be cited."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from citecheck.model.document import Document
from citecheck.model.segment import Segment
from citecheck.segment import markdown
from citecheck.segment.lists import source_lists
from citecheck.segment.notes import note_segments
from citecheck.segment.running import running_text


def segment(document: Document) -> Iterator[Segment]:
    """Yield every segment of a document: notes, source lists, then running text with its parentheses."""
    group = 0
    for source in (note_segments, source_lists, running_text):
        for piece in source(document):
            if document.format == "markdown":
                piece = replace(piece, view=markdown.as_printed(piece.view))
            yield piece.numbered(group)
            group += 1


__all__ = ["segment"]
