"""Rule page: ``length_restated.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Ordered, Verdict


@rule("NUM307", Severity.INFO)
def length_restated(claim: Ordered) -> Iterator[Finding]:
    """A length of time is said again with another number of days."""
    if claim.subject == "length of time" and claim.verdict is not Verdict.CONSISTENT:
        yield failed(claim)
