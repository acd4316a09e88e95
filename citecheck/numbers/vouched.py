"""Numbers that other numbers vouch for: those of a sum that closes exactly are not to be doubted by a looser claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import lcm

from citecheck.numbers.alike import alike
from citecheck.numbers.figure import Figure
from citecheck.numbers.listing import counts
from citecheck.numbers.passage import Passage

_MOST = 8
"""No longer run of parts is tried."""
_LARGE = {2: 100}
_LARGE_ENOUGH = 30
"""Smaller totals are met by chance; of two parts only those above a hundred count."""
_LONGEST = 3000
_SMALL = 10
_REACH = 24
"""How many counts around a claim are looked at."""


def vouched(passage: Passage, figures: Sequence[Figure]) -> bool:
    """Whether all or all but one of some counts stand in a run of counts that adds exactly to the one beside it."""
    places = [passage.where(f) for f in figures]
    first, last = passage.sentence_of(min(places)), passage.sentence_of(max(places))
    sentences = passage.sentences[max(0, first - 1) : last + 2]
    if sentences[-1].end - sentences[0].start > _LONGEST:
        return False
    around = counts(passage, sentences[0].start, sentences[-1].end)
    own = {f.start for f in figures}
    if len(around) > _REACH:
        return False
    within = range(passage.sentences[first].start, passage.sentences[last].end)
    enough = max(2, len(own) - 1)
    for whole, parts in _closing(passage, around):
        closed = {f.start for f in (whole, *parts)}
        if len(own & closed) >= enough and own != closed and all(passage.where(f) in within for f in parts):
            return True
    return False


def _closing(passage: Passage, around: Sequence[Figure]) -> Iterator[tuple[Figure, list[Figure]]]:
    """Yield every count with the run of counts right before or behind it that adds to it."""
    for index, whole in enumerate(around):
        if whole.bound or whole.value.numerator < _LARGE_ENOUGH * whole.value.denominator:
            continue
        for run in (around[index + 1 :], around[:index][::-1]):
            found = alike(passage, run[: _MOST + 2], whole)[:_MOST]
            if len(found) > 2 and found[0].value < _SMALL:
                found = found[1:]  # "156 men and 3 drums": the small one is beside the point.
            if found:
                yield from ((whole, found[:size]) for size in _sizes(whole, found))


def _sizes(whole: Figure, found: Sequence[Figure]) -> Iterator[int]:
    """Yield how many of some counts, from the first on, add exactly to another."""
    worth = lcm(whole.value.denominator, *(f.value.denominator for f in found))
    aim, added = whole.value.numerator * (worth // whole.value.denominator), 0
    for size, part in enumerate(found, 1):
        added += part.value.numerator * (worth // part.value.denominator)
        if added > aim:
            break
        if added == aim and size > 1 and aim >= _LARGE.get(size, 0) * worth:
            yield size
