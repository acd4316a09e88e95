"""Rule page: ``shares_do_not_close.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Closure, Verdict


@rule("NUM302", Severity.ERROR)
def shares_do_not_close(claim: Closure) -> Iterator[Finding]:
    """Shares of one whole do not add to a hundred per cent."""
    if claim.verdict is Verdict.INCONSISTENT:
        total = any(part.role == "total" for part in claim.parts)
        yield failed(claim, severity=Severity.ERROR if total else Severity.INFO if claim.loose else Severity.WARNING)
