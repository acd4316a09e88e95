"""Rule page: ``range_reversed.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Ordered, Verdict


@rule("NUM304", Severity.ERROR)
def range_reversed(claim: Ordered) -> Iterator[Finding]:
    """A range of pages, leaves or years runs backwards."""
    if claim.verdict is Verdict.INCONSISTENT and claim.subject in ("pages", "leaves", "years", "life dates", "dates"):
        yield failed(claim)
    elif claim.verdict is Verdict.SUSPICIOUS and claim.subject == "dates":
        yield failed(claim, severity=Severity.INFO)
