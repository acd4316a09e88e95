"""Plain lists: counts with their nouns, joined by commas and a last conjunction."""

from __future__ import annotations

import re

_COUNTED = re.compile(r",\s|;\s|\s(?:and|und|et|и|та|і|y|sowie)\s|\splus\s")
_LISTED = re.compile(r",\s|;\s|\s(?:and|und|et|и|та|і|й|sowie)\s")
_LETTER = re.compile(r"[^\W\d_]")


def all_named(parts: str) -> bool:
    """Whether every count in a bracket has a word of its own, and they are joined as a list."""
    pieces = _COUNTED.split(parts)
    holding = [p for p in pieces if "\ue001" in p]
    return (
        len(holding) >= 2 and all(_LETTER.search(p) for p in holding) and all(p.count("\ue001") == 1 for p in holding)
    )


JOINED = re.compile(r"\s(?:and|und|et|ainsi que|и|та|і|й|sowie|а также|а також)\s(?=[^,;]*\Z)", re.IGNORECASE)


def enumerates(parts: str) -> bool:
    """Whether some text is a plain list ("9 cruisers, 8 destroyers and 7 gunboats") and nothing else."""
    last = JOINED.search(parts)
    if last is None or not all_named(parts):
        return False
    pieces = _LISTED.split(parts)
    return all("\ue001" in p and len(p.split()) <= 7 for p in pieces)
