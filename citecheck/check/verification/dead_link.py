"""Rule page: ``dead_link.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verification import NoticeKind
from citecheck.model.verified import VerifiedWork


@rule("VER044", Severity.WARNING)
def dead_link(found: VerifiedWork) -> Iterator[Finding]:
    """The address no longer answers."""
    for notice in found.notices(NoticeKind.DEAD_LINK):
        said = f"{notice.identity} no longer answers"
        hint = f"archived copy: {notice.remedy}" if notice.remedy else ""
        yield found.finding("URL", said, hint, fix=found.repairs.replaced.get("URL"))
