"""Rule page: ``places_disagree.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Repeat, Verdict


@rule("NUM501", Severity.WARNING)
def places_disagree(claim: Repeat) -> Iterator[Finding]:
    """One quantity is printed differently in two places."""
    if claim.verdict is Verdict.INCONSISTENT:
        yield failed(claim)
    elif claim.verdict is Verdict.SUSPICIOUS and claim.hinted:
        yield failed(claim, severity=Severity.INFO)
