"""Comments that silence findings: ``% citecheck: ignore BIB012 reason``, in Markdown ``<!-- citecheck: ignore CIT003 reason -->``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from citecheck.model.document import Document
from citecheck.model.finding import Finding
from citecheck.model.span import Span

_COMMENT = re.compile(
    r"(?P<open>%+|<!--)[ \t]*citecheck:[ \t]*ignore(?P<file>-file)?[ \t]+"
    r"(?P<codes>[A-Z]{3}\d*(?:[ \t]*,[ \t]*[A-Z]{3}\d*)*)(?P<reason>[^\n]*)"
)


@dataclass(frozen=True, slots=True)
class Suppression:
    """One such comment: the codes or prefixes it silences, and the stretch of text for which it does."""

    document: Document
    span: Span
    codes: tuple[str, ...]
    scope: Span
    reason: str = ""
    unused: tuple[str, ...] = ()
    """Those of its codes that silenced nothing."""

    def silences(self, finding: Finding) -> str:
        """Return the code that silences a finding, or an empty string."""
        if not self.scope.start <= finding.span.start < self.scope.end:
            return ""
        return next((code for code in self.codes if finding.rule.startswith(code)), "")


def suppressions(document: Document, blocks: Iterable[Span] = ()) -> list[Suppression]:
    """Return the comments of a document.

    ``blocks`` are the entries of a bibliography: a comment in one is about it, one between two about the next. In
    other documents it is about its own line, or if it stands alone about the paragraph below it.
    """
    text = document.text
    if "citecheck:" not in text:
        return []
    listed = sorted(blocks)
    found = []
    for m in _COMMENT.finditer(text):
        if (m["open"] == "<!--") == bool(listed or document.format == "bibtex"):
            continue
        codes = tuple(code.strip() for code in m["codes"].split(","))
        if m["file"]:
            scope = Span(0, len(text) + 1)
        elif document.format == "bibtex":
            scope = _block(m.start(), listed)
        else:
            scope = _paragraph(text, m)
        reason = m["reason"].partition("-->")[0].strip()
        end = text.find("-->", m.start()) + 3 if m["open"] == "<!--" else m.end()
        found.append(Suppression(document, Span(m.start(), max(end, m.start())), codes, scope, reason))
    return found


def _block(at: int, blocks: list[Span]) -> Span:
    index = bisect_right(blocks, at, key=lambda b: b.start) - 1
    if index >= 0 and at < blocks[index].end:
        return blocks[index]
    return blocks[index + 1] if index + 1 < len(blocks) else Span(at, at)


def _paragraph(text: str, m: re.Match[str]) -> Span:
    start = text.rfind("\n", 0, m.start()) + 1
    stop = text.find("\n", m.end())
    stop = len(text) if stop < 0 else stop
    if text[start : m.start()].strip():
        return Span(start, stop)
    after = re.compile(r"\s*\n").match(text, stop)
    begin = after.end() if after else stop
    end = text.find("\n\n", begin)
    return Span(begin, len(text) if end < 0 else end)


def silenced(findings: Iterable[Finding], comments: list[Suppression]) -> tuple[list[Finding], list[Suppression]]:
    """Return the findings that no comment silences, and the comments with what of them is unused."""
    used: set[tuple[int, str]] = set()
    by_document: dict[str, list[int]] = {}
    for i, one in enumerate(comments):
        by_document.setdefault(one.document.path, []).append(i)
    left = []
    for finding in findings:
        hits = [(i, code) for i in by_document.get(finding.document, ()) if (code := comments[i].silences(finding))]
        used.update(hits)
        if not hits:
            left.append(finding)
    out = []
    for i, one in enumerate(comments):
        unused = tuple(code for code in one.codes if (i, code) not in used)
        out.append(Suppression(one.document, one.span, one.codes, one.scope, one.reason, unused))
    return left, out
