"""Rule page: ``author_twice.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.bib_text import is_others
from citecheck.model.finding import Finding, Severity

_CROWD = 20
"""In longer lists two people can have one name and initial."""


def _repeats(value: str) -> bool:
    """Whether something between two “and” stands twice."""
    if not 0 < value.count(" and ") < _CROWD:
        return False
    folded = " ".join(value.split()) if "\n" in value or "  " in value else value
    parts = folded.casefold().split(" and ")
    return len(set(parts)) < len(parts)


@rule("BIB606", Severity.WARNING, fields=("author", "editor"), signs=(_repeats,))
def author_twice(found: BibEntry) -> Iterator[Finding]:
    """A person stands twice in one list of names."""
    for name in ("author", "editor"):
        if _repeats(found.values.get(name, "")):
            names = [one.casefold() for one in found.names(name)]
            if len(set(names)) < len(names):
                twice = next(one for i, one in enumerate(names) if one in names[:i])
                if (not is_others(twice) and "," in twice) or " " in twice:
                    yield found.finding(name, f"{found.names(name)[names.index(twice)]} stands twice in {name}")
