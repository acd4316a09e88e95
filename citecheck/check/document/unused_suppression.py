"""Rule page: ``unused_suppression.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.suppression import Suppression


@rule("DOC002", Severity.INFO)
def unused_suppression(comment: Suppression) -> Iterator[Finding]:
    """A comment silences a rule that finds nothing there."""
    if comment.unused:
        codes = ", ".join(comment.unused)
        message = f"the comment silences {codes}, which finds nothing here"
        yield Finding(comment.document.path, comment.span, message, "remove it")
