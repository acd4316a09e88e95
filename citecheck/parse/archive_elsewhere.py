"""Archives that a text names earlier than beside the reference: in its sentence, or above it."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from citecheck.data import archives as registry
from citecheck.parse.archive_mention import ArchiveMention, of_code
from citecheck.parse.archive_words import archive_words, codes_in

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
    for place in codes_in(text, window, at):
        last = place
    start = window if last is None else last[1]
    named = _named_within(text, start, at) if _may_name(text[start:at]) else None
    if named is not None:
        return named
    if last is None:
        return None
    return _of_code(text, *last)


_WORD_START = re.compile(r"(?<![\w'’-])\w")
_WORD = re.compile(r"\w+")


def _named_within(text: str, start: int, end: int, word: tuple[int, int] | None = None) -> ArchiveMention | None:
    """The full name around ``word``, or the last in a stretch of text, that is exactly one the registry has."""
    if word is None:
        for place in archive_words(text, start, end):
            word = place
    if word is None:
        return None
    first, last = word
    begins = [m.start() for m in _WORD_START.finditer(text[max(start, first - 60) : first])]
    begins = [*[max(start, first - 60) + b for b in begins][-5:], first]
    ends = [m.end() for m in _WORD.finditer(text[last : min(end, last + 90)])][:7]
    ends = [*[last + e for e in ends][::-1], last]
    for begin in begins:
        for stop in ends:
            found = registry.by_exact_name(text[begin:stop])
            if found:
                return ArchiveMention(begin, stop, name=text[begin:stop], found=found, name_start=begin, name_end=stop)
    return None


@lru_cache(maxsize=4)
def _mentions(text: str) -> tuple[ArchiveMention, ...]:
    """Every archive that a document names by a known code or by exactly its full name, in order."""
    found = [_of_code(text, start, end) for start, end in codes_in(text, 0, len(text))]
    done = 0
    for word in archive_words(text, 0, len(text)):
        named = _named_within(text, max(done, word[0] - 60), min(len(text), word[1] + 90), word)
        if named is not None:
            found.append(named)
            done = named.end
    return tuple(sorted(found, key=lambda mention: mention.start))


def _of_code(text: str, start: int, end: int) -> ArchiveMention:
    code = text[start:end]
    return of_code(start, end, code, registry.by_code(code) or registry.by_former_code(code))


def only_one_before(text: str, at: int) -> ArchiveMention | None:
    """Return the archive that a document names not far before ``at``, if it names one and no other there."""
    mentions = _mentions(text)
    last = bisect_left(mentions, at, key=lambda mention: mention.start)
    first = bisect_left(mentions, at - 1200, key=lambda mention: mention.start)
    near = mentions[first:last]
    return near[-1] if len({mention.found for mention in near}) == 1 else None


registry.on_change(_mentions.cache_clear)
