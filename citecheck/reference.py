"""One reference string to CSL-JSON: the parsers behind a single call."""

from __future__ import annotations

from typing import Any

from citecheck.model.citation import Citation, Form
from citecheck.model.csl import CSL_TYPES, archive_variables, variables
from citecheck.model.document import Document, Flow, FlowKind
from citecheck.model.segment import Segment
from citecheck.model.span import Span
from citecheck.parse import parse
from citecheck.report.recording import archival_record


def parse_reference(text: str) -> dict[str, Any]:
    """Return one reference as a CSL-JSON object with ``type`` and variables; archival ones have ``archival``.

    ``{"raw": text}`` alone is what could not be parsed. Nothing is resolved: an *ibid.* stays one.
    """
    citation = best_citation(text)
    out: dict[str, Any] = {"raw": text}
    if citation is None:
        return out
    out["type"] = CSL_TYPES[citation.kind]
    out.update(variables(citation.fields))
    if citation.locator is not None:
        out["locator"] = citation.locator.value
        out["label"] = citation.locator.label
    if citation.form is not Form.FULL:
        out["form"] = citation.form.value
    if citation.archival is not None:
        from msgspec import to_builtins

        out.update(archive_variables(citation.archival))
        out["archival"] = to_builtins(archival_record(citation.archival))
    return out


def best_citation(text: str) -> Citation | None:
    """Return the citation that covers most of a string, read as a note and as an entry of a list."""
    if not text.strip():
        return None
    document = Document(
        "-",
        "text",
        "utf-8",
        "",
        text,
        flows=(Flow(FlowKind.PARAGRAPH, (Span(0, len(text)),)),),
        markup="<" in text or "&" in text,
    )
    found: list[Citation] = []
    for context in ("note", "list"):
        segment = Segment(document.view((Span(0, len(text)),)), context, group=0, host=0)
        found += parse(document, [segment])

    def says(citation: Citation) -> tuple[int, int]:
        read = citation.span.of(text).rstrip(" .;,")
        return len(read), len(citation.fields) + (citation.locator is not None)

    return max(found, key=says, default=None)
