"""Rule page: ``doubled_number.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Doubled, Verdict


@rule("NUM502", Severity.ERROR)
def doubled_number(claim: Doubled) -> Iterator[Finding]:
    """A number printed twice side by side is not the same number twice."""
    if claim.verdict is Verdict.INCONSISTENT:
        yield failed(claim)
