"""Rule page: ``cut_percentages.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Place, Severity
from citecheck.model.number import Share


@rule("NUM202", Severity.INFO)
def cut_percentages(citing: CitingDocument) -> Iterator[Finding]:
    """Percentages are cut instead of rounded."""
    shares = [
        c
        for c in citing.facts.claims
        if isinstance(c, Share) and c.document == citing.document.path and not c.parts[0].bound
    ]
    cut = [s for s in shares if s.cut]
    if cut:
        yield citing.finding(
            cut[0].suspect or cut[0].span,
            f"percentages are cut, not rounded: {len(cut)} of {len(shares)}",
            "round them, or say that they are cut",
            related=tuple(Place(s.document, s.suspect or s.span, s.arithmetic) for s in cut[:5]),
        )
