"""The one length of time of a sentence beside its two dates, in any words: a slip away from the time between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from citecheck.model.number import Elapsed
from citecheck.numbers import arithmetic as a
from citecheck.numbers.calendar import Day, parse, years_between
from citecheck.numbers.elapsed import elapsed
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.lengths import UNITS, units_between
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import any_whole, in_any

_LENGTH = re.compile(
    rf"(?P<n>\ue001)[\s-](?:{'|'.join(rf'(?P<{name}>{said})' for name, said in UNITS.items())})(?!\w)", re.IGNORECASE
)
_LONE = any_whole("lengths.another_length")
"""What else a length may be of: of a life, of a sentence, of a mean."""
_TIES = any_whole("lengths.ties")
"""What ties a length to the dates that are told with it."""
_LASTED = re.compile(rf"(?<!\w)(?:{in_any('lengths.lasted')}|{in_any('held_out')})(?!\w)", re.IGNORECASE)
"""Verbs of what went on all the time."""
_MEANT = any_whole("lengths.meant")
"""What makes it one that was meant, not lasted."""
_PART = re.compile(rf"(?<!\w){in_any('lengths.part')}\s(?:{in_any('lengths.articles')}\s)?\Z", re.IGNORECASE)
"""What makes it part of the time between the dates, or of another."""
_AFTER = re.compile(rf"(?<!\w){in_any('lengths.after')}\s\Z", re.IGNORECASE)
_FAR, _LEAST = 200, 10

_COUNTED = re.compile(
    rf"\s(?:{in_any('lengths.afterwards')}|{in_any('lengths.counted_after')}|{in_any('lengths.counted_before')}|{in_any('lengths.ago')})(?!\w)",
    re.IGNORECASE,
)
"""What makes it a length from something else: "21 years after his death"."""

Dated = tuple[Figure, Day]


def find(passage: Passage, timed: Sequence[Sentence], told: set[int]) -> Iterator[Elapsed]:
    """Yield hints.

    ``timed`` are the sentences that have lengths of time, ``told`` the places in the document of those that were judged already.
    """
    for sentence in timed:
        lengths = list(_LENGTH.finditer(passage.text, sentence.start, sentence.end))
        if len(lengths) == 1 and passage.place(passage.of(lengths[0], "n")).start not in told:
            yield from _of(passage, lengths[0], _ends(passage, passage.sentence_of(sentence.start)))


def _ends(passage: Passage, index: int) -> list[Dated]:
    """The two dates of a sentence, or of it and one beside it; empty where there are more or fewer."""
    sentences = passage.sentences
    own = _dates(passage, sentences[index])
    if len(own) > 1:
        return own if len(own) == 2 else []
    for beside in (index - 1, index + 1):
        if 0 <= beside < len(sentences):
            both = [*_dates(passage, sentences[beside]), *own]
            if len(both) == 2:
                return both
    return []


def _dates(passage: Passage, sentence: Sentence) -> list[Dated]:
    """The dates of a sentence; one without a year has that of the one before it."""
    found: list[Dated] = []
    for figure in passage.counts(sentence.start, sentence.end, Sort.OPAQUE):
        if figure.what in ("date", "year"):
            day = parse(figure.raw) or (parse(figure.raw, found[-1][1].year) if found else None)
            if day is not None:
                found.append((figure, day))
    return found


def _of(passage: Passage, match: re.Match[str], ends: list[Dated]) -> Iterator[Elapsed]:
    length, text = passage.of(match, "n"), passage.text
    if not ends or length.bound or length.scaled or length.value.denominator != 1 or length.value < 2:
        return
    first, last = sorted(ends, key=lambda one: (one[1].year, one[1].month, one[1].day))
    places = (match.start(), *(passage.where(one[0]) for one in ends))
    low, high = min(places), max(places)
    said = text[max(0, low - 40) : high + 20]
    if _COUNTED.match(text, match.end()):
        return
    if high - low > _FAR or _LONE.search(said) or _MEANT.search(said):
        return
    unit = next(name for name in UNITS if match[name])
    bounds = units_between(unit, first[1], last[1])
    if bounds is None or bounds[0] <= length.value <= bounds[1]:
        return
    other = _other_unit(unit, first[1], last[1], int(length.value))
    between = _BETWEEN.match(text, match.end()) is not None
    if not (other or between or _is_tied(passage, said, low, high)):
        return
    near = _whole_units(unit, first[1], last[1], bounds)
    before = text[max(0, match.start() - 30) : match.start()]
    slip = length.value >= _LEAST and any(a.is_slip(int(length.value), one) for one in near)
    whole = _AFTER.search(before) or _OF_WHOLE.search(before) or between
    if ((slip or other) and (whole or not _PART.search(before))) or _is_whole_time(passage, match, ends):
        shown = str(bounds[1]) if bounds[0] == bounds[1] else f"{bounds[0]} to {bounds[1]}"
        line = f"{first[0].raw.strip()} to {last[0].raw.strip()} is {shown} {unit}s"
        yield elapsed(passage, length, [first[0], last[0]], bounds, False, line, "duration", weak=True)


_OF_WHOLE = re.compile(rf"(?<!\w){in_any('lengths.whole_of')}\s\Z", re.IGNORECASE)
"""``an abbacy of (thirty-six years)``."""


_THUS = re.compile(rf"(?<!\w){in_any('lengths.thus')}(?!\w)[^.;:]{{0,40}}\Z", re.IGNORECASE)
_WENT_BY = re.compile(rf"(?:\s[^\W\d_]+){{0,2}}?\s{in_any('lengths.went_by')}(?!\w)", re.IGNORECASE)


def _is_whole_time(passage: Passage, match: re.Match[str], ends: list[Dated]) -> bool:
    """Whether words around a length say that it is all the time between the two dates of its sentence, told before it."""
    text, start = passage.text, passage.sentences[passage.sentence_of(match.start())].start
    places = [passage.where(one[0]) for one in ends]
    if min(places) < start:
        return False
    if max(places) < match.start():
        if _THUS.search(text, max(places), match.start()):
            return True
        sentence = passage.sentences[passage.sentence_of(match.start())]
        both = passage.says_in(sentence, "began", "planned") and passage.says_in(sentence, "ended")
        if both and _ENDED_AFTER.search(text, max(places), match.start()):
            return True
    return _WENT_BY.match(text, match.end()) is not None


_HAD_BEEN = re.compile(rf"(?<!\w){in_any('lengths.had')}(?:\s[^\W\d_\ue001-\ue006]+)?\s\ue001", re.IGNORECASE)
_BETWEEN = re.compile(
    rf",?\s(?:{in_any('lengths.that_lay')}\s)?(?:{in_any('lengths.between')}|{in_any('dates.since')})(?!\w)",
    re.IGNORECASE,
)
"""``(in the 34 years) that lay between``."""
_ENDED_AFTER = re.compile(rf"\ue003,?\s{in_any('lengths.after')}\s\Z", re.IGNORECASE)


def _is_tied(passage: Passage, said: str, low: int, high: int) -> bool:
    """Whether words tie a length to two dates, or the dates are of a beginning and an end."""
    if _TIES.search(said) or _LASTED.search(said) or _HAD_BEEN.search(said):
        return True
    return passage.says_near(low, high, "began", "planned") and passage.says_near(low, high, "ended")


def _other_unit(unit: str, first: Day, last: Day, length: int) -> bool:
    """Whether a length would be right in another unit: eleven weeks from 4 to 15 May."""
    if length < _FEW or not (first.is_full and last.is_full):
        return False
    days = last.ordinal - first.ordinal
    return length in {"day": {days // 7, days // 30}, "week": {days, days // 30}, "month": {days, days // 7}}.get(
        unit, set()
    )


_FEW = 4


def _whole_units(unit: str, first: Day, last: Day, bounds: tuple[int, int]) -> tuple[int, ...]:
    """The lengths that a careful author would print."""
    if unit == "year":
        return tuple({last.year - first.year, years_between(first, last)[0]})
    return tuple(range(bounds[0] + 1, bounds[1])) or bounds
