"""Ages at death against birth and death, wherever the three stand: "died on O in her fifty-eighth year; her birth is recorded on O"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from citecheck.lang import by_code
from citecheck.model.number import Elapsed
from citecheck.numbers.calendar import Day, years_between
from citecheck.numbers.days import dates_in
from citecheck.numbers.elapsed import elapsed
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.lengths import is_length
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import any_whole, in_any, words_of

_BIRTHS, _DEATHS, _YEARS = in_any("dates.births"), in_any("dates.deaths"), in_any("dates.years")
_NEAR = 60
"""Characters between a birth or death and its date."""


@cache
def _births(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words_of(code, 'born')}|{_BIRTHS})(?:(?<=\W)|(?!\w))", re.IGNORECASE)


@cache
def _deaths(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words_of(code, 'died')}|{_DEATHS})(?:(?<=\W)|(?!\w))", re.IGNORECASE)


_AGED = re.compile(
    rf"(?<!\w)(?:{in_any('dates.of_age')}|{in_any('dates.at_age')})\s(?P<n>\ue001)(?:\s{_YEARS})?(?!\w)"
    rf"|(?P<n2>\ue001)[\s-]{_YEARS}\s?{in_any('dates.old')}(?!\w)"
    rf"|,\s{in_any('dates.only')}\s?(?P<n3>\ue001)\s{_YEARS}(?=\s?[,.;)])"
    rf"|(?<!\w){in_any('dates.was_aged')}\s(?P<n4>\ue001)\s(?:{_YEARS}\s)?(?={in_any('dates.on_that_day')})",
    re.IGNORECASE,
)
_HAS_YEARS = re.compile(rf"\ue001[\s-]{_YEARS}(?!\w)", re.IGNORECASE)
_OF_AGE = re.compile(in_any("dates.age"), re.IGNORECASE)
_LIFE = in_any("year_of_life")
YEAR_OF_LIFE = re.compile(
    rf"(?<!\w){in_any('dates.whose')}\s(?P<word>[^\W\d_]+(?:[\s-][^\W\d_]+){{0,3}}?)\s{in_any('dates.year')}(?!\w)(?!\s(?:as|in|at)\s)"
    rf"|(?<!\w){in_any('dates.in_the')}\s(?P<word2>[^\W\d_]+(?:[\s-][^\W\d_]+){{0,3}}?)\s{_LIFE}(?!\w)",
    re.IGNORECASE,
)
"""An ordinal in words that counts the years of a life."""
_KIN = any_whole("dates.kin")
"""People whose birth, death or age it may be."""


def find(passage: Passage, told: set[int]) -> Iterator[Elapsed]:
    """Yield the ages at death of a passage that tells of one birth, if of one death as well, both dated.

    ``told`` are the places in the document of ages that were judged already.
    """
    if passage.text.count("\ue003") < 2:
        return
    yield from _running(passage, told)
    for claim in _at_death(passage, told) if passage.says("died", "deaths") else ():
        told.add(claim.parts[0].span.start)
        yield claim


def _at_death(passage: Passage, told: set[int]) -> Iterator[Elapsed]:
    deaths = list(_deaths(passage.code).finditer(passage.text))
    births = list(_births(passage.code).finditer(passage.text)) if len(deaths) == 1 else []
    if len(births) != 1:
        return
    birth, death = _dates(passage, births[0], deaths[0]), _dates(passage, deaths[0], births[0])
    if birth is None or death is None or birth[0] is death[0] or birth[1].year >= death[1].year:
        return
    low, high = years_between(birth[1], death[1])
    for figure, age in _ages(passage, deaths[0], death[0]):
        if _is_of_another_day(passage, figure, (birth[0], death[0])):
            continue
        if passage.place(figure).start in told or _KIN.search(
            passage.text, *_hull(passage, births[0], deaths[0], figure)
        ):
            return
        shown = str(high) if low == high else f"{low} or {high}"
        line = f"from {birth[0].raw.strip()} to {death[0].raw.strip()} is {shown} years"
        yield elapsed(passage, figure, [birth[0], death[0]], (low, high), low <= age <= high, line, "age")
        return


def _is_of_another_day(passage: Passage, age: Figure, known: tuple[Figure, Figure]) -> bool:
    """``died in 1902; in 1881, 31 years old, he …``: the age is that at the date right before it."""
    at = passage.target(age.start)
    near = dates_in(passage, max(0, at - _BESIDE), at)[-1:]
    behind = _ITS_DATE.match(passage.text, at)
    near += dates_in(passage, at, behind.end()) if behind else []
    return any(date not in known for date, _ in near)


_BESIDE = 12
_ITS_DATE = re.compile(
    rf"\ue001(?:\s(?:{_YEARS}))?(?:,\s(?:on\s|am\s|le\s)?|\s\((?:[^\W\d_\ue001-\ue006]+\s){{0,2}})\ue003", re.IGNORECASE
)
"""``in 40 лет, 1 февраля 1875 г., получил``, ``widowed at 30 (in March 1880)``."""


_THEN = in_any("dates.by_then")
_RUNNING = re.compile(
    rf"(?<!\w){in_any('dates.to_whom')}\s(?:{_THEN}\s)?{in_any('dates.ran')}\s(?:(?:{_THEN}|{in_any('dates.only')})\s)?(?P<word>[\ue001\ue003]?(?:(?:\s|(?<=\s))[^\W\d_]+){{0,2}}?)\s{in_any('dates.year')}(?!\w)",
    re.IGNORECASE,
)
"""``ему шёл сорок седьмой год``: the year of life that runs."""


def _running(passage: Passage, told: set[int]) -> Iterator[Elapsed]:
    if passage.code not in ("ru", "uk"):
        return
    births = list(_births(passage.code).finditer(passage.text))
    for match in _RUNNING.finditer(passage.text) if len(births) == 1 else ():
        start = passage.sentences[passage.sentence_of(match.start())].start
        near = dates_in(passage, births[0].end(), births[0].end() + _NEAR)
        before = dates_in(passage, max(0, births[0].start() - _NEAR), births[0].start())
        birth = (
            before[-1] if before and passage.where(before[-1][0]) > births[0].start() - 6 else near[0] if near else None
        )
        dates = [one for one in dates_in(passage, start, match.start()) if birth and one[0] is not birth[0]]
        first, last = passage.source(match.start("word")), passage.source(match.end("word"))
        printed = passage.view.text[first:last]
        digits = re.match(r"\d{1,3}", printed)
        counted = int(digits[0]) if digits else ordinal(passage.code, printed)
        if birth is None or not dates or counted is None or dates[-1][1].year <= birth[1].year:
            continue
        low, high = (years + 1 for years in years_between(birth[1], dates[-1][1]))
        shown = str(high) if low == high else f"{low} or {high}"
        line = f"from {birth[0].raw.strip()} to {dates[-1][0].raw.strip()} makes it year {shown} of the life"
        figure = Figure(first, last, Sort.COUNT, printed)
        told.add(passage.place(figure).start)
        yield elapsed(passage, figure, [birth[0], dates[-1][0]], (low, high), low <= counted <= high, line, "age")


def _hull(passage: Passage, birth: re.Match[str], death: re.Match[str], age: Figure) -> tuple[int, int]:
    at = passage.target(age.start)
    return min(birth.start(), death.start(), at), max(birth.end(), death.end(), at)


_RECKONED = re.compile(rf"\s?[(/\[]|[^.;]{{0,24}}{in_any('dates.calendars')}", re.IGNORECASE)
"""A date told in two calendars."""


def _dates(passage: Passage, event: re.Match[str], other: re.Match[str]) -> tuple[Figure, Day] | None:
    """The date of an event: the first behind it, or one right before it, with nothing of the other event between."""
    stop = other.start() if other.start() > event.end() else len(passage.text)
    behind = dates_in(passage, event.end(), min(stop, event.end() + _NEAR))
    if behind:
        at = passage.where(behind[0][0])
        told = passage.counts(event.end(), at) or _RECKONED.match(passage.text, at + 1)
        return None if told else behind[0]  # "Christened as a man of 24 on 3 March".
    low = other.end() if other.end() < event.start() else 0
    before = dates_in(passage, max(low, event.start() - _NEAR), event.start())
    return before[-1] if before else None


def _ages(passage: Passage, death: re.Match[str], date: Figure) -> Iterator[tuple[Figure, int]]:
    """Yield the age told beside the death or its date, in completed years."""
    text, at = passage.text, passage.where(date)
    low, high = min(death.start(), at), max(death.end(), at)
    start, end = max(0, low - 40), min(len(text), high + 50)
    for match in _AGED.finditer(text, start, end):
        name = next(name for name in ("n", "n2", "n3", "n4") if match[name])
        figure = passage.of(match, name)
        if is_length(text, match.end(name)) and not _HAS_YEARS.match(text, match.start(name)):
            continue  # "Baptised at three days old".
        told = _HAS_YEARS.match(text, match.start(name)) or _OF_AGE.search(match[0]) or match["n4"]
        if told and figure.value.denominator == 1 and 1 <= figure.value <= 120 and not figure.bound:
            yield figure, int(figure.value)
    for match in YEAR_OF_LIFE.finditer(text, start, end):
        name = "word" if match["word"] else "word2"
        counted = ordinal(passage.code, match[name])
        if counted is not None:
            first, last = passage.source(match.start(name)), passage.source(match.end(name))
            word = Figure(first, last, Sort.COUNT, passage.view.text[first:last])
            yield word, counted - 1


@cache
def _ordinals(code: str) -> dict[str, int]:
    """The ordinals in words of a language, without hyphens; those that may have any ending end in ``*``."""
    cardinals = {word: value for word, value in by_code(code).numbers.cardinals.items() if 1 <= value < 100}
    said = by_code(code).dates
    found = dict(said.ordinals)
    if said.ordinal_ending:
        found |= {f"{word.rstrip('e')}{said.ordinal_ending}": value for word, value in cardinals.items() if value >= 10}
    for ten, value in cardinals.items():
        if value % 10 == 0 and value >= 20:
            found |= {f"{ten} {unit}": value + one for unit, one in said.ordinal_units.items()}
    return {word.replace("-", " "): value for word, value in found.items()}


def ordinal(code: str, printed: str) -> int | None:
    """Return what an ordinal in words counts."""
    plain = " ".join(re.split(r"[\s-]+(?:and[\s-]|et[\s-])?", printed.lower()))
    known = _ordinals(code)
    if plain in known:
        return known[plain]
    stems = ((word[:-1], value) for word, value in known.items() if word[-1] == "*")
    return next((value for stem, value in stems if plain.startswith(stem)), None)
