"""Rule page: ``unsourced_figures.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.document import FlowKind
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Covered, Span

_EXACT = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d+[.,]\d+\s?%|\d{1,2}%)(?![\w,.]\d)")
_ROUND = re.compile(r"[,\u00a0\u202f]000\Z|\A\d0%\Z")


@rule("CIT024", Severity.INFO)
def unsourced_figures(citing: CitingDocument) -> Iterator[Finding]:
    """A paragraph gives several exact figures and no source, in a document that cites its sources."""
    document = citing.document
    used = [c for c in citing.citations if c.context in ("note", "parenthesis", "text")]
    if len({c.work for c in used if c.work}) < 5:
        return
    marked = Covered([*(m.span for m in document.markers), *(c.span for c in citing.citations)])
    for flow in document.flows:
        if flow.kind is not FlowKind.PARAGRAPH or any(marked.overlapping(p) for p in flow.spans):
            continue
        view = document.view(flow.spans)
        exact = [m for m in _EXACT.finditer(view.text) if not _ROUND.search(m[0])]
        if len(exact) >= 2 and not _goes_with_next(marked, flow.spans[-1]):
            place = view.span(exact[0].start(), exact[0].end())
            yield citing.finding(
                place,
                f"{len(exact)} exact figures in this paragraph, and no source",
                "cite where they come from",
            )


def _goes_with_next(marked: Covered, last: Span) -> bool:
    """Whether the next citation follows so closely that it serves this paragraph too."""
    return any(s.start >= last.end for s in marked.overlapping(Span(last.end, last.end + 160)))
