"""Pieces of text in which something may be cited."""

from __future__ import annotations

from dataclasses import dataclass, replace

from citecheck.model.view import View


@dataclass(frozen=True, slots=True)
class Segment:
    """A note, a list item, a parenthesis or a run of running text, as a view of the document.

    ``context`` is ``note``, ``list``, ``front`` (a document's citation of itself), ``parenthesis`` or ``text``.
    ``group`` numbers the segments of a document; ``host`` is the flow it stands in, -1 for notes.
    """

    view: View
    context: str
    note: str | None = None
    group: int = -1
    host: int = -1
    label: str = ""
    """Number of a list item ("12."), or the label before a self-citation."""
    unclosed: bool = False
    """Whether its opening parenthesis is never closed."""

    def numbered(self, group: int) -> Segment:
        """Return the segment with its number."""
        return replace(self, group=group)
