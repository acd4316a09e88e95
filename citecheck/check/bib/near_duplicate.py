"""Rule page: ``near_duplicate.md``."""

from collections.abc import Iterator

from citecheck.check.bib.duplicates import duplicates
from citecheck.check.registry import rule
from citecheck.model.bib_facts import Bibliography
from citecheck.model.finding import Finding, Severity


@rule("BIB103", Severity.WARNING)
def near_duplicate(file: Bibliography) -> Iterator[Finding]:
    """Two entries describe one work."""
    for first, one in duplicates(file):
        yield one.finding(
            "title" if "title" in one.values else "",
            f"the entry {one.name} is the same work as {first.name}",
            "keep one of them",
            related=(file.place(first.entry.key_span, "the other entry"),),
        )
