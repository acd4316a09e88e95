"""Places in a text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable
from dataclasses import dataclass


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

    __slots__ = ("_longest", "_spans")

    def __init__(self, spans: Iterable[Span] = ()) -> None:
        self._spans = sorted(spans)
        self._longest = max((len(s) for s in self._spans), default=0)

    def add(self, span: Span) -> None:
        """Take a place in."""
        insort(self._spans, span)
        self._longest = max(self._longest, len(span))

    def overlapping(self, span: Span) -> list[Span]:
        """Return the places that overlap one, in order."""
        first = bisect_left(self._spans, Span(span.start - self._longest, 0))
        last = bisect_left(self._spans, Span(span.end, 0))
        return [s for s in self._spans[first:last] if s.overlaps(span)]

    def divided_at(self, at: int) -> bool:
        """Whether an offset lies strictly within one of the places, so that a cut there would divide it."""
        return any(s.start < at for s in self.overlapping(Span(at, at + 1)))

    def following(self, at: int) -> Span | None:
        """Return the first place that starts at an offset or after it."""
        index = bisect_left(self._spans, Span(at, 0))
        return self._spans[index] if index < len(self._spans) else None

    def __bool__(self) -> bool:
        return bool(self._spans)


class Lines:
    """Line and column of any offset of one text; both count from 1, columns in code points.

    Lines end at LF, CR LF or a lone CR, as editors count them.
    """

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        starts = [0]
        at = text.find("\n")
        if "\r" not in text:
            while at >= 0:
                starts.append(at + 1)
                at = text.find("\n", at + 1)
        else:
            for i, ch in enumerate(text):
                if ch == "\n" or (ch == "\r" and text[i + 1 : i + 2] != "\n"):
                    starts.append(i + 1)
        self._starts = starts

    def position(self, offset: int) -> tuple[int, int]:
        """Return ``(line, column)`` of a code-point offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def line_span(self, line: int) -> Span:
        """Return the span of a line (from 1) without its line end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        while end > start and self._text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)
