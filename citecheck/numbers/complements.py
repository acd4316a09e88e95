"""Words that divide a whole without a rest: men and women, granted and refused."""

from __future__ import annotations

import re
from functools import cache

from citecheck.lang import words
from citecheck.numbers.remembered import Remembered

_WORD = re.compile(r"[^\W\d_]+")


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    return tuple((one, other) for one, other in (pair.split() for pair in words("claims.complements")))


@cache
def _singles() -> frozenset[str]:
    return frozenset(word for pair in _pairs() for word in pair if not word.endswith("*"))


@cache
def _stems() -> tuple[str, ...]:
    return tuple(sorted({word[:-1] for pair in _pairs() for word in pair if word.endswith("*")}))


def _terms_of(word: str) -> frozenset[str]:
    """What of the pairs a word is or begins with."""
    return frozenset((*({word} & _singles()), *(f"{stem}*" for stem in _stems() if word.startswith(stem))))


_TERMS: Remembered[frozenset[str]] = Remembered(_terms_of)


def exhausts(parts: str) -> bool:
    """Whether the nouns of the parts leave no third case."""
    known = set().union(*map(_TERMS.__getitem__, _WORD.findall(parts.lower())))
    return len(known) > 1 and any(one in known and other in known for one, other in _pairs())
