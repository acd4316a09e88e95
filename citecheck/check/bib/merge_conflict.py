"""Rule page: ``merge_conflict.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import Bibliography
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span

_MARKER = re.compile(r"^(?:<{7}|\|{7}|>{7})(?: [^\n]*)?$", re.MULTILINE)


@rule("BIB002", Severity.ERROR)
def merge_conflict(file: Bibliography) -> Iterator[Finding]:
    """A merge conflict was left in the file."""
    if "<<<<<<<" in file.text or ">>>>>>>" in file.text:
        for m in _MARKER.finditer(file.text):
            yield file.finding(
                Span(*m.span()), "a merge conflict was left in the file", "choose one side and remove the marks"
            )
