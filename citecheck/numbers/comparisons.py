"""Factors between two printed numbers: "twice as many men as women (412 and 206)", "втрое больше, чем"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from citecheck.lang import by_code, stop_words
from citecheck.model.number import Comparison, Interval, Verdict
from citecheck.model.span import hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.comparable import in_currency, is_form_of, is_one_noun
from citecheck.numbers.factors_apart import of_another_factor
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.passage import C, M, P, Passage, Sentence
from citecheck.numbers.patterns import any_word, opening, said, whole_word, words_of

_NEAR = Fraction(5, 2)
"""Numbers further than this from the factor were not meant to show it."""
_TOLERANCE = Fraction(1, 8)
_SMALL = 20
_REACH = 140
"""Characters between the factor and the further of the two numbers."""


@dataclass(frozen=True, slots=True)
class Factor:
    """A factor in words at ``[start, end)`` of the text, and the room its hedge gives it."""

    start: int
    end: int
    value: Fraction
    hedge: str
    more: bool = False
    """Whether "more" stands for "as many": "three times more" may be four times as many."""
    named: bool = False
    """Whether it is a factor of any noun ("four times the catch of"): two numbers set against each other must follow."""


@cache
def _pattern(code: str) -> re.Pattern[str]:
    factors = any_word(by_code(code).claims.ratios)
    named = r"|(?P<named>(?<!of\s)the\s[^\W\d_]+(?=\s(?:of|in|at|from)\s))" if code == "en" else ""
    return re.compile(
        rf"(?<!\w)(?P<factor>{factors})\s(?:[^\W\d_]+\s)?(?:(?P<than>{words_of(code, 'ratio_words')}){named})(?!\w)(?P<again>\sagain(?!\w))?",
        re.IGNORECASE,
    )


@cache
def _hedge(code: str) -> re.Pattern[str]:
    """What stands right before a factor: "nearly", "more than", "about"."""
    words = (("near", words_of(code, "nearly")), ("min", said(code, "at_least")), ("about", said(code, "about")))
    hedges = "|".join(rf"(?P<{name}>{said})" for name, said in words)
    return re.compile(rf"(?<!\w)(?:{hedges})\s(?:чем\s|ніж\s|als\s)?\Z", re.IGNORECASE)


_LONGEST_HEDGE = 48
_ADDED = re.compile(r"(?<!\w)(?:an?|ein)\s\Z", re.IGNORECASE)
"""``eleven and a half as many``: a half that is part of a larger factor."""


def find(passage: Passage) -> Iterator[Comparison]:
    """Yield the factors that a sentence states between the only two counts it prints."""
    text = passage.text
    if text.count(C) < 2:
        return
    for sentence in passage.saying("ratios"):
        if sum(text.count(mark, sentence.start, sentence.end) for mark in (C, P, M)) < 2:
            continue
        factors = list(_factors(passage, sentence))
        if len(factors) == 1 and not _another(passage, sentence, factors[0]):
            found = _compared(passage, sentence, factors[0]) or _otherwise(passage, sentence, factors[0])
            if found is not None:
                yield found


_BARE = re.compile(r"(?<!\w)(?:double|treble|triple|quadruple|twice|thrice)(?!\w)", re.IGNORECASE)


def _another(passage: Passage, sentence: Sentence, factor: Factor) -> bool:
    """``double what the saddlers took, and three times that of the bakers``: another factor in the sentence has the numbers."""
    text, end = passage.view.text, passage.source(sentence.end)
    found = _BARE.finditer(text, passage.source(sentence.start), end)
    return any(not factor.start <= match.start() < factor.end for match in found)


def _factors(passage: Passage, sentence: Sentence) -> Iterator[Factor]:
    text, code = passage.view.text, passage.code
    start, end = passage.source(sentence.start), passage.source(sentence.end)
    for match in _pattern(code).finditer(text, start, end):
        at = match.start()
        before = _hedge(code).search(text, max(start, at - _LONGEST_HEDGE), at)
        start = match.end()
        word = re.sub(r"\s+", " ", match["factor"].lower().replace("’", "'"))
        top, bottom = by_code(code).claims.ratios.get(word, (0, 1))
        more = code != "fr" and whole_word(code, "ratio_more").search(match["than"] or "") is not None
        if top and not (top < bottom and _ADDED.search(text, max(0, match.start() - 4), match.start())):
            named = match["than"] is None
            value = Fraction(top, bottom) + (1 if match["again"] else 0)  # "Half as much again".
            at, hedge = (before.start(), before.lastgroup or "") if before else (at, "")
            yield Factor(at, match.end(), value, hedge, more, named)


def _compared(passage: Passage, sentence: Sentence, factor: Factor) -> Comparison | None:
    counts = [
        f
        for f in passage.counts(sentence.start, sentence.end, Sort.COUNT, Sort.PERCENT, Sort.PERMILLE)
        if not factor.start <= f.start < factor.end
    ]
    digits = [f for f in counts if not f.worded]
    counts = digits if len(digits) == 2 else counts
    if len(counts) > 2:
        counts = [f for f in counts if ";" not in passage.view.text[factor.end : f.start]]
        priced = [f for f in counts if in_currency(passage, f)]
        bracketed = [f for f in counts if passage.view.text[f.start - 1] == "(" and passage.view.text[f.end] == ")"]
        named = _of_named(passage, counts, factor)
        counts = next((some for some in (bracketed, named, priced) if len(some) == 2), counts)
    aside = False
    if len(counts) != 2 or factor.named:
        counts = _in_aside(passage, sentence)
        aside = bool(counts)
        counts = counts or opposed(passage, sentence)
    if len(counts) != 2 or counts[0].sort is not counts[1].sort:
        return None
    if any(f.bound or f.fault or f.value <= 1 or f.alternatives for f in counts):
        return None
    if all(f.worded and f.value < _SMALL for f in counts):
        return None  # "One of two ways, or twice the number, or having two".
    low, high = min(factor.start, counts[0].start), max(factor.end, counts[1].end)
    if high - low > _REACH + factor.end - factor.start or not _of_one_kind(passage, counts, factor):
        return None
    if (not aside and _changes(passage, sentence, passage.target(high))) or _in_another_clause(
        passage.view.text, low, high
    ):
        return None
    return judge(passage, factor, counts)


def _otherwise(passage: Passage, sentence: Sentence, factor: Factor) -> Comparison | None:
    """``brought £212, and in 1803 four times as much, £636``: two like values that are another plain factor apart."""
    if factor.named or factor.more or factor.hedge == "max":
        return None
    pair = of_another_factor(passage, sentence, passage.target(factor.start), factor.value)
    found = judge(passage, factor, list(pair)) if pair else None
    return replace(found, loose=True) if found and found.verdict is Verdict.INCONSISTENT else None


_NAMING = re.compile(
    r"\s(?P<a>[^\W\d_]{3,})(?:\s[^\W\d_]+){0,3}?\s(?:as|wie|que|чем|ніж|than|als|qu['’])\s?(?:the\s|die\s|de\s)?(?P<b>[^\W\d_]{3,})",
    re.IGNORECASE,
)


def _of_named(passage: Passage, counts: list[Figure], factor: Factor) -> list[Figure]:
    """``twice as many cows as horses: 384 cows, 128 horses and 61 oxen``: the only counts of the two things compared."""
    match = _NAMING.match(passage.view.text, factor.end)
    if match is None:
        return []
    found = [[f for f in counts if is_form_of(_noun(passage, f), match[name].lower())] for name in "ab"]
    return [some[0] for some in found] if all(len(some) == 1 for some in found) and found[0] != found[1] else []


_OPPOSED = re.compile(
    r"(?<!from\s)(?P<a>\ue001)(?:\s[^\W\d_]+){0,3},?\s(?:to|against|as against|compared with|gegen|gegenüber|contre|против|при|проти)\s(?:[^\W\d_]+\s)?(?P<b>\ue001)",
    re.IGNORECASE,
)
"""``8,430 barrels to 2,810``: two numbers set against each other."""


def opposed(passage: Passage, sentence: Sentence) -> list[Figure]:
    """Return the only two numbers that a sentence sets against each other; none without."""
    found = list(_OPPOSED.finditer(passage.text, sentence.start, sentence.end))
    return [passage.of(found[0], "a"), passage.of(found[0], "b")] if len(found) == 1 else []


_ASIDE = re.compile(
    r"[(–—]\s?(?P<a>\ue001)[^()–—;.\ue001\ue002]{1,50}?(?P<b>\ue001)[^()–—;.\ue001\ue002]{0,20}[)–—]", re.IGNORECASE
)


def _in_aside(passage: Passage, sentence: Sentence) -> list[Figure]:
    """``half as many — 57, where there had been 114 —``: the only two numbers between dashes or brackets."""
    found = list(_ASIDE.finditer(passage.text, sentence.start, sentence.end))
    found = [m for m in found if not opening(passage.code).search(m[0])]  # "(214 of 409)": a share.
    return [passage.of(found[0], "a"), passage.of(found[0], "b")] if len(found) == 1 else []


_THUS = re.compile(
    r"(?<!\w)(?:thus|so|hence|therefore|that is|also|somit|mithin|donc|ainsi|таким образом|то есть|значит|отже|тобто)(?!\w)",
    re.IGNORECASE,
)


def _in_another_clause(text: str, start: int, end: int) -> bool:
    """Whether a semicolon parts the numbers from the factor and nothing leads from one to the other."""
    at = text.find(";", start, end)
    return at >= 0 and _THUS.search(text, at, end) is None


def _changes(passage: Passage, sentence: Sentence, at: int) -> bool:
    """Whether the sentence tells of a change up to the clause of a place: that has its own check."""
    clause = passage.text.find(";", at, sentence.end)
    stretch = passage.text[sentence.start : clause if clause >= 0 else sentence.end]
    return any(whole_word(passage.code, table).search(stretch) for table in ("rose", "fell"))


def _of_one_kind(passage: Passage, counts: list[Figure], factor: Factor) -> bool:
    """Whether two counts may be of one kind: of one noun, or of the two nouns that the comparison names."""
    nouns = [_noun(passage, f) for f in counts]
    if not all(nouns) or is_one_noun(*nouns):
        return True
    text = passage.view.text.lower()
    if counts[0].start > factor.end:  # "Twice as many men as women: 412 men and 206 women".
        between = text[max(0, factor.start - 40) : counts[0].start]
        return any(noun[:4] in between for noun in nouns)
    return False


_NOUN = re.compile(r"\s([^\W\d_]{3,})")


def _noun(passage: Passage, figure: Figure) -> str:
    match = _NOUN.match(passage.view.text, figure.end)
    word = match[1].lower() if match else ""
    return "" if word in stop_words(passage.code) or word in _PLAIN_VERBS else word


_PLAIN_VERBS = frozenset(
    ["were", "was", "при", "against", "gegen", "против", "проти", "contre", "waren", "было", "було", "compared"]
)


def judge(passage: Passage, factor: Factor, counts: list[Figure]) -> Comparison | None:
    """Judge a factor by two counts; None if they were hardly meant to show it."""
    low, high = sorted(counts, key=lambda f: f.value)
    ratio = high.value / low.value
    wanted = factor.value if factor.value > 1 else 1 / factor.value
    fits = any(_fits(ratio, one, factor.hedge) for one in (wanted, *([wanted + 1] if factor.more else [])))
    if not fits and not wanted / _NEAR <= ratio <= wanted * _NEAR:
        return None
    start, end = factor.start, factor.end
    word = Figure(start, end, Sort.FRACTION, passage.view.text[start:end], factor.value, Fraction(0), worded=True)
    shown = a.percent_text(ratio, Fraction(1, 100), passage.style.decimal.join("00"))
    line = f"{a.show(high)} is {shown} times {a.show(low)}"
    figures = [*counts, word]
    return Comparison(
        document=passage.document.path,
        span=hull(passage.place(f) for f in figures),
        parts=tuple(passage.stated(f, "factor" if f is word else "number") for f in (word, *counts)),
        verdict=Verdict.CONSISTENT if fits else Verdict.INCONSISTENT,
        expected=Interval(wanted * (1 - _TOLERANCE), wanted * (1 + _TOLERANCE)),
        stated=word.raw,
        arithmetic=line if fits else f"{line}, not “{word.raw}”",
        suspect=passage.place(word),
    )


def _fits(ratio: Fraction, wanted: Fraction, hedge: str) -> bool:
    low, high = wanted * (1 - _TOLERANCE), wanted * (1 + _TOLERANCE)
    if hedge == "near":
        low, high = wanted * Fraction(3, 4), wanted
    elif hedge == "min":
        low, high = wanted, wanted * Fraction(3, 2)
    elif hedge == "about":
        low, high = wanted * Fraction(4, 5), wanted * Fraction(5, 4)
    return low <= ratio <= high
