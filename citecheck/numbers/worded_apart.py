"""Shares in words whose part and whole their sentence prints further off: "nine in ten of them, 187 to be exact". What they say is a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations

from citecheck.model.number import Interval, Verdict, WordedShare
from citecheck.numbers import worded
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.fractions_of import is_share
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import CONJUNCTION, in_any, words_of
from citecheck.numbers.share_bounds import bounds_of
from citecheck.numbers.tied import Tie, points, tie


@dataclass(frozen=True, slots=True)
class _Said:
    """A share in words at ``[start, end)`` of the skeleton, and the percentages it can stand for."""

    word: Figure
    allowed: Interval
    start: int
    end: int
    bottom: Figure | None = None


def find(passage: Passage, known: Sequence[WordedShare]) -> Iterator[WordedShare]:
    """Yield the shares in words that :func:`citecheck.numbers.worded.find` (``known``) found no numbers for."""
    if passage.text.count("\ue001") < 2 or not worded.may_say(passage):
        return
    used = {claim.parts[0].span.start for claim in known}
    taken = {n.span.start for claim in known if claim.verdict is Verdict.CONSISTENT for n in claim.parts[1:2]}
    told = (*_fractions(passage), *_ratios(passage), *_quantifiers(passage))
    for said in told:
        if passage.place(said.word).start in used:
            continue
        sentence = passage.sentences[passage.sentence_of(said.start)]
        tied = tie(passage, sentence, said.start, said.end)
        if tied is not None and passage.place(tied.part).start in taken:
            continue  # "One in five (103 of 511), and of the old one in three": the count is that of the first.
        if tied is None or tied.whole.value <= (20 if said.bottom else 9) or _is_another(passage, said, tied):
            continue
        others = [one for one in told if one is not said and sentence.start <= one.start < sentence.end]
        for claim in _judged(passage, said, tied):
            if claim.verdict is not Verdict.INCONSISTENT or not _stands_apart(passage, said, tied, others):
                yield claim


def _fractions(passage: Passage) -> Iterator[_Said]:
    for figure in passage.counts(0, len(passage.text), Sort.FRACTION) if "\ue004" in passage.text else ():
        if is_share(passage, figure):
            at = passage.where(figure)
            yield _Said(figure, bounds_of(passage, figure), at, at + 1)


def _ratios(passage: Passage) -> Iterator[_Said]:
    for match, top, bottom in worded.ratios(passage):
        yield _Said(top, worded.around(top, bottom), match.start(), match.end(), bottom)


def _quantifiers(passage: Passage) -> Iterator[_Said]:
    for match, word, allowed in worded.quantified(passage, beside=False):
        yield _Said(word, allowed, match.start(), match.end())


_TURN = re.compile(r"(?<!\w)(?:but|while|whereas|aber|während|mais|tandis|а|но|тогда|тоді|але)(?!\w)", re.IGNORECASE)
"""Words that lead to another thing."""


_APPOSED = re.compile(r"(?:\s[^\W\d_]+){0,4},\s(?:[^\W\d_]+\s){0,3}")


_MAKE = re.compile(
    rf"[^.;:()\ue001-\ue006]{{0,60}}?\s{in_any('sharing')}(?!\w)[^.;:()\ue001-\ue006]{{0,60}}", re.IGNORECASE
)
"""``those sent to sea, 214 in all, make up, as the book has it, nearly half``."""


def _is_another(passage: Passage, said: _Said, tied: Tie) -> bool:
    """Whether what stands between the words and the first number behind them leads to another thing."""
    places = [passage.where(f) for f in (tied.part, tied.whole) if passage.where(f) >= said.end]
    between = passage.text[said.end : min(places)] if places else ""
    if ";" in between:
        return True
    if not tied.close and not places:  # "270 of these, a third of the whole".
        if points(passage, passage.sentences[passage.sentence_of(said.start)], said.end):
            return True  # "Of the 300, 120, a third of them under twenty".
        last = max(passage.where(f) for f in (tied.part, tied.whole))
        between = passage.text[last + 1 : said.start]
        return _APPOSED.fullmatch(between) is None and _MAKE.fullmatch(between) is None
    return not tied.close and _TURN.search(between) is not None


def _stands_apart(passage: Passage, said: _Said, tied: Tie, others: Sequence[_Said]) -> bool:
    """Whether part and whole seem to be of other things, or of another time, than a share in words that they do not fit."""
    places = sorted((passage.where(tied.part), passage.where(tied.whole)))
    ahead = passage.text[said.end : places[0]] if places[0] >= said.end else ""
    behind = passage.text[places[1] + 1 : said.start] if places[1] < said.start else ""
    return (
        (bool(others) and "\ue003" in ahead)  # "In 1861 one in three, in 1881 one in five, in 1901 3 of 100".
        or (
            said.bottom is not None and _JOINED.fullmatch(behind) is not None
        )  # "53 of 67 mines and eleven of sixteen works".
        or _only(passage.code).search(ahead) is not None
        or _is_margin(passage, tied.part, ahead)
        or _is_of_another_whole(passage, said, tied)
    )


_JOINED = re.compile(
    rf"(?:\s[^\W\d_\ue001-\ue006]+){{1,4}},?\s{CONJUNCTION}(?:\s[^\W\d_\ue001-\ue006]+){{0,2}}\s", re.IGNORECASE
)


@cache
def _only(code: str) -> re.Pattern[str]:
    """``two in five, but only 22 of the 89``: some of them, set against the others."""
    return re.compile(rf"{_TURN.pattern}\s(?:{words_of(code, 'just')})\s(?:[^\W\d_]+\s)?\Z", re.IGNORECASE)


def _is_margin(passage: Passage, part: Figure, ahead: str) -> bool:
    """``314 to 312, a majority of two``: by how much one of two printed numbers is greater."""
    if len(ahead) > _NEAR_MARGIN or not ahead:
        return False
    sentence = passage.sentences[passage.sentence_of(passage.where(part))]
    values = [f.value for f in passage.counts(sentence.start, sentence.end) if f.start != part.start]
    return any(abs(one - other) == part.value for one, other in combinations(values[:8], 2))


_NEAR_MARGIN = 6


def _is_of_another_whole(passage: Passage, said: _Said, tied: Tie) -> bool:
    """``of those from the county 24 could, almost half``: another number, told in the sentences before, makes it right."""
    if tied.close and _behind_whole(passage, tied):
        return False
    index = passage.sentence_of(said.start)
    for figure in passage.counts(passage.sentences[max(0, index - _BEFORE)].start, said.start):
        if figure.value > tied.part.value and figure.value.denominator == 1 and not figure.fault:
            found = worded.against_counts(passage, said.word, said.allowed, tied.part, figure, said.bottom)
            if found.verdict is Verdict.CONSISTENT:
                return True
    return False


def _behind_whole(passage: Passage, tied: Tie) -> bool:
    """Whether a part and its whole stand side by side: ``24 of 38``."""
    low, high = sorted((passage.where(tied.part), passage.where(tied.whole)))
    return high - low < _SIDE_BY_SIDE


_SIDE_BY_SIDE = 24
_BEFORE = 3
"""How many sentences before a share its whole may be told in."""


def _judged(passage: Passage, said: _Said, tied: Tie) -> Iterator[WordedShare]:
    found = worded.against_counts(passage, said.word, said.allowed, tied.part, tied.whole, said.bottom)
    if found.verdict is Verdict.INCONSISTENT:
        rest = replace(tied.part, value=tied.whole.value - tied.part.value)
        other = worded.against_counts(passage, said.word, said.allowed, rest, tied.whole, said.bottom)
        if other.verdict is Verdict.CONSISTENT and not tied.close:
            return
        found = replace(found, loose=True)
    yield found
