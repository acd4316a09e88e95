"""Rule page: ``split_decimal.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Malformed


@rule("NUM103", Severity.ERROR)
def split_decimal(claim: Malformed) -> Iterator[Finding]:
    """A comma or point and a space stand inside a percentage that the other numbers need whole."""
    if claim.fault == "split-decimal":
        yield failed(claim)
