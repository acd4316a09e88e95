"""Rule page: ``doi_of_another_venue.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.doi import doi_of, facts, registers_no_doi, venue_of
from citecheck.model.bib_facts import BibEntry
from citecheck.model.bib_text import plain
from citecheck.model.finding import Finding, Severity


@rule("BIB502", Severity.WARNING, fields=("doi",))
def doi_of_another_venue(found: BibEntry) -> Iterator[Finding]:
    """The DOI is of another journal or conference."""
    if "doi" not in found.values:
        return
    doi = doi_of(found.values["doi"])
    named = venue_of(plain(found.venue)) if doi and found.venue else ""
    if not named:
        return
    known = facts(doi)
    if known.venue and known.venue != named:
        yield found.finding("doi", f"the DOI is of {known.venue.upper()}, the entry names {plain(found.venue)}")
    elif registers_no_doi(named, doi):
        yield found.finding("doi", f"{plain(found.venue)} registers no DOIs: this one is of something else")
