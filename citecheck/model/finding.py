"""What a person should look at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from citecheck.model.span import Span


class Severity(StrEnum):
    """How sure and how bad: an error is almost never wrong, a warning deserves a look, info is housekeeping."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """3 for error, 2 for warning, 1 for info."""
        return {"error": 3, "warning": 2, "info": 1}[self.value]


OWN_SEVERITY = "own-severity"
"""Stands as name of a finding that brings its severity itself; the rule's name replaces it."""


@dataclass(frozen=True, slots=True)
class Place:
    """A span in a named document, with a word on why it matters."""

    document: str
    span: Span
    message: str = ""


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace a span of a document."""

    document: str
    span: Span
    replacement: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A repair; ``safe`` if it cannot change what the text means."""

    description: str
    edits: tuple[Edit, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. Rules give place and words; code, name and severity are the rule's unless stated."""

    document: str
    span: Span
    message: str
    hint: str = ""
    related: tuple[Place, ...] = ()
    fix: Fix | None = None
    rule: str = ""
    name: str = ""
    severity: Severity = Severity.WARNING
    note: str | None = None
