"""Rule page: ``title_differs.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verification import shown_source
from citecheck.model.verified import VerifiedWork


@rule("VER010", Severity.WARNING)
def title_differs(found: VerifiedWork) -> Iterator[Finding]:
    """The work is known under another title."""
    for name, one, evidence in found.disputed("title"):
        has = f"{shown_source(evidence.source)} has “{one.theirs}”"
        said = f"{one.note}; {has}" if one.note else f"title “{one.ours}”, {has}"
        yield found.finding(name, said, fix=found.repairs.replaced.get(name))
