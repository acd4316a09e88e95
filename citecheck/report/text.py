"""For people: place, rule, the line with the place underlined, reason and hint."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator

import click

from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Verdict
from citecheck.model.scan import Scan
from citecheck.report import Options
from citecheck.report.excerpt import excerpt

HELP = "for people, with the line of each finding"

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}


def write(scan: Scan, options: Options) -> str:
    """Return the findings of a run, and a line that sums it up."""
    parts = [_finding(scan, finding, options) for finding in scan.findings]
    if options.checks:
        parts.append(_checks(scan, options))
    parts.append(summary(scan, options))
    return "\n".join(parts)


def _style(options: Options, text: str, **how: object) -> str:
    return click.style(text, **how) if options.colour else text  # type: ignore[arg-type]


def _finding(scan: Scan, finding: Finding, options: Options) -> str:
    document = scan.document(finding.document)
    line, column = document.lines.position(finding.span.start)
    note = f" note {finding.note}" if finding.note else ""
    colour = _COLOURS[finding.severity]
    head = (
        _style(options, f"{finding.document}:{line}:{column}", bold=True)
        + f"{note}  "
        + _style(options, f"{finding.rule} {finding.name}", fg=colour, bold=True)
        + f" ({finding.severity.value})"
    )
    margin = len(str(line))
    shown = excerpt(document, finding.span, options.width - margin - 4)
    bar = _style(options, "|", fg="cyan")
    out = [
        head,
        *_wrapped(finding.message[:1].upper() + finding.message[1:], "  ", options.width),
        f"  {' ' * margin} {bar}",
        f"  {_style(options, str(line), fg='cyan')} {bar} {shown.text}",
        f"  {' ' * margin} {bar} {_style(options, shown.marks, fg=colour)}",
    ]
    if finding.hint:
        out += _wrapped(f"hint: {finding.hint}", "  ", options.width)
    out += [f"  see:  {text}" for text in _related(scan, finding)]
    return "\n".join(out) + "\n"


def _wrapped(text: str, indent: str, width: int) -> list[str]:
    return textwrap.wrap(
        text,
        max(width, 40),
        initial_indent=indent,
        subsequent_indent=indent + "      ",
        break_long_words=False,
    )


def _related(scan: Scan, finding: Finding) -> Iterator[str]:
    for place in finding.related[:4]:
        document = scan.document(place.document)
        line, column = document.lines.position(place.span.start)
        where = f"{line}:{column}" if place.document == finding.document else f"{place.document}:{line}:{column}"
        yield f"{where} {place.message}".rstrip()
    if len(finding.related) > 4:
        yield f"and {len(finding.related) - 4} more"


def _checks(scan: Scan, options: Options) -> str:
    """A table of the checks that were made, the consistent ones too."""
    from io import StringIO

    from rich.console import Console
    from rich.table import Table

    table = Table(title="Numbers checked", title_justify="left", box=None, pad_edge=False)
    for title in ("place", "kind", "verdict", "arithmetic"):
        table.add_column(title, overflow="fold")
    for claim in scan.claims:
        document = scan.document(claim.document)
        line, column = document.lines.position(claim.span.start)
        verdict = claim.verdict.value
        colour = {Verdict.CONSISTENT: "green", Verdict.INCONSISTENT: "red", Verdict.SUSPICIOUS: "yellow"}[claim.verdict]
        from rich.text import Text

        table.add_row(
            f"{claim.document}:{line}:{column}",
            type(claim).__name__,
            Text(verdict, style=colour),
            claim.arithmetic,
        )
    sink = StringIO()
    Console(
        file=sink,
        width=options.width,
        force_terminal=options.colour,
        color_system="standard" if options.colour else None,
    ).print(table)
    return sink.getvalue()


def summary(scan: Scan, options: Options) -> str:
    """Return the closing line: what was read, what was found."""
    counts = Counter(f.severity for f in scan.findings)
    found = ", ".join(
        _style(
            options,
            f"{counts[s]} {s.value}{'s' if s is not Severity.INFO and counts[s] != 1 else ''}",
            fg=_COLOURS[s],
        )
        for s in Severity
        if counts[s]
    )
    read = f"{_count(len(scan.documents), 'document')}, {_count(len(scan.citations), 'citation')} of {_count(len(scan.works), 'work')}, {_count(len(scan.claims), 'number')} checked"
    return f"{read}: {found or 'nothing to report'}\n"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
