"""Rule page: ``impossible_share.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Share, Verdict


@rule("NUM205", Severity.WARNING)
def impossible_share(share: Share) -> Iterator[Finding]:
    """No count of the printed whole gives the percentage."""
    if share.verdict is Verdict.SUSPICIOUS and not share.last_digit:
        yield failed(share)
