"""The words of one language by which a count points back at one before it."""

from __future__ import annotations

from dataclasses import dataclass

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RepeatWords:
    """Words before a count that was told before. Lower case; a ``*`` stands for any ending, a blank for any white space."""

    each_of: Words = ()
    """What divides a count that is known: "none of", "jede der", "из"."""
    articles: Words = ()
    """Words by which a count is known: "the", "упомянутые"."""
    in_number: Words = ()
    """Words behind a count of all: "in number", "an der Zahl"."""
    another: Words = ()
    """Words between them by which the second count is of something else: "other", "später"."""
