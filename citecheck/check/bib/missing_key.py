"""Rule page: ``missing_key.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity


@rule("BIB004", Severity.ERROR)
def missing_key(found: BibEntry) -> Iterator[Finding]:
    """An entry has no key."""
    for fault in found.entry.faults:
        if fault.kind == "no-key":
            yield found.finding("", "the entry has no key, so that nothing can cite it")
