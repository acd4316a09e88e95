"""Rule page: ``years_disagree.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.bib_text import plain
from citecheck.model.finding import Finding, Severity


@rule("BIB409", Severity.WARNING, fields=("date",))
def years_disagree(found: BibEntry) -> Iterator[Finding]:
    """Year and date disagree."""
    values = found.values
    if "date" in values and "year" in values:
        year = plain(values["year"]).strip()
        if year.isdigit() and len(year) == 4 and values["date"].strip()[:4].isdigit() and year not in values["date"]:
            yield found.finding("year", f"the year is {year}, the date {values['date'].strip()}")
