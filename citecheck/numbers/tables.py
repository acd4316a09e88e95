"""Tables: columns and rows against their totals, percentages against the counts beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import chain, combinations, pairwise

from citecheck.model.document import Document
from citecheck.model.number import Claim, Closure, Interval, Share, Sum, Verdict
from citecheck.model.span import Covered, Span
from citecheck.numbers import arithmetic as a
from citecheck.numbers.amounts import amounts_of, compound_columns
from citecheck.numbers.digits import Digits
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.flat import flat_grids
from citecheck.numbers.grid import Grid, grids
from citecheck.numbers.identities import ties
from citecheck.numbers.itemised import Itemised, itemised
from citecheck.numbers.noted import is_noted
from citecheck.numbers.style import Style
from citecheck.numbers.table import SHARES, YEAR, Table, common, number_in, place_of, read, table_of


def survey(document: Document, digits: Digits, code: str, style: Style, cited: Covered) -> Iterator[Claim]:
    """Yield the sums and shares that the tables of a document claim."""
    for grid in chain(grids(document.text), flat_grids(document.text, digits.runs)):
        first, last = grid[0][0].start, grid[-1][-1].start
        if next(iter(cited.overlapping(Span(first, last))), None) is not None:
            continue
        table = read(document.path, grid, code, style)
        told: list[Claim] = []
        if table is None:
            yield from _last_row(document.path, grid, code, style)
        else:
            told = _without_overlaps(_without_echoes([*_columns(table), *_across(table, code), *_shares(table)]))
            told = _at_one_cell([one for one in told if not is_noted(document.text, grid, code, one)])
            yield from told
        if any(claim.verdict is Verdict.INCONSISTENT for claim in told):
            continue
        ties_told = _tied(document.path, grid, code, style)
        yield from (one for one in ties_told if not is_noted(document.text, grid, code, one))
    for listed in itemised(document.text, code):
        yield from _listed(document, listed, code, style, cited)


def _last_row(path: str, grid: Grid, code: str, style: Style) -> Iterator[Sum]:
    """A last row that no word calls a total, larger than all above it: off by one slip in one column, right in the others."""
    header, *body = grid
    if not 3 <= len(body) - 1 <= 40 or len({len(row) for row in grid}) > 1:
        return
    if any(number_in(c, code, style) is not None and not YEAR.match(c.text) for c in header[1:]):
        return
    table = table_of(path, header, body[:-1], body[-1], code, style)
    sums: list[Sum] = []
    for index in range(1, len(header)):
        parts, total = table.column(index), table.totals[index]
        if parts is None or total is None or len(parts) < 3 or any(f.step < 1 for f in (*parts, total)):
            return
        if total.value <= max(f.value for f in parts) or total.value < _LEAST_TOTAL:
            return
        claim = _sum(table, parts, total)
        if claim is None or (claim.verdict is not Verdict.CONSISTENT and not _fitting(parts, total, a.add(parts))):
            return
        sums.append(claim)
    wrong = [one for one in sums if one.verdict is not Verdict.CONSISTENT]
    if len(wrong) == 1:
        yield replace(wrong[0], verdict=Verdict.SUSPICIOUS, loose=len(sums) == 1)


_LEAST_TOTAL = 50


def _listed(document: Document, listed: Itemised, code: str, style: Style, cited: Covered) -> Iterator[Claim]:
    """The sum of a list; one that no word calls its total is meant as such only if a slip explains what it is off by."""
    grid = listed.grid
    if next(iter(cited.overlapping(Span(grid[0][0].start, grid[-1][-1].start))), None) is not None:
        return
    table = table_of(document.path, (), grid[:-1], grid[-1], code, style)
    sums = list(_columns(table))
    # Counts that add up vouch for the total that their shares are of.
    vouched = any(isinstance(one, Sum) and one.verdict is Verdict.CONSISTENT for one in sums)
    for claim in (*sums, *_shares(table)):
        sure = listed.told or (vouched and isinstance(claim, Share))
        if sure or claim.verdict is Verdict.CONSISTENT or _is_slip(table):
            yield claim


def _is_slip(table: Table) -> bool:
    """Whether one slip explains what the first column of a table is off by."""
    total, parts = table.totals[1], table.column(1)
    return total is not None and bool(parts) and bool(_fitting(parts or [], total, a.add(parts or [])))


def _at_one_cell(told: list[Claim]) -> list[Claim]:
    """Have a row and a column that both fail point at the cell they share."""
    failing = [c for c in told if isinstance(c, Sum) and c.verdict is Verdict.INCONSISTENT]
    places = [{part.span for part in claim.parts} for claim in failing]
    if len(failing) != 2 or len(places[0] & places[1]) != 1:
        return told
    (cell,) = places[0] & places[1]
    return [replace(c, suspect=cell) if isinstance(c, Sum) and c in failing else c for c in told]


def _without_echoes(told: list[Claim]) -> list[Claim]:
    """Leave out columns of percentages that do not close because of one that its counts contradict already."""
    wrong = {c.parts[0].span for c in told if isinstance(c, Share) and c.verdict is Verdict.INCONSISTENT}
    return [
        c
        for c in told
        if not (isinstance(c, Closure) and c.verdict is Verdict.INCONSISTENT and wrong & {p.span for p in c.parts})
    ]


def _without_overlaps(told: list[Claim]) -> list[Claim]:
    """Leave out columns that come to more than their whole where every row's share of it is right: somebody counts in several rows."""
    shares = [c for c in told if isinstance(c, Share)]
    if len(shares) < _ENOUGH or any(c.verdict is not Verdict.CONSISTENT for c in shares):
        return told
    wholes, printed = {c.parts[2].span for c in shares}, {c.parts[0].span for c in shares}

    def overlaps(claim: Claim) -> bool:
        values = [part.value for part in claim.parts]
        if isinstance(claim, Sum):
            return claim.parts[0].span in wholes and sum(values[1:]) > values[0]
        return isinstance(claim, Closure) and claim.parts[0].span in printed and sum(values[:-1]) > values[-1]

    return [c for c in told if c.verdict is Verdict.CONSISTENT or not overlaps(c)]


