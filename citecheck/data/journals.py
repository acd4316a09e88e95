"""Names under which one journal goes: original, transliterated, abbreviated and translated.

The table holds what library catalogues give as variant titles; a journal it lacks is compared by its letters alone.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from importlib.resources import files

from citecheck.data.scripts import fold


@lru_cache(maxsize=65536)
def journal_key(name: str) -> str:
    """Return a journal's name folded across scripts, without article and parenthesis."""
    name = re.sub(r"\s*\([^()]*\)\s*", " ", name)
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"\A(?:the|die|der|le|la)\s+", "", fold(name))))


@cache
def _table() -> dict[str, int]:
    text = files("citecheck.data").joinpath("journals.jsonl").read_text(encoding="utf-8")
    table: dict[str, int] = {}
    for number, line in enumerate(text.splitlines()):
        for name in json.loads(line)["names"] if line.strip() else ():
            table.setdefault(journal_key(name), number)
    return table


def journal(name: str) -> int | None:
    """Return a number that all names of one journal share, None for a journal that is not in the table."""
    return _table().get(journal_key(name))


def same_journal(one: str, other: str) -> bool:
    """Whether two names are of one journal."""
    if journal_key(one) == journal_key(other):
        return True
    number = journal(one)
    return number is not None and number == journal(other)
