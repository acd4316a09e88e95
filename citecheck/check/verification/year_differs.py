"""Rule page: ``year_differs.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verified import VerifiedWork


@rule("VER012", Severity.WARNING)
def year_differs(found: VerifiedWork) -> Iterator[Finding]:
    """The work appeared in another year."""
    yield from found.differences({"issued": "year"})
