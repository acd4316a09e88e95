"""Rule page: ``same_doi.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.doi import doi_of
from citecheck.model.bib_facts import BibEntry, Bibliography
from citecheck.model.bib_text import plain
from citecheck.model.finding import Finding, Severity

_PARTS = frozenset(("inbook", "bookinbook", "suppbook", "incollection", "inreference", "set"))


@rule("BIB101", Severity.WARNING)
def same_doi(file: Bibliography) -> Iterator[Finding]:
    """Two entries have the same DOI."""
    seen: dict[str, BibEntry] = {}
    for one in file.holders(("doi",)):
        doi = doi_of(one.values["doi"])
        if not doi or one.type in _PARTS:
            continue
        first = seen.setdefault(doi, one)
        if first is not one and first.entry.key.lower() != one.entry.key.lower():
            other = _different(first, one)
            words = f"the entry {one.name} has the DOI of {first.name}" + (
                ", another work" if other else ": one work, two keys"
            )
            yield one.finding(
                "doi",
                words,
                related=(file.place(first.entry.key_span, "the other entry"),),
                severity=Severity.ERROR if other else None,
            )


def _different(one: BibEntry, other: BibEntry) -> bool:
    """Whether titles and years say that two entries are of different works."""
    titles = [frozenset(plain(e.values.get("title", "")).casefold().split()) for e in (one, other)]
    shared = len(titles[0] & titles[1])
    return bool(titles[0] and titles[1]) and shared * 3 < min(len(titles[0]), len(titles[1])) and one.year != other.year
