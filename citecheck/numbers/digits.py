"""Where the digits of a document stand: they are looked for once, whoever wants numbers."""

from __future__ import annotations

import re
from bisect import bisect_left

from citecheck.model.view import View

Run = tuple[int, int]
"""Where some digits without anything between them start and end."""

_DIGITS = re.compile(r"[^\x00-/:-\u065f\u2000-\u206f](?<=\d)\d*")
"""Most of what is no digit stands in the table of a class, which is sooner asked than whether a character is a digit."""
_BEGUN = re.compile(r"\d(?<![\w.,]\d)\d*")


def digit_runs(text: str) -> list[Run]:
    """Return the runs of digits of a text that no letter, point or comma precedes: what numbers begin with."""
    return [match.span() for match in _BEGUN.finditer(text)]


class Digits:
    """The runs of digits of a document, and those of each stretch of it."""

    __slots__ = ("_starts", "_text", "runs")

    def __init__(self, text: str) -> None:
        self._text = text
        self.runs: list[Run] = [match.span() for match in _DIGITS.finditer(text)]
        """All of them, whatever precedes."""
        self._starts = [start for start, _ in self.runs]

    def are_in(self, start: int, end: int) -> bool:
        """Whether a stretch has a digit."""
        before = bisect_left(self._starts, end) - 1
        return before >= 0 and self.runs[before][1] > start

    def runs_of(self, view: View) -> list[Run]:
        """Return the :func:`digit_runs` of a view of the document."""
        text, low = self._text, view.offset
        high = low + len(view.text)
        # One that is no plain stretch, or begins or ends within digits or letters, is another text.
        if low < 0 or _is_joined(text, low) or _is_joined(text, high):
            return digit_runs(view.text)
        first, last = bisect_left(self._starts, low), bisect_left(self._starts, high)
        found = []
        for start, end in self.runs[first:last]:
            before = text[start - 1 : start]
            if start == low or not (before.isalnum() or before in _JOINING):
                found.append((start - low, end - low))
        return found


_JOINING = frozenset("_.,")


def _is_joined(text: str, at: int) -> bool:
    """Whether digits stand on both sides of a place."""
    return text[at - 1 : at].isdecimal() and text[at : at + 1].isdecimal()
