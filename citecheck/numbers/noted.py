"""Cells of a table with a note: ``536*``, and below it ``* Including 2 whose state is not given``."""

from __future__ import annotations

import re
from fractions import Fraction

from citecheck.lang import by_code
from citecheck.model.number import Claim, Sum, Verdict
from citecheck.numbers.grid import Grid

_MARK = re.compile(r"\s?(?:<sup>)?[\\\[(^]*(?P<mark>[*†‡§¹²³]+|(?<=[\[(^>])\w)(?!\w)")
_NUMBER = re.compile(r"(?<![\d.,])\d+(?![\d.,]*\d)")
_BELOW = 1200
"""How far below a table its notes are looked for."""


def is_noted(text: str, grid: Grid, code: str, claim: Claim) -> bool:
    """Whether a note to one number of a sum that does not close prints the very difference, in digits or words."""
    if not isinstance(claim, Sum) or claim.verdict is Verdict.CONSISTENT or claim.expected.low is None:
        return False
    off = abs(claim.parts[0].value - claim.expected.low)
    below = text[grid[-1][-1].start :][:_BELOW]
    marks = {match["mark"] for part in claim.parts if (match := _MARK.match(text, part.span.end)) is not None}
    return any(_says(note, off, code) for mark in marks for note in _notes(below, mark))


def _notes(below: str, mark: str) -> list[str]:
    """Return the lines below a table that begin with a mark."""
    led = re.compile(rf"[\s|>]*(?:<sup>)?[\\\[(^*_]*{re.escape(mark)}(?!\w)")
    return [line for line in below.split("\n")[1:] if led.match(line)]


def _says(note: str, value: Fraction, code: str) -> bool:
    if any(int(one) == value for one in _NUMBER.findall(note)):
        return True
    words = re.findall(r"[^\W\d_]+", note.lower())
    return any(by_code(code).numbers.cardinals.get(word) == value for word in words)
