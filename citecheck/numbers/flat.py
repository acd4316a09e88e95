"""Tables whose cells ran together: rows of a label and its numbers, on lines of their own or one after another.

``North 412 388 800 South 215 190 405 … All 725 680 1405`` is a table if every row has as many numbers as the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from citecheck.numbers.digits import Run
from citecheck.numbers.grid import Cell, Grid, Row

_NUMBER = r"(?:\d{1,3}(?:[,.\u00a0\u202f]\d{3})+|\d+(?:[.,]\d+)?)%?"
_ROW = re.compile(
    rf"(?P<label>[^\W\d_][^\d.;:!?|\t]{{0,80}}?)(?P<numbers>(?: {_NUMBER}){{2,12}})(?![\w.,/%:–-]\w)[;.]?(?:\s|\Z)"
)
_CELL = re.compile(r"[^ ]+")
_LEAST = 3
"""Fewer rows are no table."""


def flat_grids(text: str, runs: Sequence[Run]) -> Iterator[Grid]:
    """Yield the tables that stand in a text as words and numbers only; ``runs`` are all its runs of digits."""
    rows: list[Row] = []
    header, header_at, at = "", 0, 0
    for start, line in _numbered(text, runs):
        if start != at or not start:
            if len(rows) >= _LEAST:
                yield tuple(rows)
            header_at = text.rfind("\n", 0, max(0, start - 1)) + 1
            rows, header = [], text[header_at : max(0, start - 1)]
        at = start + len(line) + 1
        found = _rows(line, start)
        if len(found) == 1:
            if rows and len(rows[-1]) != len(found[0]):
                if len(rows) >= _LEAST:
                    yield tuple(rows)
                rows = []
            if not rows and header:
                rows += _header(header, header_at, len(found[0]))
            rows += found
            header = ""
            continue
        if len(rows) >= _LEAST:
            yield tuple(rows)
        rows, header = [], ""
        if len(found) >= _LEAST:
            yield tuple(_with_header(found))
    if len(rows) >= _LEAST:
        yield tuple(rows)


def _numbered(text: str, runs: Sequence[Run]) -> Iterator[tuple[int, str]]:
    """Yield the lines that have two numbers beside each other, with where they start."""
    end = -1
    for (_, stop), (behind, _) in pairwise(runs):
        if stop < end or not 0 < behind - stop < 3 or text[stop:behind] not in (" ", "% "):
            continue
        start = text.rfind("\n", 0, stop) + 1
        end = text.find("\n", behind)
        end = len(text) if end < 0 else end
        yield start, text[start:end]


def _rows(line: str, start: int) -> list[Row]:
    """Return the rows of a line that is nothing but rows of one length; else none."""
    found: list[Row] = []
    done = len(line) - len(line.lstrip())
    while done < len(line.rstrip()):
        match = _ROW.match(line, done)
        if match is None:
            return []
        cells = [Cell(match["label"], start + match.start("label"))]
        cells += [Cell(m[0], start + m.start()) for m in _CELL.finditer(line, *match.span("numbers"))]
        found.append(tuple(cells))
        done = match.end()
    return found if len({len(row) for row in found}) == 1 else []


def _header(line: str, start: int, width: int) -> list[Row]:
    """Return the words of a line as a header, if there is one for every cell."""
    words = [Cell(m[0], start + m.start()) for m in re.finditer(r"\S+", line)]
    return [tuple(words)] if len(words) == width else []


def _with_header(rows: list[Row]) -> list[Row]:
    """Part the words before the first row into header and label, where there are enough of them."""
    width, label = len(rows[0]), rows[0][0]
    words = list(re.finditer(r"\S+", label.text))
    if len(words) <= width:
        return rows
    header = tuple(Cell(m[0], label.start + m.start()) for m in words[:width])
    cut = words[width].start()
    return [header, (Cell(label.text[cut:], label.start + cut), *rows[0][1:]), *rows[1:]]
