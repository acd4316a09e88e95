"""Rule page: ``page_outside_extent.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Extent, Verdict


@rule("NUM305", Severity.WARNING)
def page_outside_extent(claim: Extent) -> Iterator[Finding]:
    """A page is cited that lies outside the pages of the work."""
    if claim.verdict is Verdict.INCONSISTENT:
        yield failed(claim)
    elif claim.verdict is Verdict.SUSPICIOUS:
        yield failed(claim, severity=Severity.INFO)
