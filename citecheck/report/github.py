"""GitHub workflow commands: annotations in the review of a change."""

from __future__ import annotations

from citecheck.model.scan import Scan
from citecheck.report import Options

HELP = "annotations for GitHub Actions"

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def write(scan: Scan, options: Options) -> str:
    """Return one workflow command a finding."""
    out = []
    for finding in scan.findings:
        document = scan.document(finding.document)
        line, column = document.lines.position(finding.span.start)
        end_line, end_column = document.lines.position(max(finding.span.start, finding.span.end - 1))
        place = f"file={_property(finding.document)},line={line},endLine={end_line}"
        if line == end_line:
            place += f",col={column},endColumn={end_column}"
        title = _property(f"{finding.rule} {finding.name}")
        text = finding.message + (f" ({finding.hint})" if finding.hint else "")
        out.append(f"::{_LEVELS[finding.severity.value]} {place},title={title}::{_data(text)}\n")
    return "".join(out)


def _data(text: str) -> str:
    """Escape as the runner's toolkit does."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
