"""The words of one language by which sums, divisions and portions are told in other ways than as a list."""

from __future__ import annotations

from dataclasses import dataclass

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ReckoningWords:
    """Words that tie numbers together loosely. Lower case; a ``*`` stands for any ending, a blank for any white space."""

    joining: Words = ()
    """Words between two numbers that add the second to the first: "joined by"."""
    subtracting: Words = ()
    """Words that take numbers from a larger one: "deduct"."""
    each_of: Words = ()
    """Words before the number of those who each have as much: "each of (the 36 pensioners)"."""
    but_for: Words = ()
    """Words right before a number that is left out of a larger one: "all but"."""
    coins: Words = ()
    """Nouns that count money as things: "pieces"."""
    opposites: Words = ()
    """Two words, by a blank, that seldom leave a third case: "horse foot"."""
    none_left_out: Words = ()
    """Words before a whole of which nothing is left out: "not one of", "every"."""
    single: Words = ()
    """Words for a part of one: "one", "a single one", "the last"."""
    required: Words = ()
    """Words at a number that something needs, beside those it got: "needed"."""
    overlapping: Words = ()
    """Words at a number that says why parts and whole differ: "mixed", "counted twice", "left over"."""
    worth: Words = ()
    """Words right before what one thing is worth, weighs or holds: "worth"."""
    in_number: Words = ()
    """Words between a rest and its number: "namely", "in number"."""
    governing: Words = ()
    """Verbs with an "of" that makes no part of what follows: "became of (the others)"."""
    still: Words = ()
    """Words at what is left of a whole: "yet", "still"."""
    foremost: Words = ()
    """Words that name the largest of many: "chief among", "mostly"."""
    accounted: Words = ()
    """Words that say that a list of shares leaves nothing out: "every penny"."""
    neither: Words = ()
    """Words that make a part of what is in none of two others: "neither"."""
    no_other: Words = ()
    """Words behind or before shares that deny a further one: "no other claim"."""
    shared_among: Words = ()
    """Participles of what is divided, before the number of those who share: "shared among"."""
    to_each: Words = ()
    """Words at the portion of one: "to each"."""
    took_away: Words = ()
    """Verbs of what cost somebody a number: "cost", "robbed"."""
    for_the_whole: Words = ()
    """Words at the price of all: "for the whole", "the lot"."""
