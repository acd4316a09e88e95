"""Markdown, for the summary of a CI job or a comment."""

from __future__ import annotations

from collections import Counter

from citecheck.model.scan import Scan
from citecheck.report import Options

HELP = "Markdown for job summaries and comments"

_MARKS = {"error": "❌ error", "warning": "⚠️ warning", "info": "ℹ️ info"}
_MOST = 200
"""So many rows are read; the rest is counted."""


def write(scan: Scan, options: Options) -> str:
    """Return a heading with counts and a table of findings."""
    counts = Counter(f.severity.value for f in scan.findings)
    said = ", ".join(f"{counts[s]} {s}{'s' if counts[s] != 1 and s != 'info' else ''}" for s in _MARKS if counts[s])
    files = f"{len(scan.documents)} file{'' if len(scan.documents) == 1 else 's'}"
    out = [f"## citecheck: {said or 'nothing to report'}", "", f"{files} checked."]
    out += [f"- `{u.path}` could not be read: {cell(u.reason)}" for u in scan.unreadable]
    return "\n".join(out + table(scan)) + "\n"


def table(scan: Scan) -> list[str]:
    """Return the findings as the lines of a table, a blank one before it; nothing if there are none."""
    out = ["", "| | place | rule | finding |", "|---|---|---|---|"] if scan.findings else []
    for finding in scan.findings[:_MOST]:
        line, column = scan.document(finding.document).lines.position(finding.span.start)
        hint = f"<br>*{cell(finding.hint)}*" if finding.hint else ""
        place = f"`{_code(finding.document)}:{line}:{column}`"
        out.append(
            f"| {_MARKS[finding.severity.value]} | {place} | {finding.rule} {finding.name} | {cell(finding.message)}{hint} |"
        )
    if len(scan.findings) > _MOST:
        out += ["", f"… and {len(scan.findings) - _MOST} more."]
    return out


def _code(text: str) -> str:
    """A path between backticks, where a backslash is one; only what ends the code or the cell gives way."""
    return " ".join(text.split()).replace("`", "'").replace("|", "\\|")


def cell(text: str) -> str:
    """Return text as a cell of a table holds it."""
    plain = " ".join(text.split())
    for mark in "\\`*_|[":
        plain = plain.replace(mark, f"\\{mark}")
    return plain.replace("<", "&lt;").replace("@", "&#64;")
