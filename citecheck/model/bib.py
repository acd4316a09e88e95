"""A .bib file as it stands: blocks that cover every character, entries and fields with their places.

Records here are named tuples and plain slots, not frozen dataclasses: a bibliography has hundreds of thousands of them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from citecheck.model.span import Span


class BibField(NamedTuple):
    """One ``name = value``. ``name`` is lower case; ``text[value_start:value_end]`` is the value with its delimiters.

    ``kind`` is how the value is written: ``{`` braces, ``"`` quotes, ``0`` a bare number, ``m`` a macro, ``#`` pieces
    joined by ``#``, ``?`` a value that is not closed.
    """

    name: str
    start: int
    value_start: int
    value_end: int
    kind: str

    @property
    def name_span(self) -> Span:
        """Where the name stands."""
        return Span(self.start, self.start + len(self.name))

    @property
    def value_span(self) -> Span:
        """Where the value stands, delimiters included."""
        return Span(self.value_start, self.value_end)

    @property
    def inner_span(self) -> Span:
        """Where the value stands without its delimiters."""
        if self.kind in '{"' and self.value_end - self.value_start >= 2:
            return Span(self.value_start + 1, self.value_end - 1)
        return self.value_span

    @property
    def span(self) -> Span:
        """Name and value."""
        return Span(self.start, self.value_end)


class Fault(NamedTuple):
    """A fault of syntax: a kind that stays the same between versions, where, and words for a person."""

    kind: str
    start: int
    end: int
    message: str
    hint: str = ""


class BlockKind:
    """What a block of the file is."""

    TEXT = "text"
    COMMENT = "comment"
    PREAMBLE = "preamble"
    STRING = "string"
    ENTRY = "entry"


@dataclass(slots=True, eq=False)
class Block:
    """A stretch of the file. The blocks of a file follow each other without gaps."""

    kind: str
    start: int
    end: int
    faults: list[Fault] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Entry(Block):
    """An entry. ``type`` is lower case, ``key`` as printed (empty if missing), ``values`` the contents by field name.

    Contents are without delimiters, macros replaced; of a field given twice the first counts, as in BibTeX.
    ``comments`` are the places of ``%`` lines between its fields; ``with_macros`` says that a value may be or hold a
    macro, ``bare`` gives such values as written, by field, where that is known, ``repeats`` that a field is given twice.
    ``find_fields`` gives the fields by where the first begins and the entry ends.
    """

    type: str = ""
    type_start: int = 0
    key: str = ""
    key_start: int = 0
    values: dict[str, str] = field(default_factory=dict)
    comments: list[Span] = field(default_factory=list)
    parenthesised: bool = False
    first: int = 0
    find_fields: Callable[[int, int], list[BibField]] = lambda first, end: []
    with_macros: bool = False
    bare: dict[str, str] | None = None
    repeats: bool = False
    _fields: list[BibField] | None = None

    @property
    def fields(self) -> list[BibField]:
        """The fields with their places, in order; found when somebody asks: few entries of many have anything to show."""
        if self._fields is None:
            self._fields = self.find_fields(self.first, self.end)
        return self._fields

    @property
    def span(self) -> Span:
        """From the @ to the closing brace."""
        return Span(self.start, self.end)

    @property
    def key_span(self) -> Span:
        """Where the key stands; the type if there is none."""
        if self.key:
            return Span(self.key_start, self.key_start + len(self.key))
        return Span(self.start, self.type_start + len(self.type))

    def field(self, name: str) -> BibField | None:
        """Return the first field of that name, or None."""
        return next((one for one in self.fields if one.name == name), None)


@dataclass(slots=True, eq=False)
class Macro(Block):
    """A ``@string``: its name in lower case and the text it stands for."""

    name: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class BibText:
    """A scanned file: ``"".join(text[b.start:b.end] for b in blocks) == text``."""

    text: str
    blocks: tuple[Block, ...]
    entries: tuple[Entry, ...]
    macros: dict[str, str]
