"""Tables as they stand in a text: rows of cells from pipes, tabs, wide gaps and HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PIPED = re.compile(r"^[ \t]*\|?[^|\n]*\|[^\n]*$")
_RULE = re.compile(r"^[\s|:+=-]+$")
_WIDE = re.compile(r"[ ]{2,}|\t+")
_ROW = re.compile(r"<tr\b[^>]*>(.*?)(?=<tr\b|</tr>|</table>)", re.IGNORECASE | re.DOTALL)
_CELL = re.compile(r"<t[dh]\b[^>]*>(?P<text>.*?)(?=</t[dh]>|<t[dh]\b|</tr>|\Z)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text with the offset in the document where it begins."""

    text: str
    start: int


Row = tuple[Cell, ...]
Grid = tuple[Row, ...]


def grids(text: str) -> Iterator[Grid]:
    """Yield the tables of a document, in order of kind: HTML, then lines."""
    if "<tr" in text or "<TR" in text:
        yield from _html(text)
    yield from _lines(text)


def _html(text: str) -> Iterator[Grid]:
    for table in re.finditer(r"<table\b.*?(?:</table>|\Z)", text, re.IGNORECASE | re.DOTALL):
        rows: list[Row] = []
        for row in _ROW.finditer(text, table.start(), table.end()):
            cells = [_plain(m["text"], m.start("text")) for m in _CELL.finditer(text, row.start(1), row.end(1))]
            if cells:
                rows.append(tuple(cells))
        if len(rows) > 2:
            yield tuple(rows)


def _plain(text: str, start: int) -> Cell:
    """Blank the tags out: every letter keeps its place."""
    return Cell(_TAG.sub(lambda m: " " * len(m[0]), text), start)


def _lines(text: str) -> Iterator[Grid]:
    if not _has_gaps(text):
        return
    kind = ""
    rows: list[Row] = []
    at = 0
    for line in text.split("\n"):
        start, at = at, at + len(line) + 1
        gaps = "|" in line or "\t" in line or "  " in line  # As _has_gaps: most lines have none and cost this alone.
        if not (gaps or kind):
            continue
        found, row = _row(line.rstrip("\r"), start) if gaps else ("", ())
        if found == "rule" and kind == "piped":
            continue
        if found != kind:
            if len(rows) > 2:
                yield tuple(rows)
            kind, rows = found, []
        if row:
            rows.append(row)
    if len(rows) > 2:
        yield tuple(rows)


def _has_gaps(text: str) -> bool:
    """Whether anything in a text may part cells."""
    return "|" in text or "\t" in text or "  " in text


def _row(line: str, at: int) -> tuple[str, Row]:
    """Return what kind of row a line is, and its cells."""
    if "|" in line:
        if _RULE.match(line):
            return "rule", ()
        if _PIPED.match(line):
            return "piped", _cut(line, at, "|")
    if "\t" in line.strip():
        return "tabbed", _cut(line, at, "\t")
    if "  " in line.strip():
        return "wide", _cut_wide(line, at)
    return "", ()


def _cut(line: str, at: int, mark: str) -> Row:
    cells = []
    offset = at
    for piece in line.split(mark):
        cells.append(Cell(piece, offset))
        offset += len(piece) + 1
    if mark == "|":
        cells = cells[1:] if not cells[0].text.strip() else cells
        cells = cells[:-1] if cells and not cells[-1].text.strip() else cells
    return tuple(cells)


def _cut_wide(line: str, at: int) -> Row:
    cells, done = [], len(line) - len(line.lstrip())
    for gap in [*_WIDE.finditer(line, done), None]:
        end = gap.start() if gap else len(line)
        if end > done:
            cells.append(Cell(line[done:end], at + done))
        done = gap.end() if gap else end
    return tuple(cells) if len(cells) > 1 else ()
