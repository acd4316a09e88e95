"""Rule page: ``elements_run_together.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Kind
from citecheck.model.facts import CitedPrint
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span

_RUN = re.compile(r"(?<=\d)(?P<gap>\s)(?=(?:[PСS]|pp?)\.\s?\d|[МMЛL]\.,\s(?:1[5-9]|20)\d\d)")


@rule("CIT022", Severity.INFO)
def elements_run_together(cited: CitedPrint) -> Iterator[Finding]:
    """Two elements of a reference are not divided: a full stop is missing."""
    if cited.citation.kind is Kind.MARKER or cited.citation.context not in ("parenthesis", "list"):
        return
    span = cited.citation.span
    for match in _RUN.finditer(cited.text(span)):
        at = span.start + match.start()
        yield cited.finding(
            "the full stop between two elements is missing",
            "set it",
            span=Span(at - 1, min(at + 4, span.end)),
        )
