"""Lengths of time whose dates stand farther off: "six years in his see, from 1682 to 1688", "twelve years later, in 1870"."""

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
from citecheck.numbers.patterns import any_whole, in_any, words_of

_NO_FIGURE = r"[^.;:!?\ue001-\ue006]"
_YEARS = rf"(?:{UNITS['year']})"
_LENGTH = rf"(?P<n>\ue001)[\s-](?:{'|'.join(rf'(?P<{name}>{said})' for name, said in UNITS.items())})(?!\w)"
_LED = r"(?:\s[^\W\d_\ue001-\ue006]+[.․]?){0,5}?"
"""Words between "from" and a date: "von seiner Einführung zu Ostern"."""
_STARTS = rf"(?:{in_any('dates.since')}|{in_any('lengths.between')})"
_ENDS = rf"(?:{in_any('dates.until')}|{in_any('lengths.span_to')})"
_MARK = in_any("lengths.year_marks")
_SPAN = rf"{_STARTS}{_LED}\s(?P<a>\ue003)(?:\s{_MARK}(?!\w))?,?\s{_ENDS}{_LED}\s(?P<b>\ue003)"


@cache
def _told() -> re.Pattern[str]:
    """``for six years in his diocese, from 1682 to 1697``."""
    return re.compile(
        rf"{_LENGTH}(?P<gap>{_NO_FIGURE}{{1,70}}?)[,(–—]\s?(?:{in_any('lengths.that_is')},?\s)?{_SPAN}",
        re.IGNORECASE,
    )


_RESTS = re.compile(
    rf"(?<!\w)(?:{in_any('lengths.other_clause')}|d(?:er|ie|as)(?=\s[^.;]*en\Z)|vor(?=\s))(?!\w)", re.IGNORECASE
)
"""Words by which the dates behind a length may belong to something else; "vor" at the end is part of a German verb."""
_PART = re.compile(rf"(?<!\w){in_any('lengths.part')}\s(?:{in_any('lengths.articles')}\s)?\Z", re.IGNORECASE)
"""What makes a length part of the time between the dates, or of another."""
_ON = re.compile(rf"\s?{_MARK}?\s?(?:[,;.:)–—]|\Z|\s(?:and|und|et|и|та|і)\s)", re.IGNORECASE)
"""What may follow the last date of a span that is told in apposition."""


@cache
def _later(code: str) -> re.Pattern[str]:
    """``twelve years later, in 1870``; ``nach zwölf Jahren, 1870``; ``спустя двенадцать лет, в 1870 г.``."""
    behind, before = in_any("lengths.afterwards"), in_any("lengths.after")
    season = rf"(?<=[\s’']){in_any('lengths.seasons')}\s(?:{in_any('lengths.of_year')}\s?)?"
    led = rf",?\s\(?(?:{in_any('lengths.as_late_as')}\s)?(?:{in_any('lengths.dated_in')}\s?){{0,2}}(?:{season})?(?P<b>\ue003)"
    years = rf"[\s-](?P<year>{_YEARS})(?!\w)"
    return re.compile(
        rf"(?:(?P<n>\ue001){years}\s(?:{behind}){led}|(?<!\w)(?:{before})\s(?P<n2>\ue001){years.replace('<year>', '<year2>')}(?:\s[^\W\d_\ue001-\ue006]+){{0,2}}?{led.replace('<b>', '<b2>').replace(',?', ',', 1)})",
        re.IGNORECASE,
    )


@cache
def _bounds(code: str) -> re.Pattern[str]:
    """``(the lease) was sealed in 1571 and surrendered in 1595``."""
    began, ended = f"{words_of(code, 'began')}|{words_of(code, 'planned')}", words_of(code, "ended")
    gap = r"[^.;:\ue003]"
    return re.compile(
        rf"(?<!\w)(?:{began})(?!\w){gap}{{0,30}}?\s(?P<a>\ue003){gap}{{0,50}}?(?<!\w)(?:{ended})(?!\w){gap}{{0,30}}?\s(?P<b>\ue003)"
        rf"|(?P<a2>\ue003){gap}{{0,30}}?\s(?:{began})(?!\w){gap}{{0,50}}?\s(?P<b2>\ue003){gap}{{0,30}}?\s(?:{ended})(?!\w)",
        re.IGNORECASE,
    )


