"""Rule page: ``archival_reference.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import Bibliography
from citecheck.model.finding import Finding, Severity


@rule("BIB801", Severity.WARNING)
def archival_reference(file: Bibliography) -> Iterator[Finding]:
    """An archival reference does not parse."""
    for index, name in file.unparsed.items():
        yield file.entries[index].finding(
            name,
            f"the archival reference in {name} cannot be read: a level is missing or out of order",
            "archive, fond, opis, delo, leaves: GARF, f. 7523, op. 95, d. 109, l. 11",
        )
