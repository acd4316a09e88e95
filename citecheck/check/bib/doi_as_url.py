"""Rule page: ``doi_as_url.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_RESOLVED = re.compile(r"(?i)\s*(?:(?:https?://)?(?:[\w-]+\.)*doi(?:\.[\w-]+)*/|doi:\s*)(10\.\S+)\s*\Z")


@rule("BIB302", Severity.INFO, fields=("doi",))
def doi_as_url(found: BibEntry) -> Iterator[Finding]:
    """A DOI is given with its resolver."""
    value = found.values.get("doi", "")
    if "doi" in value.lower() and (m := _RESOLVED.match(value)) is not None:
        yield found.finding(
            "doi",
            "the DOI is given as an address",
            "give the DOI alone: styles make the link",
            fix=found.rewritten("doi", m[1], "remove the resolver", safe=True),
        )
