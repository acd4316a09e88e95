"""Titles and names made comparable."""

from __future__ import annotations

from citecheck.data.scripts import folded_words as title_words
from citecheck.data.scripts import name_key
from citecheck.data.titles import bare_title
from citecheck.model.citation import Citation
from citecheck.model.person import ET_AL

RESPONSIBLE = ("author", "editor", "director")
"""Those whose names stand for a work."""
_TELLING = 5
"""Letters from which on a word of a title tells it from others."""


def begins_with(full: str, short: str) -> bool:
    """Whether a full title begins with the words of a short one."""
    whole, part = bare_title(full), bare_title(short)
    return bool(part) and whole[: len(part)] == part


def contains(full: str, short: str) -> bool:
    """Whether the words of a short title stand together in a full one."""
    whole, part = bare_title(full), bare_title(short)
    return len(part) >= 2 and any(whole[i : i + len(part)] == part for i in range(len(whole) - len(part) + 1))


def picks_from(full: str, short: str) -> bool:
    """Whether a short title is made of words of the full one, in their order, with one that tells it apart."""
    rest = iter(bare_title(full))
    part = bare_title(short)
    return any(len(word) >= _TELLING for word in part) and all(word in rest for word in part)


def surnames(citation: Citation, roles: tuple[str, ...] = RESPONSIBLE) -> set[str]:
    """Return the folded surnames of those responsible: authors, editors, directors."""
    return {
        name_key(person.family or person.literal)
        for role in roles
        for person in citation.people(role)
        if person != ET_AL
    }


__all__ = [
    "RESPONSIBLE",
    "bare_title",
    "begins_with",
    "contains",
    "name_key",
    "picks_from",
    "surnames",
    "title_words",
]
