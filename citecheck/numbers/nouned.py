"""A change told by a noun behind its two values, wherever in the sentence those stand: ``38 per cent of one class, 47 of the next, an increase of 9``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from citecheck.numbers.differences import another_change, noun_after
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.lengths import is_length
from citecheck.numbers.moves import CONNECTED, Move
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import words_of


@cache
def _noun(code: str) -> re.Pattern[str]:
    nouns = f"{words_of(code, 'rose')}|{words_of(code, 'fell')}"
    return re.compile(
        rf"[,;–—(]\s(?:{CONNECTED})?(?:(?:an?|the|une|la|le|eine?|der|die|das|einem)\s|l['’])?(?:{nouns})(?!\w)(?:\s[^\W\d_]+){{0,2}}?(?:,|\s(?:of|von|de|um|на|в))\s(?P<d>[\ue001\ue002\ue006])",
        re.IGNORECASE,
    )


def told_by_nouns(passage: Passage, moves: Sequence[Move]) -> Iterator[tuple[Move, Figure]]:
    """Yield such differences, each with the only move of its sentence, or the only two values of its kind before it."""
    for sentence in passage.saying("rose", "fell"):
        for match in _noun(passage.code).finditer(passage.text, sentence.start, sentence.end):
            figure = passage.of(match, "d")
            before = [m for m in moves if m.sentence.start == sentence.start and m.end <= match.start()]
            if len(before) == 1 and _is_of_them(passage, (before[0].first, before[0].last), match, figure):
                yield before[0], figure
                continue
            pair = _pair(passage, sentence, match.start(), figure)
            if pair is not None and _is_of_them(passage, pair, match, figure):
                start, end = passage.where(pair[0]), passage.where(pair[1]) + 1
                yield Move(*pair, start, end, sentence), figure


_OF_ITS_OWN = re.compile(r"\s(?:in|of|on|bei|der|des|von|de|du|des|dans|в|у|на)\s[^\W\d_]", re.IGNORECASE)


def _is_of_them(passage: Passage, pair: tuple[Figure, Figure], noun: re.Match[str], figure: Figure) -> bool:
    """Whether a difference is of two values: nothing else changes between, it names nothing else, and counts the same."""
    gap = passage.text[passage.where(max(pair, key=lambda f: f.start)) + 1 : noun.start()]
    if ";" in gap or ":" in gap or another_change(passage, gap):
        return False
    if figure.sort is Sort.COUNT and noun_after(passage, passage.where(figure)) not in (
        "",
        *(noun_after(passage, passage.where(f)) for f in pair),
    ):
        return False
    return _OF_ITS_OWN.match(passage.text, noun.end()) is None


def _pair(passage: Passage, sentence: Sentence, at: int, figure: Figure) -> tuple[Figure, Figure] | None:
    kinds = (Sort.PERCENT,) if figure.sort is Sort.POINTS else (Sort.COUNT, Sort.PERCENT)
    if figure.sort is Sort.COUNT:
        kinds = (Sort.COUNT,)
    values = [f for f in passage.counts(sentence.start, at, *kinds) if not _is_aside(passage, f)]
    if len(values) != 2 or values[0].sort is not values[1].sort or any(f.bound or f.fault for f in values):
        return None
    return (values[0], values[1]) if values[0].value > 0 else None


def _is_aside(passage: Passage, figure: Figure) -> bool:
    """A length of time or a small number in words is none of the values."""
    return is_length(passage.text, passage.where(figure) + 1) or (figure.worded and figure.value < 20)
