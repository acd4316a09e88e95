"""Where a text has the word for an archive, and where it has the code of one, found without asking every word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from citecheck.data import archives as registry
from citecheck.lang import words

_LETTER, _STEM = "[rRрР]", "(?:(?<=[aA][rR])(?i:chiv|khiv)|(?<=[аА][рР])(?i:хив|хів))"
"""What nearly every word for an archive has in it. Searching for a letter is quick, for ``\\w*`` before it slow."""


@cache
def _signs() -> re.Pattern[str]:
    """The stem of the words for archives, or one of the other phrases that mean one."""
    stem = re.compile(_LETTER + _STEM)
    phrases = [word for word in words("archive_words") if not stem.search(word)]
    others = [f"(?<=[{word[0]}{word[0].upper()}])(?<!\\w.)(?i:{re.escape(word[1:])})(?!\\w)" for word in phrases]
    first = _LETTER[:-1] + "".join(sorted({letter for word in phrases for letter in (word[0], word[0].upper())})) + "]"
    return re.compile(f"{first}(?:{'|'.join([_STEM, *others])})", re.DOTALL)


_REST = re.compile(r"\w*")


def archive_words(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of words for an archive (``Staatsarchiv``, ``отдел рукописей``) that lie in ``text[start:end]``."""
    at = start
    signs = _signs()
    while (match := signs.search(text, at, end)) is not None:
        first, last = match.start(), match.end()
        while first and (text[first - 1].isalnum() or text[first - 1] == "_"):
            first -= 1
        rest = _REST.match(text, last, end)
        at = rest.end() if rest else last
        if first >= start:
            yield first, at


def has_archive_word(text: str, start: int, end: int) -> bool:
    """Whether there is any."""
    return next(archive_words(text, start, end), None) is not None


def _codes() -> list[str]:
    """Every code that is long enough to mean an archive wherever it stands, longest first."""
    current = {
        code
        for one in registry.archives()
        for code in (one.code, one.cyrillic, *one.aliases)
        if code and len(registry.code_key(code)) >= 3 and len(code) < 24
    }
    former = {
        code
        for one in registry.archives()
        for old in one.former
        for code in (old.code, old.cyrillic)
        if len(registry.code_key(code)) >= 4 and len(code) < 24
    }
    named = {name for one in registry.archives() for name in registry.part_coded(one)}
    return sorted(current | former | named, key=lambda code: (-len(code), code))


_FIRST_WORD = re.compile(r"\w+")


def _first_words(code: str) -> set[str]:
    """The words a printed code can begin with: spaces in a code may be missing (``ГА РФ``, ``ГАРФ``)."""
    begun, found = "", set()
    for part in code.split(" "):
        begun += part
        match = _FIRST_WORD.match(begun)
        found.add(match[0] if match else "")
    return found


@cache
def _by_first_word() -> tuple[re.Pattern[str], dict[str, list[str]]]:
    """The pattern of words that codes can begin with, and for each such word the patterns of its codes."""
    table: dict[str, list[str]] = {}
    for code in _codes():
        for word in _first_words(code):
            table.setdefault(word, []).append(re.escape(code).replace(r"\ ", r"\s?"))
    table.pop("", None)
    small = sorted(word for word in table if word[0].islower())
    capitals = "".join(sorted({word[0] for word in table} - {word[0] for word in small}))
    letters = re.escape(capitals + "".join(sorted({word[0] for word in small})))
    rest = "".join(f"|{re.escape(word[1:])}" for word in small)
    begin = re.compile(rf"[{letters}](?<!\w.)(?:(?<=[{re.escape(capitals)}])\w*{rest})(?!\w)", re.DOTALL)
    return begin, table


@cache
def _codes_beginning(word: str) -> re.Pattern[str]:
    """The codes that begin with one of those words: compiled for the few that a text has, not for all."""
    return re.compile(rf"(?:{'|'.join(_by_first_word()[1][word])})(?!\w)")


registry.on_change(_by_first_word.cache_clear)
registry.on_change(_codes_beginning.cache_clear)


def codes_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of archives' codes that lie in ``text[start:end]``."""
    begin, table = _by_first_word()
    at = start
    while (word := begin.search(text, at, end)) is not None:
        at = word.end()
        known = _codes_beginning(word[0]) if word[0] in table else None
        code = known.match(text, word.start(), end) if known else None
        if code is not None:
            yield code.span()
            at = max(at, code.end())
