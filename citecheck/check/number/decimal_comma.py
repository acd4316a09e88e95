"""Rule page: ``decimal_comma.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Malformed


@rule("NUM102", Severity.WARNING)
def decimal_comma(claim: Malformed) -> Iterator[Finding]:
    """A percentage has a decimal comma in a document that writes points, or the other way round."""
    if claim.fault == "decimal-comma":
        yield failed(claim)
    elif claim.fault == "decimal-point":
        yield failed(claim, severity=Severity.INFO)
