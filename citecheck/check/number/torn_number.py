"""Rule page: ``torn_number.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Malformed


@rule("NUM106", Severity.WARNING)
def torn_number(claim: Malformed) -> Iterator[Finding]:
    """The groups of one number stand apart, with words between them."""
    if claim.fault == "torn":
        yield failed(claim)
