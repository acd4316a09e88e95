"""Places in a text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from dataclasses import dataclass

from citecheck.model.frozen import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open range of code points, so that ``text[start:end]`` is what stands there."""

    start: int
    end: int

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Return the part of ``text`` that this span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies wholly within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end

    def shifted(self, by: int) -> Span:
        """Return the span moved ``by`` code points."""
        return Span(self.start + by, self.end + by)


def hull(spans: Iterable[Span]) -> Span:
    """Return the smallest span that covers all ``spans`` (at least one)."""
    listed = list(spans)
    return Span(min(s.start for s in listed), max(s.end for s in listed))


class Covered:
    """A growing set of places, asked whether another place overlaps one of them."""

    __slots__ = ("_longest", "_spans", "_starts")

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans, key=lambda span: (span.start, span.end))
        self._starts = [span.start for span in self._spans]  # Numbers are compared sooner than spans.
        self._longest = max((len(s) for s in self._spans), default=0)

    def add(self, span: Span) -> None:
        """Take a place in."""
        insort(self._spans, span)
        insort(self._starts, span.start)
        self._longest = max(self._longest, len(span))

    def overlapping(self, span: Span) -> list[Span]:
        """Return the places that overlap one, in order."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        return [s for s in self._spans[first:last] if s.overlaps(span)]

    def divided_at(self, at: int) -> bool:
        """Whether an offset lies strictly within one of the places, so that a cut there would divide it."""
        return any(s.start < at for s in self.overlapping(Span(at, at + 1)))

    def following(self, at: int) -> Span | None:
        """Return the first place that starts at an offset or after it."""
        index = bisect_left(self._starts, at)
        return self._spans[index] if index < len(self._spans) else None

    def __bool__(self) -> bool:
        return bool(self._spans)


class Lines:
    """Line and column of any offset of one text; both count from 1, columns in code points.

    Lines end at LF, CR LF or a lone CR, as editors count them.
    """

    __slots__ = ("_known", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: list[int] = []

    @property
    def _starts(self) -> list[int]:
        """Where lines begin; found when somebody asks: most files of a large run have nothing to show."""
        if not self._known:
            text = self._text
            ends = re.finditer("\r\n?|\n", text) if "\r" in text else re.finditer("\n", text)
            self._known = [0, *[m.end() for m in ends]]
        return self._known

    def position(self, offset: int) -> tuple[int, int]:
        """Return ``(line, column)`` of a code-point offset."""
        starts = self._starts
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def line_span(self, line: int) -> Span:
        """Return the span of a line (from 1) without its line end."""
        starts = self._starts
        start = starts[line - 1]
        end = starts[line] if line < len(starts) else len(self._text)
        while end > start and self._text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)
