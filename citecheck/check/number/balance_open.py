"""Rule page: ``balance_open.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Balance, Verdict


@rule("NUM306", Severity.ERROR)
def balance_open(claim: Balance) -> Iterator[Finding]:
    """What there was, what came and what went do not leave what remained."""
    if claim.verdict is not Verdict.CONSISTENT:
        sure = claim.verdict is Verdict.INCONSISTENT
        yield failed(claim, severity=Severity.ERROR if sure else Severity.INFO if claim.loose else Severity.WARNING)
