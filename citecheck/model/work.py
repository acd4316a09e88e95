"""Distinct things cited."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.model.archival import ArchivalRef
from citecheck.model.citation import Field, FieldValue, Kind
from citecheck.model.date import Issued
from citecheck.model.person import Person


@dataclass(frozen=True, slots=True)
class Conflict:
    """A variable that two citations of one work give differently; each value with its citations' ids."""

    field: str
    values: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Work:
    """One thing cited, merged over all documents."""

    id: str
    kind: Kind
    fields: tuple[Field, ...] = ()
    citations: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    archival: ArchivalRef | None = None
    conflicts: tuple[Conflict, ...] = ()

    def get(self, name: str) -> FieldValue | None:
        """Return the value of a CSL variable, or None."""
        return next((f.value for f in self.fields if f.name == name), None)

    def text_of(self, name: str) -> str:
        """Return a text variable, or an empty string."""
        value = self.get(name)
        return value if isinstance(value, str) else ""

    def people(self, name: str = "author") -> tuple[Person, ...]:
        """Return a name variable, or an empty tuple."""
        value = self.get(name)
        return value if isinstance(value, tuple) else ()

    def issued(self) -> Issued | None:
        """Return the date of issue, or None."""
        value = self.get("issued")
        return value if isinstance(value, Issued) else None
