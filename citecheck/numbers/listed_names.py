"""Numbers that go on a row of names: "Nos. 14, 22 and 3", "lots 7 and 9"."""

from __future__ import annotations

import re
from dataclasses import replace

from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.patterns import AND

_JOINED = re.compile(rf",\s|(?P<last>,?\s(?:{AND})\s)")
_BARE = re.compile(rf"\s?[,;.:)\]]|\s(?:{AND})\s|\s*\Z")
"""What stands behind a number without a noun of its own."""
_PLURAL = re.compile(r"(?:[^\W\d_]{2,}s|([^\W\d_])\1|№№|§§)[.]?\s?\Z", re.IGNORECASE)
"""A word before the first that names several: "lots", "pp.", "лл."."""


def with_listed_names(text: str, figures: list[Figure]) -> list[Figure]:
    """Return the figures of a text, bare numbers joined to one that a word makes a name read as names too."""
    found = figures
    row: Figure | None = None
    several = False
    for index, figure in enumerate(figures):
        if figure.what == "identifier":
            row, several = figure, _PLURAL.search(text, max(0, figure.start - 16), figure.start) is not None
            continue
        joint = _JOINED.fullmatch(text, row.end, figure.start) if row is not None else None
        if joint is None or not _is_name(text, figure, sure=several and joint["last"] is not None):
            row = None
            continue
        found = found if found is not figures else list(figures)
        found[index] = replace(figure, sort=Sort.OPAQUE, what="identifier")
        row = None if joint["last"] else figure
    return found


def _is_name(text: str, figure: Figure, *, sure: bool) -> bool:
    """Whether a number is a plain one and has no noun of its own; ``sure``: the last of several, which may have a verb behind it."""
    plain = figure.sort is Sort.COUNT and figure.raw.isdigit() and not figure.bound
    return plain and (sure or _BARE.match(text, figure.end) is not None)
