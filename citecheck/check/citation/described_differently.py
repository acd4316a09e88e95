"""Rule page: ``described_differently.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.journals import same_journal
from citecheck.data.scripts import folded_words
from citecheck.model.facts import CitedWork
from citecheck.model.finding import OWN_SEVERITY, Finding, Place, Severity

_WORDS = {
    "author": "author",
    "editor": "editor",
    "title": "title",
    "container-title": "journal or book",
    "issued": "date",
    "volume": "volume",
    "issue": "number",
    "page": "pages",
    "publisher": "publisher",
    "publisher-place": "place",
    "edition": "edition",
}


@rule("CIT011")
def described_differently(cited: CitedWork) -> Iterator[Finding]:
    """One work is described in two ways."""
    for conflict in cited.work.conflicts:
        ids = [identities[0] for _, identities in conflict.values]
        first, other = cited.facts.citation(ids[0]), cited.facts.citation(ids[1])
        place = other.place_of(conflict.field) or other.span
        translated = conflict.field in ("title", "container-title") and _translated(
            cited, conflict.values[0][0], conflict.values[1][0]
        )
        shown = [value for value, _ in conflict.values]
        yield Finding(
            other.document,
            place,
            f"the {_WORDS.get(conflict.field, conflict.field)} is “{shown[1]}” here and “{shown[0]}” in another citation of the same work",
            "check the work itself, and cite it one way",
            related=(Place(first.document, first.place_of(conflict.field) or first.span, f"“{shown[0]}”"),),
            note=other.note,
            severity=Severity.INFO if translated else Severity.WARNING,
            name=OWN_SEVERITY,
        )


def _translated(cited: CitedWork, one: str, other: str) -> bool:
    """Whether two titles are one in two languages: no more than a matter of style."""
    journals = [c.text_of("container-title") for c in cited.citations if c.text_of("container-title")]
    shared = {word for word in folded_words(one) if not word.isdigit()} & set(folded_words(other))
    return len(journals) > 1 and same_journal(journals[0], journals[-1]) and not shared
