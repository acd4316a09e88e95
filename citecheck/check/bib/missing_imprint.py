"""Rule page: ``missing_imprint.md``."""

from collections.abc import Collection, Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_WANTED = {
    "book": ("publisher",),
    "collection": ("publisher",),
    "proceedings": ("publisher", "organization"),
    "incollection": ("pages", "chapter"),
    "inproceedings": ("pages", "articleno", "eid"),
    "article": ("pages", "eid", "articleno", "number", "doi"),
}


def _lacks(kind: str, names: Collection[str]) -> bool:
    return not any(name in names for name in _WANTED[kind])


@rule("BIB202", Severity.INFO, default=False, types=_WANTED, when=_lacks)
def missing_imprint(found: BibEntry) -> Iterator[Finding]:
    """A book has no publisher, or a chapter or article no pages."""
    wanted = _WANTED.get(found.type)
    if wanted is not None and not found.has(*wanted):
        yield found.finding("", f"the entry {found.name} has no {wanted[0]}")
