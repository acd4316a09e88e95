"""Slavic words in whatever case a sentence puts them: ``Государственном архиве`` is the ``Государственный архив``.

The words are compared as :func:`citecheck.data.archives.name_key` has them, in Latin letters, so that one rule serves
Russian, Ukrainian and transliteration. It cuts endings and nothing else: two names that differ stay different.
"""

from __future__ import annotations

import re
from functools import lru_cache

_ENDING = re.compile(r"(?<=\w\w)[aeiouy]+(?:[gh][aeiouy]+|m[aeiouy]*|kh)?\Z")


@lru_cache(maxsize=8192)
def without_ending(word: str) -> str:
    """Return a transliterated word without its case ending; short words as they are."""
    return _ENDING.sub("", word) if len(word) > 3 else word


def without_endings(key: str) -> str:
    """Return a name's key with every word cut so."""
    return " ".join(map(without_ending, key.split()))
