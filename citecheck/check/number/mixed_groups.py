"""Rule page: ``mixed_groups.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Malformed, Verdict


@rule("NUM104", Severity.INFO)
def mixed_groups(claim: Malformed) -> Iterator[Finding]:
    """A number is grouped otherwise than the other numbers of the document."""
    if claim.fault == "mixed-group" and claim.verdict is not Verdict.CONSISTENT:
        yield failed(claim)
