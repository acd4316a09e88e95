"""Columns of one compound amount: pounds, shillings and pence; roubles and kopecks; hundredweights, quarters and pounds.

No such column adds up by itself, because what is over in one is carried to the next. Which units they are need not be
known: that all columns come out with one carry each is no chance.
"""

from __future__ import annotations

from collections.abc import Sequence

_SIZES = (4, 8, 10, 12, 14, 16, 20, 24, 28, 30, 32, 36, 40, 48, 50, 60, 96, 100, 112, 500, 1000, 1760, 2000, 2240, 2400)
"""How many of one unit make one of the next in the currencies, weights and measures of Europe and America."""


_KNOWN = {
    **dict.fromkeys(("s", "sh", "shillings", "sous", "sols"), 20),
    **dict.fromkeys(("d", "pence", "deniers"), 12),
    **dict.fromkeys(("коп", "копеек", "копейки", "копійок", "kop", "kopecks", "c", "cents", "centimes"), 100),
    **dict.fromkeys(("kr", "kreuzer"), 60),
    **dict.fromkeys(("sgr", "silbergroschen"), 30),
    **dict.fromkeys(("cwt", "cwts"), 20),
    **dict.fromkeys(("qr", "qrs"), 4),
    **dict.fromkeys(("oz", "ozs", "ounces"), 16),
    **dict.fromkeys(("фунт", "фунтов", "фунты", "ф"), 40),
}
"""Units that stand second or third in an amount, and how many of each make one of the unit before it."""


def sizes_of(titles: Sequence[str]) -> tuple[int, tuple[int, ...]]:
    """Return the column of a header where a compound amount begins, and the sizes of its later units; nothing if none does."""
    found = [_KNOWN.get(title.strip(" .*_()").lower(), 0) for title in titles]
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
        needed = [size for size in _SIZES if over > 0 and over % size == 0 and total < size]
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
