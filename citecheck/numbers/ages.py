"""Ages against a birth and the date at which somebody was so old."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from citecheck.model.number import Elapsed
from citecheck.numbers import lifetimes, loose_ages
from citecheck.numbers.calendar import Day, years_between
from citecheck.numbers.days import date_before, date_near, dates_in
from citecheck.numbers.elapsed import elapsed
from citecheck.numbers.figure import Figure
from citecheck.numbers.lengths import UNITS
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import whole_phrase, words_of


def find(passage: Passage) -> Iterator[Elapsed]:
    """Yield the ages of a passage that stand beside the dates they run between."""
    if "\ue003" not in passage.text:
        return
    told: set[int] = set()
    for index, sentence in enumerate(passage.sentences) if passage.says("born") else ():
        if passage.text.find("\ue003", sentence.start, sentence.end) >= 0 and passage.says_in(sentence, "born"):
            for claim in _ages(passage, sentence, index):
                told.add(claim.parts[0].span.start)
                yield claim
    yield from loose_ages.of_life(passage, told)
    if passage.text.count("\ue003") < 2 or not passage.says("born", "births"):
        return
    for claim in lifetimes.find(passage, told):
        told.add(claim.parts[0].span.start)
        yield claim
    if passage.says("time", "aged", "born"):
        yield from loose_ages.find(passage, told)


@cache
def _born(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words_of(code, 'born')})(?!\w)", re.IGNORECASE)


@cache
def _age(code: str) -> re.Pattern[str]:
    aged = words_of(code, "aged")
    years = UNITS["year"]
    old = r"(?:\s(?:old|of age|alt|от роду|від роду))"
    return re.compile(
        rf"(?<!\w)(?P<aged>{aged})\s(?P<n>\ue001)(?:[\s-](?:{years}){old}?)?(?!\w)|(?P<n2>\ue001)[\s-](?:{years}){old}|(?<!\w)at\s(?P<n4>\ue001)(?=,?\sin\s\ue003)|,\s(?P<n5>\ue001)\s(?:лет|років)(?=\s?[,.;)])|(?<!\w)(?:мав|мала|hatte|avait|было|було)\s[^.;:\ue001]{{3,50}},\s(?P<n6>\ue001)\s(?:{years})|(?<!\w)(?:was|war|had turned|turned)\s(?:then\s|already\s|only\s|just\s|damals\s|now\s|by then\s)?(?P<n3>\ue001)(?=\s(?:when|years old|als|in|at the time|at his|at her)|[,.;])",
        re.IGNORECASE,
    )


def _ages(passage: Passage, sentence: Sentence, index: int) -> Iterator[Elapsed]:
    """``Born on 6 January 1767, she was 27 when she was tried on 11 June 1794``."""
    text = passage.text
    end = passage.sentences[index + 1].end if index + 1 < len(passage.sentences) else sentence.end
    for born in _born(passage.code).finditer(text, sentence.start, sentence.end):
        shut = text.find(")", born.end(), sentence.end)
        near = date_near(passage, born.end(), shut if shut >= 0 else sentence.end, 40)
        first = date_before(passage, born.start()) or near
        if first is None or passage.counts(born.end(), passage.where(first[0])):
            continue  # "Christened as a man of 24 on 3 March".
        stop = _next_birth(passage, born.end(), end)
        ages = [m for m in _age(passage.code).finditer(text, sentence.start, stop) if _is_age(passage, m)]
        if len(ages) > _MOST:
            continue
        if len(ages) > 1:
            ages = [m for m in ages if _stands_at_end(passage, m, stop)]
        if len(ages) != 1 or another_person(text, born.start(), ages[0].start()):
            continue
        if ages[0].start() < born.start() and not _HAVING_BEEN.search(text, ages[0].end(), born.end()):
            continue
        age = passage.of(ages[0], next(g for g in ("n", "n2", "n3", "n4", "n5", "n6") if ages[0].group(g)))
        clause = _clause_end(text, ages[0].end(), stop)
        others = [
            d
            for d in dates_in(passage, sentence.start, clause)
            if d[0].start != first[0].start and d[1].year > first[1].year
        ]
        bracket = _IN_BRACKET.match(text, passage.where(age) + 1)
        if bracket is not None:
            others = dates_in(passage, bracket.start("inside"), bracket.end())
        linked = [d for d in others if _is_linked(passage, age, d[0])]
        if linked and age.bound == "" and age.value.denominator == 1 and 1 <= age.value <= 120:
            yield _judge_age(passage, age, first, linked, others)
            return


_IN_BRACKET = re.compile(r"(?:\s[^\W\d_\ue001-\ue006]+){0,2}\s\((?P<inside>[^()]{0,40}\ue003[^()]{0,20})\)")
"""``widowed at 30 (in March 1880)``: the age's own date."""
_MOST = 12
"""More ages behind one birth are a table or nonsense."""
_OTHERS = re.compile(
    r"(?<!\w)(?:(?:his|her|their|sein\w*|ihr\w*|son|sa|ses|leur|его|её|ее|их|його|її|їх)(?!\s(?:will|death|wedding|marriage|election|arrest|trial|appointment|vows|ordination|testament|tod|hochzeit|wahl|verhaftung|heirat|ernennung|mort|mariage|élection|arrestation|procès|смерт\w+|свадьб\w+|арест\w*|избрани\w+|завещани\w+|весілл\w+|арешт\w*|обранн\w+|заповіт\w*)(?!\w))|whose|dont|brothers?|sisters?|wife|wives|husbands?|sons?|daughters?|father|mother|brüder|bruder|schwestern?|vater|mutter|gatt(?:en|in)|ehemann|ehefrau|frères?|sœurs?|père|mère|mari|maris|épouse|époux|муж(?:а|у|ей|ья)?|жен(?:а|ы|у)|чоловік(?:а|и)|дружин[аиу]|children|child|enfants?|kinder\w*|kindes|дет(?:и|ей|ям)|діт(?:и|ей)|брат|сестра|отец|мать|батько|мати|sohn\w*|söhne\w*|tochter|töchter|fils|fille|сына|дочери|сина|доньки|geborene)(?!\w)|;",
    re.IGNORECASE,
)
_AND = re.compile(r"(?<!\w)(?:and|und|et|и|та|і|й|а|but|aber|mais|но|але|heiratete|married|maria)(?!\w)", re.IGNORECASE)


