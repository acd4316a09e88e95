"""The dates of a passage, with the days they name."""

from __future__ import annotations

from citecheck.numbers.calendar import Day, parse
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.passage import Passage


def date_near(passage: Passage, start: int, end: int, reach: int) -> tuple[Figure, Day] | None:
    """Return the first date within ``reach`` characters."""
    found = dates_in(passage, start, min(end, start + reach))
    return found[0] if found else None


def date_before(passage: Passage, at: int) -> tuple[Figure, Day] | None:
    """``die am 3. Mai 1811 geborene``: return a date right before."""
    found = dates_in(passage, max(0, at - 4), at)
    return found[-1] if found else None


def dates_in(passage: Passage, start: int, end: int) -> list[tuple[Figure, Day]]:
    """Return the dates of a stretch of the skeleton that have a year."""
    found = []
    for figure in passage.counts(start, end, Sort.OPAQUE):
        day = parse(figure.raw) if figure.what in ("date", "year") else None
        if day is not None:
            found.append((figure, day))
    return found
