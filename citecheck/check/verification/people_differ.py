"""Rule page: ``people_differ.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verification import shown_source
from citecheck.model.verified import VerifiedWork

_NAMED = 6
"""So many people are named."""


@rule("VER011", Severity.WARNING)
def people_differ(found: VerifiedWork) -> Iterator[Finding]:
    """Authors or editors are missing, too many, others, or in another order."""
    for name, one, evidence in found.disputed("author", "editor", "translator"):
        has = f"{shown_source(evidence.source)} has {_listed(one.theirs)}"
        said = f"{one.note}; {has}" if one.note else f"{_called(name, one.ours)} {_listed(one.ours)}, {has}"
        yield found.finding(name, said, fix=found.repairs.replaced.get(name))


def _called(role: str, names: str | None) -> str:
    return f"{role}s" if "; " in (names or "") else role


def _listed(names: str | None) -> str:
    """The first of a list of people, and how many more there are."""
    listed = (names or "nobody").split("; ")
    more = len(listed) - _NAMED
    return "; ".join(listed) if more < 2 else f"{'; '.join(listed[:_NAMED])} and {more} more"
