"""Tables whose columns are the units of one amount: what its rows add to, and whether that is so at all."""

from __future__ import annotations

from fractions import Fraction

from citecheck.model.number import Interval, Sum, Verdict
from citecheck.model.span import hull
from citecheck.numbers.carried import carried, in_smallest, in_units, sizes_of
from citecheck.numbers.table import Table, common, place_of


def amounts_of(table: Table) -> tuple[range, Sum] | None:
    """The columns of an amount in units that the header names, and the sum of its rows."""
    first, sizes = sizes_of([one.text for one in table.header])
    columns = range(first, first + len(sizes) + 1)
    if not sizes or len(table.totals) < columns.stop:
        return None
    rows = [row[columns.start : columns.stop] for row in (*table.rows, table.totals)]
    if not all(any(row) and len(row) == len(columns) for row in rows):
        return None
    worth = [in_smallest([int(f.value) if f is not None else 0 for f in row], sizes) for row in rows]
    added, total = sum(worth[:-1]), worth[-1]
    if not total or not total < 2 * added < 4 * total:
        return None
    figures = [f for row in (rows[-1], *rows[:-1]) for f in row if f is not None]
    shown = " ".join(map(str, in_units(added, sizes)))
    printed = [" ".join(f.raw if f is not None else "0" for f in row) for row in rows]
    sound = added == total
    return columns, Sum(
        *common(table, figures, *["total"] * sum(f is not None for f in rows[-1]), "part"),
        verdict=Verdict.CONSISTENT if sound else Verdict.INCONSISTENT,
        expected=Interval(Fraction(added), Fraction(added)),
        stated=printed[-1],
        arithmetic=f"{' + '.join(printed[:-1])} = {shown}" + ("" if sound else f", not {printed[-1]}"),
        suspect=hull(place_of(f) for f in rows[-1] if f is not None),
    )


def compound_columns(table: Table) -> range:
    """The columns that hold one amount in several units ("£", "s.", "d."), from the first of them on."""
    added: list[tuple[int, int]] = []
    first = 0
    for index in range(1, len(table.totals)):
        total, parts = table.totals[index], table.column(index)
        if total is None or not parts or any(f.value.denominator != 1 for f in (total, *parts)):
            if added:
                break
            continue
        first = first or index
        added.append((sum(int(f.value) for f in parts), int(total.value)))
    while len(added) > 1:
        width = carried(added)
        if width:
            return range(first, first + width)
        added, first = added[1:], first + 1
    return range(0)
