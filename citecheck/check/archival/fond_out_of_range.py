"""Rule page: ``fond_out_of_range.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.archives import by_id
from citecheck.model.facts import CitedFile
from citecheck.model.finding import Finding, Severity


@rule("ARC021", Severity.INFO)
def fond_out_of_range(cited: CitedFile) -> Iterator[Finding]:
    """A fond has a number higher than its archive is known to have given out."""
    ref = cited.citation.archival
    if ref is None or ref.archive_id is None or ref.fond is None or "fond" in ref.implicit:
        return
    one = by_id(ref.archive_id)
    match = re.match(r"(?:([A-Z]{1,3})-)?(\d+)", ref.fond)
    if one is None or match is None:
        return
    for prefix, low, high in one.ranges:
        if prefix == (match[1] or "") and not low <= int(match[2]) <= high:
            yield cited.finding(
                f"{one.code} is not known to have a fond {ref.fond}",
                f"its fonds run to about {high:,}; digits may have changed places",
                span=next((p.value_span for p in ref.printed if p.level == "fond"), None),
            )
