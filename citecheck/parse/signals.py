"""The words that introduce a reference: *see also*, *vgl.*, *cité dans*, *см. также*."""

from __future__ import annotations

import re
from functools import cache

from citecheck.lang import words

_NAMES_TOO = frozenset({"anders", "so"})
"""Signals that are names when they are capitalised: Anders Åslund."""
_BEFORE_WHOLE_NAME = re.compile(r"So\s(?=(?:[^\W\d_a-zа-яё][\w.’'-]*\s){1,3}[^\W\d_a-zа-яё])")
"""The German *so* before a given name and a family name ("So Karl Blum"): "So, Alvin" and "So Yong" are names."""
_SHORTEST = 3
"""Letters of a signal that can stand before a name: "S." and "V." are initials."""


def pattern_of(word: str) -> str:
    """Return a pattern of a word of the tables, with either apostrophe and any blank."""
    return re.escape(word).replace(r"\ ", r"\s").replace("'", "['’]")


@cache
def _leading(*, before_name: bool) -> re.Pattern[str]:
    found = {w for table in ("signals", "quoted_in", "reproduced_in") for w in words(table)}
    if before_name:
        found = {w for w in found if sum(map(str.isalpha, w)) >= _SHORTEST or w.startswith("cf")}
    said = "|".join(pattern_of(w) for w in sorted(found, key=lambda w: (-len(w), w)))
    return re.compile(rf"[\s,.;(]*(?P<said>{said})(?!\w)[\s,:.]*", re.IGNORECASE)


@cache
def _heads() -> frozenset[str]:
    """How signals begin: what begins otherwise need not be looked at."""
    return frozenset(w[:2] for table in ("signals", "quoted_in", "reproduced_in") for w in words(table))


def is_signal_head(text: str, at: int) -> bool:
    """Whether a word may begin a signal, by its first letters."""
    return text[at : at + 2].lower() in _heads()


def after_signals(text: str, start: int, end: int, *, before_name: bool = False) -> int:
    """Return where the reference begins behind the signals at ``start``, or ``start`` if none stands there."""
    match = _leading(before_name=before_name).match(text, start, end)
    while match and match.end() > start and not _is_name(text, match):
        start = match.end()
        match = _leading(before_name=before_name).match(text, start, end)
    return start


def _is_name(text: str, match: re.Match[str]) -> bool:
    said = match["said"]
    if not said[0].isupper() or said.lower() not in _NAMES_TOO:
        return False
    return _BEFORE_WHOLE_NAME.match(text, match.start("said")) is None


@cache
def _inside() -> re.Pattern[str]:
    found = {w for w in words("signals") if sum(map(str.isalpha, w)) >= _SHORTEST or w.endswith((".", ":"))}
    said = "|".join(pattern_of(w) for w in sorted(found, key=lambda w: (-len(w), w)) if len(w) > _SHORTEST - 1)
    return re.compile(rf"(?<=\s)(?:{said})(?!\w)[\s,:]+(?=[^\W\d_a-zа-яё])")


def after_last_signal(text: str, start: int, end: int) -> int:
    """Return where a name begins behind the last signal of a sentence ("on the harvest see Smith"), -1 if none does."""
    return max((match.end() for match in _inside().finditer(text, start, end)), default=-1)