_ENOUGH = 3
"""Rows whose shares are not right by chance."""


def _tied(path: str, grid: Grid, code: str, style: Style) -> Iterator[Claim]:
    """The rows that break what all others keep."""
    if not 4 <= len(grid) <= 200 or max(len(row) for row in grid) < 4:
        return
    header = grid[0]
    rows = [[number_in(c, code, style) for c in row[1:]] for row in grid[1:]]
    shares = [
        i
        for i in range(max(len(row) for row in rows))
        if (i + 1 < len(header) and SHARES.search(header[i + 1].text))
        or any(len(row) > i and (f := row[i]) is not None and f.sort is Sort.PERCENT for row in rows)
    ]
    dated = [i for i, one in enumerate(header[1:]) if YEAR.match(one.text)]
    yield from ties(path, rows, shares, style.decimal, dated)


def _columns(table: Table) -> Iterator[Sum | Closure]:
    """Each column against its total."""
    sums: list[Sum] = []
    amounts = amounts_of(table)
    if amounts is not None:
        yield amounts[1]
    compound = amounts[0] if amounts is not None else compound_columns(table)
    for index in range(1, len(table.totals)):
        total, parts = table.totals[index], table.column(index)
        if total is None or not parts or len(parts) < 2 or index in compound:
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


def _has_words(table: Table) -> bool:
    """Whether a column beside the labels holds words: a list of settings rather than of parts."""
    width = max(len(row) for row in table.rows)
    return any(table.column(i) is None for i in range(1, width))


def _sum(table: Table, parts: Sequence[Figure], total: Figure) -> Sum | None:
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
        *common(table, [total, *parts], "total", "part"),
        verdict=Verdict.CONSISTENT if fits else Verdict.INCONSISTENT,
        expected=Interval(added, added),
        stated=total.raw,
        arithmetic=line,
        suspect=suspect or place_of(total),
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
    fitting = _fitting(parts, total, added)
    swapped = [one for one in fitting if sorted(a.digits_of(one[1])) == sorted(re.sub(r"\D", "", one[0]))]
    chosen = fitting if len(fitting) == 1 else swapped
    return (chosen[0][0], place_of(chosen[0][1])) if len(chosen) == 1 else ("", None)


