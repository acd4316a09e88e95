"""Printed numbers and what a text claims with them.

A printed number is a set of values, not a value: ``12.4`` stands for everything that rounds or cuts to it.
Values are exact fractions.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from citecheck.model.frozen import quickly_made
from citecheck.model.span import Span


class Unit(StrEnum):
    """What a number counts in."""

    COUNT = "count"
    PERCENT = "percent"
    RATIO = "ratio"


@quickly_made
@dataclass(frozen=True, slots=True)
class Stated:
    """A number as printed: exact value, worth of its last printed digit, place and hedge.

    ``alternatives`` are other values the same letters can mean (comma as decimal or thousands sign).
    ``bound`` is ``"min"`` for *over*, *at least*, ``"max"`` for *under*, *up to*, ``"about"`` for *some*.
    """

    value: Fraction
    step: Fraction
    span: Span
    raw: str
    unit: Unit = Unit.COUNT
    bound: str = ""
    alternatives: tuple[Fraction, ...] = ()
    worded: bool = False
    noun: str = ""
    role: str = ""

    @property
    def rounded(self) -> Interval:
        """The values that round to this number, closed at both ends (half-up and half-even differ there)."""
        return Interval(self.value - self.step / 2, self.value + self.step / 2)

    @property
    def cut(self) -> Interval:
        """The values that this number could be cut from."""
        return Interval(self.value, self.value + self.step)


@quickly_made
@dataclass(frozen=True, slots=True)
class Interval:
    """Closed interval of exact values; None is unbounded."""

    low: Fraction | None
    high: Fraction | None

    def holds(self, value: Fraction) -> bool:
        """Whether ``value`` lies in the interval."""
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def meets(self, other: Interval) -> bool:
        """Whether the two intervals share a value."""
        return not (
            (self.high is not None and other.low is not None and self.high < other.low)
            or (other.high is not None and self.low is not None and other.high < self.low)
        )


class Verdict(StrEnum):
    """What came of a check."""

    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    SUSPICIOUS = "suspicious"


@quickly_made
@dataclass(frozen=True, slots=True)
class Claim:
    """Something the printed numbers assert together. Each kind is a subclass; rules subscribe to those.

    ``parts`` are the numbers with their roles, the one in doubt first; ``arithmetic`` is one line a person
    can follow; ``repair`` the one printed form that would settle it, if there is exactly one.
    """

    document: str
    span: Span
    parts: tuple[Stated, ...]
    verdict: Verdict
    expected: Interval
    stated: str
    arithmetic: str
    suspect: Span | None = None
    repair: str = ""
    others: tuple[tuple[str, Span], ...] = ()
    """Places in other documents: path and span."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Share(Claim):
    """A percentage against its count and whole. ``loose`` where no word ties the three together."""

    cut: bool = False
    last_digit: bool = False
    loose: bool = False


@quickly_made
@dataclass(frozen=True, slots=True)
class Sum(Claim):
    """Parts that should add to a printed total. ``loose`` where nothing says that the parts are all."""

    loose: bool = False


@quickly_made
@dataclass(frozen=True, slots=True)
class Closure(Claim):
    """Shares of one whole that should add to 100. ``loose`` where only words far from them say so."""

    loose: bool = False


@quickly_made
@dataclass(frozen=True, slots=True)
class PartOfWhole(Claim):
    """A part that cannot be larger than its whole. ``loose`` where its whole is only the one number told before."""

    loose: bool = False


@quickly_made
@dataclass(frozen=True, slots=True)
class WordedShare(Claim):
    """A share given in words (over half, nineteen out of twenty) against a computed or printed one. ``loose`` where no word ties the numbers to it."""

    loose: bool = False


@quickly_made
@dataclass(frozen=True, slots=True)
class Malformed(Claim):
    """A number whose printed form cannot be right."""

    fault: str = ""


@quickly_made
@dataclass(frozen=True, slots=True)
class Ordered(Claim):
    """Two numbers or dates that must come in order: a range, a life, a span."""

    subject: str = "range"


@quickly_made
@dataclass(frozen=True, slots=True)
class Extent(Claim):
    """A cited page against the pages of the work."""


@quickly_made
@dataclass(frozen=True, slots=True)
class Repeat(Claim):
    """One quantity given in two places, of one document or of two. ``hinted``: words of the text point from one to the other."""

    hinted: bool = False


@quickly_made
@dataclass(frozen=True, slots=True)
class Change(Claim):
    """From one number to another, by a third. ``fault`` is ``points`` where per cent is printed for percentage points.

    ``loose`` where no word ties the change to the two numbers.
    """

    fault: str = ""
    loose: bool = False


@quickly_made
@dataclass(frozen=True, slots=True)
class Comparison(Claim):
    """Two numbers against the factor said to lie between them. ``loose`` where no word ties it to them."""

    loose: bool = False


@quickly_made
@dataclass(frozen=True, slots=True)
class Balance(Claim):
    """What there was, what came and what went, against what remained. ``loose`` where a verb leaves its sign open."""

    loose: bool = False


@quickly_made
@dataclass(frozen=True, slots=True)
class Average(Claim):
    """A mean against its sum and count. ``loose`` where no word ties the three."""

    loose: bool = False


@quickly_made
@dataclass(frozen=True, slots=True)
class Elapsed(Claim):
    """An age or a length of time against the dates it runs between. ``subject`` is ``age`` or ``duration``."""

    subject: str = "age"


@quickly_made
@dataclass(frozen=True, slots=True)
class Doubled(Claim):
    """One number printed twice side by side, in words and in digits or in two units."""


@quickly_made
@dataclass(frozen=True, slots=True)
class CheckDigit(Claim):
    """An identifier against its check digit."""
