"""Factors between two counts that no "as many as" tells: "for every smith three weavers", "by four to one", "twice the 600 of the old press"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache

from citecheck.lang import by_code
from citecheck.model.number import Comparison, Verdict
from citecheck.numbers.comparable import is_one_noun
from citecheck.numbers.comparisons import Factor, judge, opposed
from citecheck.numbers.differences import noun_after
from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import words_of
from citecheck.numbers.tied import may_be_counted

_PLAIN = r"[^.;:!?()\ue001\ue002\ue004-\ue006]"
_TO_ONE = re.compile(
    r"(?P<r>\ue001)\s(?P<to>to|zu|contre|à|к|до)\s(?:(?P<one>\ue001)|(?:one|eins|einem|une?|одному|одного|одної)(?!\w))",
    re.IGNORECASE,
)
_SMALL = 20


def find(passage: Passage) -> Iterator[Comparison]:
    """Yield the proportions of a passage whose clause prints exactly two other counts."""
    often = passage.text.count("\ue001")
    if often < 3 and not (often > 1 and passage.says("ratios")):
        return
    if passage.says("for_each"):
        for match in _for_each(passage.code).finditer(passage.text):
            ratio = passage.of(match, "r")
            near = list(_between(passage, match.span(), ratio, 500))
            yield from near or _of_two_nouns(passage, match, ratio)
    told = [m for m in _TO_ONE.finditer(passage.text) if not m["one"] or passage.of(m, "one").value == 1]
    places = [passage.sentence_of(match.start()) for match in told]
    for match, place in zip(told, places, strict=True):
        if places.count(place) == 1:  # "9 to 1 (increased from 3 to 1)" are two.
            yield from _between(passage, match.span(), passage.of(match, "r"))
    if passage.says("ratios"):
        yield from _of_a_number(passage)


@cache
def _for_each(code: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{words_of(code, 'for_each')})\s(?P<one>[^\W\d_]*){_PLAIN}{{1,60}}?\s(?P<r>\ue001)", re.IGNORECASE
    )


def _of_two_nouns(passage: Passage, match: re.Match[str], ratio: Figure) -> Iterator[Comparison]:
    """``To each master came three journeymen; they counted 118 masters and 236 journeymen``: the only counts of the two nouns."""
    if not 1 < ratio.value <= 500 or ratio.bound == "max":
        return
    one, many = match["one"].lower(), noun_after(passage, match.start("r"))
    index = passage.sentence_of(match.start())
    first, last = passage.sentences[max(0, index - 1)], passage.sentences[min(index + 1, len(passage.sentences) - 1)]
    able = [f for f in passage.counts(first.start, last.end) if f is not ratio and may_be_counted(passage, f)]
    nouns = [(f, noun_after(passage, passage.where(f))) for f in able if not (f.worded and f.value < _SMALL)]
    ones = [f for f, noun in nouns if noun and is_one_noun(noun, one)]
    others = [f for f, noun in nouns if noun and many and is_one_noun(noun, many)]
    if len(ones) == 1 and len(others) == 1 and ones[0] is not others[0] and ones[0].value < others[0].value:
        start, end = passage.source(match.start()), passage.source(match.end())
        yield from _loosely(judge(passage, Factor(start, end, ratio.value, ratio.bound), [*ones, *others]))


def _between(passage: Passage, span: tuple[int, int], ratio: Figure, most: int = 20) -> Iterator[Comparison]:
    """Judge a ratio by the only two other counts of its clause."""
    hedge = passage.view.text[ratio.hedge_start : ratio.start].strip() if ratio.hedge_start >= 0 else ""
    near = re.fullmatch(words_of(passage.code, "nearly"), hedge, re.IGNORECASE) is not None
    if not 1 < ratio.value <= most or (ratio.bound == "max" and not near):
        return
    sentence = passage.sentences[passage.sentence_of(span[0])]
    start = passage.text.rfind(";", sentence.start, span[0]) + 1 or sentence.start
    end = passage.text.find(";", span[1], sentence.end)
    able = [f for f in passage.counts(start, end if end >= 0 else sentence.end) if may_be_counted(passage, f)]
    able = [f for f in able if not span[0] <= passage.where(f) < span[1] and not (f.worded and f.value < _SMALL)]
    able = able if len(able) == 2 else opposed(passage, sentence)
    if len(able) == 2 and able[0].value != able[1].value:
        first, last = passage.source(span[0]), passage.source(span[1])
        yield from _loosely(judge(passage, Factor(first, last, ratio.value, "near" if near else ratio.bound), able))


@cache
def _the_number(code: str) -> re.Pattern[str]:
    spelled = sorted(by_code(code).claims.ratios, key=lambda w: (-len(w), w))
    factors = "|".join(re.escape(w).replace(r"\ ", r"\s").replace("'", "['’]") for w in spelled) or "(?!)"
    return re.compile(
        rf"(?<!\w)(?P<factor>{factors})\s(?:the|those|his|her|its|their|der|die|des|les|le|больше|больше,\sчем|более,\sчем|більше,\sніж|більше\sза)\s(?:[^\W\d_]+['’]s\s)?[£$€]?(?=\d)",
        re.IGNORECASE,
    )


def _numbers(passage: Passage) -> Iterator[re.Match[str]]:
    for sentence in passage.saying("ratios"):
        start, end = passage.source(sentence.start), passage.source(sentence.end)
        yield from _the_number(passage.code).finditer(passage.view.text, start, end)


def _of_a_number(passage: Passage) -> Iterator[Comparison]:
    """``1,800 sheets an hour, twice the 600 of the old one``."""
    for match in _numbers(passage):
        word = re.sub(r"\s+", " ", match["factor"].lower().replace("’", "'"))
        top, bottom = by_code(passage.code).claims.ratios.get(word, (0, 1))
        at = passage.target(match.start())
        sentence = passage.sentences[passage.sentence_of(at)]
        base = next(iter(passage.counts(passage.target(match.end()), sentence.end)), None)
        clause = passage.text.rfind(";", sentence.start, at) + 1 or sentence.start
        before = [f for f in passage.counts(clause, at) if f.end <= match.start() and may_be_counted(passage, f)]
        if base is None or base.start > match.end() + 1 or not before or not top:
            continue
        yield from _loosely(
            judge(passage, Factor(match.start(), match.end(), Fraction(top, bottom), ""), [before[-1], base])
        )


def _loosely(found: Comparison | None) -> Iterator[Comparison]:
    if found is not None:
        yield replace(found, loose=True) if found.verdict is Verdict.INCONSISTENT else found
