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
    births: Words = ()
    """Nouns of a birth or baptism."""
    deaths: Words = ()
    """Nouns of a death or burial."""
    native: Words = ()
    """What only a birth is told by."""
    years: Words = ()
    """Nouns of years, as they stand behind an age."""
    year: Words = ()
    """Those that an ordinal counts: "(her fifty-eighth) year"."""
    of_age: Words = ()
    """Words before what can only be an age: "at the age of"."""
    at_age: Words = ()
    """Words before what may be one: "mit", "à"."""
    age: Words = ()
    """Words of age in any of these phrases: "alter*"."""
    old: Words = ()
    """Words behind an age: "(40 years) old", "от роду"."""
    only: Words = ()
    """Words that call an age early: "only"."""
    was_aged: Words = ()
    """Verbs before an age that no noun follows: "was"."""
    on_that_day: Words = ()
    """Words behind such an age: "(was 40) when"."""
    whose: Words = ()
    """Words before an ordinal that counts the years of a life: "(in) her (fifty-eighth year)"."""
    in_the: Words = ()
    """Words before one that a year of life follows: "the"."""
    kin: Words = ()
    """People whose birth, death or age it may be."""
    counted: Words = ()
    """Verbs and other words before an age in years: "turned", "zählte"."""
    counted_by: Words = ()
    """Words between those and the age: "(zählte) er (40 Jahre)"."""
    to_whom: Words = ()
    """Pronouns before a verb of ``ran``: "ему"."""
    by_then: Words = ()
    """Adverbs about it: "тогда"."""
    ran: Words = ()
    """Verbs of the year of life that runs: "шёл (сорок седьмой год)"."""
    calendars: Words = ()
    """Words that tell a date in another calendar: "Old Style"."""
    ordinals: Mapping[str, int] = field(default_factory=dict)
    """Ordinals from twenty that are of no cardinal: "thirtieth"."""
    ordinal_units: Mapping[str, int] = field(default_factory=dict)
    """Ordinals behind a ten: "first" in "twenty-first"."""
    ordinal_ending: str = ""
    """What makes a cardinal without its last "e" an ordinal: "sten" in "zwanzigsten"."""
