"""Rule page: ``vague_source.md``."""

import re
from collections.abc import Iterator
from functools import cache

from citecheck.check.registry import rule
from citecheck.lang import words
from citecheck.model.document import FlowKind
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding


@cache
def _vague() -> re.Pattern[str]:
    def said(table: str) -> str:
        return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in words(table))

    what, labels = said("vague_sources"), said("source_labels")
    return re.compile(
        rf"\A\s*[(\[](?P<alone>{what})[)\]]\.?\s*\Z|[(\[](?:{labels})\s?[:—–-]\s?(?P<named>{what})\.?[)\]]"
        rf"|\A\s*(?:{labels})\s?[:—–-]\s?(?P<line>{what})\.?\s*\Z",
        re.IGNORECASE,
    )


@rule("CIT026")
def vague_source(citing: CitingDocument) -> Iterator[Finding]:
    """The source is said to be "the internet", "a video", "Wikipedia": nobody can go and look."""
    for flow in citing.document.flows:
        if flow.kind not in (FlowKind.PARAGRAPH, FlowKind.ITEM) or not flow.spans:
            continue
        view = citing.document.view(flow.spans)
        for match in _vague().finditer(view.text):
            group = match.lastgroup or "alone"
            yield citing.finding(
                view.span(*match.span(group)),
                f"“{match[group]}” is no source that anybody could find",
                "give author, title, date and address",
            )
