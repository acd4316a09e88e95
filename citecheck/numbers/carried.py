"""Columns of one compound amount: pounds, shillings and pence; roubles and kopecks; hundredweights, quarters and pounds.

No such column adds up by itself, because what is over in one is carried to the next. Which units they are need not be
known: that all columns come out with one carry each is no chance.
"""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.data.measures import CARRIES, LATER_UNITS


def sizes_of(titles: Sequence[str]) -> tuple[int, tuple[int, ...]]:
    """Return the column of a header where a compound amount begins, and the sizes of its later units; nothing if none does."""
    found = [LATER_UNITS.get(title.strip(" .*_()").lower(), 0) for title in titles]
    first = next((i for i in range(2, len(found)) if found[i]), 0)
    last = first
    while last and last < len(found) and found[last]:
        last += 1
    return (first - 1, tuple(found[first:last])) if first else (0, ())


def in_smallest(amount: Sequence[int], sizes: Sequence[int]) -> int:
    """Return an amount of several units in the smallest of them."""
    total = amount[0]
    for one, size in zip(amount[1:], sizes, strict=True):
        total = total * size + one
    return total


def in_units(total: int, sizes: Sequence[int]) -> tuple[int, ...]:
    """Return an amount of the smallest unit in all of them, the largest first."""
    parts: list[int] = []
    for size in reversed(sizes):
        total, rest = divmod(total, size)
        parts.insert(0, rest)
    return (total, *parts)


def carried(columns: Sequence[tuple[int, int]]) -> int:
    """Return how many columns from the left are one compound amount, 0 if none are.

    ``columns`` are pairs of what the parts of a column add to and what its total prints, in the table's order.
    """
    for width in range(min(len(columns), 4), 1, -1):
        if _comes_out(columns[:width]):
            return width
    return 0


def _comes_out(columns: Sequence[tuple[int, int]]) -> bool:
    """Whether columns come out right with a carry from each but the first, at least one of them not nought."""
    carry, carries = 0, 0
    for place in range(len(columns) - 1, 0, -1):
        added, total = columns[place]
        over = added + carry - total
        # What the column to the left is short of is what must come from here.
        needed = [size for size in CARRIES if over > 0 and over % size == 0 and total < size]
        wanted = columns[place - 1][1] - columns[place - 1][0]
        if over == 0:
            carry = 0
        elif needed:
            exact = [size for size in needed if over // size == wanted]
            carry = over // (exact[0] if exact else needed[0])
            carries += 1
        else:
            return False
    added, total = columns[0]
    return carries > 0 and added + carry == total
