"""Signs of shelfmarks within a plain path: between its levels, that is."""

from __future__ import annotations

import re

from citecheck.parse.archival_plain import DELO_TITLE, FOND_TITLE, LABELS, OPIS_TITLE, Parts
from citecheck.parse.archival_signs import DIVIDES, DIVIDES_AGAIN, signs_of


class _Labels(dict[tuple[str | None, ...], bool]):
    """Whether a path with such labels may have any, if none of its levels has a title."""

    def __missing__(self, labels: tuple[str | None, ...]) -> bool:
        if len(self) >= _MOST:
            self.clear()
        _, *below = labels
        found = any(
            signs_of(f"{mark}{label}{space}") for label in below if label for mark in (" ", ", ") for space in ("", " ")
        )
        self[labels] = found
        return found


_MOST = 4096
_may_have = _Labels()
_DIGITS = re.compile("[0-9]+")


def signs_within(path: re.Match[str], parts: Parts) -> int:
    """Return the signs that stand between the numbers of a plain path. ``parts`` are its groups."""
    if not (parts[FOND_TITLE] or parts[OPIS_TITLE] or parts[DELO_TITLE] or _may_have[LABELS(parts)]):
        return 0
    signs = 0
    for gap in _DIGITS.split(path[0])[1:-1]:
        signs |= signs_of(gap)
    # No range of a plain path is divided once more.
    return signs & ~(DIVIDES | DIVIDES_AGAIN)
