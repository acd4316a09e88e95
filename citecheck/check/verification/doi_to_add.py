"""Rule page: ``doi_to_add.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verified import VerifiedWork


@rule("VER030", Severity.INFO)
def doi_to_add(found: VerifiedWork) -> Iterator[Finding]:
    """A verified entry lacks the DOI that its record has."""
    fix = found.repairs.doi
    if fix is not None:
        yield found.finding("", f"the entry lacks its DOI: {fix.description}", fix=fix)
