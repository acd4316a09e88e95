"""Rule page: ``markup_residue.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Kind
from citecheck.model.facts import CitedPrint
from citecheck.model.finding import Edit, Finding, Fix
from citecheck.model.span import Span

_RESIDUE = re.compile(
    r"\s?</?(?:nowiki|ref|span|div|font|br|p|small|big|u)\b[^<>]{0,80}/?>|\{\{[^{}]{0,80}|\}\}|\[\[|\]\]|&(?:nbsp|amp|quot|lt|gt);|\\(?:textit|emph|textbf)\{"
)


@rule("CIT007")
def markup_residue(cited: CitedPrint) -> Iterator[Finding]:
    """A reference has leftovers of markup in it."""
    if cited.citation.kind is Kind.MARKER or cited.document.format not in ("text", "markdown"):
        return
    span = cited.citation.span
    text = cited.text(span)
    for match in _RESIDUE.finditer(text):
        place = Span(span.start + match.start(), span.start + match.end())
        cut_off = not re.search(r"\w", text[match.end() :])
        yield cited.finding(
            f"“{match[0].strip()}” is left over from markup"
            + ("; the reference may be cut off here" if cut_off else ""),
            "delete it and complete the reference",
            span=place,
            fix=Fix("delete the leftover", (Edit(cited.document.path, place, ""),)),
        )
