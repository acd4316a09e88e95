"""Readings of a text that differ from its letters but not from its places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from citecheck.model.span import Span


@dataclass(slots=True)
class _Piece:
    """``length`` view characters at ``at`` that stand for ``width`` source characters at ``origin``.

    Where the two differ the piece is one indivisible replacement (an entity, a line break).
    """

    at: int
    length: int
    origin: int
    width: int


class View:
    """A reading of part of a document with an exact map back to it.

    A stage that wants joined paragraphs, decoded entities or folded look-alikes reads ``view.text`` and
    turns what it finds back into places of the document with :meth:`span`.
    """

    __slots__ = ("_at", "_pieces", "offset", "text")

    def __init__(self, text: str, pieces: list[_Piece]) -> None:
        self.text = text
        self._pieces = pieces
        self._at = [p.at for p in pieces]
        # A view of one unbroken stretch of the document, as most are, differs from it by an offset alone.
        plain = len(pieces) == 1 and pieces[0].at == 0 and pieces[0].length == pieces[0].width == len(text)
        self.offset = pieces[0].origin if plain else -1

    @classmethod
    def of(cls, source: str, spans: Iterable[Span], joint: str = " ") -> View:
        """Join ``spans`` of ``source``; ``joint`` stands between them and maps to the gap it bridges."""
        parts: list[str] = []
        pieces: list[_Piece] = []
        at = 0
        before: Span | None = None
        for span in spans:
            start, length = span.start, span.end - span.start
            if before is not None and joint:
                parts.append(joint)
                pieces.append(_Piece(at, len(joint), before.end, start - before.end))
                at += len(joint)
            parts.append(source[start : start + length])
            pieces.append(_Piece(at, length, start, length))
            at += length
            before = span
        return cls("".join(parts), pieces)

    def span(self, start: int, end: int) -> Span:
        """Return the place in the document of ``text[start:end]``."""
        if self.offset >= 0 and 0 <= start <= end <= len(self.text):
            return Span(self.offset + start, self.offset + end)
        if not self._pieces:
            return Span(0, 0)
        first = self._origin(start, closing=False)
        return Span(first, max(first, self._origin(end, closing=True)))

    def _origin(self, at: int, *, closing: bool) -> int:
        index = bisect_right(self._at, at - 1 if closing and at else at) - 1
        piece = self._pieces[max(index, 0)]
        inside = at - piece.at
        if piece.length == piece.width:
            return piece.origin + min(inside, piece.length)
        return piece.origin + (piece.width if closing and inside else 0)

    def locate(self, origin: int) -> int:
        """Return where the document offset ``origin`` stands in this view; the nearest place if it was taken out."""
        low, high = 0, len(self._pieces)
        while low < high:
            middle = (low + high) // 2
            if self._pieces[middle].origin <= origin:
                low = middle + 1
            else:
                high = middle
        if not low:
            return 0
        piece = self._pieces[low - 1]
        return piece.at + min(max(origin - piece.origin, 0), piece.length)

    def mapped(self, table: dict[str, str]) -> View:
        """Return the view with letters replaced one for one."""
        text = self.text
        # Looking for each letter of the table is several times as quick as translating, which looks up every letter.
        for letter, plain in table.items():
            if letter in text:
                text = text.replace(letter, plain)
        if text is self.text:
            return self
        if len(text) != len(self.text):
            raise ValueError("a mapping must keep the length of the text")
        view = View.__new__(View)
        view.text, view._pieces, view._at, view.offset = text, self._pieces, self._at, self.offset
        return view

    def replaced(self, pattern: re.Pattern[str], by: Callable[[re.Match[str]], str]) -> View:
        """Return the view with every match replaced; a replacement is one indivisible place."""
        parts: list[str] = []
        pieces: list[_Piece] = []
        at = done = 0
        for match in pattern.finditer(self.text):
            start, end = match.span()
            if start > done:
                at = self._copy(done, start, parts, pieces, at)
            new = by(match)
            if new:
                origin = self.span(start, end)
                parts.append(new)
                pieces.append(_Piece(at, len(new), origin.start, len(origin)))
                at += len(new)
            done = end
        if not done:
            return self
        self._copy(done, len(self.text), parts, pieces, at)
        return View("".join(parts), pieces)

    def _copy(self, start: int, end: int, parts: list[str], pieces: list[_Piece], at: int) -> int:
        """Append ``text[start:end]`` with its pieces; return the new length."""
        if self.offset >= 0 and start < end:
            parts.append(self.text[start:end])
            pieces.append(_Piece(at, end - start, self.offset + start, end - start))
            return at + end - start
        index = max(bisect_right(self._at, start) - 1, 0)
        while start < end and index < len(self._pieces):
            piece = self._pieces[index]
            stop = min(end, piece.at + piece.length)
            if stop > start:
                same = piece.length == piece.width
                origin = piece.origin + (start - piece.at if same else 0)
                parts.append(self.text[start:stop])
                pieces.append(_Piece(at, stop - start, origin, stop - start if same else piece.width))
                at += stop - start
                start = stop
            index += 1
        return at

    def cut(self, start: int, end: int) -> View:
        """Return the view of ``text[start:end]``."""
        parts: list[str] = []
        pieces: list[_Piece] = []
        self._copy(start, end, parts, pieces, 0)
        return View("".join(parts), pieces)
