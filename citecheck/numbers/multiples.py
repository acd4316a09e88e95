"""Factors in words: "doubled", "halved", "в три раза", "ums Doppelte"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from citecheck.lang import by_code
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import any_word, said, words_of


@cache
def _multiple(code: str) -> re.Pattern[str]:
    """A factor in words, with a hedge behind it."""
    words = any_word(by_code(code).claims.multiples)
    return re.compile(
        rf"(?<!\w)(?P<word>{words})(?!\w)(?:\s(?:sich\s)?(?P<after>{words_of(code, 'nearly')})(?!\w))?",
        re.IGNORECASE,
    )


@cache
def _hedge(code: str) -> re.Pattern[str]:
    """What stands right before a factor: "nearly", "more than", "about"."""
    return re.compile(
        rf"(?:(?P<near>{words_of(code, 'nearly')})\s|(?P<min>{said(code, 'at_least')})\s(?:чем\s|ніж\s|als\s)?|(?P<about>{said(code, 'about')})\s)\Z",
        re.IGNORECASE,
    )


_LONGEST_HEDGE = 48
_NO = re.compile(r"(?<!\w)(?:no|not|kaum|nicht|pas|не)\s\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Multiple:
    """A factor in words at ``[start, end)`` of the skeleton."""

    start: int
    end: int
    source_end: int
    value: Fraction
    hedge: str


def multiples(passage: Passage, sentence: Sentence) -> list[Multiple]:
    """Return the factors in words of a sentence; looked for in the text itself, because "в три раза" holds a number."""
    text, code = passage.view.text, passage.code
    start, end = passage.source(sentence.start), passage.source(sentence.end)
    found = []
    for match in _multiple(code).finditer(text, start, end):
        at = match.start()
        before = _hedge(code).search(text, max(start, at - _LONGEST_HEDGE), at)
        hedge = "near" if match["after"] else ""
        if before is not None:
            at, hedge = before.start(), before.lastgroup or hedge
        if hedge == "min" and _NO.search(text, max(0, at - 8), at):
            hedge = "near"  # "No more than doubled".
        value = _multiple_value(code, match["word"])
        found.append(Multiple(passage.target(at), passage.target(match.end()), match.end(), value, hedge))
        start = match.end()
    return found


def _multiple_value(code: str, word: str) -> Fraction:
    word = re.sub(r"\s+", " ", word.lower().replace("’", "'"))
    for spelled, (top, bottom) in by_code(code).claims.multiples.items():
        stem = spelled.rstrip("*")
        if word == spelled or (spelled.endswith("*") and word.startswith(stem)):
            return Fraction(top, bottom)
    return Fraction(0)
