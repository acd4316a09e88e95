"""Accounts told in any words: a stock, what came and went by verbs known or not, and a count that should close them.

Words tie these numbers loosely. What ties them is the reckoning: no signs of the unknown verbs close the account, and
those of one choice close it but for one slip.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import product

from citecheck.numbers import arithmetic as a
from citecheck.numbers.account_words import SURE, AccountWords
from citecheck.numbers.alike import alike
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.listing import counts
from citecheck.numbers.nesting import top_level
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import whole_word

_SENTENCES = 4
_FEWEST = 4
_LONGEST = 7
"""How many counts an account has."""
_UNKNOWN = 2
"""With more verbs unknown something always fits."""
_LARGE = 10
"""A number of one digit is one slip away from any other."""


@dataclass(frozen=True, slots=True)
class Account:
    """Counts from the first stock to the last, with the signs of what lies between."""

    opening: Figure
    flows: tuple[Figure, ...]
    closing: Figure
    signs: tuple[int, ...]
    """Of the choice that closes it, or would but for a slip."""
    closes: bool
    known: bool
    """Whether every verb says by itself whether something came or went, and the last that it closes an account."""


@lru_cache(maxsize=1)
def accounts(passage: Passage) -> tuple[Account, ...]:
    """Return the accounts of a passage that close, and those that would but for one slip; sums and balances both ask."""
    return tuple(_accounts(passage))


def _accounts(passage: Passage) -> Iterator[Account]:
    if passage.text.count("\ue001") < 4 or not passage.says("income", "outgo"):
        return
    found, sentences = counts(passage, 0, len(passage.text)), passage.sentences
    words, places = AccountWords(passage), list(map(passage.where, found))
    done = -1
    for index, opening in enumerate(found[:-3]):
        if index <= done or opening.bound or opening.value.numerator < _LARGE * opening.value.denominator:
            continue
        own = passage.sentence_of(places[index])
        last = min(own + _SENTENCES, len(sentences))
        stop = min(bisect_left(places, sentences[last - 1].end), index + 1 + 2 * _LONGEST)
        if stop - index < _FEWEST or not words.moves(own, last):
            continue
        run = [opening, *alike(passage, top_level(passage, found[index + 1 : stop]), opening)][:_LONGEST]
        if len(run) < _FEWEST or any(map(_is_rough, run[:_FEWEST])):
            continue
        if not words.moves(own, passage.sentence_of(passage.where(run[-1])) + 1):
            continue
        account = _account(passage, words, run, opened=_opens(passage, places, index))
        if account is not None:
            done = found.index(account.closing)
            yield account


def _is_rough(figure: Figure) -> bool:
    """Whether a count says no exact number of things."""
    return bool(figure.bound or figure.fault or figure.scaled) or figure.step.numerator < figure.step.denominator


def _opens(passage: Passage, places: Sequence[int], index: int) -> bool:
    text, at = passage.text, places[index]
    sentence = passage.sentences[passage.sentence_of(at)]
    start = max(sentence.start, places[index - 1] + 1) if index else sentence.start
    if _WERE.search(text, max(start, at - _LENGTH_OF_WERE), at):
        return True
    if not passage.says_in(sentence, "opening"):
        return False
    word = whole_word(passage.code, "opening")
    after = text[at + 1 : min(sentence.end, at + 40)].partition("\ue001")[0]
    return word.search(text, start, at) is not None or word.search(after) is not None


_WERE = re.compile(r"(?<!\w)(?:were|was|waren|étaient|sont)\s\Z", re.IGNORECASE)
"""``the sisters were 27``."""
_LENGTH_OF_WERE = 10


def _account(passage: Passage, words: AccountWords, run: Sequence[Figure], *, opened: bool) -> Account | None:
    """The account that a run of counts keeps from its first on: one that closes before one that does not.

    Three things speak for an account: a word that opens it, verbs of coming and of going, and a word that closes it. With two
    of them only what is left may have the slip.
    """
    ends = {last: words.end(run, last) for last in range(_FEWEST - 1, len(run))}
    if not opened and not any(ends.values()):
        return None
    signs: list[tuple[int, ...]] = []
    slipped: list[Account] = []
    for last in range(_FEWEST - 1, len(run)):
        flows, closing, told = run[1:last], run[last], ends[last]
        if any(map(_is_rough, run[: last + 1])):
            break
        if not told and not (opened and last == len(run) - 1):
            continue
        signs += [words.signs(run, index) for index in range(len(signs) + 1, last)]
        unknown = sum([len(one) > 1 for one in signs])
        if unknown > _UNKNOWN or (unknown == len(signs) and not (opened and told == SURE)):
            continue
        if opened + bool(told) + ({one[0] for one in signs if len(one) == 1} == {1, -1}) < 2:
            continue
        firm = opened and bool(told)
        choices = list(product(*signs))
        left = [_left(run[0], flows, choice) for choice in choices]
        if _worth(closing) in left:
            signs_kept = choices[left.index(_worth(closing))]
            return Account(run[0], tuple(flows), closing, signs_kept, closes=True, known=True) if firm else None
        fitting = [
            c for c, value in zip(choices, left, strict=True) if value > 0 and a.is_slip(int(closing.value), int(value))
        ]
        if not (firm or fitting):
            continue
        fitting = fitting or [c for c, v in zip(choices, left, strict=True) if _is_meant(run[0], flows, closing, c, v)]
        if firm and choices[0] in fitting:
            fitting = [choices[0]]  # What the verbs say first, if they have two senses.
        if len(fitting) == 1:
            known = firm and not unknown and told == SURE
            slipped.append(Account(run[0], tuple(flows), closing, fitting[0], closes=False, known=known))
    if not slipped:
        return None
    start, end = passage.where(slipped[-1].opening), passage.where(slipped[-1].closing)
    if whole_word(passage.code, "unknown").search(passage.text, start, end) or of_three_years(passage, start, end):
        return None
    return slipped[-1]


_YEAR = re.compile(r"(?<!\d)1[0-9]{3}(?!\d)")


def of_three_years(passage: Passage, start: int, end: int) -> bool:
    """Whether a stretch, with the date that leads to it, names three years: an account has a first and a last."""
    before = passage.counts(passage.sentences[passage.sentence_of(start)].start, start, Sort.OPAQUE)[-1:]
    named = [
        _YEAR.search(f.raw) for f in (*before, *passage.counts(start, end, Sort.OPAQUE)) if f.what in ("year", "date")
    ]
    return len({match[0] for match in named if match}) > 2


def _worth(figure: Figure) -> int | Fraction:
    """The value of a figure, as a whole number where it is one: such are several times as quick to add."""
    value = figure.value
    return value.numerator if value.denominator == 1 else value


def _left(opening: Figure, flows: Sequence[Figure], signs: Sequence[int]) -> int | Fraction:
    return sum([sign * _worth(f) for sign, f in zip(signs, flows, strict=True)], _worth(opening))


def _is_meant(
    opening: Figure, flows: Sequence[Figure], closing: Figure, signs: Sequence[int], left: int | Fraction
) -> bool:
    """Whether one slip in a number before what is left keeps an account from closing."""
    if left <= 0 or closing.value <= 0:
        return False
    off = _worth(closing) - left
    needed = [(opening, _worth(opening) + off), *((f, _worth(f) + s * off) for s, f in zip(signs, flows, strict=True))]
    return any(value >= _LARGE and f.value >= _LARGE and a.is_slip(int(f.value), int(value)) for f, value in needed)
