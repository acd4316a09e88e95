"""Rule page: ``elements_run_together.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Kind
from citecheck.model.facts import CitedPrint
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span

_RUN = re.compile(r"\d{1,6}\s(?=(?:[PСS]|pp?)\.\s?\d|[МMЛL]\.,\s(?:1[5-9]|20)\d\d)(?:[^\s\d]+)")
_GLUED_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?:гг?|gg|рр)\.")
_GLUED_BRACKET = re.compile(r"[^\W\d_][”»\"’]?\(\Z")


@rule("CIT022", Severity.INFO)
def elements_run_together(cited: CitedPrint) -> Iterator[Finding]:
    """Two elements of a reference are not divided: a full stop or space is missing."""
    span, context = cited.citation.span, cited.citation.context
    if cited.citation.kind is Kind.MARKER:
        return
    text = cited.text(span)
    if context in ("parenthesis", "list"):
        for match in _RUN.finditer(text):
            yield _missing(cited, "full stop", span.start + match.start(), span.start + match.end())
    for match in _GLUED_YEAR.finditer(text):
        yield _missing(cited, "space", span.start + match.start(), span.start + match.end())
    before = Span(max(0, span.start - 3), span.start)
    if context == "parenthesis" and _GLUED_BRACKET.search(cited.text(before)):
        yield _missing(cited, "space", before.start, before.end)


def _missing(cited: CitedPrint, what: str, start: int, end: int) -> Finding:
    return cited.finding(f"the {what} between two elements is missing", "set it", span=Span(start, end))
