"""Rule page: ``doi_and_url_disagree.md``."""

from collections.abc import Iterator
from urllib.parse import unquote

from citecheck.check.registry import rule
from citecheck.data.doi import doi_of
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity


@rule("BIB505", Severity.WARNING, fields=("doi",))
def doi_and_url_disagree(found: BibEntry) -> Iterator[Finding]:
    """Doi and url name two DOIs."""
    values = found.values
    if "doi" in values and "doi.org/" in values.get("url", ""):
        one, other = doi_of(values["doi"]), doi_of(unquote(values["url"]))
        if one and other and one.rstrip("/") != other.rstrip("/") and "%" not in one:
            yield found.finding("url", f"the address leads to {other}, the DOI is {one}")
