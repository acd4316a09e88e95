"""Rule page: ``identifier_unresolved.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verification import NoticeKind, shown_source
from citecheck.model.verified import VerifiedWork


@rule("VER002", Severity.WARNING)
def identifier_unresolved(found: VerifiedWork) -> Iterator[Finding]:
    """The identifier is registered nowhere."""
    for notice in found.notices(NoticeKind.UNRESOLVED):
        variable = next((name for name in ("DOI", "ISBN", "URL") if name in found.standing.spans), "DOI")
        yield found.finding(variable, f"{notice.identity} is not registered, says {shown_source(notice.source)}")
