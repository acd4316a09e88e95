"""Rule page: ``marker_without_source.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Citation, Kind
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding

_NOTE = re.compile(r"^[ \t\u00a0]*\^?\[(\d{1,4})\]", re.MULTILINE)


@rule("CIT005")
def marker_without_source(citing: CitingDocument) -> Iterator[Finding]:
    """A numbered marker stands in the text, but no list or note has that number."""
    noted = set(_NOTE.findall(citing.document.text))
    open_markers: dict[str, list[Citation]] = {}
    for citation in citing.citations:
        if citation.kind is Kind.MARKER and citation.unresolved:
            if noted.intersection(re.findall(r"\d+", citation.text_of("citation-label"))):
                # A line begins with that number: a note in a form that is not read.
                continue
            open_markers.setdefault(citation.text_of("citation-label"), []).append(citation)
    for found in open_markers.values():
        printed = found[0].span.of(citing.document.text)
        times = f", {len(found)} times" if len(found) > 1 else ""
        yield citing.finding(
            found[0].span,
            f"the marker {printed} leads nowhere{times}: the document has no source of that number",
            "add the list of sources, or cite the source in words",
            related=tuple(citing.facts.place(c, "also") for c in found[1:8]),
        )
