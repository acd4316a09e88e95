"""What the number rules share: a claim that fails becomes a finding with its numbers as related places."""

from __future__ import annotations

from citecheck.model.finding import OWN_SEVERITY, Edit, Finding, Fix, Place, Severity
from citecheck.model.number import Claim
from citecheck.model.span import Span


def failed(claim: Claim, message: str = "", hint: str = "", severity: Severity | None = None) -> Finding:
    """Return the finding of a claim that does not hold: its arithmetic, its numbers, its repair if there is one."""
    place = claim.suspect or claim.span
    related = [
        Place(claim.document, part.span, f"{part.role}: {part.raw}") for part in claim.parts if part.span != place
    ]
    related += [
        Place(path, span, "the other place")
        for path, span in claim.others
        if path != claim.document or all(p.span != span for p in claim.parts)
    ]
    fix = _fix(claim, place) if claim.repair else None
    if claim.repair and not hint:
        hint = f"{claim.repair} would settle it; check the source"
    return Finding(
        claim.document,
        place,
        message or claim.arithmetic,
        hint or "check the numbers against the source",
        tuple(related),
        fix,
        name=OWN_SEVERITY if severity else "",
        severity=severity or Severity.WARNING,
    )


def _fix(claim: Claim, place: Span) -> Fix:
    return Fix(f"write {claim.repair}", (Edit(claim.document, place, claim.repair),))
