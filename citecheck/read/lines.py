"""A text as lines with a guess at what each is in the page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from citecheck.model.span import Span


class LineKind(StrEnum):
    """What a line is."""

    BLANK = "blank"
    TEXT = "text"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    RULE = "rule"
    FENCE = "fence"
    CODE = "code"
    UNDERLINE = "underline"
    NOTE = "note"


@dataclass(slots=True)
class Line:
    """One line without its end; ``content`` leaves out list marks, heading marks and note labels."""

    span: Span
    kind: LineKind
    content: Span
    indent: int = 0
    label: str = ""
    label_span: Span | None = None
    style: str = ""
    """For note lines: ``pandoc``, ``tag``, ``superscript``, ``bracket`` or ``number``."""


_HEADING = re.compile(
    r"[ ]{0,3}(?:#{1,6}[ \t]+(?P<md>[^\n]*?)[ \t]*#*|(?P<eq>={1,6})[ \t]*(?P<wiki>[^=\n][^\n]*?)[ \t]*(?P=eq))[ \t]*\Z"
)
_ITEM = re.compile(r"[ \t]*(?P<mark>[-*+•·◦▪–]|\(?\d{1,3}[.)]|[a-zа-я]\))[ \t]+(?=\S)")
_FENCE = re.compile(r"[ ]{0,3}(`{3,}|~{3,})")
_RULE = re.compile(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})\Z")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*\Z")
_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_NOTE_STARTS = (
    ("pandoc", re.compile(r"[ ]{0,3}\[\^(?P<label>[^\]\s]{1,40})\]:[ \t]*")),
    (
        "tag",
        re.compile(
            r"[ \t]*<sup>[ \t]*(?P<label>\d{1,4}[a-z]?|\*{1,3}|†)[ \t]*\.?[ \t]*</sup>[ \t]*(?=\S)",
            re.IGNORECASE,
        ),
    ),
    ("superscript", re.compile(rf"[ \t]*(?P<label>[{_SUPERSCRIPT}]{{1,4}})[ \t]*(?=\S)")),
)
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*\Z|[^\t\n]*\S[^\t\n]*\t[^\n]*\S[^\n]*\Z")


def superscript_number(label: str) -> str:
    """Return superscript digits as plain ones; other labels unchanged."""
    return "".join(str(_SUPERSCRIPT.index(ch)) if ch in _SUPERSCRIPT else ch for ch in label)


def classify(text: str) -> list[Line]:
    """Divide ``text`` into lines and say what each is."""
    lines: list[Line] = []
    fence = ""
    start = 0
    for raw in text.splitlines(keepends=True) if _plain_breaks(text) else _split(text):
        body = raw.rstrip("\r\n")
        span = Span(start, start + len(body))
        start += len(raw)
        if fence:
            closing = _FENCE.match(body)
            closes = closing is not None and closing[1].startswith(fence)
            lines.append(Line(span, LineKind.FENCE if closes else LineKind.CODE, span))
            fence = "" if closes else fence
            continue
        opening = _FENCE.match(body)
        if opening:
            fence = opening[1]
            lines.append(Line(span, LineKind.FENCE, span))
            continue
        lines.append(_classify_line(body, span))
    return lines


def _plain_breaks(text: str) -> bool:
    """``str.splitlines`` also breaks at form feeds and separators; use it only where there are none."""
    return not any(ch in text for ch in "\v\f\x1c\x1d\x1e\x85\u2028\u2029")


def _split(text: str) -> list[str]:
    return re.findall(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z", text)


def _classify_line(body: str, span: Span) -> Line:
    stripped = body.strip()
    if not stripped or stripped.startswith(":::"):
        return Line(span, LineKind.BLANK, Span(span.start, span.start))
    lead = len(body) - len(body.lstrip())
    content = Span(span.start + lead, span.start + len(body.rstrip()))
    for style, pattern in _NOTE_STARTS:
        match = pattern.match(body)
        if match:
            label = superscript_number(match["label"])
            where = Span(span.start + match.start("label"), span.start + match.end("label"))
            return Line(span, LineKind.NOTE, _behind(match, content, span), lead, label, where, style)
    if _UNDERLINE.match(body):
        return Line(span, LineKind.UNDERLINE, content, lead)
    if _RULE.match(body):
        return Line(span, LineKind.RULE, content, lead)
    heading = _HEADING.match(body)
    if heading:
        group = "md" if heading["md"] is not None else "wiki"
        return Line(span, LineKind.HEADING, Span(span.start + heading.start(group), span.start + heading.end(group)))
    item = _ITEM.match(body)
    if item:
        mark = Span(span.start + item.start("mark"), span.start + item.end("mark"))
        return Line(span, LineKind.ITEM, _behind(item, content, span), lead, item["mark"], mark)
    if "\t" in stripped or "|" in stripped[:1]:
        row = _ROW.match(body)
        if row and (stripped[0] == "|" or "\t" in stripped):
            return Line(span, LineKind.ROW, content, lead)
    return Line(span, LineKind.TEXT, content, lead)


def _behind(label: re.Match[str], content: Span, line: Span) -> Span:
    """Return what follows a label; nothing may, and the blanks the label takes in are no part of the content."""
    return Span(min(line.start + label.end(), content.end), content.end)
