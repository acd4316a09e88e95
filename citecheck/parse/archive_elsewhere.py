"""Archives that a text names earlier than beside the reference: in its sentence, or above it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache

from citecheck.data import archives as registry
from citecheck.parse.archive_mention import ArchiveMention
from citecheck.parse.archive_names import archive_word


@cache
def _any_code() -> re.Pattern[str]:
    codes = {
        c
        for one in registry.archives()
        for c in (one.code, one.cyrillic, *one.aliases)
        if c and len(registry.code_key(c)) >= 3 and len(c) < 24
    }
    codes |= {
        c
        for one in registry.archives()
        for f in one.former
        for c in (f.code, f.cyrillic)
        if len(registry.code_key(c)) >= 4 and len(c) < 24
    }
    ordered = sorted(codes, key=lambda c: (-len(c), c))
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(c).replace(r"\ ", r"\s?") for c in ordered) + r")(?!\w)")


registry.on_change(_any_code.cache_clear)
_SENTENCE = re.compile(r"(?<![A-ZА-Я\W])(?<!\bоп)(?<!\bф)(?<!\bд)[.!?]\s+(?=[A-ZА-ЯІЇЄ«“\"])")


_CAPITALS = re.compile("[A-ZА-ЯІЇЄҐ]{2}")
"""What every code has."""


def _may_name(text: str) -> bool:
    """Whether a text has anything like the word for an archive."""
    return (
        "рхив" in text or "рхів" in text or "rkhiv" in text or "rchiv" in text or "ecord" in text or "anuscript" in text
    )


def earlier_in_sentence(text: str, at: int, start: int) -> ArchiveMention | None:
    """Return the last archive named before ``at`` in the same sentence, by code or by full name, if there is one."""
    window = max(start, at - 320)
    for match in _SENTENCE.finditer(text, window, at):
        window = match.end()
    if _CAPITALS.search(text, window, at) is None and not _may_name(text[window:at]):
        return None
    last = None
    for match in _any_code().finditer(text, window, at):
        last = match
    start = window if last is None else last.end()
    named = _named_within(text, start, at) if _may_name(text[start:at]) else None
    if named is not None:
        return named
    if last is None:
        return None
    return _of_code(last)


def _named_within(text: str, start: int, end: int, word: re.Match[str] | None = None) -> ArchiveMention | None:
    """The full name around ``word``, or the last in a stretch of text, that is exactly one the registry has."""
    if word is None:
        for match in archive_word().finditer(text, start, end):
            word = match
    if word is None:
        return None
    begins = [m.start() for m in re.finditer(r"(?<![\w'’-])\w", text[max(start, word.start() - 60) : word.start()])]
    begins = [*[max(start, word.start() - 60) + b for b in begins][-5:], word.start()]
    ends = [m.end() for m in re.finditer(r"\w+", text[word.end() : min(end, word.end() + 90)])][:7]
    ends = [*[word.end() + e for e in ends][::-1], word.end()]
    for begin in begins:
        for stop in ends:
            found = registry.by_exact_name(text[begin:stop])
            if found:
                return ArchiveMention(begin, stop, name=text[begin:stop], found=found, name_start=begin, name_end=stop)
    return None


@lru_cache(maxsize=4)
def _mentions(text: str) -> tuple[ArchiveMention, ...]:
    """Every archive that a document names by a known code or by exactly its full name, in order."""
    found = [_of_code(match) for match in _any_code().finditer(text)]
    done = 0
    for word in archive_word().finditer(text):
        named = _named_within(text, max(done, word.start() - 60), min(len(text), word.end() + 90), word)
        if named is not None:
            found.append(named)
            done = named.end
    return tuple(sorted(found, key=lambda mention: mention.start))


def _of_code(match: re.Match[str]) -> ArchiveMention:
    found = registry.by_code(match[0]) or registry.by_former_code(match[0])
    return ArchiveMention(match.start(), match.end(), code=match[0], found=found)


def only_one_before(text: str, at: int) -> ArchiveMention | None:
    """Return the archive that a document names not far before ``at``, if it names one and no other there."""
    mentions = _mentions(text)
    last = bisect_left(mentions, at, key=lambda mention: mention.start)
    first = bisect_left(mentions, at - 1200, key=lambda mention: mention.start)
    near = mentions[first:last]
    return near[-1] if len({mention.found for mention in near}) == 1 else None


registry.on_change(_mentions.cache_clear)
