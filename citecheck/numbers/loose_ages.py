"""The one age of a passage with one birth, told in any words: it should fit one of the other dates; a slip of it does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.number import Elapsed
from citecheck.numbers import arithmetic as a
from citecheck.numbers.calendar import Day, years_between
from citecheck.numbers.days import dates_in
from citecheck.numbers.elapsed import elapsed
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.lifetimes import YEAR_OF_LIFE, ordinal
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import any_whole, in_any

_YEARS = in_any("dates.years")
_LED = rf"(?:\s(?:{in_any('ages.adverbs')})){{0,3}}?\s"
_END = rf"(?=\s?[,;.:)]|\s{in_any('ages.behind')}(?!\w))"
_AGE = re.compile(
    rf"(?<!\w)(?:{in_any('dates.of_age')}|{in_any('dates.counted')}\s{in_any('dates.counted_by')})\s?(?P<n>\ue001)(?:{_END}|[\s-]{_YEARS}(?!\w))"
    rf"|(?P<n2>\ue001)[\s-]{_YEARS}\s?{in_any('dates.old')}(?!\w)"
    rf"|(?<!\w){in_any('dates.in_the')}\s(?P<n3>[\ue001\ue003])\s{in_any('year_of_life')}(?!\w)"
    rf"|(?<!\w){in_any('ages.reached')}{_LED}(?P<n4>\ue001)[\s-]{_YEARS}(?!\w)"
    rf"|(?<!\w){in_any('ages.bare')}{_LED}(?P<n5>\ue001){_END}"
    rf"|(?<!\w){in_any('ages.noun')}(?!\w)[^.;\ue001]{{0,40}}?\s(?P<n6>\ue001)(?:{_END}|\s{_YEARS}(?!\w))"
    rf"|(?<!\w){in_any('dates.ran')}{_LED}(?P<n7>[\ue001\ue003])(?:-\w{{1,2}})?\s{in_any('dates.year')}(?!\w)"
    rf"|(?<=\ue003)\sat\s(?P<n9>\ue001)(?!\s(?:miles|per|a|o['’]clock)|[\s-]\w+s(?!\w))"
    rf"|(?<!\w){in_any('ages.early')}\s(?P<n10>\ue001)\s{in_any('ages.at_event')}(?!\w)"
    rf"|(?P<n11>\ue001)-?(?:річн|летн|jährig)\w*"
    rf"|(?P<n8>\ue001)[\s-]{_YEARS},?\s{in_any('ages.when')}(?!\w)",
    re.IGNORECASE,
)
_NAMES = ("n", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9", "n10", "n11")
_BIRTH = any_whole("ages.births")
_KIN = re.compile(rf"(?<!\w){in_any('ages.possessives')}\s(?:[^\W\d_]+\s)?{in_any('ages.people')}(?!\w)", re.IGNORECASE)
_NEAR, _FAR = 60, 200
"""Characters between a birth and its date, and between an age and the date it is of."""
_YOUNGEST, _OLDEST, _MOST_DATES = 10, 110, 4


def find(passage: Passage, told: set[int]) -> Iterator[Elapsed]:
    """Yield a hint for the one age that fits no other date; ``told`` are the places of ages judged already."""
    text = passage.text
    births = [match for match in _BIRTH.finditer(text) if text[max(0, match.start() - 2)] != "\ue001"]
    dates = dates_in(passage, 0, len(text)) if births else []
    if not 2 <= len(dates) <= _MOST_DATES:
        return
    birth = _birth(passage, births, dates)
    ages = _ages(passage) if birth is not None else []
    if birth is None or len({years for _, years in ages}) != 1:
        return
    figure, age = ages[0]
    later = [one for one in dates if one[1].year > birth[1].year]
    spans = [years_between(birth[1], one[1]) for one in later]
    if passage.place(figure).start in told or any(low - 1 <= age <= high + 1 for low, high in spans):
        return
    last = _its_date(passage, figure, later)
    if last is None or _KIN.search(text, *_around(passage, figure, birth[0], last[0])):
        return
    low, high = years_between(birth[1], last[1])
    if _YOUNGEST <= high <= _OLDEST and (any(a.is_slip(age, one) for one in (low, high)) or _is_swap(birth, last, age)):
        shown = str(high) if low == high else f"{low} or {high}"
        line = f"from {birth[0].raw.strip()} to {last[0].raw.strip()} is {shown} years"
        yield elapsed(passage, figure, [birth[0], last[0]], (low, high), False, line, "age", weak=True)


_LIFE = re.compile(r"\((?:\w{1,4}\.\s)?(?P<a>1\d{3}|20\d\d)\s?[–—-]\s?(?P<b>1\d{3}|20\d\d)\)")
_LIVED = re.compile(
    rf"(?<!\w)(?:{in_any('ages.lived')})(?:\s[^\W\d_\ue001-\ue006]+){{0,3}}?\s(?P<n>\ue001)(?:{_END}|[\s-]{_YEARS}(?!\w))",
    re.IGNORECASE,
)


def of_life(passage: Passage, told: set[int]) -> Iterator[Elapsed]:
    """Yield a hint for the age that somebody reached whose years stand in brackets: ``Orme (1611–1684) lived to be eighty-three``."""
    text = passage.view.text
    lives = list(_LIFE.finditer(text)) if "(1" in text or "(2" in text else []
    ages = list(_LIVED.finditer(passage.text)) if len(lives) == 1 else []
    if len(ages) != 1:
        return
    figure, born, died = passage.of(ages[0], "n"), int(lives[0]["a"]), int(lives[0]["b"])
    years, at = died - born, passage.target(lives[0].start())
    near = passage.sentence_of(at) == passage.sentence_of(ages[0].start()) and at < ages[0].start()
    plain = not figure.bound and figure.value.denominator == 1 and figure.value >= _YOUNGEST
    if not (near and plain) or years - 1 <= figure.value <= years or passage.place(figure).start in told:
        return
    if a.is_slip(int(figure.value), years) or a.is_slip(int(figure.value), years - 1):
        place = next((one for one in passage.figures if one.start < lives[0].end("a") <= one.end), figure)
        line = f"from {born} to {died} is {years - 1} or {years} years"
        yield elapsed(passage, figure, [place], (years - 1, years), False, line, "age", weak=True)


def _birth(passage: Passage, births: list[re.Match[str]], dates: list[tuple[Figure, Day]]) -> tuple[Figure, Day] | None:
    """The date that all words of a birth stand near."""
    found = []
    for match in births:
        behind = [one for one in dates if 0 < passage.where(one[0]) - match.end() < _NEAR]
        before = [one for one in dates if 0 < match.start() - passage.where(one[0]) < _NEAR]
        clause = passage.text[match.end() : passage.where(behind[0][0])] if behind else ";"
        ahead = passage.text[passage.where(before[-1][0]) + 1 : match.start()] if before else ";"
        if before and (not behind or (_DIVIDES.search(clause) and not _DIVIDES.search(ahead))):
            found.append(before[-1])
        elif behind:
            found.append(behind[0])
    return found[0] if found and all(one[0] is found[0][0] for one in found) else None


_DIVIDES = re.compile(r"[,;:]\s")


def _ages(passage: Passage) -> list[tuple[Figure, int]]:
    """Return the ages told, in completed years."""
    found = []
    for match in _AGE.finditer(passage.text):
        name = next(name for name in _NAMES if match[name])
        figure = passage.of(match, name)
        digits = re.match(r"\d+", figure.raw)
        age = int(figure.value) if name not in ("n3", "n7") else int(digits[0]) - 1 if digits else 0
        if figure.value.denominator == 1 and not figure.bound and _YOUNGEST <= age <= _OLDEST:
            found.append((figure, age))
    for match in YEAR_OF_LIFE.finditer(passage.text):
        name = "word" if match["word"] else "word2"
        counted = ordinal(passage.code, match[name])
        if counted is not None and _YOUNGEST < counted <= _OLDEST:
            first, last = passage.source(match.start(name)), passage.source(match.end(name))
            found.append((Figure(first, last, Sort.COUNT, passage.view.text[first:last]), counted - 1))
    return found


def _its_date(passage: Passage, age: Figure, later: list[tuple[Figure, Day]]) -> tuple[Figure, Day] | None:
    """The date that an age is of: the nearest of its sentence, or the only one."""
    at = passage.target(age.start)
    index = passage.sentence_of(at)
    own = [one for one in later if passage.sentence_of(passage.where(one[0])) == index]
    if not own and len(later) == 1:
        own = later
    nearest = min(own, key=lambda one: abs(passage.where(one[0]) - at)) if own else None
    return nearest if nearest is not None and abs(passage.where(nearest[0]) - at) <= _FAR else None


def _around(passage: Passage, *figures: Figure) -> tuple[int, int]:
    places = [passage.target(figure.start) for figure in figures]
    return max(0, min(places) - _BESIDE), max(places)


_BESIDE = 30


def _is_swap(birth: tuple[Figure, Day], last: tuple[Figure, Day], age: int) -> bool:
    """Whether the age is right where two digits of one of the years are exchanged."""
    for year, right in ((birth[1].year, last[1].year - age), (last[1].year, birth[1].year + age)):
        for one in (right, right - 1, right + 1):
            if year != one and sorted(str(year)) == sorted(str(one)) and a.is_slip(year, one):
                return True
    return False
