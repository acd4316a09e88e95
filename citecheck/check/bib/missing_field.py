"""Rule page: ``missing_field.md``."""

import re
from collections.abc import Collection, Iterator

from citecheck.check.registry import rule
from citecheck.data.bib_types import REQUIRED
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_COMING = re.compile(
    r"(?i)in press|forthcoming|to appear|submitted|accepted|in preparation|unpublished|n\.\s?d\.|s\.\s?a\.|б\.\s?г\."
)

_INSTEAD = {
    "author": ("organization", "institution", "key", "translator", "bookauthor", "collaboration", "note", "shorttitle"),
    "institution": ("publisher", "organization", "university", "howpublished", "note", "url"),
    "journal": (
        "howpublished",
        "note",
        "crossref",
        "series",
        "school",
        "publication",
        "archiveprefix",
        "booktitle",
        "how",
    ),
    "booktitle": ("howpublished", "note", "crossref", "organization", "conference", "maintitle", "journal", "series"),
    "year": ("urldate", "note", "eprint", "origdate", "pubstate", "urlyear"),
    "number": ("note", "url", "howpublished"),
    "url": ("note", "howpublished"),
}
"""What says the same in the manner of some users, or why there may be none."""


def _lacks(kind: str, names: Collection[str]) -> bool:
    return any(not any(name in names for name in group) for group in REQUIRED[kind])


@rule("BIB201", Severity.WARNING, types=REQUIRED, when=_lacks)
def missing_field(found: BibEntry) -> Iterator[Finding]:
    """An entry lacks what its type needs."""
    get = found.values.get
    missing = [group for group in REQUIRED[found.type] if not any(map(get, group))]
    if not missing or found.entry.faults:
        return
    missing = [group for group in missing if not found.has(*group)]
    said = (get("note") or "") + (get("howpublished") or "")
    if any(group[0] == "year" for group in missing) and (_COMING.search(said) or get("pubstate") or get("origdate")):
        missing = [group for group in missing if group[0] != "year"]
    for group in missing:
        excuses = next((names for wanted, names in _INSTEAD.items() if wanted in group), ())
        if found.has(*excuses) or ("author" in group and found.type == "inbook"):
            continue
        yield found.finding("", f"the entry {found.name} has no {_named(group)}", f"an @{found.type} needs one")


def _named(group: tuple[str, ...]) -> str:
    return (
        " or ".join(group[:2])
        if group[0] in ("author", "title", "year") and len(group) > 1 and group[1] != "date"
        else group[0]
    )
