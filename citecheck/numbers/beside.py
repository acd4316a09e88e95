"""The words that stand right at a count."""

from __future__ import annotations

import re

WORDS = re.compile(r"[^\W\d_\ue001-\ue006]+(?:['’-][^\W\d_\ue001-\ue006]+)*")
REACH = 60
"""Characters around a count in which its nouns stand."""


def before(text: str, low: int, at: int) -> list[str]:
    """Return the last four words before ``at`` that begin at ``low`` or behind it."""
    if low > at - REACH:
        return [word.lower() for word in WORDS.findall(text, low, at)[-4:]]
    # From two letters earlier on, so that a word which begins before is seen to.
    return [m[0].lower() for m in WORDS.finditer(text, max(0, low - 2), at) if m.start() >= low][-4:]


def ahead(text: str, at: int, high: int) -> list[str]:
    """Return the first two words behind ``at`` that begin before ``high``."""
    first = WORDS.search(text, at)
    if first is None or first.start() >= high:
        return []
    second = WORDS.search(text, first.end())
    return [first[0].lower(), second[0].lower()] if second and second.start() < high else [first[0].lower()]


OF = re.compile(r"(?<!\w)(?:of|von|de|d['’])\s?\Z", re.IGNORECASE)
"""What makes the noun before a count what is counted: "the wills of 523 freemen"."""
