"""What stands directly before a path: a word for *ibid.* or an archive."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from citecheck.data import archives as registry
from citecheck.lang import words
from citecheck.parse.archive_mention import ArchiveMention
from citecheck.parse.archive_names import before


@cache
def _ibid_before() -> re.Pattern[str]:
    said = "|".join(re.escape(w).replace(r"\ ", r"\s") for w in words("ibid"))
    return re.compile(rf"(?<!\w)(?P<ibid>{said})[.,:;\s)-]*\Z", re.IGNORECASE)


@cache
def _ibid_ends() -> frozenset[str]:
    """Last letters of the words for *ibid.*, lower case."""
    return frozenset(word.rstrip(".")[-1].lower() for word in words("ibid"))


def said_ibid(text: str, at: int, floor: int) -> int:
    """Where the word for *ibid.* directly before ``at`` begins, -1 if there is none."""
    near = max(floor, at - 16)
    lead = text[near:at].rstrip(".,:; )-")
    if not lead or lead[-1].lower() not in _ibid_ends():
        return -1
    said = _ibid_before().search(text, near, at)
    return said.start("ibid") if said else -1


def archive_before(text: str, start: int, floor: int, *, asked: bool = False) -> tuple[ArchiveMention | None, int]:
    """Return the archive directly before a path that begins at ``start``, unless a word for *ibid.* stands there.

    ``asked`` says that none does. The number is where in the text the places of the mention count from. Nothing before ``floor`` is looked at.
    """
    lead = text[floor:start] if start - floor <= _SHORT else ""
    if lead and not (floor and (lead[0].isalnum() or lead[0] == "_")):
        return _named_by(lead), floor
    return before(text, start, floor, lenient=True) if asked else _named_before(text, start, floor), 0


_SHORT = 48
"""What stands between two references is mostly no longer, and often the same."""


@lru_cache(maxsize=4096)
def _named_by(lead: str) -> ArchiveMention | None:
    return _named_before(lead, len(lead), 0)


registry.on_change(_named_by.cache_clear)


def _named_before(text: str, at: int, floor: int) -> ArchiveMention | None:
    return before(text, at, floor, lenient=True) if said_ibid(text, at, floor) < 0 else None
