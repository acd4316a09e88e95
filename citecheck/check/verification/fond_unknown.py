"""Rule page: ``fond_unknown.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verification import shown_source
from citecheck.model.verified import VerifiedWork


@rule("VER020", Severity.WARNING)
def fond_unknown(found: VerifiedWork) -> Iterator[Finding]:
    """The archive is not known to have such a fond."""
    for name, one, evidence in found.disputed("archive", "fond", "opis", "delo"):
        archive = dict(evidence.fields).get("archive")
        whose = archive.ours if archive is not None and archive.ours else "the archive"
        hint = (
            f"{shown_source(evidence.source)} knows {one.theirs}; compare the number and the archive"
            if one.theirs
            else ""
        )
        yield found.finding(name, f"{whose} is not known to have a {name} {one.ours}", hint)
