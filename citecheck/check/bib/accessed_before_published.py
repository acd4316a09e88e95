"""Rule page: ``accessed_before_published.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity


@rule("BIB408", Severity.WARNING, fields=("urldate",))
def accessed_before_published(found: BibEntry) -> Iterator[Finding]:
    """A page was visited before the work appeared."""
    value = found.values.get("urldate", "")
    m = re.match(r"\s*(\d{4})(?!\d)", value)
    if m is None:
        return
    visited, year = int(m[1]), found.year
    if year is not None and visited < year:
        yield found.finding("urldate", f"it was visited in {visited}, before it appeared in {year}")
    elif visited > found.file.today.year:
        yield found.finding("urldate", f"the date of the visit, {visited}, has not come yet")
