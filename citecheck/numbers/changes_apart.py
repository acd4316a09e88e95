"""Differences and factors whose two values stand in any order: what ties them is that one slip, or another factor, would make all right.

``ninefold`` for 118 and 236 is no factor of theirs, but "doubled" would be: a wrong word. ``by 24.3 points`` is one slip from the
difference of 57.4 and 43.1 %. No word ties these numbers, so what is found is a guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache
from itertools import combinations

from citecheck.numbers import arithmetic as a
from citecheck.numbers.comparable import is_money, is_one_noun
from citecheck.numbers.differences import noun_after
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.lengths import is_length
from citecheck.numbers.moves import Move
from citecheck.numbers.multiples import Multiple, multiples
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import said, words_of

_PLAIN = tuple(Fraction(n, d) for n, d in ((3, 2), (2, 1), (3, 1), (4, 1), (5, 1), (6, 1), (10, 1)))
"""The factors that words tell."""
_ROOM = Fraction(1, 25)
"""How far from a plain factor two values may lie that were meant for it."""
_NEAR = Fraction(1, 5)


def multiplied_otherwise(passage: Passage, known: Sequence[Move]) -> Iterator[tuple[Move, Multiple]]:
    """Yield the only two like values of a sentence, or of the one behind it, that are not what its factor in words says but are another."""
    told = {passage.sentence_of(move.start) for move in known}
    for sentence in passage.saying("multiples"):
        index = passage.sentence_of(sentence.start)
        found = multiples(passage, sentence)
        if index in told or len(found) != 1 or not found[0].value:
            continue
        clause = _clause(passage, sentence, found[0].start)
        pairs = _alike(passage, *clause)
        if not pairs and index + 1 < len(passage.sentences) and not _counts(passage, *clause):
            following = passage.sentences[index + 1]
            pairs = _alike(passage, following.start, following.end)
        if any(_is_factor(passage, found[0], *pair) for pair in pairs) or len(pairs) != 1:
            continue
        first, last = pairs[0]
        ratio = max(first.value, last.value) / min(first.value, last.value)
        if any(abs(ratio / factor - 1) <= _ROOM for factor in _PLAIN):
            yield Move(first, last, passage.where(first), passage.where(last) + 1, sentence), found[0]


def _clause(passage: Passage, sentence: Sentence, at: int) -> tuple[int, int]:
    """The stretch between semicolons around a place."""
    start = passage.text.rfind(";", sentence.start, at) + 1 or sentence.start
    end = passage.text.find(";", at, sentence.end)
    return start, end if end >= 0 else sentence.end


def _counts(passage: Passage, start: int, end: int) -> list[Figure]:
    found = [f for f in passage.counts(start, end) if not f.bound and not f.fault and f.value >= 10]
    return [
        f
        for f in found
        if not (f.worded and f.value < 20)
        and not is_length(passage.text, passage.where(f) + 1)
        and not _part(passage.code).search(passage.text, start, passage.where(f))
    ]


@cache
def _part(code: str) -> re.Pattern[str]:
    """``541, of which 17``: a part of a value."""
    them = f"{said(code, 'of_these')}|{words_of(code, 'subset')}|{said(code, 'including')}"
    return re.compile(rf"(?<!\w)(?:{them})\s(?:[^\W\d_]+\s){{0,2}}\Z", re.IGNORECASE)


def _alike(passage: Passage, start: int, end: int) -> list[tuple[Figure, Figure]]:
    """The pairs of counts of a stretch that are both money or of one noun, else the only two."""
    able = _counts(passage, start, end)
    money = [f for f in able if is_money(passage, f)]
    things = [f for f in able if f not in money]
    pairs = list(combinations(money, 2))
    for one, other in combinations(things, 2):
        nouns = [noun_after(passage, passage.where(f)) for f in (one, other)]
        if (all(nouns) and is_one_noun(*nouns)) or (len(things) == 2 and not all(nouns)):
            pairs.append((one, other))
    return pairs


def _is_factor(passage: Passage, factor: Multiple, first: Figure, last: Figure) -> bool:
    """Whether two values may be what a factor in words says, rounded or hedged."""
    value = factor.value if factor.value > 1 else 1 / factor.value
    ratio = max(first.value, last.value) / min(first.value, last.value)
    return abs(ratio / value - 1) <= _NEAR or (factor.value < 1 and abs(ratio - 1 - factor.value) < _NEAR)


def points_apart(passage: Passage, done: set[int]) -> Iterator[tuple[Move, Figure]]:
    """Yield the differences in points not in ``done`` (places in the document) with the two shares that one slip parts from them."""
    for by in passage.counts(0, len(passage.text), Sort.POINTS):
        index = passage.sentence_of(passage.where(by))
        sentence = passage.sentences[index]
        if passage.place(by).start in done or by.bound:
            continue
        start = passage.sentences[max(0, index - 1)].start
        able = [f for f in passage.counts(start, sentence.end, Sort.PERCENT, Sort.PERMILLE) if not f.fault]
        if not 2 <= len(able) <= 4:
            continue
        pairs = list(combinations(able, 2))
        if any(abs(abs(one.value - other.value) - by.value) <= by.step for one, other in pairs):
            continue
        slipped = [pair for pair in pairs if _is_slip(by, *pair)]
        if len(slipped) == 1:
            first, last = slipped[0]
            yield Move(first, last, passage.where(first), passage.where(last) + 1, sentence), by


def _is_slip(by: Figure, first: Figure, last: Figure) -> bool:
    off = abs(last.value - first.value) / by.step
    printed = by.value / by.step
    return off.denominator == 1 and printed.denominator == 1 and a.is_slip(int(printed), int(off))
