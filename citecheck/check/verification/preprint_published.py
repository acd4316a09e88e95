"""Rule page: ``preprint_published.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verification import NoticeKind
from citecheck.model.verified import VerifiedWork


@rule("VER043", Severity.INFO)
def preprint_published(found: VerifiedWork) -> Iterator[Finding]:
    """The preprint has since been published."""
    places = list(dict.fromkeys(notice.remedy for notice in found.notices(NoticeKind.PUBLISHED) if notice.remedy))
    where = f" as {' or '.join(places)}" if places else ""
    for said in found.told(NoticeKind.PUBLISHED, f"the preprint has been published{where}"):
        yield found.finding("DOI", said, "cite the publication")
