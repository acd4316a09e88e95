"""Rule page: ``retracted.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verification import NoticeKind
from citecheck.model.verified import VerifiedWork


@rule("VER040", Severity.ERROR)
def retracted(found: VerifiedWork) -> Iterator[Finding]:
    """The work was retracted."""
    for said in found.told(NoticeKind.RETRACTED, "retracted"):
        yield found.finding("title", said, "say so where it is cited, or cite another work")