def _fitting(parts: Sequence[Figure], total: Figure, added: Fraction) -> list[tuple[str, Figure]]:
    """Return every cell that a slip explains, with what it should print."""
    fitting: list[tuple[str, Figure]] = []
    for figure in (*parts, total):
        value = added if figure is total else total.value - added + figure.value
        digits = a.digits_of(figure)
        if value > 0 and value.denominator == 1 and digits and a.is_slip(int(digits), int(value)):
            fitting.append((a.grouped(int(value), figure.raw), figure))
    return fitting


def _closure(table: Table, parts: list[Figure], total: Figure) -> Iterator[Closure]:
    """A column of percentages against its hundred."""
    added = a.add(parts)
    slack = sum((f.step for f in parts), Fraction(0))
    fits = 100 - slack <= added <= 100 + slack
    if not fits and _closes_without_nested(parts, slack):
        return
    if not 99 <= total.value <= 101:
        if fits and len(parts) >= 3 and _is_spoilt_hundred(total):
            yield _spoilt(table, parts, total)
        return
    step = min(f.step for f in parts)
    shown = a.percent_text(added, step, parts[0].raw)
    line = f"{' + '.join(f.raw for f in parts)} = {shown}"
    yield Closure(
        *common(table, [*parts, total], "share", "share"),
        verdict=Verdict.CONSISTENT if fits else Verdict.INCONSISTENT,
        expected=Interval(100 - slack, 100 + slack),
        stated=shown,
        arithmetic=line if fits else f"{line}, not 100",
        suspect=place_of(parts[0]),
    )


def _closes_without_nested(parts: Sequence[Figure], slack: Fraction) -> bool:
    """Whether a column closes without one row that can be a part of the row above it: "of it salted"."""
    added = a.add(list(parts))
    return any(
        inner.value <= outer.value and abs(added - inner.value - 100) <= slack for outer, inner in pairwise(parts)
    )


def _is_spoilt_hundred(total: Figure) -> bool:
    """Whether a total of shares is a hundred with one slip: "130.0", "1000" for "100.0"."""
    digits = a.digits_of(total)
    return any(
        a.is_slip(int(digits), 100 * worth) or int(digits) == 100 * worth for worth in (1, 10, 100)[: len(digits) - 1]
    )


def _spoilt(table: Table, parts: list[Figure], total: Figure) -> Closure:
    """Shares that add to a hundred, over a total that is none."""
    return Closure(
        *common(table, [total, *parts], "total", "share"),
        verdict=Verdict.INCONSISTENT,
        expected=Interval(Fraction(100), Fraction(100)),
        stated=total.raw,
        arithmetic=f"{' + '.join(f.raw for f in parts)} = {a.percent_text(a.add(parts), min(f.step for f in parts), parts[0].raw)}, not {total.raw}",
        suspect=place_of(total),
        repair="100",
    )


def _across(table: Table, code: str) -> Iterator[Sum]:
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


def _shares(table: Table) -> Iterator[Share]:
    """A column of percentages against the column of counts to its left, where most rows agree."""
    for index in range(2, max((len(row) for row in table.rows), default=0)):
        whole = next(
            (table.totals[i] for i in range(index - 1, 0, -1) if i < len(table.totals) and not table.is_share(i)), None
        )
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


def _share(table: Table, part: Figure, whole: Figure, share: Figure) -> Share:
    exact = 100 * part.value / whole.value
    off = abs(exact - share.value)
    fits, last = off <= share.step, off <= share.step * 3 / 2
    shown = a.percent_text(exact, share.step, share.raw)
    end = f"printed {share.raw}" if last else f"not {share.raw}"
    return Share(
        *common(table, [share, part, whole], "percentage", "part", "whole"),
        verdict=Verdict.CONSISTENT if fits else Verdict.SUSPICIOUS if last else Verdict.INCONSISTENT,
        expected=Interval(exact, exact),
        stated=share.raw,
        arithmetic=f"{part.raw} of {whole.raw} is {shown} %, {end}",
        suspect=place_of(share),
        repair=shown if not last and a.is_slip(_digits(share.raw), _digits(shown)) else "",
        last_digit=last and not fits,
    )


def _digits(text: str) -> int:
    return int(re.sub(r"\D", "", text) or 0)
