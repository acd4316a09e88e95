"""Rule page: ``unsourced_figures.md``."""

import re
from collections.abc import Iterator

from citecheck.check.citation.uncited import Stretch, uncited
from citecheck.check.registry import rule
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Severity

_EXACT = re.compile(r"(?<![\w.,])(?:\d{1,3}(?:[,\u00a0\u202f]\d{3})+|\d+[.,]\d+\s?%|\d{1,2}%)(?![\w,.]\d)")
_ROUND = re.compile(r"[,\u00a0\u202f]000\Z|\A\d0%\Z")
_TELLING = re.compile(r"\d[,\u00a0\u202f]\d\d[1-9]\Z|[.,]\d\d\s?%\Z")
"""Counted to the last man, or to the hundredth of a per cent: one such figure was copied from somewhere."""


@rule("CIT024", Severity.INFO)
def unsourced_figures(citing: CitingDocument) -> Iterator[Finding]:
    """A paragraph gives exact figures and no source, in a document that cites its sources."""
    used = [c for c in citing.citations if c.context in ("note", "parenthesis", "text")]
    if len({c.work for c in used if c.work}) < 5:
        return
    stretches = [stretch for stretch in uncited(citing) if stretch.whole]
    sourced = _sourced(citing, stretches)
    for stretch in stretches:
        exact = [m for m in _EXACT.finditer(stretch.view.text) if not _ROUND.search(m[0])]
        counts = [m[0] for m in exact if not m[0].endswith("%")]
        if counts and all(count in sourced for count in counts):
            # Shares reckoned from numbers that were cited before need no source of their own.
            continue
        if len(exact) >= 2 or any(_TELLING.search(m[0]) for m in exact):
            yield citing.finding(
                stretch.view.span(exact[0].start(), exact[0].end()),
                f"{'an exact figure' if len(exact) == 1 else f'{len(exact)} exact figures'} in this paragraph, and no source",
                "cite where they come from" if len(exact) > 1 else "cite where it comes from",
            )


def _sourced(citing: CitingDocument, stretches: list[Stretch]) -> set[str]:
    """The counts that stand in paragraphs which cite something."""
    open_ones = {stretch.view.span(0, 1).start for stretch in stretches}
    return {
        match[0]
        for flow in citing.document.flows
        if flow.spans and flow.spans[0].start not in open_ones
        for match in _EXACT.finditer(citing.document.view(flow.spans).text)
    }
