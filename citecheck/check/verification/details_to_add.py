"""Rule page: ``details_to_add.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verified import VerifiedWork


@rule("VER031", Severity.INFO)
def details_to_add(found: VerifiedWork) -> Iterator[Finding]:
    """A verified entry lacks volume, pages, ISSN or publisher that its record has."""
    fix = found.repairs.details
    if fix is not None:
        yield found.finding("", f"the entry lacks what its record has: {fix.description}", fix=fix)
