"""Rule page: ``note_mark_without_note.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding

_MANY = 4
"""Notes from which on half without a mark are too many."""


@rule("CIT006")
def note_mark_without_note(citing: CitingDocument) -> Iterator[Finding]:
    """A note mark has no note, or a note has no mark."""
    document = citing.document
    for marker in document.markers:
        if marker.note < 0 and document.notes:
            yield citing.finding(
                marker.span, f"the mark {marker.label} has no note", "add the note, or take the mark out"
            )
    unmarked = [note for note in document.notes if note.flow < 0]
    if not document.markers or 2 * len(unmarked) > len(document.notes) - (len(document.notes) >= _MANY):
        # Most of these lines have no mark anywhere: they are hardly notes.
        return
    for note in unmarked:
        yield citing.finding(
            note.label_span,
            f"note {note.label} is not marked in the text",
            "set its mark where it belongs",
            note=note.label,
        )
