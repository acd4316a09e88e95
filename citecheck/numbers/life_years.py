"""The year of a life that a death fell in, against the dates of birth and death: "in the 71st year of her age"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.number import Elapsed
from citecheck.numbers.ages import another_person
from citecheck.numbers.calendar import Day, years_between
from citecheck.numbers.days import date_before, date_near, dates_in
from citecheck.numbers.elapsed import elapsed
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import whole_phrase

_ORDINAL = re.compile(r"(?P<n>\d{1,3})(?!\d)")
_IN_YEAR = re.compile(
    r"(?<!\w)(?:his|her|sa)\s\ue003(?:st|nd|rd|th|e|ère|ème)?\s(?P<year>year|année)(?!\w)(?!\s(?:of|as|in|de|d['’]))"
)
"""``died in her 63rd year``."""
_REACH = 12
"""How far before the phrase its ordinal may stand."""


def find(passage: Passage) -> Iterator[Elapsed]:
    """Yield the years of life of a passage that stand beside a birth and a death."""
    if not (passage.says("born") and passage.says("died", "year_of_life")) or "\ue003" not in passage.text:
        return
    for sentence in passage.sentences:
        for phrase in _phrases(passage, sentence):
            near = passage.counts(max(0, phrase.start() - _REACH), _begin(phrase), Sort.COUNT, Sort.OPAQUE)
            ordinal = _ORDINAL.match(near[-1].raw) if near else None
            if ordinal is None or not 2 <= int(ordinal["n"]) <= 120:
                continue
            # "Im 61. Lebensjahr": the point of an ordinal looks like the end of a sentence.
            index = passage.sentence_of(sentence.start)
            start = passage.sentences[max(0, index - 1)].start
            birth, death = _birth(passage, start, phrase.start(), sentence.end), _death(passage, start, phrase.start())
            if birth is not None and death is not None and birth[1].year < death[1].year:
                yield _claim(passage, near[-1], int(ordinal["n"]), birth, death)


def _begin(phrase: re.Match[str]) -> int:
    """Where the ordinal of a phrase has ended."""
    return phrase.start("year") if "year" in phrase.groupdict() else phrase.start()


def _phrases(passage: Passage, sentence: Sentence) -> Iterator[re.Match[str]]:
    """Yield what an ordinal may stand before."""
    if passage.says_in(sentence, "year_of_life"):
        yield from whole_phrase(passage.code, "year_of_life").finditer(passage.text, sentence.start, sentence.end)
    if passage.says_in(sentence, "time"):
        yield from _IN_YEAR.finditer(passage.text, sentence.start, sentence.end)


def _birth(passage: Passage, start: int, at: int, end: int) -> tuple[Figure, Day] | None:
    """The date of the only birth of a stretch, if nobody else comes between it and the phrase at ``at``."""
    born = list(whole_phrase(passage.code, "born").finditer(passage.text, start, end))
    if len(born) != 1 or another_person(passage.text, born[0].start(), at):
        return None
    return date_before(passage, born[0].start()) or date_near(passage, born[0].end(), end, 40)


def _death(passage: Passage, start: int, end: int) -> tuple[Figure, Day] | None:
    """The last date before the phrase, if a word of death stands before it or behind it."""
    found = dates_in(passage, start, end)
    died = whole_phrase(passage.code, "died").search(passage.text, start, end)
    return found[-1] if found and died else None


def _claim(
    passage: Passage, figure: Figure, printed: int, birth: tuple[Figure, Day], death: tuple[Figure, Day]
) -> Elapsed:
    low, high = (years + 1 for years in years_between(birth[1], death[1]))
    fits = low <= printed <= high
    shown = str(high) if low == high else f"{low} or {high}"
    line = f"{birth[0].raw.strip()} to {death[0].raw.strip()} makes it year {shown} of the life"
    return elapsed(passage, figure, [birth[0], death[0]], (low, high), fits, line, "age")
