"""Cleaned values: what a bibliography prints, as against what a note printed."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from citecheck.data.scripts import is_cyrillic
from citecheck.lang import by_code
from citecheck.model.person import ET_AL, Person
from citecheck.model.work import Work

_INITIALS = re.compile(r"[A-ZА-ЯЁІЇЄҐ]{2,3}\Z")
_TIGHT = re.compile(r"(?<=\.)(?=[^\W\d_])")


def given(person: Person) -> str:
    """Return given names with points and spaces: ``EG`` and ``E.G.`` become ``E. G.``"""
    name = person.given
    if _INITIALS.match(name):
        return " ".join(f"{ch}." for ch in name)
    return _TIGHT.sub(" ", name)


def people(work: Work, role: str) -> tuple[tuple[Person, ...], bool]:
    """Return the people of a role without "et al.", and whether the list was cut short."""
    listed = work.people(role)
    return tuple(p for p in listed if p != ET_AL), ET_AL in listed


def place(name: str) -> str:
    """Return a place of publication spelled out: GOST's ``М.`` is Москва, its ``M.`` Moscow."""
    tables = by_code("ru").place_abbreviations if is_cyrillic(name) else by_code("ru-Latn").place_abbreviations
    return tables.get(name.lower().strip(), name)


def pages(value: str) -> str:
    """Return pages with an en dash and full ends: ``839-56`` -> ``839–856``."""

    def full(match: re.Match[str]) -> str:
        first, last = match[1], match[2]
        if len(last) < len(first):
            last = first[: len(first) - len(last)] + last
        return f"{first}–{last}"

    return re.sub(r"(\d+)\s?[-–—]\s?(\d+)", full, value)


def short_paths(paths: Sequence[str]) -> dict[str, str]:
    """Return each path relative to the folder that all share, so that no machine shows in what is exported."""
    if not paths:
        return {}
    full = {path: Path(path).absolute() for path in paths}
    common = Path(os.path.commonpath([place.parent for place in full.values()]))
    return {path: place.relative_to(common).as_posix() for path, place in full.items()}
