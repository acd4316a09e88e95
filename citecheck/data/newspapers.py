"""Newspapers, agencies and magazines by name, in the original, transliterated and in English.

The table tells a newspaper from a journal and a name from a noun; a paper that it lacks is known by the noun before it.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from citecheck.data.journals import journal_key


@cache
def names() -> tuple[str, ...]:
    """Return every name in the table, longest first."""
    text = files("citecheck.data").joinpath("newspapers.jsonl").read_text(encoding="utf-8")
    found = {name for line in text.splitlines() if line.strip() for name in json.loads(line)["names"]}
    return tuple(sorted(found, key=lambda name: (-len(name), name)))


@cache
def _keys() -> frozenset[str]:
    return frozenset(journal_key(name) for name in names())


def is_newspaper(name: str) -> bool:
    """Whether the table knows a name, in any of its spellings."""
    return journal_key(name) in _keys()
