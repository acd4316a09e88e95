"""References to archival files."""

from __future__ import annotations

from dataclasses import dataclass

from citecheck.model.span import Span

LEVELS = ("archive", "fond", "opis", "delo", "folio")
"""From the repository down to the leaf: archive, fonds, inventory, file, folio."""


@dataclass(frozen=True, slots=True)
class PrintedLevel:
    """One level as it stands in the text: ``ll. 16`` is the level ``folio``, label ``ll.``, value ``16``."""

    level: str
    label: str
    value: str
    label_span: Span
    value_span: Span
    title: str = ""
    """What stands in parentheses after it: the title of a fond or file."""
    title_span: Span | None = None


@dataclass(frozen=True, slots=True)
class ArchivalRef:
    """Archive, fond, opis, delo and folios in normal form (see ``docs/archival.md``).

    ``delo`` and ``folios`` hold every file and leaf that one reference names. ``implicit`` lists the levels
    that came from an antecedent, ``printed`` the levels that stand in the text.
    """

    archive: str | None = None
    archive_id: str | None = None
    archive_name: str | None = None
    fond: str | None = None
    fond_title: str | None = None
    opis: str | None = None
    delo: tuple[str, ...] = ()
    folios: tuple[str, ...] = ()
    implicit: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    """Pairs of level and the label its tradition gives it, where that is not fond/opis/delo/list."""
    extra: tuple[tuple[str, str], ...] = ()
    """Levels beyond the four: ``karton``, ``papka``, ``part`` with their numbers."""
    candidates: tuple[str, ...] = ()
    """Registry ids the code can mean where the document does not decide."""
    printed: tuple[PrintedLevel, ...] = ()
    archive_span: Span | None = None
    delo_title: str | None = None

    def file_key(self) -> tuple[str, str, str, tuple[str, ...]]:
        """Return what makes two references name the same file."""
        return (self.archive_id or self.archive or "", self.fond or "", self.opis or "", self.delo)

    def printed_levels(self, level: str) -> list[PrintedLevel]:
        """Return the printed occurrences of one level."""
        return [p for p in self.printed if p.level == level]