_HAVING_BEEN = re.compile(
    r",\s(?:[^.;:()\ue001-\ue006]{1,50}[,(]\s?)?(?:(?:for|since|because|ибо|так как|поскольку|бо|оскільки|denn|car)\s)?(?:(?:who|qui|der|die|который|которая|який|яка)\s)?(?:(?:having been|he had been|she had been|was|had been|был|была|була|був|wurde|war)\s)?[^\W\d_]+[.․]?\Z",
    re.IGNORECASE,
)


_WHEN = re.compile(
    r"[^,;]{0,12}(?:when|als|lorsqu['’]|lorsque|quand|когда|коли)\s?(?:she|he|sie|er|elle|il|она|он|вона|він)?\s?(?:married|heiratete)?",
    re.IGNORECASE,
)
"""What ties an age to the event after it: "thirty-eight when she married in 1769"."""


def another_person(text: str, born: int, age: int) -> bool:
    """Return whether an age is another's than the one who was born: ``his wife, aged 25``."""
    return _OTHERS.search(text, min(born, age) + 8, max(born, age)) is not None


def _is_linked(passage: Passage, age: Figure, date: Figure) -> bool:
    """``35 when she sailed in 1846`` and ``died in 1846 aged 35`` are linked, ``married at 25 and left in 1846`` is not."""
    low, high = sorted((passage.where(age), passage.where(date)))
    when = _WHEN.match(passage.text, low + 1, high)
    low = when.end() if when else low
    return _AND.search(passage.text, low, high) is None


def _stands_at_end(passage: Passage, match: re.Match[str], stop: int) -> bool:
    """Whether one of several ages is that at death: ``sang from the age of 8 and died in 1851, aged 51``."""
    died = [m.end() for m in whole_phrase(passage.code, "died").finditer(passage.text, match.start() - 90, stop)]
    return any(at <= match.start() and _AND.search(passage.text, at, match.start()) is None for at in died)


def _clause_end(text: str, at: int, stop: int) -> int:
    """Where the clause of an age ends: a semicolon or full stop after it."""
    match = re.compile(r"[;.!?]").search(text, at, stop)
    return match.start() if match else stop


def _next_birth(passage: Passage, at: int, stop: int) -> int:
    again = _born(passage.code).search(passage.text, at, stop)
    return again.start() if again else stop


def _is_age(passage: Passage, match: re.Match[str]) -> bool:
    """``avait 35 ans`` is an age, ``avait 35 livres`` is not."""
    if match.group("n") and not re.search(UNITS["year"], match[0][match.start("n") - match.start() :], re.IGNORECASE):
        weak = match["aged"].lower() in (
            "had",
            "mit",
            "avait",
            "à",
            "было",
            "мав",
            "мала",
            "було",
            "исполнилось",
            "виповнилося",
        )
        return not weak
    return True


def _judge_age(
    passage: Passage,
    age: Figure,
    first: tuple[Figure, Day],
    linked: list[tuple[Figure, Day]],
    others: list[tuple[Figure, Day]],
) -> Elapsed:
    """An age fits if any of the later dates makes it right."""
    spans = [(years_between(first[1], day), figure) for figure, day in (*linked, *others)]
    fitting = [(span, figure) for span, figure in spans if span[0] <= age.value <= span[1]]
    (low, high), last = fitting[0] if fitting else spans[0]
    shown = str(high) if low == high else f"{low} or {high}"
    line = f"from {first[0].raw.strip()} to {last.raw.strip()} is {shown} years"
    return elapsed(passage, age, [first[0], last], (low, high), bool(fitting), line, "age")
