"""Changes of shares and factors whose two values stand in any order. No word ties these numbers, so what is found is a guess.

``by 24.3 points`` is one slip from the difference of 57.4 and 43.1 %; "the rise, 7 per cent" is that of 3 and 10 % in points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import combinations

from citecheck.numbers import arithmetic as a
from citecheck.numbers.differences import told_by
from citecheck.numbers.factors_apart import of_another_factor
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.moves import Move
from citecheck.numbers.multiples import Multiple, multiples
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import words_of
from citecheck.numbers.valued import POINTS


def multiplied_otherwise(passage: Passage, judged: set[int]) -> Iterator[tuple[Move, Multiple]]:
    """Yield the two values that a factor in words does not fit, of sentences not in ``judged`` (where each starts)."""
    for sentence in passage.saying("multiples"):
        found = multiples(passage, sentence) if sentence.start not in judged else []
        if len(found) != 1 or not found[0].value:
            continue
        pair = of_another_factor(passage, sentence, found[0].start, found[0].value, behind=True)
        if pair is not None:
            first, last = pair
            yield Move(first, last, passage.where(first), passage.where(last) + 1, sentence), found[0]


def points_apart(passage: Passage, done: set[int]) -> Iterator[tuple[Move, Figure]]:
    """Yield the differences of shares not in ``done`` (places in the document) with the two shares that they miss by a slip or in unit."""
    if "\ue002" not in passage.text:
        return
    for by in passage.counts(0, len(passage.text), Sort.POINTS, Sort.PERCENT, Sort.COUNT):
        if by.sort is Sort.COUNT:
            if not POINTS.match(passage.text, passage.where(by) + 1):
                continue
            by = replace(by, sort=Sort.POINTS)
        if _compared(passage.code).match(passage.text, passage.where(by) + 1):
            continue
        index = passage.sentence_of(passage.where(by))
        sentence = passage.sentences[index]
        if passage.place(by).start in done or by.bound or (by.sort is Sort.PERCENT and not _is_change(passage, by)):
            continue
        start = passage.sentences[max(0, index - 1)].start
        end = sentence.end if by.sort is Sort.POINTS else passage.where(by)
        able = _shares(passage, start, end, by)
        if not 2 <= len(able) <= 4:
            continue
        pairs = list(combinations(able, 2))
        meant = [pair for pair in pairs if _is_difference(by, *pair)]
        if by.sort is Sort.POINTS:
            meant = [pair for pair in pairs if _is_slip(by, *pair)] if not meant else []
        if len(meant) == 1 and (by.sort is Sort.POINTS or len(able) == 2):
            first, last = meant[0]
            yield Move(first, last, passage.where(first), passage.where(last) + 1, sentence), by


def _shares(passage: Passage, start: int, end: int, by: Figure) -> list[Figure]:
    """The shares of a stretch, and the decimals that are printed without a sign beside one: "from 3.4 per cent to 6.1"."""
    found = [
        f
        for f in passage.counts(start, end, Sort.COUNT, Sort.PERCENT, Sort.PERMILLE)
        if not f.fault and f.start != by.start
    ]
    steps = {f.step for f in found if f.sort is not Sort.COUNT}
    shares = [f for f in found if f.sort is not Sort.COUNT or (f.step in steps and _is_bare(passage, f))]
    # "If the economy grew by 2% but the supply by 5%": changes, between which nothing lies.
    changes = [f for f in shares if f.sort is not Sort.COUNT and told_by(passage, f)]
    return shares if len(changes) < 2 else []


def _is_bare(passage: Passage, figure: Figure) -> bool:
    """Whether a number may be a share without its sign: a decimal, or whole with nothing behind it."""
    behind = passage.text[passage.where(figure) + 1 :][:1]
    return figure.value < _HUNDRED and not figure.worded and (figure.step < 1 or behind in (",", ";", "."))


_HUNDRED = 100


@cache
def _compared(code: str) -> re.Pattern[str]:
    """``5 points below the lowest figure``, ``3 points, a fifth, above``: another share is compared."""
    return re.compile(rf"[^.;:\ue001-\ue003]{{0,24}}\s(?:{words_of(code, 'compared')})(?!\w)", re.IGNORECASE)


@cache
def _change(code: str) -> re.Pattern[str]:
    """``the rise, 7 per cent``; ``having lost 8 per cent``."""
    noun = f"{words_of(code, 'rose')}|{words_of(code, 'fell')}"
    return re.compile(
        rf"(?<!\w)(?:{noun})(?:\s(?:of|de|d['’]|von|um|by|на|в|у))?(?:,\s(?:[^\W\d_]+\s){{0,2}}|\s)\Z", re.IGNORECASE
    )


def _is_change(passage: Passage, by: Figure) -> bool:
    at = passage.where(by)
    return _change(passage.code).search(passage.text, max(0, at - 40), at) is not None


def _is_difference(by: Figure, first: Figure, last: Figure) -> bool:
    return abs(abs(first.value - last.value) - by.value) <= by.step


def _is_slip(by: Figure, first: Figure, last: Figure) -> bool:
    off = abs(last.value - first.value) / by.step
    printed = by.value / by.step
    return off.denominator == 1 and printed.denominator == 1 and a.is_slip(int(printed), int(off))
