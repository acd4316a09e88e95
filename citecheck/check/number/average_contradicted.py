"""Rule page: ``average_contradicted.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Average, Verdict


@rule("NUM204", Severity.ERROR)
def average_contradicted(claim: Average) -> Iterator[Finding]:
    """An average does not come from the sum and the count beside it."""
    if claim.verdict is Verdict.INCONSISTENT:
        yield failed(claim, severity=Severity.INFO if claim.loose else None)
