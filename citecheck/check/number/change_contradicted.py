"""Rule page: ``change_contradicted.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Change, Verdict


@rule("NUM303", Severity.ERROR)
def change_contradicted(claim: Change) -> Iterator[Finding]:
    """A change does not lead from the first value to the last."""
    if claim.verdict is Verdict.INCONSISTENT:
        yield failed(claim, severity=Severity.INFO if claim.loose else None)
