"""The words of one language by which lengths of time and dates belong together."""

from __future__ import annotations

from dataclasses import dataclass

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LengthWords:
    """Words about lengths of time. Lower case; a ``*`` stands for any ending, a blank for any white space."""

    between: Words = ()
    """Words beside ``dates.since`` before the first of two dates: "between"."""
    span_to: Words = ()
    """Words beside ``dates.until`` before the last: "und", "à"."""
    that_is: Words = ()
    """Words between a length and its dates: "namely"."""
    other_clause: Words = ()
    """Words by which the dates behind a length may belong to something else: "when", "before"."""
    part: Words = ()
    """Words that make a length part of the time between the dates, or of another: "the first", "another"."""
    articles: Words = ()
    """Words between those and the length: "the"."""
    afterwards: Words = ()
    """Words behind a length that lead to its last date: "(twelve years) later"."""
    after: Words = ()
    """Words before such a length: "after (twelve years)"."""
    as_late_as: Words = ()
    """Adverbs before such a date: "already", "erst"."""
    dated_in: Words = ()
    """Prepositions and articles before a date: "in", "im Jahr"."""
    seasons: Words = ()
    """Seasons, as they stand before a year."""
    of_year: Words = ()
    """Words between a season and its year: "of"."""
    during: Words = ()
    """Words right before how long a thing was: "for"."""
    lasted: Words = ()
    """Verbs and phrases before it, with some words between: "reigned", "в течение"."""
    long: Words = ()
    """Words behind a length that say as much: "lang"."""
    meant: Words = ()
    """Words of a length that was meant, not lasted: "leased"."""
    had: Words = ()
    """Auxiliaries of the pluperfect."""
    another_length: Words = ()
    """Words of what else years may be: of a life, of a sentence, of a mean."""
    ties: Words = ()
    """Words that tie a length to two years told with it: "elapsed"."""
    all_of_it: Words = ()
    """Those by which it is the whole time, however far off: "lasted"."""
    again: Words = ()
    """Adverbs of a second time, so that the length may be of both: "again", "noch einmal"."""
    year_marks: Words = ()
    """Words and marks behind a year: "г.", "року"."""
    whole_of: Words = ()
    """Nouns of a time before its length: "(an) absence of (nine years)"."""
    that_lay: Words = ()
    """Words between a length and the dates it lies between: "(the nine years) that lay"."""
    thus: Words = ()
    """Words by which a length follows from the dates before it: "thus", "так что"."""
    went_by: Words = ()
    """Verbs behind a length that is all the time between two dates: "elapsed"."""
    counted_after: Words = ()
    """Words between a length and the event it is counted from: "(six years) after"."""
    counted_before: Words = ()
    """Words between a length and the event that it leads to: "(six years) before"."""
    before_length: Words = ()
    """Words that open such a phrase: "через (шесть лет после)"."""
    not_whole: Words = ()
    """Words before a length by which it is not the time since then: "within (six years after)"."""
    ago: Words = ()
    """Other words behind a length that is counted from now or from something else: "ago", "раньше"."""
