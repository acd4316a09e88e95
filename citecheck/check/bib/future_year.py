"""Rule page: ``future_year.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity


@rule("BIB407", Severity.ERROR, fields=("date", "year"))
def future_year(found: BibEntry) -> Iterator[Finding]:
    """The year is in the future."""
    year = found.year
    if year is not None and year > found.file.today.year + 1:
        yield found.finding("date" if "date" in found.values else "year", f"the year {year} has not come yet")
