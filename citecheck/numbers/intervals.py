"""Lengths of time counted from an event with its date: "in 1821, six years after the fire of 1811"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from citecheck.model.number import Elapsed
from citecheck.numbers import arithmetic as a
from citecheck.numbers.calendar import Day, parse
from citecheck.numbers.days import dates_in
from citecheck.numbers.elapsed import elapsed
from citecheck.numbers.figure import Figure
from citecheck.numbers.lengths import UNITS, units_between
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import in_any

Dated = tuple[Figure, Day]


@cache
def _interval() -> re.Pattern[str]:
    units = "|".join(rf"(?P<{name}>{said})" for name, said in UNITS.items())
    sides = rf"(?:(?P<after>{in_any('lengths.counted_after')})|(?P<before>{in_any('lengths.counted_before')}))"
    led = rf"(?:(?P<led>{in_any('lengths.before_length')})\s)?"
    gap = r"(?P<gap>(?:\s[^\W\d_\ue001-\ue006][^\s.;:,()\ue001-\ue006]*[․]?){0,9}?)"
    return re.compile(
        rf"(?<!\w){led}(?P<n>\ue001)[\s-](?:{units})\s{sides}{gap}\s(?P<b>\ue003){_MARK}(?=\s?[,.;:)–—]|\Z|\s(?:and|und|et|и|та|і)\s)",
        re.IGNORECASE,
    )


_MARK = rf"(?:\s{in_any('lengths.year_marks')}(?!\w)[.․]?)?"
_BESIDE = re.compile(rf"{_MARK}\s?[,(–—]\s?(?:[^\W\d_]+\s)?\Z", re.IGNORECASE)
"""What lies between a date and a length told with it."""
_BEHIND = re.compile(rf"{_MARK},?\s(?:{in_any('lengths.dated_in')}\s){{0,2}}\Z", re.IGNORECASE)
_PART = re.compile(rf"(?<!\w){in_any('lengths.not_whole')}\s\Z", re.IGNORECASE)
_NAMED_BY_YEAR = re.compile(r"\s(?:of|de|du)\s.*\s(?:of|de)\Z", re.IGNORECASE | re.DOTALL)
"""``the repeal of the Act of 1802``: the year is of the Act."""


def find(passage: Passage, timed: Sequence[Sentence], told: set[int]) -> Iterator[Elapsed]:
    """Yield the lengths counted from a dated event to the date before or right behind.

    ``timed`` are the sentences that have lengths of time, ``told`` the places in the document of those that were judged already.
    """
    text = passage.text
    for sentence in timed:
        if text.count("\ue003", sentence.start, sentence.end) < 2:
            continue
        for match in _interval().finditer(text, sentence.start, sentence.end):
            length, event = passage.of(match, "n"), passage.of(match, "b")
            day = parse(event.raw) if event.what in ("date", "year") else None
            if day is None or length.bound or length.scaled or length.value.denominator != 1:
                continue
            if passage.place(length).start in told or _NAMED_BY_YEAR.search(match["gap"]):
                continue
            if _PART.search(text, max(sentence.start, match.start() - 20), match.start()):
                continue
            yield from _judged(passage, sentence, match, length, (event, day))


def _judged(
    passage: Passage, sentence: Sentence, match: re.Match[str], length: Figure, event: Dated
) -> Iterator[Elapsed]:
    others = [one for one in dates_in(passage, sentence.start, sentence.end) if one[0] is not event[0]]
    unit = next(name for name in UNITS if match[name])
    fitting = [one for one in others if _fits(match, unit, length, event[1], one[1])]
    beside = fitting or [one for one in others if _is_beside(passage, match, one[0])]
    if not beside or (not fitting and len(others) > 2):
        return
    first, last = (event, beside[0]) if match["after"] else (beside[0], event)
    bounds = units_between(unit, first[1], last[1])
    late = first[1].year > last[1].year
    if bounds is None and not late:
        return
    low, high = bounds or (0, 0)
    slip = late or any(a.is_slip(int(length.value), one) for one in range(low, high + 1))
    shown = str(high) if low == high else f"{low} to {high}"
    dates = f"{first[0].raw.strip()} to {last[0].raw.strip()}"
    line = f"{dates} runs back" if late else f"{dates} is {shown} {unit}s"
    sure = slip and len(others) == 1
    yield elapsed(passage, length, [first[0], last[0]], (low, high), bool(fitting), line, "duration", weak=not sure)


def _fits(match: re.Match[str], unit: str, length: Figure, event: Day, other: Day) -> bool:
    bounds = units_between(unit, event, other) if match["after"] else units_between(unit, other, event)
    return bounds is not None and bounds[0] <= length.value <= bounds[1]


def _is_beside(passage: Passage, match: re.Match[str], date: Figure) -> bool:
    """Whether a date stands right before a length, or right behind its event."""
    at, text = passage.where(date), passage.text
    if at < match.start():
        return _BESIDE.fullmatch(text, at + 1, match.start()) is not None
    return _BEHIND.fullmatch(text, match.end("b"), at) is not None
