"""Rule page: ``note_not_understood.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.evidence import reads_like_reference
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Severity


@rule("CIT032", Severity.INFO)
def note_not_understood(citing: CitingDocument) -> Iterator[Finding]:
    """A note looks like a reference, and citecheck could not read one in it."""
    read = {citation.note for citation in citing.citations}
    for note in citing.document.notes:
        if note.label in read or not note.spans:
            continue
        if reads_like_reference(citing.document.view(note.spans).text):
            yield citing.finding(
                note.spans[0],
                "this note looks like a reference, but its parts could not be told",
                "it is in no bibliography and no check; an ibid. after it stays open",
                note=note.label,
            )
