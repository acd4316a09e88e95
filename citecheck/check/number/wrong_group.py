"""Rule page: ``wrong_group.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Malformed, Verdict


@rule("NUM101", Severity.ERROR)
def wrong_group(claim: Malformed) -> Iterator[Finding]:
    """A comma stands where neither a group of three nor a decimal begins."""
    if claim.fault == "wrong-group":
        loose = claim.verdict is Verdict.SUSPICIOUS
        yield failed(claim, severity=Severity.ERROR if claim.repair else Severity.INFO if loose else Severity.WARNING)
