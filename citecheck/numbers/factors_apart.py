"""Two like values that are not what a factor in words says, but another plain factor: "trebled", of 118 and 236.

No word ties them; that they are so nearly twice one another does.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from itertools import combinations

from citecheck.lang import by_code
from citecheck.numbers.comparable import is_money, is_one_noun
from citecheck.numbers.differences import noun_after
from citecheck.numbers.figure import Figure
from citecheck.numbers.lengths import is_length
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import any_word, said, words_of

_PLAIN = tuple(Fraction(n, d) for n, d in ((3, 2), (2, 1), (3, 1), (4, 1), (5, 1), (6, 1), (10, 1)))
"""The factors that words tell."""
_ROOM = Fraction(1, 25)
"""How far from a plain factor two values may lie that were meant for it."""
_NEAR = Fraction(1, 5)
_REACH = Fraction(9, 4)
"""How far from the factor in words another may lie that was put for it."""
_LEAST = 10


def of_another_factor(
    passage: Passage, sentence: Sentence, at: int, factor: Fraction, *, behind: bool = False
) -> tuple[Figure, Figure] | None:
    """Return the only two like values around a factor in words at a place, if they are another plain factor apart.

    They stand in its clause, else in its sentence, else (``behind``) in the sentence behind one without numbers. None where any two of
    them may be what the words say.
    """
    clause, whole = _clause(passage, sentence, at), (sentence.start, sentence.end)
    pairs = _alike(passage, *clause)
    if not pairs and len(passage.counts(*clause)) < 2:
        pairs = _alike(passage, *whole)
    index = passage.sentence_of(sentence.start) + 1
    if not pairs and behind and index < len(passage.sentences) and not _counts(passage, *whole):
        pairs = _alike(passage, passage.sentences[index].start, passage.sentences[index].end)
    if len(pairs) != 1 or _is_factor(factor, *pairs[0]):
        return None
    ratio, said_factor = _ratio(*pairs[0]), max(factor, 1 / factor)
    near = said_factor / _REACH <= ratio <= said_factor * _REACH
    return pairs[0] if near and any(abs(ratio / plain - 1) <= _ROOM for plain in _PLAIN) else None


def _clause(passage: Passage, sentence: Sentence, at: int) -> tuple[int, int]:
    """The stretch between semicolons around a place."""
    start = passage.text.rfind(";", sentence.start, at) + 1 or sentence.start
    end = passage.text.find(";", at, sentence.end)
    return start, end if end >= 0 else sentence.end


def _counts(passage: Passage, start: int, end: int) -> list[Figure]:
    found = [f for f in passage.counts(start, end) if not f.bound and not f.fault and f.value >= _LEAST]
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
    that_is = {*by_code(code).claims.namely, *by_code(code).claims.that_is}
    including = any_word(word for word in by_code(code).numbers.including if word not in that_is)
    them = f"{said(code, 'of_these')}|{words_of(code, 'subset')}|{including}"
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


def _ratio(first: Figure, last: Figure) -> Fraction:
    return max(first.value, last.value) / min(first.value, last.value)


def _is_factor(factor: Fraction, first: Figure, last: Figure) -> bool:
    """Whether two values may be what a factor in words says, rounded or hedged."""
    value = factor if factor > 1 else 1 / factor
    ratio = _ratio(first, last)
    return abs(ratio / value - 1) <= _NEAR or (
        factor < 1 and min(abs(ratio - 1 - factor), abs(1 - 1 / ratio - factor)) < _NEAR / 2
    )
