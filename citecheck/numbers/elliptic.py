"""Percentages in brackets whose sign is printed once: "coal (46.8 per cent), timber (24.1) and grain (18.7)"."""

from __future__ import annotations

import re
from dataclasses import replace

from citecheck.numbers.figure import Figure, Sort

_BETWEEN = re.compile(r"\)[,;]?\s[^\d().;:%]{1,60}\(")


def with_elliptic_shares(text: str, figures: list[Figure]) -> list[Figure]:
    """Return the figures of a text, the decimals in brackets that go on a row of percentages in brackets read as such."""
    found = figures
    row: Figure | None = None
    for index, figure in enumerate(figures):
        if figure.sort is Sort.PERCENT:
            bracketed = text.startswith(")", figure.end) and figure.step < 1 and not figure.worded
            row = figure if bracketed else None
        elif row is not None:
            if not _goes_on(text, row, figure):
                row = None
                continue
            row = replace(figure, sort=Sort.PERCENT)
            found = found if found is not figures else list(figures)
            found[index] = row
    return found


def _goes_on(text: str, row: Figure, figure: Figure) -> bool:
    """Whether a number is the next of a row: in brackets too, with as many decimals, and nothing but words between."""
    alike = figure.sort is Sort.COUNT and figure.step == row.step and figure.value < 100
    return alike and text.startswith(")", figure.end) and _BETWEEN.fullmatch(text, row.end, figure.start) is not None
