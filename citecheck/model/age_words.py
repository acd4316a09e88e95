"""The words of one language by which a number is somebody's age."""

from __future__ import annotations

from dataclasses import dataclass

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AgeWords:
    """Words about ages. Lower case; a ``*`` stands for any ending, a blank for any white space."""

    births: Words = ()
    """Words and phrases of a birth or baptism, verbs and nouns: "born", "licht der welt"."""
    reached: Words = ()
    """Verbs and prepositions before an age in years: "turned", "достиг*"."""
    bare: Words = ()
    """Those that an age without its years may follow: "was", "at"."""
    adverbs: Words = ()
    """Words between them: "only", "already"."""
    noun: Words = ()
    """Nouns that an age is told with: "(gave his) age (as 62)"."""
    behind: Words = ()
    """Words behind an age without its years: "when", "that"."""
    possessives: Words = ()
    """Words before people who are somebody's: "(his) sister"."""
    people: Words = ()
    """Such people, whose age it may be."""
    when: Words = ()
    """Words behind an age in years that name its day: "when", "le jour"."""
    early: Words = ()
    """Words that call an age early or late: "only", "schon"."""
    at_event: Words = ()
    """Words between such an age and its event: "(only 15) at (her marriage)"."""
    lived: Words = ()
    """Words before the age that somebody reached: "lived to be"."""
