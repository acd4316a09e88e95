"""Signs of shelfmarks within a plain path: between its levels, that is."""

from __future__ import annotations

import re

from citecheck.parse.archival_signs import DIVIDES, DIVIDES_AGAIN, UPWARDS, signs_of


class _Labels(dict[tuple[str | None, ...], bool]):
    """Whether a path with such labels may have any, if none of its levels has a title."""

    def __missing__(self, labels: tuple[str | None, ...]) -> bool:
        if len(self) >= _MOST:
            self.clear()
        below = [label for label in labels[1:] if label]
        found = any(
            signs_of(before + label + behind) for label in below for before in (" ", ", ") for behind in ("", " ")
        )
        self[labels] = found
        return found


_MOST = 4096
MAY_HAVE_SIGNS = _Labels()
_DIGITS = re.compile("[0-9]+")


def signs_within(path: re.Match[str]) -> int:
    """Return the signs that stand between the numbers of a plain path."""
    signs = 0
    for gap in _DIGITS.split(path[0])[1:-1]:
        signs |= signs_of(gap)
    # No range of a plain path is divided once more.
    return signs & ~(DIVIDES | DIVIDES_AGAIN)


def signs_of_titles(path: re.Match[str]) -> int:
    """Return the signs that the titles of a plain path may have: one of them may speak of fonds."""
    return UPWARDS if "онд" in path[0] or "ond" in path[0] else 0
