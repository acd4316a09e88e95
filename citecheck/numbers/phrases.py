"""The words that stand right before a whole, for a cheap look at the word before a number."""

from __future__ import annotations

import re
from functools import cache

from citecheck.lang import by_code

BETWEEN_OF_AND_WHOLE = tuple(
    [
        "the",
        "a",
        "an",
        "all",
        "total",
        "insgesamt",
        "den",
        "der",
        "les",
        "le",
        "la",
        "их",
        "этих",
        "всех",
        "усіх",
        "these",
        "those",
        "some",
        "about",
        "every",
        "general",
        "common",
        "its",
        "their",
        "his",
        "her",
    ]
)
"""Articles and the like that may stand between "of" and a whole."""

_LAST = re.compile(r"[^\s'’]+\Z")


@cache
def last_words_of(code: str) -> frozenset[str]:
    """Return the last words, in lower case, of everything that may stand right before a whole."""
    said = (*by_code(code).numbers.out_of, *BETWEEN_OF_AND_WHOLE)
    return frozenset(match[0].lower() for match in map(_LAST.search, said) if match)
