"""Rule page: ``parts_do_not_add.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Sum, Verdict


@rule("NUM301", Severity.ERROR)
def parts_do_not_add(claim: Sum) -> Iterator[Finding]:
    """Parts do not add to the total printed for them."""
    if claim.verdict is not Verdict.CONSISTENT:
        sure = claim.verdict is Verdict.INCONSISTENT
        yield failed(claim, severity=Severity.ERROR if sure else Severity.INFO if claim.loose else Severity.WARNING)
