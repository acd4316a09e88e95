"""Rule page: ``unknown_archive.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.archives import is_known
from citecheck.model.facts import CitedFile
from citecheck.model.finding import Finding, Severity


@rule("ARC001", Severity.INFO)
def unknown_archive(cited: CitedFile) -> Iterator[Finding]:
    """An archive's code is in no registry and the document does not spell it out."""
    ref = cited.citation.archival
    if (
        ref is None
        or ref.archive is None
        or "archive" in ref.implicit
        or ref.archive_id
        or ref.candidates
        or ref.archive_name
    ):
        return
    if is_known(ref.archive) or any(c.hereafter == ref.archive for c in cited.facts.citations_of(cited.document)):
        return
    yield cited.finding(
        f"no archive is known by the code {ref.archive}",
        "spell the archive out at its first mention, or add it to [tool.citecheck.archives]",
        span=ref.archive_span,
    )
