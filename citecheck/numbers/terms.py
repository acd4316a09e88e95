"""Lengths of time between the only two dates of a sentence: "elected in 1298, held office for nine years, until 1321"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from citecheck.model.number import Elapsed
from citecheck.numbers.calendar import Day, parse
from citecheck.numbers.elapsed import judge_duration
from citecheck.numbers.figure import Figure
from citecheck.numbers.lengths import UNITS
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import in_any, whole_phrase

_GAP = r"[^.;:\ue001\ue003]"
_LENGTH = rf"(?P<n>\ue001)[\s-](?:{'|'.join(rf'(?P<{name}>{said})' for name, said in UNITS.items())})(?!\w)"


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    lasted, until, own = in_any("held_out"), in_any("until"), in_any("own_time")
    forms = (
        # "… in 1298, held office for nine years without a break, until the chapter of 1321"
        rf"(?P<a>\ue003){_GAP}{{0,60}}?\s{_LENGTH}(?:\s[^\W\d_]+){{0,4}}?,?\s{until}\s(?:[^\W\d_]+\s){{0,4}}?(?P<b>\ue003)",
        # "sealed on 3 May 1382 and broken on 21 August of the same year, held for eleven months"
        rf"(?P<a>\ue003){_GAP}{{1,60}}?(?P<b>\ue003){_GAP}{{0,40}}?[\s,](?:{lasted})\s(?:for\s)?{_LENGTH}",
        # "met from 1889 to 1903, never owned a room in the twenty-four years of its life"
        rf"(?P<a>\ue003){_GAP}{{1,16}}?(?P<b>\ue003){_GAP}{{0,80}}?{_LENGTH}\s(?:{own})",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


def find(passage: Passage, timed: Sequence[Sentence], told: set[int]) -> Iterator[Elapsed]:
    """Yield the lengths of time that a sentence with two dates and no more says to be theirs.

    ``timed`` are the sentences that have lengths of time, ``told`` the places in the document of those that were judged already.
    """
    for sentence in timed:
        if passage.text.count("\ue003", sentence.start, sentence.end) == 2:
            yield from (one for one in _of_both(passage, sentence) if one.parts[0].span.start not in told)


def _of_both(passage: Passage, sentence: Sentence) -> Iterator[Elapsed]:
    for pattern in _patterns():
        match = pattern.search(passage.text, sentence.start, sentence.end)
        if match is None:
            continue
        length, ends = passage.of(match, "n"), _ends(passage, match)
        if ends is not None and not length.bound and length.value.denominator == 1:
            unit = next(name for name in UNITS if match[name])
            claim = judge_duration(passage, length, unit, *ends)
            if claim is not None:
                yield claim
        return


def _ends(passage: Passage, match: re.Match[str]) -> tuple[tuple[Figure, Day], tuple[Figure, Day]] | None:
    """Both dates; the second may borrow its year from the first ("of the same year")."""
    one, other = passage.of(match, "a"), passage.of(match, "b")
    if not {one.what, other.what} <= {"date", "year"}:
        return None
    first = parse(one.raw)
    same = whole_phrase(passage.code, "same_year").match(passage.text, match.end("b") + 1)
    last = parse(other.raw, first.year if first and same else 0)
    return ((one, first), (other, last)) if first and last else None
