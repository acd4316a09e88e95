"""How far the tail of a reference has been read: the state that its steps share."""

from __future__ import annotations

import re

from citecheck.parse.drafts import Draft
from citecheck.parse.styled import Run, Styled

_SEP = re.compile(r"[\s,.:;]*")


class Tail:
    """What follows a title, from ``at`` to ``end``, and what has been made of it so far."""

    def __init__(self, styled: Styled, draft: Draft, at: int, end: int, *, quoted: bool) -> None:
        self.styled = styled
        self.text = styled.text
        self.draft = draft
        self.at = at
        self.end = end
        self.quoted = quoted
        self.container: Run | None = None
        self.in_book = False
        self.year_seen = False
        self.pages: tuple[str, int, int, str] | None = None
        self.inner: tuple[str, int, int, str] | None = None
        self.thesis = False
        self.unpublished = False
        self.film = False
        self.labelled_volume = False
        self.repeated = False
        """Whether the document has cited a work of this title before."""

    def skip(self) -> int:
        """Return where the next element begins, behind separators."""
        match = _SEP.match(self.text, self.at, self.end)
        return match.end() if match else self.at

    def advance(self, end: int) -> bool:
        """Take everything up to ``end`` into the reference."""
        self.at = end
        self.draft.end = end
        return True

    def next_run(self, at: int) -> Run | None:
        """Return the first marked title at or after ``at``."""
        run = next(self.styled.marked_from(at), None)
        return run if run is not None and run.outer_end <= self.end else None
