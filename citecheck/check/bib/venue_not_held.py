"""Rule page: ``venue_not_held.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.doi import not_held, venue_of
from citecheck.model.bib_facts import BibEntry
from citecheck.model.bib_text import plain
from citecheck.model.finding import Finding, Severity


@rule("BIB503", Severity.WARNING, types=("inproceedings", "conference", "proceedings"), fields=("booktitle",))
def venue_not_held(found: BibEntry) -> Iterator[Finding]:
    """The conference did not take place that year."""
    if found.year is not None:
        venue = venue_of(plain(found.values["booktitle"]))
        if venue and not_held(venue, found.year):
            yield found.finding("booktitle", f"{venue.upper()} was not held in {found.year}")
