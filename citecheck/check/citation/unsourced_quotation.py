"""Rule page: ``unsourced_quotation.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.lang import words
from citecheck.model.brackets import pair_quotes
from citecheck.model.document import FlowKind
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Covered

_LONG = 12
"""Words from which on a quotation wants a source."""


@rule("CIT016", Severity.INFO)
def unsourced_quotation(citing: CitingDocument) -> Iterator[Finding]:
    """A long quotation has no source and no speaker, in a document that cites its sources."""
    document = citing.document
    if len({c.work for c in citing.citations if c.work and c.context in ("note", "parenthesis", "text")}) < 3:
        return
    marked = Covered([*(m.span for m in document.markers), *(c.span for c in citing.citations)])
    said = re.compile(r"(?<!\w)(?:" + "|".join(re.escape(w) for w in words("said")) + r")(?!\w)", re.IGNORECASE)
    for index, flow in enumerate(document.flows):
        if flow.kind is not FlowKind.PARAGRAPH or any(marked.overlapping(p) for p in flow.spans):
            continue
        if _cited_next(citing, index, marked):
            continue
        view = document.view(flow.spans)
        for pair in pair_quotes(view.text):
            quoted = view.text[pair.open + 1 : pair.close]
            if (
                len(quoted.split()) < _LONG
                or said.search(view.text[max(0, pair.open - 160) : pair.open])
                or said.search(view.text[pair.close : pair.close + 120])
            ):
                continue
            yield citing.finding(
                view.span(pair.open, pair.open + min(60, pair.close - pair.open)),
                "this quotation has neither source nor speaker",
                "cite where it comes from",
            )
            break


def _cited_next(citing: CitingDocument, index: int, marked: Covered) -> bool:
    flows = citing.document.flows
    return index + 1 < len(flows) and any(marked.overlapping(p) for p in flows[index + 1].spans)
