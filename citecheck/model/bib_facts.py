"""What rules about bibliography files subscribe to: a whole file, and each of its entries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from citecheck.model.bib import BibField, BibText, Entry
from citecheck.model.bib_columns import NO_COLUMN, Column, Sign, columns
from citecheck.model.bib_text import split_names
from citecheck.model.document import Document
from citecheck.model.finding import OWN_SEVERITY, Edit, Finding, Fix, Place, Severity
from citecheck.model.span import Span

_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_UNREAD: int = -1
PARENTS = ("crossref", "xref", "xdata")


def year_in(value: str) -> int | None:
    """Return the first number of four digits in a value."""
    if len(value) == 4 and value.isdecimal():
        return int(value)
    m = _YEAR.search(value)
    return int(m[1]) if m else None


@dataclass(frozen=True, slots=True, eq=False)
class Bibliography:
    """A .bib file and what was made of it.

    ``today`` is the day against which dates are future; ``unparsed`` are the indices of entries that give an archival
    reference which cannot be parsed, with the field that holds it.
    """

    document: Document
    bib: BibText
    today: date
    unparsed: dict[int, str] = field(default_factory=dict)
    by_key: dict[str, Entry] = field(init=False)
    entries: tuple[BibEntry, ...] = field(init=False)
    _columns: dict[str, Column] = field(init=False, default_factory=dict)
    _years: list[int | None] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        by_key: dict[str, Entry] = {}
        for entry in self.bib.entries:
            by_key.setdefault(entry.key.lower(), entry)
        object.__setattr__(self, "by_key", by_key)
        object.__setattr__(self, "entries", tuple(BibEntry(entry, self) for entry in self.bib.entries))

    @property
    def text(self) -> str:
        """The text of the file."""
        return self.bib.text

    @property
    def columns(self) -> dict[str, Column]:
        """The values by field; made when somebody asks, and to be forgotten by :meth:`forget_columns`."""
        if not self._columns:
            self._columns.update(columns([entry.values for entry in self.bib.entries]))
        return self._columns

    @property
    def years(self) -> list[int | None]:
        """The year of publication of each entry: :attr:`BibEntry.year`, found for all at once."""
        if not self._years:
            self._years.extend([None] * len(self.entries))
            for column in (self.column("year"), self.column("date")):
                known = {value: year_in(value) for value in column.distinct}
                for index, value in zip(column.owners, column.values, strict=True):
                    if value:
                        self._years[index] = known[value]
        return self._years

    def forget_columns(self) -> None:
        """Free the memory of the columns: they are wanted while the file is checked, which others may follow."""
        self._columns.clear()
        self._years.clear()

    def column(self, name: str) -> Column:
        """Return the values of one field throughout the file."""
        return self.columns.get(name, NO_COLUMN)

    def holders(self, names: Iterable[str], signs: Iterable[Sign] = ()) -> list[BibEntry]:
        """Return the entries that have one of the fields, with one of the signs in it if any are given; in order."""
        listed = [column for name in names if (column := self.columns.get(name)) is not None]
        found = [column.holders(signs) if signs else column.owners for column in listed]
        chosen = found[0] if len(found) == 1 else sorted(set[int]().union(*found))
        return [self.entries[index] for index in chosen]

    def finding(
        self,
        span: Span,
        message: str,
        hint: str = "",
        *,
        related: tuple[Place, ...] = (),
        fix: Fix | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """Return a finding at a place of the file."""
        found = Finding(self.document.path, span, message, hint, related, fix)
        return found if severity is None else replace(found, severity=severity, name=OWN_SEVERITY)

    def place(self, span: Span, message: str = "") -> Place:
        """Return a place of the file, as a related place of a finding."""
        return Place(self.document.path, span, message)

    def fix(self, description: str, *edits: tuple[Span, str], safe: bool = False) -> Fix:
        """Return a repair of the file."""
        path = self.document.path
        return Fix(description, tuple(Edit(path, span, text) for span, text in edits), safe)


class BibEntry:
    """One entry in its file."""

    __slots__ = ("_names", "_year", "entry", "file", "type", "values")

    def __init__(self, entry: Entry, file: Bibliography) -> None:
        self.entry = entry
        self.file = file
        self.type = entry.type
        self.values = entry.values
        self._year: int | None = _UNREAD
        self._names: dict[str, list[str]] | None = None

    @property
    def year(self) -> int | None:
        """The year of publication, of ``date`` or ``year``; None if there is none of four digits."""
        if self._year == _UNREAD:
            self._year = year_in(self.values.get("date") or self.values.get("year") or "")
        return self._year

    def names(self, name: str) -> list[str]:
        """Return the names in a field, split at ``and``."""
        if self._names is None:
            self._names = {}
        found = self._names.get(name)
        if found is None:
            found = self._names[name] = split_names(self.values.get(name, ""))
        return found

    @property
    def venue(self) -> str:
        """What the work appeared in: the journal or the book's title."""
        get = self.values.get
        return get("journal") or get("journaltitle") or get("booktitle") or ""

    def parents(self) -> Iterator[Entry]:
        """Yield the entries from which this one inherits, each once."""
        seen = {id(self.entry)}
        waiting = [self.entry]
        while waiting:
            for name in PARENTS:
                for key in waiting[0].values.get(name, "").split(","):
                    parent = self.file.by_key.get(key.strip().lower())
                    if parent is not None and id(parent) not in seen:
                        seen.add(id(parent))
                        waiting.append(parent)
                        yield parent
            waiting.pop(0)

    def has(self, *names: str) -> bool:
        """Whether the entry, or one it inherits from, has one of the fields."""
        if any(self.values.get(name) for name in names):
            return True
        if not any(name in self.values for name in PARENTS):
            return False
        return any(name in parent.values for parent in self.parents() for name in names) or self._dangling()

    def _dangling(self) -> bool:
        """Whether a parent is not in this file: then nothing is known of what is inherited."""
        return any(
            key.strip().lower() not in self.file.by_key
            for name in PARENTS
            for key in self.values.get(name, "").split(",")
            if key.strip()
        )

    def field(self, name: str) -> BibField:
        """Return a field that ``values`` has."""
        found = self.entry.field(name)
        assert found is not None
        return found

    def finding(
        self,
        name: str,
        message: str,
        hint: str = "",
        *,
        related: tuple[Place, ...] = (),
        fix: Fix | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """Return a finding at a field's value, or at the key if ``name`` is empty or the entry lacks it."""
        found = self.entry.field(name) if name else None
        span = found.inner_span if found is not None and len(found.inner_span) else None
        if span is None:
            span = found.span if found is not None else self.entry.key_span
        return self.file.finding(span, message, hint, related=related, fix=fix, severity=severity)

    def rewritten(self, name: str, value: str, description: str, *, safe: bool) -> Fix | None:
        """Return a repair that changes what stands inside a field's delimiters; None for macros and joined values."""
        found = self.entry.field(name)
        if found is None or found.kind not in '{"0':
            return None
        return self.file.fix(description, (found.inner_span, value), safe=safe)

    @property
    def name(self) -> str:
        """What messages call the entry."""
        return self.entry.key or f"@{self.type}"
