"""Words that divide a whole without a rest: men and women, granted and refused."""

from __future__ import annotations

import re
from functools import cache

from citecheck.lang import words

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


def exhausts(parts: str) -> bool:
    """Whether the nouns of the parts leave no third case."""
    said = set(_WORD.findall(parts.lower()))
    stems = _stems()
    stemmed = [word for word in said if word.startswith(stems)]
    known = said & _singles() | {f"{stem}*" for stem in stems for word in stemmed if word.startswith(stem)}
    return len(known) > 1 and any(one in known and other in known for one, other in _pairs())
