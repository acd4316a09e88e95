"""Rule page: ``future_year.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import Bibliography, year_in
from citecheck.model.finding import Finding, Severity


@rule("BIB407", Severity.ERROR)
def future_year(file: Bibliography) -> Iterator[Finding]:
    """The year is in the future."""
    last = file.today.year + 1
    for one in file.holders(("date", "year"), (lambda value: (year_in(value) or 0) > last,)):
        if one.year is not None and one.year > last:
            yield one.finding("date" if "date" in one.values else "year", f"the year {one.year} has not come yet")
