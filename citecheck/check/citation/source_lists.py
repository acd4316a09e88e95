"""Lists of sources whose entries carry numbers of their own, as several rules look at them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from citecheck.model.citation import Citation, Form
from citecheck.model.facts import CitingDocument


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a list of sources, with the first citation in it."""

    citation: Citation
    label: str


def source_lists(citing: CitingDocument) -> Iterator[list[Entry]]:
    """Yield the entries of each list of sources, in order: those under one heading."""
    document = citing.document
    headings = {flow.spans[0].start: flow.section for flow in document.flows if flow.spans}
    starts = sorted(headings)
    lists: dict[int, list[Entry]] = {}
    done: set[int] = set()
    at = 0
    for citation in citing.citations:
        if citation.context != "list" or citation.group in done:
            continue
        done.add(citation.group)
        while at + 1 < len(starts) and starts[at + 1] <= citation.span.start:
            at += 1
        section = headings[starts[at]] if starts else -1
        lists.setdefault(section, []).append(Entry(citation, citation.label))
    yield from lists.values()


def whole_works(entries: list[Entry]) -> list[Citation]:
    """The entries that give a work in full."""
    return [e.citation for e in entries if e.citation.form is Form.FULL]
