"""For people: place, rule, the line with the place underlined, reason and hint."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

import click

from citecheck.model.document import Document
from citecheck.model.finding import Finding, Severity
from citecheck.model.number import Claim, Verdict
from citecheck.model.scan import Scan
from citecheck.report import Options
from citecheck.report.excerpt import excerpt
from citecheck.report.kinds import kind_of

HELP = "for people, with the line of each finding"

_VERDICTS = {Verdict.CONSISTENT: "green", Verdict.INCONSISTENT: "red", Verdict.SUSPICIOUS: "yellow"}
_LISTS = ("bibtex", "archival-yaml")
"""Formats of files that list works and files, and cite nothing."""
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
    """The checks that were made, the consistent ones too, under the name of each document."""
    out = ["Numbers checked" if scan.claims else "No numbers could be checked"]
    for path, claims in groupby(scan.claims, key=lambda claim: claim.document):
        out.append("\n" + _style(options, path, bold=True))
        out += [_check(claim, scan.document(path), options) for claim in claims]
    return "\n".join(out) + "\n"


def _check(claim: Claim, document: Document, options: Options) -> str:
    line, column = document.lines.position(claim.span.start)
    kind = kind_of(claim).replace("-", " ")
    verdict = _style(options, f"{claim.verdict.value:<12}", fg=_VERDICTS[claim.verdict])
    head = f"  {f'{line}:{column}':<9} {verdict} {kind:<20} "
    indent = " " * 46
    lines = textwrap.wrap(claim.arithmetic, max(options.width - len(indent), 30)) or [""]
    return (head + f"\n{indent}".join(lines)).rstrip()


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
    if scan.documents and all(d.format in _LISTS for d in scan.documents):
        read = f"{_count(len(scan.documents), 'file')} checked"
    return f"{read}: {found or 'nothing to report'}\n"


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
