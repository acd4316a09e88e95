"""Rule page: ``words_against_numbers.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Verdict, WordedShare


@rule("NUM401", Severity.ERROR)
def words_against_numbers(claim: WordedShare) -> Iterator[Finding]:
    """A share in words contradicts the numbers beside it."""
    if claim.verdict is Verdict.INCONSISTENT:
        yield failed(claim, severity=Severity.INFO if claim.loose else None)
