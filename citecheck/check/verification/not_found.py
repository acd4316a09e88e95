"""Rule page: ``not_found.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verification import Verdict, listed_sources
from citecheck.model.verified import VerifiedWork


@rule("VER001", Severity.INFO)
def not_found(found: VerifiedWork) -> Iterator[Finding]:
    """No source that was asked has a work like it."""
    if found.answer.verdict is Verdict.NOT_FOUND:
        yield found.finding(
            "title",
            f"nothing like it is in {listed_sources(found.answer.asked) or 'the sources that were asked'}",
            "that says nothing of its existence: much of what is cited is in no index; compare title, people and year with the work itself",
        )
