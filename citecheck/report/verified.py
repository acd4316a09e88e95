"""A run of verification as text, JSON and Markdown; other formats take its findings as those of any run."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import click
from msgspec import json as encoder

from citecheck.model.finding import Finding, Severity
from citecheck.model.verification import SCHEMA, Verdict, shown_source
from citecheck.model.verified import Judged, VerifiedRun
from citecheck.report import Options, formats, output
from citecheck.report.markdown import cell, table

_COLOURS = {"verified": "green", "mismatch": "red", "not-found": "yellow", "unverifiable": "cyan"}
_SEVERITIES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "blue"}
_VERDICT = max(map(len, _COLOURS))
_FIELD = re.compile(r"(?:\A|, )(\w+) = \{")
_WIDEST = 40
_REASONS = 3
"""So many reasons for which a source was not asked are listed."""
_NARROW = 80
"""Below so many columns what is said of a work stands under its name."""


def choices() -> tuple[str, ...]:
    """Return the formats of a run of verification."""
    return tuple(name for name in formats() if name != "jsonl")


def write(run: VerifiedRun, name: str, options: Options) -> str:
    """Return the run in a format; ``options.width`` 0 leaves the lines of text as long as they are."""
    if name == "json":
        record = {"schema": SCHEMA, "works": [one.verified.answer.record() for one in run.works]}
        return encoder.format(encoder.encode(record), indent=2).decode() + "\n"
    if name == "text":
        return _text(run, options)
    if name == "markdown":
        return _markdown(run)
    return str(output(name).write(run.scan, options))


def counted(run: VerifiedRun) -> str:
    """Return how many works got which verdict: ``4 works: 3 verified, 1 mismatch``."""
    counts = Counter(one.verified.answer.verdict.value for one in run.works)
    total = len(run.works)
    if not total:
        return "no works"
    said = ", ".join(f"{counts[v]} {v}" for v in _COLOURS if counts[v])
    return f"{_works(total)}: {said}"


def not_asked(run: VerifiedRun) -> list[str]:
    """Return the sources that were not asked, each with for how many works, and why where the reasons are few."""
    reasons: dict[str, Counter[str]] = {}
    for one in run.works:
        for skipped in one.verified.answer.skipped:
            reasons.setdefault(skipped.source, Counter())[skipped.reason] += 1
    return [
        f"{shown_source(source)} for {_works(counts.total())}: {_why(counts)}" for source, counts in reasons.items()
    ]


def _why(counts: Counter[str]) -> str:
    if len(counts) == 1:
        return next(iter(counts))
    if len(counts) > _REASONS:
        return "the reason is given with each"
    return ", ".join(f"{reason} ({number})" for reason, number in counts.most_common())


def _works(number: int) -> str:
    return f"{number} work{'' if number == 1 else 's'}"


def _text(run: VerifiedRun, options: Options) -> str:
    several = len(run.scan.documents) > 1
    width = min(max((len(one.verified.work.id) for one in run.works), default=0), _WIDEST)
    if options.width:
        width = min(width, options.width // 3)
    by_path: dict[str, list[Judged]] = {document.path: [] for document in run.scan.documents}
    for one in run.works:
        by_path[one.verified.standing.document.path].append(one)
    out: list[str] = []
    for path, works in by_path.items():
        if several:
            out += ([""] if out else []) + [_styled(options, path, bold=True)]
        for one in works:
            out += _rows(one, width, options)
        if several and not works:
            out.append("no works")
    out += [""] if several else []
    out += [counted(run), *(f"not asked: {one}" for one in not_asked(run))]
    return "\n".join(out) + "\n"


def _rows(one: Judged, width: int, options: Options) -> Iterator[str]:
    """The lines of one work: its id, its verdict, and what there is to say, under them where the terminal is narrow."""
    verdict = one.verified.answer.verdict.value
    head = f"{_cut(one.verified.work.id, width):<{width}}  {_styled(options, f'{verdict:<{_VERDICT}}', fg=_COLOURS[verdict])}"
    narrow = 0 < options.width < _NARROW
    indent = " " * (4 if narrow else width + _VERDICT + 4)
    room = max(options.width - len(indent), 20) if options.width else 0
    lines: list[str] = []
    for said, severity in _said(one):
        wrapped = _wrapped(said, room)
        if severity is not None:
            rule = wrapped[0].split(" ")[1]
            wrapped[0] = wrapped[0].replace(rule, _styled(options, rule, fg=_SEVERITIES[severity]), 1)
        lines += wrapped
    if narrow:
        yield head.rstrip()
    else:
        yield f"{head}  {lines.pop(0)}".rstrip()
    yield from (indent + line for line in lines)


def _wrapped(said: str, room: int) -> list[str]:
    if not room:
        return [said]
    return textwrap.wrap(said, room, subsequent_indent="  ", break_on_hyphens=False, break_long_words=False) or [""]


def _said(one: Judged) -> Iterator[tuple[str, Severity | None]]:
    """The reason of the verdict, unless findings give it, what could be added, and the findings with their severities."""
    answer = one.verified.answer
    added = [name for found in one.findings for name in _addition(found)]
    more = f"; --fix adds {', '.join(added)}" if added else ""
    if more or not (one.findings and answer.verdict in (Verdict.MISMATCH, Verdict.NOT_FOUND)):
        yield answer.reason + (" (silenced)" if one.silenced else "") + more, None
    for finding in one.findings:
        if _addition(finding):
            continue
        line, column = one.verified.standing.document.lines.position(finding.span.start)
        hint = f" ({finding.hint})" if finding.hint and finding.severity is not Severity.INFO else ""
        yield f"{line}:{column} {finding.rule} {finding.message}{hint}", finding.severity


def _addition(finding: Finding) -> list[str]:
    """The fields that a safe repair adds."""
    return _FIELD.findall(finding.fix.description) if finding.fix is not None and finding.fix.safe else []


def _cut(name: str, width: int) -> str:
    shown = "".join(ch if ch.isprintable() else " " for ch in name)
    return shown if len(shown) <= width else shown[: max(width - 1, 0)] + "…"


def _styled(options: Options, text: str, **how: object) -> str:
    return click.style(text, **how) if options.colour else text  # type: ignore[arg-type]


def _markdown(run: VerifiedRun) -> str:
    files = len(run.scan.documents)
    out = [f"## citecheck verify: {counted(run)}", "", f"{files} file{'' if files == 1 else 's'}."]
    out += [f"- `{one.path}` could not be read: {cell(one.reason)}" for one in run.scan.unreadable]
    out += table(replace(run.scan, findings=tuple(one for one in run.scan.findings if not _addition(one))))
    entries = sum(any(map(_addition, one.findings)) for one in run.works)
    if entries:
        lack = (
            "1 entry lacks what its record has" if entries == 1 else f"{entries} entries lack what their records have"
        )
        out += ["", f"{lack}; `citecheck verify --fix` adds it."]
    if missed := not_asked(run):
        out += ["", "Not asked:", "", *(f"- {cell(one)}" for one in missed)]
    return "\n".join(out) + "\n"
