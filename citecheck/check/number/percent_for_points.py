"""Rule page: ``percent_for_points.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Change, Verdict


@rule("NUM308", Severity.WARNING)
def percent_for_points(claim: Change) -> Iterator[Finding]:
    """Per cent is printed where percentage points are meant."""
    if claim.verdict is Verdict.SUSPICIOUS and claim.fault == "points":
        yield failed(claim)
