"""Rule page: ``container_differs.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Kind
from citecheck.model.finding import Finding, Severity
from citecheck.model.verification import shown_source
from citecheck.model.verified import VerifiedWork

_CALLED = {Kind.ARTICLE: "journal", Kind.NEWSPAPER: "newspaper", Kind.CHAPTER: "book or conference"}


@rule("VER013", Severity.WARNING)
def container_differs(found: VerifiedWork) -> Iterator[Finding]:
    """The work appeared in another journal, book or conference."""
    for name, one, evidence in found.disputed("container-title"):
        called = _CALLED.get(found.work.kind, "container")
        said = f"{called} “{one.ours}”, {shown_source(evidence.source)} has “{one.theirs}”"
        yield found.finding(name, said, fix=found.repairs.replaced.get(name))
