"""Accounts told in any words: a stock, what came and went by verbs known or not, and a count that should close them.

Words tie these numbers loosely. What ties them is the reckoning: no signs of the unknown verbs close the account, and
those of one choice close it but for one slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import product

from citecheck.numbers import arithmetic as a
from citecheck.numbers.alike import alike
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.listing import counts
from citecheck.numbers.nesting import top_level
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import whole_word

_SENTENCES = 4
_FAR = 200
"""How far behind the last count its verb may stand."""
_LONGEST = 7
"""How many counts an account has at most."""
_UNKNOWN = 2
"""With more verbs unknown something always fits."""
_LARGE = 10
"""A number of one digit is one slip away from any other."""
_AND = re.compile(r"[,;.:]|\s(?:and|und|et|и|та|і|й|but|while|whereas|aber|mais|а|но|але)\s", re.IGNORECASE)
_MARKS = re.compile(r"[,;.]\s")


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
    found = counts(passage, 0, len(passage.text))
    done = -1
    for index, opening in enumerate(found[:-3]):
        if index <= done or opening.bound or opening.value < _LARGE:
            continue
        last = passage.sentence_of(passage.where(opening)) + _SENTENCES
        end = passage.sentences[min(last, len(passage.sentences)) - 1].end
        following = [f for f in found[index + 1 : index + 1 + 2 * _LONGEST] if passage.where(f) < end]
        run = [opening, *alike(passage, top_level(passage, following), opening)][:_LONGEST]
        if len(run) < 4 or any(_is_rough(f) for f in run[:4]):
            continue
        if not passage.says_near(passage.where(opening), passage.where(run[-1]), "income", "outgo"):
            continue
        account = _account(passage, run, opened=_opens(passage, found, index))
        if account is not None:
            done = found.index(account.closing)
            yield account


def _is_rough(figure: Figure) -> bool:
    """Whether a count says no exact number of things."""
    return bool(figure.bound or figure.fault or figure.scaled) or figure.step < 1


def _opens(passage: Passage, found: Sequence[Figure], index: int) -> bool:
    text, at = passage.text, passage.where(found[index])
    sentence = passage.sentences[passage.sentence_of(at)]
    start = max(sentence.start, passage.where(found[index - 1]) + 1) if index else sentence.start
    if _WERE.search(text, start, at):
        return True
    if not passage.says_in(sentence, "opening"):
        return False
    word = whole_word(passage.code, "opening")
    after = text[at + 1 : min(sentence.end, at + 40)].partition("\ue001")[0]
    return word.search(text, start, at) is not None or word.search(after) is not None


_WERE = re.compile(r"(?<!\w)(?:were|was|waren|étaient|sont)\s\Z", re.IGNORECASE)
"""``the sisters were 27``."""


def _account(passage: Passage, run: Sequence[Figure], *, opened: bool) -> Account | None:
    """The account that a run of counts keeps from its first on: one that closes before one that does not.

    Three things speak for an account: a word that opens it, verbs of coming and of going, and a word that closes it. With two
    of them only what is left may have the slip.
    """
    ends = {last: _end(passage, run, last) for last in range(3, len(run))}
    if not opened and not any(ends.values()):
        return None
    signs = [_signs(passage, run, i) for i in range(1, len(run))]
    slipped: list[Account] = []
    for last in range(3, len(run)):
        flows, closing = run[1:last], run[last]
        between = signs[: last - 1]
        if any(_is_rough(f) for f in run[: last + 1]):
            break
        unknown = sum(len(one) > 1 for one in between)
        told = ends[last]
        if unknown > _UNKNOWN or (unknown == len(between) and not (opened and told == _SURE)):
            continue
        both = {one[0] for one in between if len(one) == 1} == {1, -1}
        if opened + bool(told) + both < 2 or not (told or last == len(run) - 1):
            continue
        firm = opened and bool(told)
        choices = list(product(*between))
        left = [_left(run[0], flows, choice) for choice in choices]
        if closing.value in left:
            signs_kept = choices[left.index(closing.value)]
            return Account(run[0], tuple(flows), closing, signs_kept, closes=True, known=True) if firm else None
        fitting = [
            c for c, value in zip(choices, left, strict=True) if value > 0 and a.is_slip(int(closing.value), int(value))
        ]
        if not (firm or fitting):
            continue
        fitting = fitting or [c for c, v in zip(choices, left, strict=True) if _is_meant(run[0], flows, closing, c, v)]
        if len(fitting) == 1:
            slipped.append(
                Account(
                    run[0],
                    tuple(flows),
                    closing,
                    fitting[0],
                    closes=False,
                    known=firm and not unknown and told == _SURE,
                )
            )
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


def _left(opening: Figure, flows: Sequence[Figure], signs: Sequence[int]) -> Fraction:
    return sum((sign * f.value for sign, f in zip(signs, flows, strict=True)), opening.value)


def _is_meant(opening: Figure, flows: Sequence[Figure], closing: Figure, signs: Sequence[int], left: Fraction) -> bool:
    """Whether one slip in a number before what is left keeps an account from closing."""
    if left <= 0 or closing.value <= 0:
        return False
    off = closing.value - left
    needed = [(opening, opening.value + off), *((f, f.value + s * off) for s, f in zip(signs, flows, strict=True))]
    return any(value >= _LARGE and f.value >= _LARGE and a.is_slip(int(f.value), int(value)) for f, value in needed)


def _signs(passage: Passage, run: Sequence[Figure], index: int) -> tuple[int, ...]:
    """What the words around a count say of its sign: of its own clause first, then of the one that it goes on."""
    at = passage.where(run[index])
    start = passage.where(run[index - 1]) + 1
    end = passage.where(run[index + 1]) if index + 1 < len(run) else at + _FAR
    before, after = passage.text[start:at], passage.text[at + 1 : end]
    own = _AND.split(before)[-1]
    behind = _AND.split(after)[0]
    for stretch in (own, behind, f"{before} {_MARKS.split(after)[0]}"):
        told = [
            sign
            for table, sign in (("income", 1), ("outgo", -1))
            if passage.says(table) and whole_word(passage.code, table).search(stretch)
        ]
        if len(told) == 1:
            either = whole_word(passage.code, "either").search(stretch) is not None
            return (told[0], -told[0]) if either else (told[0],)
        if told:
            break
    if index > 1 and _GOES_ON.search(before) is not None:
        return _signs(passage, run, index - 1)
    return 1, -1


_GOES_ON = re.compile(
    r"\A[^;.:]*(?:,|\s(?:and|und|et|и|та|і|й))\s(?:(?:the|an?|to|for|at|in|on|from|by|another|der|die|das|den|dem|an|im|am|zu|le|la|les|aux?|en|à|pour|в|во|на|у|за|по|к|для|до)\s(?:[^\s;.:,]+\s){0,2})?[£$€]?\Z",
    re.IGNORECASE,
)
"""``sold 41 and 19``, ``the roof swallowed 205 and the feast 27``."""


_SURE = "sure"
_HAD_BEEN = re.compile(r"(?<!\w)(?:had\sbeen|avai(?:t|ent)\sété|gewesen)(?!\w)", re.IGNORECASE)


_CLOSING = (("closing", _SURE), ("so", _SURE), ("found_at_last", "perhaps"))


def _end(passage: Passage, run: Sequence[Figure], index: int) -> str:
    """What says that a count closes an account: a word of result or of what is left, or a verb of counting or a date; else nothing."""
    text, at = passage.text, passage.where(run[index])
    start = passage.where(run[index - 1]) + 1
    clause = " ".join(re.split(r"[;.]\s|,\s", text[start:at])[-2:])
    behind = re.split(r"[;.,]", text[at + 1 : at + 60].partition("\ue001")[0])[0]
    if _HAD_BEEN.search(clause):
        return ""
    for table, sure in _CLOSING:
        if passage.says_near(start, at + 60, table):
            word = whole_word(passage.code, table)
            if word.search(clause) or word.search(behind):
                return sure
    return "perhaps" if "\ue003" in clause + behind else ""
