"""Rule page: ``volume_or_pages_differ.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verified import VerifiedWork


@rule("VER014", Severity.WARNING)
def volume_or_pages_differ(found: VerifiedWork) -> Iterator[Finding]:
    """The work stands in another volume or issue, or on other pages."""
    yield from found.differences({"volume": "volume", "issue": "issue", "page": "pages"})
