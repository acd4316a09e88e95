"""What a document has cited so far: surnames, titles, author and year. Short forms are recognised by it."""

from __future__ import annotations

from citecheck.data.scripts import name_key
from citecheck.data.titles import bare_title
from citecheck.model.date import Issued
from citecheck.model.person import Person
from citecheck.parse.drafts import Draft

_LONGEST = 12
"""Words of a title by which a short one is known."""


class Known:
    """The works of a document by what short forms repeat of them."""

    def __init__(self) -> None:
        self._names: set[str] = set()
        self._titles: set[tuple[str, ...]] = set()
        self._years: set[tuple[str, int]] = set()

    def add(self, draft: Draft) -> None:
        """Take in what a reference prints of its work."""
        names = [_key(p) for role in ("author", "editor") for p in _people(draft, role)]
        self._names.update(name for name in names if name)
        for text in (_text(draft, "title"), draft.hereafter):
            words = bare_title(text)[:_LONGEST]
            self._titles.update(words[:count] for count in range(1, len(words) + 1))
        issued = draft.fields.get("issued")
        if issued is not None and isinstance(issued[0], Issued):
            self._years.update((name, issued[0].begin.year) for name in names)

    def has_title(self, title: str) -> bool:
        """Whether a title seen before begins with these words."""
        words = bare_title(title)
        return 0 < len(words) <= _LONGEST and words in self._titles

    def has_name(self, surname: str) -> bool:
        """Whether one of those responsible for a work has this surname."""
        return name_key(surname) in self._names

    def has_any(self, people: tuple[Person, ...]) -> bool:
        """Whether one of these people is responsible for a work."""
        return any(_key(p) in self._names for p in people)

    @property
    def has_years(self) -> bool:
        """Whether any work has an author and a year."""
        return bool(self._years)

    def has_year(self, surname: str, year: int) -> bool:
        """Whether someone of this surname has a work of that year."""
        return (name_key(surname), year) in self._years


def _people(draft: Draft, role: str) -> tuple[Person, ...]:
    value = draft.fields.get(role)
    return value[0] if value is not None and isinstance(value[0], tuple) else ()


def _text(draft: Draft, name: str) -> str:
    value = draft.fields.get(name)
    return value[0] if value is not None and isinstance(value[0], str) else ""


def _key(person: Person) -> str:
    return name_key(person.family or person.literal)
