"""Titles made comparable: folded across scripts, without the article they begin with."""

from __future__ import annotations

from functools import cache, lru_cache

from citecheck.data.scripts import folded_words
from citecheck.lang import words


@cache
def _articles() -> frozenset[str]:
    return frozenset(word for article in words("articles") for word in folded_words(article))


@lru_cache(maxsize=65536)
def bare_title(title: str) -> tuple[str, ...]:
    """Return the folded words of a title without the article it begins with: "The Great Famine" is "Great Famine"."""
    found = folded_words(title)
    return found[1:] if len(found) > 1 and found[0] in _articles() else found
