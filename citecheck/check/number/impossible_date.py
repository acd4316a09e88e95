"""Rule page: ``impossible_date.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Ordered, Verdict


@rule("NUM310", Severity.ERROR)
def impossible_date(claim: Ordered) -> Iterator[Finding]:
    """A date names a day that its month does not have."""
    if claim.subject == "day" and claim.verdict is Verdict.INCONSISTENT:
        yield failed(claim)
