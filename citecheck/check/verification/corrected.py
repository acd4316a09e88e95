"""Rule page: ``corrected.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verification import NoticeKind
from citecheck.model.verified import VerifiedWork


@rule("VER041", Severity.INFO)
def corrected(found: VerifiedWork) -> Iterator[Finding]:
    """A correction of the work has appeared."""
    for said in found.told(NoticeKind.CORRECTED, "corrected"):
        yield found.finding("title", said, "make sure that what is cited still stands")
