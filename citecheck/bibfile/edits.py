"""Edits of a text: applied together, those that overlap an earlier one left out."""

from __future__ import annotations

from collections.abc import Iterable

from citecheck.model.finding import Edit, Finding


def applied(text: str, edits: Iterable[Edit]) -> tuple[str, int]:
    """Return the text with the edits made and how many were; one that overlaps another waits for the next round."""
    out: list[str] = []
    done = made = 0
    for edit in sorted(set(edits), key=lambda e: (e.span.start, e.span.end, e.replacement)):
        if edit.span.start < done or text[edit.span.start : edit.span.end] == edit.replacement:
            continue
        out += (text[done : edit.span.start], edit.replacement)
        done = edit.span.end
        made += 1
    return "".join((*out, text[done:])), made


def fixes(findings: Iterable[Finding], path: str, *, unsafe: bool) -> list[Edit]:
    """Return the edits that repair findings in one file."""
    return [
        edit
        for finding in findings
        if finding.fix is not None and (finding.fix.safe or unsafe)
        for edit in finding.fix.edits
        if edit.document == path
    ]


def with_ignores(text: str, findings: Iterable[Finding], starts: list[tuple[int, int]]) -> str:
    """Return the text with a comment before each entry that has findings, naming their rules.

    ``starts`` are the places of the entries. Findings outside all entries are left.
    """
    wanted: dict[int, set[str]] = {}
    for finding in findings:
        for start, end in starts:
            if start <= finding.span.start < end:
                wanted.setdefault(start, set()).add(finding.rule)
                break
    out: list[str] = []
    done = 0
    for start in sorted(wanted):
        newline = "\r\n" if "\r\n" in text else "\n"
        lead = "" if start == 0 or text[start - 1] == "\n" else newline
        out += (text[done:start], f"{lead}% citecheck: ignore {', '.join(sorted(wanted[start]))}{newline}")
        done = start
    return "".join((*out, text[done:]))
