"""Rule page: ``unsourced_quotation.md``."""

import re
from collections.abc import Iterator
from functools import cache

from citecheck.check.registry import rule
from citecheck.lang import words
from citecheck.model.brackets import Pair, pair_quotes
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
    for index, flow in enumerate(document.flows):
        if flow.kind is not FlowKind.PARAGRAPH or any(marked.overlapping(p) for p in flow.spans):
            continue
        if _cited_next(citing, index, marked):
            continue
        view = document.view(flow.spans)
        quoted = [pair for pair in pair_quotes(view.text) if len(view.text[pair.open : pair.close].split()) >= _LONG]
        if not quoted or _led_in(citing, index):
            continue
        spoken = [pair for pair in quoted if not _is_spoken(view.text, pair)]
        if spoken and len(spoken) == len(quoted):
            pair = spoken[0]
            yield citing.finding(
                view.span(pair.open, pair.open + min(60, pair.close - pair.open)),
                "this quotation has neither source nor speaker",
                "cite where it comes from",
            )


@cache
def _said() -> re.Pattern[str]:
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(w) for w in words("said")) + r")(?!\w)", re.IGNORECASE)


_SPEAKER = re.compile(r"[:—–-]\s*\Z")
_ATTRIBUTED = re.compile(r"[\s,.]*[—–-]{1,2}\s?\w|\s?\((?=[^()]*[A-ZА-ЯІЇЄ])")


def _is_spoken(text: str, pair: Pair) -> bool:
    """Whether a quotation has a speaker: a verb of saying near it, a colon before it, a dash and name behind it."""
    before, after = text[max(0, pair.open - 160) : pair.open], text[pair.close + 1 : pair.close + 121]
    return (
        _said().search(before) is not None
        or _said().search(after) is not None
        or _SPEAKER.search(before) is not None
        or _ATTRIBUTED.match(after) is not None
    )


def _led_in(citing: CitingDocument, index: int) -> bool:
    """Whether the paragraph before announces a speaker: it ends with a colon, or its last sentence has one who says."""
    if index == 0:
        return False
    before = citing.document.flows[index - 1]
    text = citing.document.view(before.spans).text.rstrip()
    last = text[max(text.rfind(". ", 0, len(text) - 1), len(text) - 300, 0) :]
    return text.endswith(":") or (before.kind is FlowKind.PARAGRAPH and _said().search(last) is not None)


def _cited_next(citing: CitingDocument, index: int, marked: Covered) -> bool:
    flows = citing.document.flows
    return index + 1 < len(flows) and any(marked.overlapping(p) for p in flows[index + 1].spans)
