"""The Reviewdog Diagnostic Format, for comments in reviews, with repairs as suggestions."""

from __future__ import annotations

from typing import Any

from msgspec import json as encoder

from citecheck.model.document import Document
from citecheck.model.scan import Scan
from citecheck.model.span import Span
from citecheck.report import Options

HELP = "reviewdog's diagnostic format"

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "info": "INFO"}


def write(scan: Scan, options: Options) -> str:
    """Return one diagnostic a finding. Columns count bytes of UTF-8, from 1, as the format asks."""
    diagnostics = []
    for finding in scan.findings:
        document = scan.document(finding.document)
        text = finding.message + (f"\n{finding.hint}" if finding.hint else "")
        one: dict[str, Any] = {
            "message": text,
            "location": {"path": finding.document, "range": _range(document, finding.span)},
            "severity": _SEVERITIES[finding.severity.value],
            "code": {"value": finding.rule},
        }
        if finding.fix is not None and len(finding.fix.edits) == 1:
            (edit,) = finding.fix.edits
            one["suggestions"] = [{"range": _range(document, edit.span), "text": edit.replacement}]
        diagnostics.append(one)
    log = {"source": {"name": "citecheck"}, "diagnostics": diagnostics}
    return encoder.format(encoder.encode(log), indent=2).decode() + "\n"


def _range(document: Document, span: Span) -> dict[str, Any]:
    return {"start": _position(document, span.start), "end": _position(document, span.end)}


def _position(document: Document, offset: int) -> dict[str, int]:
    line, column = document.lines.position(offset)
    before = document.text[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode("utf-8", "replace")) + 1}
