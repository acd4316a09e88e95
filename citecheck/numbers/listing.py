"""A whole with its parts, as a text puts them together."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.passage import Passage


@dataclass(frozen=True, slots=True)
class Listing:
    """A whole with what are said to be its parts.

    ``closed`` says that words claim the list to be whole; ``extra`` are counts that may belong to it or not.
    """

    whole: Figure
    parts: tuple[Figure, ...]
    closed: bool = False
    extra: tuple[Figure, ...] = ()
    weak: bool = False
    """Whether its layout leaves room for parts that overlap."""
    some: bool = False
    """Whether only some of the parts are said to be named: "among them"."""
    named: bool = False
    """Whether it is a plain enumeration, every count with its noun and "and" before the last."""


def counts(passage: Passage, start: int, end: int) -> list[Figure]:
    """Return the counts of a stretch; limits ("under fourteen", "over 60") count nothing, nor does "the hundred"."""
    return [
        f
        for f in passage.counts(start, end, Sort.COUNT)
        if (f.bound not in ("min", "max") or f.value > 100) and not (f.worded and f.raw.lower() == "hundred")
    ]
