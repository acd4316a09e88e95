"""Tables: columns and rows against their totals, percentages against the counts beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import chain, combinations

from citecheck.model.document import Document
from citecheck.model.number import Claim, Closure, Interval, Share, Stated, Sum, Unit, Verdict
from citecheck.model.span import Covered, Span, hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.figures import cell
from citecheck.numbers.flat import flat_grids
from citecheck.numbers.grid import Cell, Grid, Row, grids
from citecheck.numbers.identities import ties
from citecheck.numbers.patterns import said, words_of
from citecheck.numbers.style import Style

_EMPTY = re.compile(r"\s*(?:[-–—−.…]*|нет|none|nil|n/?a|null|keine?|néant|немає|0)\s*\Z", re.IGNORECASE)
_YEAR = re.compile(r"[\s*_]*(?:1\d\d\d|20\d\d)[\s*_]*\Z")
_SHARES = re.compile(r"%|per ?cent|share|доля|частка|anteil|prozent|part|pour cent|процент|відсот", re.IGNORECASE)


@cache
def _total(code: str) -> re.Pattern[str]:
    extra = (
        r"totals?|sum|sums|itogo|итог|итоги|підсумок|gesamt|gesamtzahl|totaux|ensemble|all|together|grand total|whole"
    )
    return re.compile(rf"[\s*_>]*(?:{said(code, 'total')}|{extra})(?!\w)", re.IGNORECASE)


@cache
def _within(code: str) -> re.Pattern[str]:
    them = f"{words_of(code, 'subset')}|{said(code, 'including')}|{said(code, 'of_these')}"
    return re.compile(rf"[\s*_(—–-]*(?:{them}|therein|thereof)(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Table:
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
        return bool(_SHARES.search(title)) or any(f.sort is Sort.PERCENT for f in figures)


def survey(document: Document, code: str, style: Style, cited: Covered) -> Iterator[Claim]:
    """Yield the sums and shares that the tables of a document claim."""
    for grid in chain(grids(document.text), flat_grids(document.text)):
        first, last = grid[0][0].start, grid[-1][-1].start
        if next(iter(cited.overlapping(Span(first, last))), None) is not None:
            continue
        table = _read(document.path, grid, code, style)
        told: list[Claim] = []
        if table is not None:
            told = _without_echoes([*_columns(table), *_across(table, code), *_shares(table)])
            yield from told
        if any(claim.verdict is Verdict.INCONSISTENT for claim in told):
            continue
        yield from _tied(document.path, grid, code, style)


def _without_echoes(told: list[Claim]) -> list[Claim]:
    """Leave out columns of percentages that do not close because of one that its counts contradict already."""
    wrong = {c.parts[0].span for c in told if isinstance(c, Share) and c.verdict is Verdict.INCONSISTENT}
    return [
        c
        for c in told
        if not (isinstance(c, Closure) and c.verdict is Verdict.INCONSISTENT and wrong & {p.span for p in c.parts})
    ]


def _tied(path: str, grid: Grid, code: str, style: Style) -> Iterator[Claim]:
    """The rows that break what all others keep."""
    if not 4 <= len(grid) <= 200 or max(len(row) for row in grid) < 4:
        return
    header = grid[0]
    rows = [[_number(c, code, style) for c in row[1:]] for row in grid[1:]]
    shares = [
        i
        for i in range(max(len(row) for row in rows))
        if (i + 1 < len(header) and _SHARES.search(header[i + 1].text))
        or any(len(row) > i and (f := row[i]) is not None and f.sort is Sort.PERCENT for row in rows)
    ]
    dated = [i for i, one in enumerate(header[1:]) if _YEAR.match(one.text)]
    yield from ties(path, rows, shares, style.decimal, dated)


def _read(path: str, grid: Grid, code: str, style: Style) -> _Table | None:
    at = next((i for i, row in enumerate(grid) if i > 1 and _total(code).match(row[0].text)), None)
    header = grid[0]
    across = bool(header) and len(header) > 3 and _total(code).match(header[-1].text) is not None
    if at is None and not across:
        return None
    numbered = all(cell(c.text, c.start, code, style) is None or _YEAR.match(c.text) for c in header[1:])
    body = grid[1 if numbered else 0 : at]
    kept = [row for row in body if not _within(code).match(row[0].text)]
    if len(kept) < 2:
        return None
    figures = tuple(tuple(_number(c, code, style) for c in row) for row in kept)
    empty = tuple(tuple(_EMPTY.match(c.text) is not None for c in row) for row in kept)
    totals = tuple(_number(c, code, style) for c in grid[at]) if at is not None else ()
    return _Table(path, style.decimal, header if numbered else (), figures, empty, totals, across)


def _number(one: Cell, code: str, style: Style) -> Figure | None:
    return cell(one.text, one.start, code, style)


def _columns(table: _Table) -> Iterator[Sum | Closure]:
    """Each column against its total."""
    sums: list[Sum] = []
    for index in range(1, len(table.totals)):
        total, parts = table.totals[index], table.column(index)
        if total is None or not parts or len(parts) < 2:
            continue
        if table.is_share(index):
            yield from _closure(table, parts, total)
        else:
            claim = _sum(table, parts, total)
            if claim is not None:
                sums.append(claim)
    failing = [s for s in sums if s.verdict is not Verdict.CONSISTENT]
    # A table none of whose columns adds up does not add up: its "total" is of something else.
    every = len(failing) == len(sums)
    if failing and every and (_has_words(table) or (len(failing) > 1 and not all(s.repair for s in failing))):
        return
    yield from sums


def _has_words(table: _Table) -> bool:
    """Whether a column beside the labels holds words: a list of settings rather than of parts."""
    width = max(len(row) for row in table.rows)
    return any(table.column(i) is None for i in range(1, width))


def _sum(table: _Table, parts: Sequence[Figure], total: Figure) -> Sum | None:
    sums = a.total(list(parts)) if len(parts) < 7 else [_exact(parts)]
    fits = a.any_meet(sums, a.readings(total)) or abs(_exact(parts).low or 0) == total.value
    added = sum((f.value for f in parts), Fraction(0))
    slack = sum((f.step for f in parts), Fraction(0)) / 2 if any(f.step < 1 for f in parts) else Fraction(0)
    if not fits and abs(added - total.value) <= slack + (total.step / 2 if slack else 0):
        fits = True
    repair, suspect = _repair(parts, total, added) if not fits else ("", None)
    near = Fraction(1, 2) < added / (total.value or 1) < 2
    if not fits and _is_mean(parts, total, bool(repair)):
        return None
    likely = near or (repair and total.value not in {f.value for f in parts})
    if not fits and (_otherwise(parts, total) or not likely):
        return None
    shown = a.grouped(int(added), total.raw) if added.denominator == 1 else _decimal(added, total, table.mark)
    line = f"{' + '.join(f.raw for f in parts)} = {shown}" + ("" if fits else f", not {total.raw}")
    return Sum(
        *_common(table, [total, *parts], "total", "part"),
        verdict=Verdict.CONSISTENT if fits else Verdict.INCONSISTENT,
        expected=Interval(added, added),
        stated=total.raw,
        arithmetic=line,
        suspect=suspect or _place(total),
        repair=repair,
    )


def _is_mean(parts: Sequence[Figure], total: Figure, slipped: bool) -> bool:
    """A "total" between its parts is their mean, a rate or an index, unless a slip explains it."""
    between = min(f.value for f in parts) <= total.value <= max(f.value for f in parts)
    return between and (not slipped or any(f.step < 1 for f in (*parts, total)))


def _decimal(value: Fraction, like: Figure, mark: str) -> str:
    return a.percent_text(value, min(like.step, Fraction(1, 10)), mark.join("00"))


def _exact(parts: Sequence[Figure]) -> Interval:
    added = sum((f.value for f in parts), Fraction(0))
    return Interval(added, added)


def _otherwise(parts: Sequence[Figure], total: Figure) -> bool:
    """Whether the column closes without one or two rows: parts of parts, or rows below the line."""
    if len(parts) > 40:
        return False
    added = sum((f.value for f in parts), Fraction(0))
    for dropped in (1, 2):
        if len(parts) - dropped < 2:
            break
        if any(added - sum(f.value for f in out) == total.value for out in combinations(parts, dropped)):
            return True
    return False


def _repair(parts: Sequence[Figure], total: Figure, added: Fraction) -> tuple[str, Span | None]:
    """Name the one cell that a slip explains."""
    fitting: list[tuple[str, Figure]] = []
    for figure in (*parts, total):
        value = added if figure is total else total.value - added + figure.value
        digits = a.digits_of(figure)
        if value > 0 and value.denominator == 1 and digits and a.is_slip(int(digits), int(value)):
            fitting.append((a.grouped(int(value), figure.raw), figure))
    swapped = [one for one in fitting if sorted(a.digits_of(one[1])) == sorted(re.sub(r"\D", "", one[0]))]
    chosen = fitting if len(fitting) == 1 else swapped
    return (chosen[0][0], _place(chosen[0][1])) if len(chosen) == 1 else ("", None)


def _closure(table: _Table, parts: list[Figure], total: Figure) -> Iterator[Closure]:
    """A column of percentages against its hundred."""
    added = a.add(parts)
    slack = sum((f.step for f in parts), Fraction(0))
    fits = 100 - slack <= added <= 100 + slack
    if not 99 <= total.value <= 101:
        if fits and len(parts) >= 3 and _is_spoilt_hundred(total):
            yield _spoilt(table, parts, total)
        return
    step = min(f.step for f in parts)
    shown = a.percent_text(added, step, parts[0].raw)
    line = f"{' + '.join(f.raw for f in parts)} = {shown}"
    yield Closure(
        *_common(table, [*parts, total], "share", "share"),
        verdict=Verdict.CONSISTENT if fits else Verdict.INCONSISTENT,
        expected=Interval(100 - slack, 100 + slack),
        stated=shown,
        arithmetic=line if fits else f"{line}, not 100",
        suspect=_place(parts[0]),
    )


def _is_spoilt_hundred(total: Figure) -> bool:
    """Whether a total of shares is a hundred with one slip: "130.0", "1000" for "100.0"."""
    digits = a.digits_of(total)
    return any(
        a.is_slip(int(digits), 100 * worth) or int(digits) == 100 * worth for worth in (1, 10, 100)[: len(digits) - 1]
    )


def _spoilt(table: _Table, parts: list[Figure], total: Figure) -> Closure:
    """Shares that add to a hundred, over a total that is none."""
    return Closure(
        *_common(table, [total, *parts], "total", "share"),
        verdict=Verdict.INCONSISTENT,
        expected=Interval(Fraction(100), Fraction(100)),
        stated=total.raw,
        arithmetic=f"{' + '.join(f.raw for f in parts)} = {a.percent_text(a.add(parts), min(f.step for f in parts), parts[0].raw)}, not {total.raw}",
        suspect=_place(total),
        repair="100",
    )


def _across(table: _Table, code: str) -> Iterator[Sum]:
    """Each row against its last cell, where the header calls that a total and most rows agree."""
    if not table.sums_across:
        return
    width = len(table.header)
    claims: list[Sum] = []
    rows = [*table.rows, *([table.totals] if table.totals else [])]
    for row in rows:
        if len(row) != width or row[-1] is None:
            continue
        parts = [f for i, f in enumerate(row[1:-1], 1) if f is not None and not table.is_share(i)]
        if len(parts) >= 2:
            claim = _sum(table, parts, row[-1])
            if claim is not None:
                claims.append(claim)
    right = sum(c.verdict is Verdict.CONSISTENT for c in claims)
    yield from (c for c in claims if c.verdict is Verdict.CONSISTENT or right * 2 > len(claims))


def _shares(table: _Table) -> Iterator[Share]:
    """A column of percentages against the column of counts to its left, where most rows agree."""
    for index in range(2, len(table.totals)):
        whole = next((table.totals[i] for i in range(index - 1, 0, -1) if not table.is_share(i)), None)
        if not table.is_share(index) or whole is None or whole.value <= 0:
            continue
        left = next(i for i in range(index - 1, 0, -1) if not table.is_share(i))
        claims = []
        for row in table.rows:
            part, share = (row[i] if i < len(row) else None for i in (left, index))
            if part is not None and share is not None and part.value <= whole.value:
                claims.append(_share(table, part, whole, share))
        right = sum(c.verdict is Verdict.CONSISTENT for c in claims)
        if right >= 2 and right * 2 >= len(claims):
            yield from claims


def _share(table: _Table, part: Figure, whole: Figure, share: Figure) -> Share:
    exact = 100 * part.value / whole.value
    off = abs(exact - share.value)
    fits, last = off <= share.step, off <= share.step * 3 / 2
    shown = a.percent_text(exact, share.step, share.raw)
    end = f"printed {share.raw}" if last else f"not {share.raw}"
    return Share(
        *_common(table, [share, part, whole], "percentage", "part", "whole"),
        verdict=Verdict.CONSISTENT if fits else Verdict.SUSPICIOUS if last else Verdict.INCONSISTENT,
        expected=Interval(exact, exact),
        stated=share.raw,
        arithmetic=f"{part.raw} of {whole.raw} is {shown} %, {end}",
        suspect=_place(share),
        repair=shown if not last and a.is_slip(_digits(share.raw), _digits(shown)) else "",
        last_digit=last and not fits,
    )


def _digits(text: str) -> int:
    return int(re.sub(r"\D", "", text) or 0)


def _place(figure: Figure) -> Span:
    return Span(figure.start, figure.end)


def _common(table: _Table, figures: Sequence[Figure], *roles: str) -> tuple[str, Span, tuple[Stated, ...]]:
    stated = tuple(
        Stated(
            value=f.value,
            step=f.step,
            span=_place(f),
            raw=f.raw,
            unit=Unit.PERCENT if f.sort is Sort.PERCENT else Unit.COUNT,
            role=roles[min(i, len(roles) - 1)],
        )
        for i, f in enumerate(figures)
    )
    return table.path, hull(_place(f) for f in figures), stated
