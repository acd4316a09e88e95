"""What the rules of attribution share: the stretches of a document that no source stands behind."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from citecheck.model.citation import Kind
from citecheck.model.document import FlowKind
from citecheck.model.facts import CitingDocument
from citecheck.model.span import Covered, Span
from citecheck.model.view import View

_STOP = re.compile(r"(?<![A-ZА-ЯІЇЄ])(?<!\b[a-zа-я])[.!?…][\"”»’)\]]*\s+(?=[\"“«(\[]?[A-ZА-ЯЁІЇЄÄÖÜÉÀ0-9])")
_ADDRESS = re.compile(r"https?://|\]\(|<a\s", re.IGNORECASE)
_REACH = 160
"""How many characters after its end the next citation may begin and still serve a paragraph."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The end of a paragraph, ``view.text[start:]``, behind which no citation or note mark stands."""

    view: View
    start: int

    @property
    def whole(self) -> bool:
        """Whether the paragraph cites nothing at all."""
        return self.start == 0

    def sentence_at(self, at: int) -> tuple[int, int]:
        """Return the bounds of the sentence around an offset of ``view.text``."""
        stops = _stops(self.view.text)
        i = bisect_right(stops, at, key=lambda stop: stop[1])
        start = max(self.start, stops[i - 1][1] if i else 0)
        return start, stops[i][0] if i < len(stops) else len(self.view.text)


@lru_cache(maxsize=4)
def _stops(text: str) -> list[tuple[int, int]]:
    """Return where each sentence but the last ends and where the next begins."""
    return [(stop.start() + 1, stop.end()) for stop in _STOP.finditer(text)]


def uncited(citing: CitingDocument, *kinds: FlowKind) -> Iterator[Stretch]:
    """Yield the uncited end of every paragraph; a marker that leads nowhere is no source."""
    document = citing.document
    marks = Covered(
        [
            *(m.span for m in document.markers),
            *(c.span for c in citing.citations if c.kind is not Kind.MARKER or not c.unresolved),
        ]
    )
    listed = {c.span for c in citing.citations if c.context == "list"}
    for flow in document.flows:
        if flow.kind not in (kinds or (FlowKind.PARAGRAPH,)):
            continue
        last = [s for part in flow.spans for s in marks.overlapping(part)]
        end = flow.spans[-1].end
        if any(s.start >= end and s not in listed for s in marks.overlapping(Span(end, end + _REACH))):
            continue
        view = document.view(flow.spans)
        start = min(view.locate(max(s.end for s in last)), len(view.text)) if last else 0
        addresses = [m.end() for m in _ADDRESS.finditer(view.text, start)]
        start = max([start, *addresses])
        while start and start < len(view.text) and view.text[start] in '.,;:!?)]}*_”’"» ':
            start += 1
        if view.text[start:].strip():
            yield Stretch(view, start)
