"""Rule page: ``part_exceeds_whole.md``."""

from collections.abc import Iterator

from citecheck.check.number.arithmetic import failed
from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import PartOfWhole, Verdict


@rule("NUM212", Severity.ERROR)
def part_exceeds_whole(claim: PartOfWhole) -> Iterator[Finding]:
    """A part is larger than the whole it is said to be part of."""
    if claim.verdict is Verdict.INCONSISTENT:
        yield failed(claim, severity=Severity.INFO if claim.loose else None)
