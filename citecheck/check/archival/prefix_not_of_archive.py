"""Rule page: ``prefix_not_of_archive.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.archives import by_id
from citecheck.model.facts import CitedFile
from citecheck.model.finding import Finding, Severity


@rule("ARC019", Severity.INFO)
def prefix_not_of_archive(cited: CitedFile) -> Iterator[Finding]:
    """A fond bears a prefix that its archive is not known to use."""
    ref = cited.citation.archival
    if ref is None or ref.archive_id is None or ref.fond is None or "fond" in ref.implicit:
        return
    one = by_id(ref.archive_id)
    prefix = re.match(r"([A-Z]{1,3})-\d", ref.fond)
    if one is None or prefix is None or one.kind not in ("federal", "own"):
        return
    known = [p for p in one.fond_prefixes if p.isupper()]
    if known and prefix[1] not in known:
        yield cited.finding(
            f"fonds of {one.code} are not known to have the prefix {prefix[1]}-",
            f"known are {', '.join(f'{p}-' for p in known)} and numbers without one",
            span=next((p.value_span for p in ref.printed if p.level == "fond"), None),
        )
