"""Whether two numbers are printed with the same unit or noun, so that they can be compared."""

from __future__ import annotations

import re

from citecheck.lang import by_code, stop_words
from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import in_any
from citecheck.numbers.remembered import Remembered

MONEY = re.compile(rf"{in_any('money')}(?!\w)", re.IGNORECASE)
"""The name of a currency. Sums of money say nothing of what they were paid for."""
_WORD_BEHIND = re.compile(r"\s?([^\W\d_]+)")


_COIN = re.compile(r"\s(?:р|к|fl|fr|kr|rbl|rtl|thlr|rthlr|kop|sgr|pf)[.․]\s?(?![^\W\d_]{0,2}[.․])", re.IGNORECASE)
"""Coins by their first letters, with a point: ``6 р. 40 к.``."""

_POINTS = (".", "․")
_NAMES_MONEY: Remembered[bool] = Remembered(lambda word: MONEY.match(word) is not None)


def of_other_units(passage: Passage, first: Figure, last: Figure) -> bool:
    """``from 900 kg to 2 tons``, ``from 100 Mb/s to 10 Gb/s``: both say of what they are, and it is not the same."""
    units = [_WORD_BEHIND.match(passage.view.text, figure.end) for figure in (first, last)]
    if not all(unit and _is_unit(passage.code, unit[1]) for unit in units):
        return False
    one, other = (unit[1] for unit in units if unit)
    return one[:3] != other[:3]


def is_money(passage: Passage, figure: Figure) -> bool:
    """Return whether a sign or the name of a currency stands at a figure."""
    text = passage.view.text
    if figure.start and text[figure.start - 1] in "£$€":
        return True
    behind = _WORD_BEHIND.match(text, figure.end)
    if behind is None:
        return False
    end = behind.end()
    return _NAMES_MONEY[behind[1]] or (text[end : end + 1] in _POINTS and _COIN.match(text, figure.end) is not None)


def counts_things(passage: Passage, figure: Figure) -> bool:
    """Return whether a noun that is no currency stands right behind a figure."""
    behind = _WORD_BEHIND.match(passage.view.text, figure.end)
    return behind is not None and not is_money(passage, figure) and behind[1].lower() not in stop_words(passage.code)


def counts_coins(passage: Passage, figure: Figure) -> bool:
    """Return whether a figure counts pieces of money as things: "63,480 pieces: 41,235 pennies and 22,245 groats"."""
    behind = _WORD_BEHIND.match(passage.view.text, figure.end)
    return behind is not None and _COINS.fullmatch(behind[1]) is not None


_COINS = re.compile(in_any("reckoning.coins"), re.IGNORECASE)


def counts_others(passage: Passage, one: Figure, other: Figure) -> bool:
    """Return whether different nouns stand right behind two figures; the name of a currency is a noun too."""
    behind = [_WORD_BEHIND.match(passage.view.text, f.end) for f in (one, other)]
    nouns = [match[1].lower()[:4] for match in behind if match and match[1].lower() not in stop_words(passage.code)]
    return len(nouns) == 2 and nouns[0] != nouns[1]


def _is_unit(code: str, word: str) -> bool:
    """Whether a word seems to measure: one of the known units, money, or an abbreviation."""
    known = word.lower() in by_code(code).numbers.units or word.lower() in by_code("en").numbers.units
    short = len(word) < 4 and word.lower() not in stop_words(code)
    return known or short or MONEY.match(word) is not None


def is_one_noun(one: str, other: str) -> bool:
    """Return whether two words seem to be forms of one noun: "пуда" and "пудов"."""
    length = max(3, min(len(one), len(other), 5) - 1)
    return one[:length] == other[:length]


def is_form_of(one: str, other: str) -> bool:
    """Return whether two words differ by endings of no more than two letters: "workers" is no form of "working"."""
    pairs = enumerate(zip(one, other, strict=False))
    shared = next((i for i, (x, y) in pairs if x != y), min(len(one), len(other)))
    return shared >= 3 and max(len(one), len(other)) - shared <= 2


def in_currency(passage: Passage, figure: Figure) -> bool:
    """Return whether a sign of money stands before a figure."""
    at = passage.where(figure)
    return passage.text[max(0, at - 1) : at] in ("£", "$", "€")
