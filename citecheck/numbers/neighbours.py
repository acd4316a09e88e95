"""Dates that stand next to each other: what most patterns of two dates are tried on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import in_any
from citecheck.numbers.remembered import Remembered

DATE = "\ue003"
_FARTHEST = 400
"""More characters than any pattern has between its two dates."""
_LEAD = 120
"""More than there is from the first word of a pattern to its first date."""

Neighbours = tuple[int, int, int, int]
"""The end of the date before, where two dates stand that have no other between, and the index of the sentence of the first."""


def neighbours(passage: Passage) -> list[Neighbours]:
    """Return each two dates of a passage that stand next to each other, far ones left out."""
    text, found = passage.text, []
    before, one = 0, text.find(DATE)
    other = text.find(DATE, one + 1)
    while other >= 0:
        if other - one <= _FARTHEST:
            found.append((before, one, other, passage.sentence_of(one)))
        before, one, other = one + 1, other, text.find(DATE, other + 1)
    return found


def tried(
    passage: Passage,
    pattern: re.Pattern[str],
    dates: Sequence[Neighbours],
    leading: tuple[str, ...],
    within: tuple[str, ...],
    between: re.Pattern[str],
    *,
    tail: int = 0,
    in_two: bool = False,
) -> list[re.Match[str]]:
    """Return the matches of a pattern that begins before the first of two dates and ends behind the second.

    It is tried where a word of some tables (``leading``) may stand up to the first date, one of others (``within``) from there
    to the second, and a smaller pattern is found between the two. ``tail`` is how far behind a match may go on; ``in_two`` that it
    ends in the sentence behind its first at the latest.
    """
    found: list[re.Match[str]] = []
    if not (passage.says(*leading) and passage.says(*within)):
        return found
    text, sentences, done = passage.text, passage.sentences, 0
    for before, one, other, index in dates:
        start = max(before, done, one - _LEAD)
        if in_two:
            start = max(start, sentences[max(0, passage.sentence_of(other) - 1)].start)
        if start > one:
            continue
        if not _say(passage, start, index, leading) or not passage.says_near(one, other, *within):
            continue
        match = pattern.search(text, start, other + 1 + tail) if between.search(text, one, other) else None
        if match is not None:
            done = match.end()
            found.append(match)
    return found


def _say(passage: Passage, start: int, index: int, tables: tuple[str, ...]) -> bool:
    """Whether a sentence, or one before it from ``start`` on, may say a word of some tables."""
    sentence = passage.sentences[index]
    return passage.says_in(sentence, *tables) or (
        start < sentence.start and passage.says_near(start, sentence.start - 1, *tables)
    )


_LED = re.compile(
    rf"(?<!\w)(?:{in_any('dates.since')}|from|between|vom|zwischen|с|со|между|з|із|між|du|entre|the|dem|le)\Z",
    re.IGNORECASE,
)
_led = Remembered(lambda piece: _LED.search(piece) is not None)
_LONGEST_FROM = 16


def led(passage: Passage, dates: Sequence[Neighbours]) -> list[Neighbours]:
    """Return the dates to whose first "from", "since" or "between" may lead, an article between; those left out are sure."""
    if not passage.says("since", "dates.since"):
        return []
    text, found = passage.text, []
    for pair in dates:
        at = pair[1]
        before = text[max(0, at - _LONGEST_FROM) : at]
        if before[-1:].isspace():
            pieces = before.split()
            if pieces and _led[pieces[-1]]:
                found.append(pair)
    return found
