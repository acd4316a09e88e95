"""Rule page: ``imprint_differs.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verified import VerifiedWork


@rule("VER015", Severity.WARNING)
def imprint_differs(found: VerifiedWork) -> Iterator[Finding]:
    """The work came out with another publisher, in another place or edition."""
    yield from found.differences({"publisher": "publisher", "publisher-place": "place", "edition": "edition"})
