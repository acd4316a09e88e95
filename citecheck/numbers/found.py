"""Where a text has what begins with one of several marks: each mark is sooner found by itself than all of them as a class."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence


def places(text: str, *marks: str) -> list[int]:
    """Return where some marks stand in a text, in order."""
    found = []
    for mark in marks:
        at = text.find(mark)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1)
    return sorted(found)


def beginning(marks: str, rest: str) -> tuple[re.Pattern[str], ...]:
    """Return a pattern of each mark with the same behind it, for :func:`starts`."""
    return tuple(re.compile(re.escape(mark) + rest) for mark in marks)


def starts(text: str, patterns: Sequence[re.Pattern[str]]) -> list[int]:
    """Return where the matches of some patterns begin in a text, in order."""
    return sorted([match.start() for pattern in patterns for match in pattern.finditer(text)])


def matches_at(text: str, pattern: re.Pattern[str], begun: Sequence[int]) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that can begin in some places only, none within another."""
    done = 0
    for start in begun:
        match = pattern.match(text, start) if start >= done else None
        if match is not None:
            done = match.end()
            yield match
