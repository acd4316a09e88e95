"""Rule page: ``missing_key.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import Bibliography
from citecheck.model.finding import Finding, Severity


@rule("BIB004", Severity.ERROR)
def missing_key(file: Bibliography) -> Iterator[Finding]:
    """An entry has no key."""
    for entry in file.bib.entries:
        for fault in entry.faults:
            if fault.kind == "no-key":
                yield file.finding(entry.key_span, "the entry has no key, so that nothing can cite it")
