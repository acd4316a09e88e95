"""Rule page: ``elapsed_contradicted.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Elapsed, Verdict


@rule("NUM309", Severity.ERROR)
def elapsed_contradicted(claim: Elapsed) -> Iterator[Finding]:
    """An age or a length of time does not fit the dates printed with it."""
    if claim.verdict is not Verdict.CONSISTENT:
        loose = claim.verdict is Verdict.SUSPICIOUS
        yield failed(claim, severity=Severity.INFO if loose else None)
