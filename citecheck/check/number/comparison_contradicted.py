"""Rule page: ``comparison_contradicted.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Comparison, Verdict


@rule("NUM311", Severity.WARNING)
def comparison_contradicted(claim: Comparison) -> Iterator[Finding]:
    """Two numbers do not stand in the ratio that the words beside them give."""
    if claim.verdict is Verdict.INCONSISTENT:
        yield failed(claim, severity=Severity.INFO if claim.loose else None)
