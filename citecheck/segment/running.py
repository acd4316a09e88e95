"""Running text and the parentheses in it."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model.brackets import Pair, pair_brackets
from citecheck.model.document import Document, FlowKind
from citecheck.model.segment import Segment
from citecheck.model.view import View
from citecheck.segment.lists import is_source_heading

_LONGEST = 1200
"""A parenthesis longer than this is prose."""


def running_text(document: Document) -> Iterator[Segment]:
    """Yield each parenthesis that may hold a citation, then the flow it stands in."""
    for index, flow in enumerate(document.flows):
        if flow.kind in (FlowKind.ITEM, FlowKind.PARAGRAPH) and is_source_heading(document, flow):
            continue
        view = document.view(flow.spans)
        if flow.kind not in (FlowKind.CODE, FlowKind.HEADING):
            yield from _parentheses(view, index)
        yield Segment(view, "text", host=index)


def _parentheses(view: View, host: int) -> Iterator[Segment]:
    """Yield the outermost round brackets; one that is never closed reaches to the last that closes inside it."""
    if "(" not in view.text:
        return
    pairs = [pair for pair in pair_brackets(view.text) if pair.mark == "("]
    inferred = _inferred_closes(pairs)
    reached = -1
    for pair in pairs:
        if pair.open < reached:
            continue
        end = pair.close if pair.close >= 0 else inferred[pair.open]
        if end < 0 or end - pair.open > _LONGEST:
            continue
        inner = view.cut(pair.open + 1, end if pair.close >= 0 else end + 1)
        if any(ch.isdigit() for ch in inner.text) or "b" in inner.text.lower():
            yield Segment(inner, "parenthesis", host=host, unclosed=pair.close < 0)
        reached = end


def _inferred_closes(pairs: list[Pair]) -> dict[int, int]:
    """Return, for each bracket that is never closed, where the next one opened after it closes (-1: none does)."""
    closes: dict[int, int] = {}
    nearest = -1
    for pair in reversed(pairs):
        if pair.close < 0:
            closes[pair.open] = nearest
        elif nearest < 0 or pair.close < nearest:
            nearest = pair.close
    return closes