_WORDS = r"(?:\s[^\W\d_\ue001-\ue006]+){0,4}?"
_ANY_UNIT = "|".join(UNITS.values())
_LASTING = re.compile(
    rf"(?<!\w)(?:{in_any('lengths.during')}|{in_any('lengths.lasted')}{_WORDS})\s(?P<n>\ue001)\s(?P<unit>{_ANY_UNIT})(?!\w)"
    rf"|(?P<n2>\ue001)\s(?P<unit2>{_ANY_UNIT})\s{in_any('lengths.long')}(?!\w)",
    re.IGNORECASE,
)
_MEANT = re.compile(rf"(?<!\w){in_any('lengths.meant')}(?!\w)[^.;]{{0,40}}\Z", re.IGNORECASE)
"""A length that was meant, not lasted."""


def find(passage: Passage, timed: Sequence[Sentence], told: set[int]) -> Iterator[Elapsed]:
    """Yield lengths of time and their dates.

    ``timed`` are the sentences that have lengths of time, ``told`` the places in the document of those that were judged already.
    """
    for sentence in timed:
        dates = passage.text.count("\ue003", sentence.start, sentence.end)
        for claim, length in _claims(passage, sentence, dates):
            place = passage.place(length).start
            if place not in told:
                told.add(place)
                yield claim


_Claims = Iterator[tuple[Elapsed, Figure]]


def _claims(passage: Passage, sentence: Sentence, dates: int) -> _Claims:
    """The claims of a sentence with so many dates."""
    if dates > 1:
        yield from _spans(passage, sentence)
    if dates:
        yield from _afterwards(passage, sentence)
    yield from _verbs(passage, sentence)


_SPAN_MARKS = re.compile(rf"\s(?P<a>\ue003)[^.;:\ue003]{{0,60}}?\s{_ENDS}(?!\w)", re.IGNORECASE)


def _spans(passage: Passage, sentence: Sentence) -> _Claims:
    text = passage.text
    if _SPAN_MARKS.search(text, sentence.start, sentence.end) is None:
        return
    for match in _told().finditer(text, sentence.start, sentence.end):
        length = passage.of(match, "n")
        if _is_part(passage, match) or _RESTS.search(match["gap"]) or not _ON.match(text, match.end("b")):
            continue
        unit = next(name for name in UNITS if match[name])
        ends = _dated(passage, match, "a", "b")
        if ends is not None and _is_exact(length):
            yield from _judged(passage, length, unit, *ends)


def _afterwards(passage: Passage, sentence: Sentence) -> _Claims:
    text = passage.text
    for match in _later(passage.code).finditer(text, sentence.start, sentence.end):
        name = "n" if match["n"] else "n2"
        length, last = passage.of(match, name), passage.of(match, "b" if match["b"] else "b2")
        day = parse(last.raw) if last.what in ("date", "year") else None
        before, weak = dates_in(passage, sentence.start, match.start()), False
        if not before and day is not None:
            before, weak = _farther(passage, sentence, match.end(), day), True
        if day is None or not before or not _is_exact(length):
            continue
        first = before[-1]
        if any(_fits(length, "year", one[1], day) for one in before):
            first = next(one for one in before if _fits(length, "year", one[1], day))
        elif first[1].year >= day.year or text[match.start() - 1 : match.start()] == "(":
            continue
        yield from _judged(passage, length, "year", first, (last, day), weak=weak)


_PLUPERFECT = re.compile(
    rf"(?<!\w)(?:{in_any('lengths.had')}|[^\W\d_]{{4,}}(?:ен|ён|нн|т)(?:[аоы]|ый|ая|ое|ые|ого|ую|ій|а|е|і))(?!\w)",
    re.IGNORECASE,
)


