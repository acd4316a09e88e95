"""Factors in words: "doubled", "halved", "в три раза", "ums Doppelte"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from citecheck.lang import by_code
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import said, words_of


@cache
def _multiple(code: str) -> re.Pattern[str]:
    spelled = sorted(by_code(code).claims.multiples, key=lambda w: (-len(w), w))
    body = "|".join(re.escape(w).replace(r"\*", r"\w*").replace(r"\ ", r"\s").replace("'", "['’]") for w in spelled)
    return re.compile(
        rf"(?:(?P<near>{words_of(code, 'nearly')})\s|(?P<min>{said(code, 'at_least')})\s(?:чем\s|ніж\s|als\s)?|(?P<about>{said(code, 'about')})\s)?(?<!\w)(?P<word>{body or '(?!)'})(?!\w)(?:\s(?:sich\s)?(?P<after>{words_of(code, 'nearly')})(?!\w))?",
        re.IGNORECASE,
    )


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
    start, end = passage.source(sentence.start), passage.source(sentence.end)
    found = []
    for match in _multiple(passage.code).finditer(passage.view.text, start, end):
        hedge = next((name for name in ("near", "min", "about") if match[name]), "near" if match["after"] else "")
        if hedge == "min" and _NO.search(passage.view.text, max(0, match.start() - 8), match.start()):
            hedge = "near"  # "No more than doubled".
        value = _multiple_value(passage.code, match["word"])
        found.append(Multiple(passage.target(match.start()), passage.target(match.end()), match.end(), value, hedge))
    return found


def _multiple_value(code: str, word: str) -> Fraction:
    word = re.sub(r"\s+", " ", word.lower().replace("’", "'"))
    for spelled, (top, bottom) in by_code(code).claims.multiples.items():
        stem = spelled.rstrip("*")
        if word == spelled or (spelled.endswith("*") and word.startswith(stem)):
            return Fraction(top, bottom)
    return Fraction(0)
