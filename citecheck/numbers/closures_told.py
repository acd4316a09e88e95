"""Shares that words far from them call a whole: "every penny is accounted for", "the 29 per cent who were neither", "half … 30 … and 25 per cent, nobody else".

The words are loose, so that one slip in one share must be all that keeps the list from closing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import combinations

from citecheck.lang import stop_words
from citecheck.numbers import arithmetic as a
from citecheck.numbers.closure_guards import changes, compares, names_foremost, nested, own_wholes
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.nesting import is_open
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import any_whole, loose, said, whole_word, words_of

_TABLES = ("accounted", "no_other", "not_at_all", "neither", "rest", "distributed", "still")
_SENTENCES = 3
_MOST = 8
_BAND = 24
"""How far behind its share the name of a highest band may reach."""
_LEAST = 2
"""No bare number that goes on from a share is so small."""
_LOW, _HIGH = 70, 150
"""Sums farther from a hundred are of other things."""
_BEHIND = 90
"""How far behind the last share the word may stand."""


def told_loosely(passage: Passage, done: set[int]) -> Iterator[list[Figure]]:
    """Yield the shares not in ``done`` (where their figures start) that are said to be all, and are not but for a slip."""
    if not passage.says(*_TABLES):
        return
    for index, sentence in enumerate(passage.sentences):
        if not _holds_share(passage, sentence.start, sentence.end):
            continue
        for last in passage.sentences[index : index + _SENTENCES]:
            if last is not sentence and not _holds_share(passage, last.start, last.end):
                break
            shares = _shares(passage, sentence.start, last.end)
            if any(f.start in done for f in shares):
                break
            if _slips(shares) and _is_whole(passage, index, last.end, shares):
                done.update(f.start for f in shares)
                yield shares
                break


def _holds_share(passage: Passage, start: int, end: int) -> bool:
    return passage.text.find("\ue002", start, end) >= 0


def _shares(passage: Passage, start: int, end: int) -> list[Figure]:
    """The shares of a stretch, with half of it and the bare numbers that go on from a share: ``40 per cent to A, 35 to B``."""
    found: list[Figure] = []
    told = passage.counts(start, end, Sort.PERCENT)
    for figure in passage.counts(start, end, Sort.PERCENT, Sort.COUNT, Sort.FRACTION):
        if figure.sort is Sort.PERCENT or (figure.sort is Sort.FRACTION and _is_share(passage, figure, start)):
            value = 100 * figure.value if figure.sort is Sort.FRACTION else figure.value
            bound = "" if figure.bound == "max" else figure.bound  # "Joan had no more than 20 per cent."
            found.append(replace(figure, value=value, step=figure.step or Fraction(1), sort=Sort.PERCENT, bound=bound))
        elif figure.step == told[0].step and _LEAST < figure.value < 100 and _is_bare(passage, figure):
            found.append(replace(figure, sort=Sort.PERCENT))
    bracketed = [_is_bracketed(passage.text, passage.where(f)) for f in found]
    if True in bracketed and False in bracketed:  # "Fuel 19 (coal alone 16)".
        return [f for f, inside in zip(found, bracketed, strict=True) if not inside]
    return found


def _is_bracketed(text: str, at: int) -> bool:
    """Whether a share stands in a bracket right behind another number."""
    opened = text.rfind("(", max(0, at - 60), at)
    return opened >= 0 and text.find(")", opened, at) < 0 and text[:opened].rstrip()[-1:] in ("\ue001", "\ue002")


def _is_share(passage: Passage, figure: Figure, start: int) -> bool:
    """``half the catch``, ``a quarter of the rent``: what of is said, and no share stands before it from ``start`` on."""
    behind = passage.text[passage.where(figure) + 1 :]
    first = passage.text.find("\ue002", start, passage.where(figure)) < 0
    return first and figure.value <= Fraction(3, 4) and _OF_WHAT.match(behind) is not None


_OF_WHAT = re.compile(
    r"(?![^.;:,\ue001\ue002]{0,24}\(\ue002)\s(?:of|the|der|des|de|du|d['’]|всего|всей|всех|усього|усієї|усіх)[\s’'](?!century|year)",
    re.IGNORECASE,
)
_WORD = re.compile(r"\s([^\W\d_]+)")


def _is_bare(passage: Passage, figure: Figure) -> bool:
    """Whether no noun stands behind a number that it could count."""
    at = passage.where(figure)
    if figure.worded or figure.bound or figure.fault or passage.text[at - 1 : at] in tuple("£$€("):
        return False
    word = _WORD.match(passage.text, at + 1)
    if word is None:
        return passage.text[at + 1 : at + 2] in ("", ",", ";", ".", ":") or passage.text.startswith(" (", at + 1)
    return word[1].lower() in stop_words(passage.code)


def _slips(shares: Sequence[Figure]) -> bool:
    """Whether one share with another digit would make the list close, and it does not as printed."""
    if not 3 <= len(shares) <= _MOST or any(f.bound or f.fault or f.value >= 100 for f in shares):
        return False
    added, slack = a.add(shares), a.room(shares) / 2
    if abs(added - 100) <= 2 * slack or not _LOW <= added <= _HIGH:
        return False
    if any(a.add(some) == 100 for size in (1, 2) for some in combinations(shares, len(shares) - size)):
        return False  # Some of them are parts of others.
    return any(_may_be(f, 100 - added + f.value, slack) for f in shares)


def _may_be(share: Figure, needed: Fraction, slack: Fraction) -> bool:
    """Whether a share is one slip away from a value, give or take what the rounding of the others leaves."""
    printed = share.value / share.step
    if printed.denominator != 1 or printed < 10:
        return False
    low, high = -(-(needed - slack) // share.step), (needed + slack) // share.step
    return any(value >= 10 and a.is_slip(int(printed), value) for value in range(int(low), int(high) + 1))


def _is_whole(passage: Passage, index: int, end: int, shares: Sequence[Figure]) -> bool:
    """Whether words around some shares say that they are all, and none that they are of several wholes."""
    text, sentence = passage.text, passage.sentences[index]
    first, last = passage.where(shares[0]), passage.where(shares[-1])
    between = text[first : last + 1]
    if between.count("\ue003") > 1 or compares(passage, _NO_MORE.sub("", between)):
        return False
    if changes(passage, sentence) and _moved(passage.code).search(text, sentence.start, last + 1):
        return False
    if is_open(passage, text[sentence.start : end]) or nested(passage, between.replace("neither of", "")):
        return False
    lead = passage.sentences[index - 1].start if index and first - sentence.start < _BEHIND else sentence.start
    stop = min(len(text), max(end, last + _BEHIND))
    stop = min(len(text), max(end, last + _BEHIND))
    left = _has_rest(passage, sentence.start, stop, shares[-1])
    if names_foremost(passage, sentence.start, first) or (
        own_wholes(text, first, last + 1) and not (_named_apart(passage, sentence.start, last) or left)
    ):
        return False
    return (
        any(
            passage.says(table) and loose(passage.code, table).search(text, start, until) is not None
            for table, start, until in (
                ("accounted", lead, stop),
                ("no_other", sentence.start, stop),
                ("neither", sentence.start, last),
            )
        )
        or any(
            passage.says(table) and whole_word(passage.code, table).search(text, start, until) is not None
            for table, start, until in (("not_at_all", sentence.start, stop), ("distributed", lead, first))
        )
        or left
        or _HIGHEST.search(text, passage.where(shares[-2]), last + _BAND) is not None
    )


_NO_MORE = re.compile(r"(?<!\w)(?:no|not|nicht|pas|не)\s[^\W\d_]+\s(?:than|als|que|чем|ніж)(?!\w)", re.IGNORECASE)
"""``no more than``: a hedge, nothing that is set against another share."""


def _named_apart(passage: Passage, start: int, end: int) -> bool:
    """``the 29 per cent who were neither husbandmen (46 per cent) nor craftsmen (35)``: names of the parts, not of wholes."""
    return passage.says("neither") and loose(passage.code, "neither").search(passage.text, start, end) is not None


_HIGHEST = any_whole("division.highest")
"""``three or more``: a band that nothing is above."""


@cache
def _moved(code: str) -> re.Pattern[str]:
    """``rose from 40 per cent``, ``by 12 per cent``: a share of another time, or none."""
    return re.compile(rf"(?<!\w)(?:{words_of(code, 'start')}|{words_of(code, 'by')})\s\ue002", re.IGNORECASE)


def _has_rest(passage: Passage, start: int, end: int, last: Figure) -> bool:
    """Whether the last share is said to be what is left: ``all that was left, namely 34 per cent``, ``the 25 per cent that remained``."""
    at = passage.where(last)
    near = passage.text[max(start, at - _BEHIND) : at]
    near = near[near.rfind("\ue002") + 1 :]
    behind = re.split("[.;,\ue001\ue002]", passage.text[at + 1 : min(end, at + 50)])[0]
    rest = re.compile(rf"(?<!\w)(?:{said(passage.code, 'rest')})(?!\w)", re.IGNORECASE)
    left = loose(passage.code, "still")
    return bool(rest.search(near) or rest.search(behind) or left.search(near) or left.search(behind))