def _farther(passage: Passage, sentence: Sentence, at: int, day: Day) -> list[tuple[Figure, Day]]:
    """The one date of the sentence before, or one behind whose verb is in the pluperfect, that an interval may begin with."""
    index = passage.sentence_of(sentence.start)
    behind = dates_in(passage, at, sentence.end)
    if len(behind) == 1 and behind[0][1].year < day.year and _PLUPERFECT.search(passage.text, at, sentence.end):
        return behind
    before = dates_in(passage, passage.sentences[index - 1].start, sentence.start) if index else []
    return before if len(before) == 1 else []


def _verbs(passage: Passage, sentence: Sentence) -> _Claims:
    """The dates of beginning and end in the next clause or sentence of a length that something lasted."""
    text, index = passage.text, passage.sentence_of(sentence.start)
    stop = passage.sentences[min(index + 1, len(passage.sentences) - 1)].end
    if text.count("\ue003", sentence.start, stop) < 2 or not passage.says_near(
        sentence.start, stop, "began", "planned"
    ):
        return
    for match in _LASTING.finditer(text, sentence.start, sentence.end):
        name = "n" if match["n"] else "n2"
        length = passage.of(match, name)
        bounds = _bounds(passage.code).search(text, match.end(), stop)
        if bounds is None or "\ue003" in text[match.end() : bounds.start()] or not _is_exact(length):
            continue
        if _MEANT.search(text, max(sentence.start, match.start() - 60), match.start("n" if match["n"] else "n2")):
            continue
        ends = _dated(passage, bounds, *(("a", "b") if bounds["a"] else ("a2", "b2")))
        if ends is None:
            continue
        unit = next(
            one for one, said in UNITS.items() if re.fullmatch(said, match["unit"] or match["unit2"], re.IGNORECASE)
        )
        between = units_between(unit, ends[0][1], ends[1][1])
        if between is None:
            continue
        low, high = between
        near = any(a.is_slip(int(length.value), time) for time in range(low, high + 1))
        if low <= length.value <= high or near or _ALL_OF_IT.search(match[0]):
            yield from _judged(passage, length, unit, *ends, weak=True)


_ALL_OF_IT = any_whole("lengths.all_of_it")
"""Words by which the length is the whole time, however far off it is."""


def _is_exact(length: Figure) -> bool:
    return not length.bound and not length.scaled and length.value.denominator == 1


def _is_part(passage: Passage, match: re.Match[str]) -> bool:
    at = match.start("n")
    return _PART.search(passage.text, max(0, at - 30), at) is not None


def _dated(
    passage: Passage, match: re.Match[str], first: str, last: str
) -> tuple[tuple[Figure, Day], tuple[Figure, Day]] | None:
    figures = passage.of(match, first), passage.of(match, last)
    end = parse(figures[1].raw) if figures[1].what in ("date", "year") else None
    if figures[0].what == "day" and end is not None and end.is_full:
        day = int("".join(ch for ch in figures[0].raw if ch.isdigit()) or 0)
        return (figures[0], Day(end.year, end.month, day)), (figures[1], end)
    start = parse(figures[0].raw, end.year if end else 0) if figures[0].what in ("date", "year") else None
    return ((figures[0], start), (figures[1], end)) if start and end else None


def _fits(length: Figure, unit: str, one: Day, other: Day) -> bool:
    bounds = units_between(unit, one, other)
    return bounds is not None and bounds[0] <= length.value <= bounds[1]


def _judged(
    passage: Passage,
    length: Figure,
    unit: str,
    first: tuple[Figure, Day],
    last: tuple[Figure, Day],
    *,
    weak: bool = False,
) -> _Claims:
    bounds = units_between(unit, first[1], last[1])
    if bounds is None:
        return
    low, high = bounds
    shown = str(high) if low == high else f"{low} to {high}"
    line = f"{first[0].raw.strip()} to {last[0].raw.strip()} is {shown} {unit}s"
    fits = low <= length.value <= high
    yield elapsed(passage, length, [first[0], last[0]], bounds, fits, line, "duration", weak=weak), length
