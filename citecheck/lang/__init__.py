"""Words by language. One file a language, each with a constant ``LANGUAGE``; nothing else to register."""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from functools import cache
from typing import Any

from citecheck.model.language import ArchivalLabels, Language, NumberWords


@cache
def languages() -> tuple[Language, ...]:
    """Return every language table, in order of code."""
    found = []
    for module in pkgutil.iter_modules(__path__):
        table = getattr(importlib.import_module(f"{__name__}.{module.name}"), "LANGUAGE", None)
        if isinstance(table, Language):
            found.append(table)
    return tuple(sorted(found, key=lambda one: one.code))


@cache
def words(name: str) -> tuple[str, ...]:
    """Return the words of one table over all languages, longest first, each once.

    ``name`` is an attribute of :class:`Language`, or of one of its parts: ``archival.x``, ``numbers.x``, ``dates.x``.
    """
    seen: dict[str, None] = {}
    for value in _values(name):
        for word in value:
            seen.setdefault(word)
    return tuple(sorted(seen, key=lambda word: (-len(word), word)))


@cache
def mapping(name: str) -> dict[str, Any]:
    """Return a word table merged over all languages; where two languages differ the first code wins."""
    merged: dict[str, Any] = {}
    for value in _values(name):
        for word, meaning in value.items():
            merged.setdefault(word, meaning)
    return merged


def _values(name: str) -> list[Any]:
    head, _, tail = name.partition(".")
    return [getattr(getattr(one, head), tail) if tail else getattr(one, head) for one in languages()]


@cache
def stop_words(code: str) -> frozenset[str]:
    """Return one language's function words."""
    return frozenset(next(one.stop_words for one in languages() if one.code == code))


@cache
def by_code(code: str) -> Language:
    """Return one language's table."""
    return next(one for one in languages() if one.code == code)


_MARKS = ".,;:!?()[]«»\"'“”„*_"


def guess(sample: str, default: str = "en") -> str:
    """Return the code of the language whose function words a text uses most; ``default`` if none are found."""
    known, counts = _stop_word_tables(), [0] * len(languages())
    times = Counter(sample[:20000].split())
    lower = [*map(str.lower, times)]  # Word by word: texts with other than Latin letters are slow to lower.
    for word, seen in zip(lower, times.values(), strict=True):
        if word in known:
            for index in known[word]:
                counts[index] += seen
        elif not word.isalpha():
            for index in known.get(word.strip(_MARKS), ()):
                counts[index] += seen
    best, most, tied = default, 0, False
    for one, count in zip(languages(), counts, strict=True):
        if not one.stop_words:
            continue
        if count > most:
            best, most, tied = one.code, count, False
        elif count == most and {best, one.code} <= _LETTERS.keys():
            tied = True
    return _by_letters(sample, best) if most < 4 or tied else best


@cache
def _stop_word_tables() -> dict[str, tuple[int, ...]]:
    """Every function word, with the places in :func:`languages` of those that have it."""
    found: dict[str, tuple[int, ...]] = {}
    for index, one in enumerate(languages()):
        for word in set(one.stop_words):
            if word == word.strip(_MARKS):
                found[word] = (*found.get(word, ()), index)
    return found


_LETTERS = {"uk": frozenset("іїєґ"), "ru": frozenset("ыэъё")}
"""Letters that Russian and Ukrainian do not share."""
_LATIN = {"de": frozenset("äöüß"), "fr": frozenset("éèêàçœùîâ")}
"""Letters that German and French do not share."""


def _by_letters(sample: str, code: str) -> str:
    """Decide a text of few function words by its letters."""
    text = sample[:2000].lower()
    cyrillic = sum("а" <= ch <= "я" or ch in "іїєґё" for ch in text)
    if cyrillic * 2 <= sum(ch.isalpha() for ch in text):
        own = [one for one, letters in _LATIN.items() if letters & set(text)]
        return own[0] if len(own) == 1 and code in _LATIN else code
    found = [one for one, own in _LETTERS.items() if own & set(text)]
    if len(found) == 1:
        return found[0]
    return code if code in ("ru", "uk") else "ru"


__all__ = [
    "ArchivalLabels",
    "Language",
    "NumberWords",
    "by_code",
    "guess",
    "languages",
    "mapping",
    "stop_words",
    "words",
]
