"""Rule page: ``share_contradicted.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Share, Verdict


@rule("NUM201", Severity.ERROR)
def share_contradicted(share: Share) -> Iterator[Finding]:
    """A percentage cannot come from the part and the whole printed with it."""
    if share.verdict is Verdict.INCONSISTENT:
        yield failed(share, severity=Severity.INFO if share.loose else None)
