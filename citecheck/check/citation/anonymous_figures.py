"""Rule page: ``anonymous_figures.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Kind
from citecheck.model.document import FlowKind
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding
from citecheck.model.span import Covered, Span

_ANONYMOUS = re.compile(
    r"(?<!\w)(?:according to (?:official |some |other |various |several )?(?:statistics|figures|data|records|estimates|historians|sources|scholars|researchers)"
    r"|official (?:soviet )?(?:statistics|records|figures|data) (?:indicate|show|say|give)|there have been estimates|it (?:is|has been) estimated|(?:another|one|some) estimates?"
    r"|some (?:other )?historians|по (?:официальным |некоторым |разным |другим )?(?:данным|оценкам|подсчётам|подсчетам|сведениям)(?! [А-ЯЁ])|некоторые историки"
    r"|nach (?:offiziellen|anderen|manchen) (?:angaben|schätzungen|statistiken)|selon (?:certaines|d['’]autres|les) (?:estimations|sources|statistiques)"
    r"|за (?:офіційними|деякими|іншими) (?:даними|оцінками|підрахунками))(?!\w)",
    re.IGNORECASE,
)
_EXACT = re.compile(
    r"\d+[.,]\d+\s?%|\d+\s?(?:%|per cent|percent|prozent|процент)|\d{1,3}(?:[,\u00a0 .]\d{3})+|\d+(?:\.\d+)? (?:million|млн)|\b\d{4,}\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?]\s")


@rule("CIT015")
def anonymous_figures(citing: CitingDocument) -> Iterator[Finding]:
    """Exact figures are credited to nobody in particular, and no source is cited."""
    document = citing.document
    marked = Covered(
        [
            *(m.span for m in document.markers),
            *(c.span for c in citing.citations if c.kind is not Kind.MARKER or not c.unresolved),
        ]
    )
    for flow in document.flows:
        if flow.kind not in (FlowKind.PARAGRAPH, FlowKind.ITEM):
            continue
        if any(marked.overlapping(p) for p in flow.spans):
            continue
        view = document.view(flow.spans)
        for match in _ANONYMOUS.finditer(view.text):
            start = max((m.end() for m in _STOP.finditer(view.text, 0, match.start())), default=0)
            stop = _STOP.search(view.text, match.end())
            while stop and view.text[stop.start() - 1].isdigit() and view.text[stop.end() : stop.end() + 1].islower():
                stop = _STOP.search(view.text, stop.end())
            end = stop.start() if stop else len(view.text)
            if _EXACT.search(view.text, start, end):
                place = view.span(*match.span())
                yield citing.finding(
                    Span(place.start, place.end),
                    f"“{match[0]}”: exact figures follow, but nobody is named and nothing cited",
                    "say whose figures they are, and cite the source",
                )
