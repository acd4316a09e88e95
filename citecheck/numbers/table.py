"""A table read for its numbers: header, rows that are parts, and the row of totals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from citecheck.model.number import Stated, Unit
from citecheck.model.span import Span, hull
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.figures import cell
from citecheck.numbers.grid import Cell, Grid, Row
from citecheck.numbers.patterns import said, total_words, words_of
from citecheck.numbers.style import Style

_EMPTY = re.compile(r"\s*(?:[-–—−.…]*|нет|none|nil|n/?a|null|keine?|néant|немає|0)\s*\Z", re.IGNORECASE)
YEAR = re.compile(r"[\s*_]*(?:1\d\d\d|20\d\d)[\s*_]*\Z")
SHARES = re.compile(r"%|per ?cent|share|доля|частка|anteil|prozent|part|pour cent|процент|відсот", re.IGNORECASE)


@cache
def _total(code: str) -> re.Pattern[str]:
    return re.compile(rf"[\s*_>]*(?:{total_words(code)}|all|together|whole|ensemble)(?!\w)", re.IGNORECASE)


@cache
def _within(code: str) -> re.Pattern[str]:
    them = f"{words_of(code, 'subset')}|{said(code, 'including')}|{said(code, 'of_these')}"
    return re.compile(rf"[\s*_(—–-]*(?:{them}|therein|thereof)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Table:
    """The numbers of a table: header, rows that are parts, and the row of totals."""

    path: str
    mark: str
    header: Row
    rows: tuple[tuple[Figure | None, ...], ...]
    empty: tuple[tuple[bool, ...], ...]
    totals: tuple[Figure | None, ...]
    sums_across: bool

    def column(self, index: int) -> list[Figure] | None:
        """The parts of a column; None where a cell is neither a number nor empty."""
        found: list[Figure] = []
        for row, empty in zip(self.rows, self.empty, strict=True):
            figure = row[index] if index < len(row) else None
            if figure is None:
                if index < len(empty) and not empty[index]:
                    return None
                continue
            found.append(figure)
        return found

    def is_share(self, index: int) -> bool:
        """Whether a column holds percentages."""
        title = self.header[index].text if index < len(self.header) else ""
        figures = [f for f in (self.column(index) or []) if f is not None]
        return bool(SHARES.search(title)) or any(f.sort is Sort.PERCENT for f in figures)


def read(path: str, grid: Grid, code: str, style: Style) -> Table | None:
    at = next((i for i, row in enumerate(grid) if i > 1 and _total(code).match(row[0].text)), None)
    header = grid[0]
    across = bool(header) and len(header) > 3 and _total(code).match(header[-1].text) is not None
    if at is None and not across:
        return None
    numbered = all(cell(c.text, c.start, code, style) is None or YEAR.match(c.text) for c in header[1:])
    body = grid[1 if numbered else 0 : at]
    kept = [row for row in body if not _within(code).match(row[0].text)]
    if len(kept) < 2:
        return None
    return table_of(path, header if numbered else (), kept, grid[at] if at is not None else (), code, style, across)


def table_of(
    path: str, header: Row, body: Sequence[Row], last: Row, code: str, style: Style, across: bool = False
) -> Table:
    """Read the cells of a table's body and of its row of totals."""
    figures = tuple(tuple(number_in(c, code, style) for c in row) for row in body)
    empty = tuple(tuple(_EMPTY.match(c.text) is not None for c in row) for row in body)
    return Table(path, style.decimal, header, figures, empty, tuple(number_in(c, code, style) for c in last), across)


def number_in(one: Cell, code: str, style: Style) -> Figure | None:
    return cell(one.text, one.start, code, style)


def place_of(figure: Figure) -> Span:
    return Span(figure.start, figure.end)


def common(table: Table, figures: Sequence[Figure], *roles: str) -> tuple[str, Span, tuple[Stated, ...]]:
    stated = tuple(
        Stated(
            value=f.value,
            step=f.step,
            span=place_of(f),
            raw=f.raw,
            unit=Unit.PERCENT if f.sort is Sort.PERCENT else Unit.COUNT,
            role=roles[min(i, len(roles) - 1)],
        )
        for i, f in enumerate(figures)
    )
    return table.path, hull(place_of(f) for f in figures), stated
