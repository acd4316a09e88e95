"""Rule page: ``anonymous_figures.md``."""

import re
from collections.abc import Iterator

from citecheck.check.citation.uncited import uncited
from citecheck.check.registry import rule
from citecheck.model.document import FlowKind
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding

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


_KEY = re.compile(
    r"[(\[][^()\[\]]{0,80}?[^\W\d_][^()\[\]]{0,40}?,?\s(?:1[5-9]|20)\d\d[a-z]?(?:\s?[,:]\s?[^()\[\]]{1,20})?[)\]]"
)
"""``(World Bank 1994)``: a name and year in brackets are a source, whether or not a list has it."""
_UPPER = "A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ"
_PERSON = re.compile(
    rf"(?<!\w)(?:[{_UPPER}]\.\s?){{1,3}}[{_UPPER}][\w’'-]+|(?<!\w)[{_UPPER}][\w’'-]+\s(?:[{_UPPER}]\.\s?){{1,3}}(?!\w)"
    rf"|(?<!\w)(?:by|from|historian|historians|von|par|d['’]après|selon|nach|историка?|історика?|подсчётам|подсчетам|підрахунками|оценкам|оцінками|данным|даними)"
    rf"\s(?:the\s|der\s|des\s|dem\s|la\s|le\s|l['’])?[{_UPPER}][\w’'-]+"
)
"""Initials with a surname, or a name behind words that say whose figures these are."""
_OWNER = re.compile(r"\s(?:of|by|from|von|des|der|de|du|d['’])\s?(?:the\s)?[A-ZÀ-ÖØ-Þ]")
"""``figures of the World Bank``: the owner right behind the word."""


@rule("CIT015")
def anonymous_figures(citing: CitingDocument) -> Iterator[Finding]:
    """Exact figures are credited to nobody in particular, and no source is cited."""
    for stretch in uncited(citing, FlowKind.PARAGRAPH, FlowKind.ITEM):
        if not stretch.whole:
            continue
        start = end = 0
        figures = False
        for match in _ANONYMOUS.finditer(stretch.view.text):
            if match.start() >= end:
                start, end = stretch.sentence_at(match.start())
                figures = _has_orphan_figures(stretch.view.text, start, end)
            if figures and not _OWNER.match(stretch.view.text, match.end()):
                yield citing.finding(
                    stretch.view.span(*match.span()),
                    f"“{match[0]}”: exact figures follow, but nobody is named and nothing cited",
                    "say whose figures they are, and cite the source",
                )


def _has_orphan_figures(text: str, start: int, end: int) -> bool:
    """Whether a sentence has exact figures, and neither a key in brackets nor a person."""
    return (
        _EXACT.search(text, start, end) is not None
        and _KEY.search(text, start, end) is None
        and _PERSON.search(text, start, end) is None
    )
