"""A figure: a number of a run of text, read whole, with what it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction


class Sort(StrEnum):
    """What a figure is."""

    __hash__ = str.__hash__  # Quicker than that of enumerations.

    COUNT = "count"
    PERCENT = "percent"
    PERMILLE = "permille"
    POINTS = "points"
    FRACTION = "fraction"
    OPAQUE = "opaque"
    """A year, date, identifier or cited number: no quantity."""


@dataclass(slots=True, eq=False)
class Figure:
    """A figure at ``[start, end)`` of a text. ``step`` is the worth of its last printed digit.

    Not frozen because frozen ones take three times as long to make; once read, nobody changes one. No two stand in one
    place, so that one is equal to itself alone.
    """

    start: int
    end: int
    sort: Sort
    raw: str
    value: Fraction = Fraction(0)
    step: Fraction = Fraction(1)
    bound: str = ""
    """``min`` (over), ``max`` (under), ``about`` or empty."""
    worded: bool = False
    scaled: bool = False
    alternatives: tuple[Fraction, ...] = ()
    fault: str = ""
    """Why its printed form cannot be right: ``group``, ``decimal-comma``, ``split-decimal``."""
    what: str = ""
    """For opaque figures: ``year``, ``date``, ``identifier``, ``ordinal``, ``cited`` ..."""
    hedge_start: int = -1
    """Where the hedge before it begins, -1 without one."""

    @property
    def is_quantity(self) -> bool:
        """Whether it counts or measures something."""
        return self.sort is not Sort.OPAQUE


@dataclass(slots=True)
class Kind:
    """What the words at a figure say that it counts."""

    alone: bool
    """Whether it is a limit, a length of time or less than one: nothing to add."""
    small: bool
    """Whether it is a small number in words."""
    money: bool
    bare: bool
    """Whether nothing stands behind that it could be of."""
    unit: str
    """The measure behind it, in small letters; empty without one."""
