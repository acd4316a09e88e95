"""Columns of a table that all rows but one tie together: arrived, left, remained; men, women, both; voters, voted, turnout.

Nothing in the table says how its columns hang together; that two rows or more obey to the last digit does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, permutations

from citecheck.model.number import Claim, Interval, Share, Stated, Sum, Unit, Verdict
from citecheck.model.span import Span, hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure, Sort

Rows = Sequence[Sequence[Figure | None]]
_LARGE = 50
"""Two rows of numbers of this size keep no tie by chance; of smaller ones it takes four."""
_MOST = 8
"""Columns beyond these are not looked at."""


@dataclass(frozen=True, slots=True)
class _Tie:
    """How the numbers of some columns give that of another."""

    columns: tuple[int, ...]
    result: int
    sign: str
    reckon: Callable[[Sequence[Fraction]], Fraction]


def ties(path: str, rows: Rows, shares: Sequence[int], mark: str, dated: Sequence[int] = ()) -> Iterator[Claim]:
    """Yield the odd row of each tie between columns that all other rows, two at least, keep.

    ``rows`` are the numbers of a table, labels left out; ``shares`` the columns that hold percentages, ``mark`` the
    document's decimal mark, ``dated`` the columns of single years, which are no sums of others.
    """
    full = [row for row in rows if sum(f is not None for f in row) >= 3]
    if len(full) < 3:
        return
    width = min(max(len(row) for row in full), _MOST)
    told: set[int] = set()
    for tie in _possible(width, set(shares)):
        if tie.result in dated:
            continue
        found = _odd(full, tie, tie.result in shares)
        if found is None:
            continue
        figures = [found[i] for i in (*tie.columns, tie.result)]
        numbers = [f for f in figures if f is not None]
        if not told & {f.start for f in numbers}:
            told |= {f.start for f in numbers}
            yield _claim(path, tie, numbers, mark)


def _possible(width: int, shares: set[int]) -> Iterator[_Tie]:
    counts = [i for i in range(width) if i not in shares]
    for result in counts:
        left = [i for i in counts if i < result]
        for size in range(len(left), 2, -1):
            yield _Tie(tuple(left[-size:]), result, "+", sum_of)
        right = [i for i in counts if i > result]
        for size in range(len(right), 2, -1):
            yield _Tie(tuple(right[:size]), result, "+", sum_of)
        for columns in combinations(left, 2):
            yield _Tie(columns, result, "+", sum_of)
            yield _Tie(columns, result, "×", product_of)
        for columns in permutations(left, 2):
            yield _Tie(columns, result, "−", difference_of)
    for result in sorted(shares):
        for columns in permutations([i for i in counts if abs(i - result) <= 3], 2):
            yield _Tie(columns, result, "/", share_of)


def sum_of(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction(0))


def difference_of(values: Sequence[Fraction]) -> Fraction:
    return values[0] - values[1]


def product_of(values: Sequence[Fraction]) -> Fraction:
    return values[0] * values[1]


def share_of(values: Sequence[Fraction]) -> Fraction:
    return 100 * values[0] / values[1] if values[1] else Fraction(-1)


def _odd(rows: Rows, tie: _Tie, share: bool) -> Sequence[Figure | None] | None:
    """The one row that does not keep a tie which the others do; None where there is no such row."""
    odd: list[Sequence[Figure | None]] = []
    kept = 0
    for row in rows:
        figures = [row[i] if i < len(row) else None for i in (*tie.columns, tie.result)]
        numbers = [f for f in figures if f is not None]
        if len(numbers) < len(figures):
            continue
        if any(f.bound or f.fault or f.alternatives for f in numbers):
            return None
        *parts, result = numbers
        off = abs(tie.reckon([f.value for f in parts]) - result.value)
        if off <= (result.step if share else 0):
            kept += (2 if max(f.value for f in numbers) >= _LARGE or share else 1) * (
                min(f.value for f in numbers) >= 2
            )
        elif len(odd) == 1 or (share and off <= result.step * 3 / 2):
            return None
        else:
            odd.append(row)
    if kept < 4 or len(odd) != 1:
        return None
    return odd[0] if _is_meant(odd[0], tie, share) else None


def _is_meant(row: Sequence[Figure | None], tie: _Tie, share: bool) -> bool:
    """Whether the odd row was to keep the tie: it misses by one slip, or by little."""
    numbers = [f for f in (row[i] for i in (*tie.columns, tie.result)) if f is not None]
    *parts, result = numbers
    value = tie.reckon([f.value for f in parts])
    if value <= 0 or (any(f.step < 1 for f in numbers) and not share):
        return False
    near = Fraction(1, 2) < value / (result.value or 1) < 2
    return near or (value.denominator == 1 and a.is_slip(int(result.value), int(value)))


def _claim(path: str, tie: _Tie, numbers: list[Figure], mark: str) -> Claim:
    *parts, result = numbers
    value = tie.reckon([f.value for f in parts])
    share = tie.sign == "/"
    shown = a.percent_text(value, result.step, mark.join("00")) if share else a.grouped(int(value), result.raw)
    stated = tuple(
        Stated(
            value=f.value,
            step=f.step,
            span=Span(f.start, f.end),
            raw=f.raw,
            unit=Unit.PERCENT if f.sort is Sort.PERCENT or (share and f is result) else Unit.COUNT,
            role=_role(f is result, share, f is parts[0]),
        )
        for f in (result, *parts)
    )
    line = f"{f' {tie.sign} '.join(f.raw for f in parts)} = {shown}, not {result.raw}"
    if share:
        line = f"{parts[0].raw} of {parts[1].raw} is {shown} %, not {result.raw}"
    place = Span(result.start, result.end)
    common = {
        "document": path,
        "span": hull(s.span for s in stated),
        "parts": stated,
        "verdict": Verdict.INCONSISTENT,
        "expected": Interval(value, value),
        "stated": result.raw,
        "arithmetic": line,
        "suspect": place,
        "repair": shown if not share and _only_result_slipped(tie, parts, result, value) else "",
    }
    return Share(**common) if share else Sum(**common)  # type: ignore[arg-type]


def _only_result_slipped(tie: _Tie, parts: Sequence[Figure], result: Figure, value: Fraction) -> bool:
    """Whether one slip in the result explains the row, and none in a part does."""
    if not a.is_slip(int(result.value), int(value)):
        return False
    off = result.value - value
    if tie.sign == "×":
        needed = [result.value / f.value for f in reversed(parts)]
        return not any(
            n.denominator == 1 and a.is_slip(int(f.value), int(n)) for f, n in zip(parts, needed, strict=True)
        )
    signs = [1, *([1 if tie.sign == "+" else -1] * (len(parts) - 1))]
    needed = [f.value + sign * off for f, sign in zip(parts, signs, strict=True)]
    return not any(n > 0 and a.is_slip(int(f.value), int(n)) for f, n in zip(parts, needed, strict=True))


def _role(is_result: bool, share: bool, is_first: bool) -> str:
    if is_result:
        return "percentage" if share else "total"
    return "whole" if share and not is_first else "part"
