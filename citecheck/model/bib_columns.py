"""The values of one field throughout a bibliography, as one text in which a sign is looked for once.

Most values have nothing that a rule could speak of. To ask each of them costs a call; to search the text of all of them
costs next to nothing, and journals, years and publishers stand in it once each.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from itertools import accumulate

EDGE = "\0"
"""Stands before, between and behind the values, so that a pattern can say where a value begins or ends (``\\0``)."""

Sign = str | re.Pattern[str] | Callable[[str], object]
"""A piece of text, a pattern to search for, or a test of a value; it may be met more often than what it is a sign of."""

_NO_LETTERS = bytes(i for i in range(1, 128) if not chr(i).isalnum())


class Column:
    """The values of one field in the order of the entries that have it; ``owners`` are the indices of these."""

    __slots__ = ("_distinct", "_letters", "_starts", "_text", "owners", "values")

    def __init__(self) -> None:
        self.values: list[str] = []
        self.owners: list[int] = []
        self._distinct: list[str] = []
        self._letters: dict[str, str] = {}
        self._text = ""
        self._starts: list[int] = []

    @property
    def distinct(self) -> list[str]:
        """The values, each once."""
        if not self._distinct:
            self._distinct = list(dict.fromkeys(self.values))
        return self._distinct

    @property
    def text(self) -> str:
        """The distinct values, each between two edges."""
        if not self._text:
            self._text = EDGE.join(["", *self.distinct, ""])
        return self._text

    @property
    def empty(self) -> list[int]:
        """The indices of the entries whose value is empty."""
        if "" not in self.values:
            return []
        return [owner for owner, value in zip(self.owners, self.values, strict=True) if not value]

    @property
    def letters(self) -> dict[str, str]:
        """Of the distinct values those that are ASCII without commands, as letters and digits alone, lower case."""
        if not self._letters:
            plain = [value for value in self.distinct if value.isascii() and "\\" not in value and EDGE not in value]
            low = EDGE.join(plain).lower().encode("ascii").translate(None, _NO_LETTERS).decode("ascii")
            self._letters = dict(zip(plain, low.split(EDGE), strict=True)) if plain else {}
        return self._letters

    def having(self, sign: Sign) -> set[str]:
        """Return the values that have a sign."""
        if isinstance(sign, str):
            return self._where(lambda text, at: text.find(sign, at))
        if isinstance(sign, re.Pattern):
            search = sign.search
            return self._where(lambda text, at: -1 if (m := search(text, at)) is None else m.start())
        return set(filter(sign, self.distinct))

    def _where(self, find: Callable[[str, int], int]) -> set[str]:
        """The values in which something begins; each is searched anew, for what begins in one can reach into the next."""
        text, found = self.text, set[str]()
        at = find(text, 0)
        while 0 <= at < len(text) - 1:
            if not self._starts:
                self._starts = list(accumulate((len(value) + 1 for value in self.distinct), initial=1))
            index = bisect_right(self._starts, at + 1) - 1  # The edge before a value counts as its own.
            found.add(self.distinct[index])
            at = find(text, self._starts[index + 1] - 1)
        return found

    def holders(self, signs: Iterable[Sign]) -> list[int]:
        """Return the indices of the entries whose value has one of some signs."""
        found = set[str]().union(*map(self.having, signs))
        return [owner for owner, value in zip(self.owners, self.values, strict=True) if value in found] if found else []


NO_COLUMN = Column()
"""That of a field that no entry has."""


def columns(entries: Iterable[dict[str, str]]) -> dict[str, Column]:
    """Return the columns of entries that are given by their values."""
    made: dict[str, Column] = {}
    places: dict[str, tuple[Callable[[str], None], Callable[[int], None]]] = {}
    for index, values in enumerate(entries):
        for name, value in values.items():
            place = places.get(name)
            if place is None:
                column = made[name] = Column()
                place = places[name] = (column.values.append, column.owners.append)
            place[0](value)
            place[1](index)
    return made
