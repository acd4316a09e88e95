"""What a shelfmark is made of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from citecheck.data import archives as registry
from citecheck.parse.archive_mention import ArchiveMention
from citecheck.parse.archive_words import codes_in, has_archive_word


@dataclass(frozen=True, slots=True)
class Shelfmark:
    """A reference at ``[start, end)`` of a folded text, with its four levels in normal form."""

    start: int
    end: int
    archive_id: str | None
    fond: str | None
    opis: str | None
    delo: tuple[str, ...]
    folios: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    mention: ArchiveMention | None = None
    implicit: bool = False
    """Whether the archive is named elsewhere in the sentence."""
    upwards: bool = False
    """Whether it is told from the file up, so that reading from the fond down sees the end of it alone."""


_SENTENCE = re.compile(r"[.!?]\s+(?=[A-ZА-ЯІЇЄ«“\"(\[*-])|\s[-*]\s(?=\[)")
_WINDOW = 300


def sentence_around(text: str, at: int) -> str:
    """Return the sentence a place stands in, no further than a window each way."""
    low, high = max(0, at - _WINDOW), min(len(text), at + _WINDOW)
    start = max((m.end() for m in _SENTENCE.finditer(text, low, at)), default=low)
    stop = _SENTENCE.search(text, at, high)
    return text[start : stop.start() if stop else high]


_OFFICES = re.compile(
    r"\b(?:Foreign Office|War Office|Home Office|Colonial Office|Cabinet (?:Office|[Pp]apers?|[Mm]inutes?|[Cc]onclusions)|Admiralty"
    r"|Security Service|Public Record|Kew|TNA|UKNA|PRO\b(?!,? \d)|[Mm]emorandum|[Dd]espatch|[Tt]elegram|[Mm]inute by|[Dd]eclassified|[Dd]ecrypts?)"
)


@lru_cache(maxsize=4)
def about_archives(whole: str) -> bool:
    """Whether a document speaks of archives, of what is kept there, or of the offices whose papers they are."""
    if _OFFICES.search(whole) or has_archive_word(whole, 0, len(whole)):
        return True
    return next(codes_in(whole, 0, len(whole)), None) is not None


registry.on_change(about_archives.cache_clear)


@cache
def code_of(archive_id: str) -> str:
    """Return the canonical code of a registry id."""
    one = registry.by_id(archive_id)
    return one.code if one else archive_id
