"""Rule page: ``expression_of_concern.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verification import NoticeKind
from citecheck.model.verified import VerifiedWork


@rule("VER042", Severity.WARNING)
def expression_of_concern(found: VerifiedWork) -> Iterator[Finding]:
    """The journal has expressed concern about the work."""
    for said in found.told(NoticeKind.CONCERN, "an expression of concern was published"):
        yield found.finding("title", said, "read the notice before relying on the work")
