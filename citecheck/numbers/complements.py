"""Words that divide a whole without a rest: men and women, granted and refused."""

from __future__ import annotations

import re
from functools import cache, partial

from citecheck.lang import words
from citecheck.numbers.remembered import Remembered

_WORD = re.compile(r"[^\W\d_]+")


@cache
def _pairs(table: str) -> tuple[tuple[str, str], ...]:
    return tuple((one, other) for one, other in (pair.split() for pair in words(table)))


@cache
def _singles(table: str) -> frozenset[str]:
    return frozenset(word for pair in _pairs(table) for word in pair if not word.endswith("*"))


@cache
def _stems(table: str) -> tuple[str, ...]:
    return tuple(sorted({word[:-1] for pair in _pairs(table) for word in pair if word.endswith("*")}))


def _terms_of(table: str, word: str) -> frozenset[str]:
    """What of the pairs of a table a word is or begins with."""
    return frozenset((*({word} & _singles(table)), *(f"{stem}*" for stem in _stems(table) if word.startswith(stem))))


_COMPLEMENTS, _OPPOSITES = "claims.complements", "reckoning.opposites"
_TERMS = {table: Remembered(partial(_terms_of, table)) for table in (_COMPLEMENTS, _OPPOSITES)}


def exhausts(parts: str) -> bool:
    """Whether the nouns of the parts leave no third case."""
    return _has_pair(parts, _COMPLEMENTS)


def opposes(parts: str) -> bool:
    """Whether the nouns of the parts leave no third case, or seldom one: "horse and foot"."""
    return _has_pair(parts, _COMPLEMENTS) or _has_pair(parts, _OPPOSITES)


def _has_pair(parts: str, table: str) -> bool:
    known = set().union(*map(_TERMS[table].__getitem__, _WORD.findall(parts.lower())))
    return len(known) > 1 and any(one in known and other in known for one, other in _pairs(table))
