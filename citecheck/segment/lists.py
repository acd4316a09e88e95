"""Lists of sources, and the place where a document says how to cite itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.lang import words
from citecheck.model.document import Document, Flow, FlowKind, heading_key
from citecheck.model.segment import Segment
from citecheck.model.view import View

_ITEM_LABEL = re.compile(r"(?<!\d)(?P<label>\d{1,4})[.)\]][ \t]*\Z")
_BACK_LINKS = re.compile(r"[\^↑](?:\s?[a-zа-я]{1,2}(?=\s))*\s+")
_ENTRY_LABEL = re.compile(r"\\?\[(?P<label>\d{1,4})\\?\]\s+|(?P<number>\d{1,4})[.)]\s+")


def is_source_heading(document: Document, flow: Flow) -> bool:
    """Whether the heading above a flow announces a list of sources."""
    if flow.section < 0:
        return False
    return heading_key(document.heading(flow)) in set(words("source_headings"))


def source_lists(document: Document) -> Iterator[Segment]:
    """Yield each entry under a heading such as "Sources", and each self-citation of the front matter."""
    labelled = False
    labels = set(words("self_citation_labels"))
    for index, flow in enumerate(document.flows):
        view = document.view(flow.spans)
        if flow.kind is FlowKind.HEADING or len(view.text) <= 60:
            labelled = heading_key(view.text) in labels or (
                labelled and flow.kind is not FlowKind.HEADING and not view.text.strip("-*_ ")
            )
            if labelled or flow.kind is FlowKind.HEADING:
                continue
        inline = _labelled_inline(view.text, labels)
        if labelled or inline:
            yield Segment(view.cut(inline, len(view.text)), "front", host=index)
            labelled = False
        elif is_source_heading(document, flow) and flow.kind in (FlowKind.ITEM, FlowKind.PARAGRAPH):
            yield _entry(document, view, index)


def _entry(document: Document, view: View, host: int) -> Segment:
    """One entry without its number and without the back-links that Wikipedia sets before it (``^ a b``)."""
    own = _ENTRY_LABEL.match(view.text)
    start = view.span(0, 1).start
    outside = _ITEM_LABEL.search(document.text, max(0, start - 12), start)
    label = (own["label"] or own["number"]) if own else outside["label"] if outside else ""
    begin = own.end() if own else 0
    links = _BACK_LINKS.match(view.text, begin)
    return Segment(view.cut(links.end() if links else begin, len(view.text)), "list", host=host, label=label)


def _labelled_inline(text: str, labels: set[str]) -> int:
    """Return where the citation starts in "How to cite: Author, …", 0 if the line has no such label."""
    head, colon, _ = text[:60].partition(":")
    if colon and heading_key(head) in labels - {"article", "citation"}:
        return len(head) + 1
    return 0
