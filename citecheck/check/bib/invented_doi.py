"""Rule page: ``invented_doi.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.doi import doi_of, invented
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity


@rule("BIB504", Severity.ERROR, fields=("doi",))
def invented_doi(found: BibEntry) -> Iterator[Finding]:
    """The DOI has a prefix that nobody has."""
    if "doi" in found.values and (doi := doi_of(found.values["doi"])) and invented(doi):
        yield found.finding("doi", f"the prefix {doi.partition('/')[0]} is no registrant's")
