"""What rules about bibliography files subscribe to: a whole file, and each of its entries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from citecheck.model.bib import BibField, BibText, Entry
from citecheck.model.bib_text import split_names
from citecheck.model.document import Document
from citecheck.model.finding import OWN_SEVERITY, Edit, Finding, Fix, Place, Severity
from citecheck.model.span import Span

_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_UNREAD: int = -1
PARENTS = ("crossref", "xref", "xdata")


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
            value = self.values.get("date") or self.values.get("year") or ""
            if len(value) == 4 and value.isdecimal():
                self._year = int(value)
            else:
                m = _YEAR.search(value)
                self._year = int(m[1]) if m else None
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
