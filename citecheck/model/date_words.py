"""The words of one language by which dates, ages and lengths of time belong to what happened."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Words = tuple[str, ...]
InTurn = Mapping[str, tuple[Words, Words]]


@dataclass(frozen=True, slots=True)
class DateWords:
    """Words about events and their dates. Lower case; a ``*`` stands for any ending, a blank for any white space."""

    answers: Words = ()
    """Verbs and nouns of answering: "reply", "ответ*"."""
    letters: Words = ()
    """What is answered: "petition", "Brief"."""
    answering: Words = ()
    """Words that lead from an answer and its date to the letter: "(the reply of 9 March) to"."""
    another: Words = ()
    """Words that make it another letter: "second", "earlier"."""
    works: Words = ()
    """What begins before a thing is there: "excavation", "foundation stone"."""
    had: Words = ()
    """Verbs of what had been done before: "had", "begun"."""
    lasted: Words = ()
    """Verbs between a beginning and the end: "dragged on"."""
    since: Words = ()
    """Words before the first of two dates: "from", "dès"."""
    until: Words = ()
    """Words before the last of two dates: "until", "jusqu'*"."""
    new: Words = ()
    """Words that tell of something else than before: "next", "extension"."""
    pronouns: Words = ()
    """Pronouns by which a sentence goes on about the one before: "it", "they"."""
    judged: Words = ()
    """What ends a trial: "verdict"."""
    hearings: Words = ()
    """What such an end comes after: "trial", "hearings"."""
    hearing_began: Words = ()
    """Verbs of its beginning: "opened", "had"."""
    in_turn: InTurn = field(default_factory=dict)
    """By kind, the words of an event and those of what can only come after it: a warrant, then the search.

    The kinds are joined over languages, so every language names them alike; either side may be empty.
    """
    terms: Words = ()
    """Words by which what is done by a date has begun before it, or may never have been: "by", "until", "promised"."""
    clauses: Words = ()
    """Words that open another clause: "while", "obwohl"."""
