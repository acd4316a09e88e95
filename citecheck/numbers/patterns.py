"""Small pieces of pattern over skeletons, put together from the language tables."""

from __future__ import annotations

import re
from functools import cache

from citecheck.lang import by_code

WORD = r"[^\W\d_\ue001-\ue006]+(?:['’ʼ.-][^\W\d_\ue001-\ue006]+)*\.?"
"""A word of a skeleton: no marks."""

PLAIN = rf"(?:\s{WORD}){{0,4}}"
"""Up to four plain words."""

MILD = r"[^.!?;:()\[\]\ue001\ue002\ue004]"
"""A character that divides nothing: no stop, bracket or other figure (years and dates may pass)."""


@cache
def said(code: str, table: str) -> str:
    """Return the alternatives of one table of number words, of the language and English, longest first."""
    found: dict[str, None] = dict.fromkeys(getattr(by_code(code).numbers, table))
    ordered = sorted(found, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s") for w in ordered) or "(?!)"


@cache
def of(code: str) -> str:
    """Return what stands between a part and its whole, with an article."""
    return rf"(?:{said(code, 'out_of')})(?:\s(?:the|a|an|all|total|insgesamt|den|der|les|le|la|их|этих|всех|усіх|these|those|some|about|every|general|common))*"
