"""What changed between two bibliographies, by entry and field. Order, layout and case of names do not count."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from citecheck.model.bib import BibText, Entry
from citecheck.model.bib_text import plain

_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\w+")
_LIKE = 0.5
_IDENTIFIERS = ("doi", "isbn", "eprint", "url")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field's old and new value; None where it was or is not there."""

    name: str
    old: str | None
    new: str | None


@dataclass(frozen=True, slots=True)
class EntryChange:
    """An entry that was ``added``, ``removed``, ``changed`` or ``rekeyed`` (and perhaps changed as well)."""

    kind: str
    key: str
    old_key: str
    type: str
    title: str
    fields: tuple[FieldChange, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that changed, and the ``@string`` definitions that did."""

    entries: tuple[EntryChange, ...]
    macros: tuple[FieldChange, ...] = ()
    unchanged: int = 0
    counts: dict[str, int] = field(default_factory=dict)


def difference(old: BibText, new: BibText) -> Difference:
    """Compare two files. Entries are the same by key; what is left over by identifier or by title and names."""
    before, after = _by_key(old), _by_key(new)
    changes: list[EntryChange] = []
    same = 0
    for key in before.keys() & after.keys():
        fields = _fields(before[key], after[key])
        if fields:
            changes.append(_change("changed", after[key], new, fields, old_key=before[key].key))
        else:
            same += 1
    gone = [before[key] for key in before if key not in after]
    come = [after[key] for key in after if key not in before]
    for one, other in _rekeyed(gone, come):
        gone.remove(one)
        come.remove(other)
        changes.append(_change("rekeyed", other, new, _fields(one, other), old_key=one.key))
    changes += [_change("removed", one, old, (), old_key=one.key) for one in gone]
    changes += [_change("added", one, new, (), old_key="") for one in come]
    changes.sort(key=lambda c: (_ORDER[c.kind], c.key.lower(), c.key))
    counts = {kind: sum(c.kind == kind for c in changes) for kind in _ORDER}
    macros = tuple(
        FieldChange(name, old.macros.get(name), new.macros.get(name))
        for name in sorted(old.macros.keys() | new.macros.keys())
        if old.macros.get(name) != new.macros.get(name)
    )
    return Difference(tuple(changes), macros, same, counts)


_ORDER = {"added": 0, "removed": 1, "rekeyed": 2, "changed": 3}


def _by_key(bib: BibText) -> dict[str, Entry]:
    """Entries by key; of those that share one the second is ``key#2``, so that none is lost."""
    out: dict[str, Entry] = {}
    times: dict[str, int] = {}
    for entry in bib.entries:
        times[entry.key] = times.get(entry.key, 0) + 1
        out[entry.key if times[entry.key] == 1 and entry.key else f"{entry.key}#{times[entry.key]}"] = entry
    return out


def _fields(old: Entry, new: Entry) -> tuple[FieldChange, ...]:
    a, b = _values(old), _values(new)
    changes = [FieldChange("type", f"@{old.type}", f"@{new.type}")] if old.type != new.type else []
    names = list(dict.fromkeys([*b, *a]))
    return (*changes, *(FieldChange(n, a.get(n), b.get(n)) for n in names if a.get(n) != b.get(n)))


def _values(entry: Entry) -> dict[str, str]:
    return {name: _SPACE.sub(" ", value).strip() for name, value in entry.values.items()}


def _change(kind: str, entry: Entry, bib: BibText, fields: tuple[FieldChange, ...], old_key: str) -> EntryChange:
    line = bib.text.count("\n", 0, entry.start) + 1
    title = plain(entry.values.get("title", ""))
    return EntryChange(kind, entry.key, old_key, entry.type, title, fields, line)


def _rekeyed(gone: list[Entry], come: list[Entry]) -> list[tuple[Entry, Entry]]:
    """Pairs of entries that are the same under another key: same identifier, or same title and year."""
    pairs: list[tuple[Entry, Entry]] = []
    for marks in (_identifiers, _description):
        known: dict[str, list[Entry]] = {}
        for entry in come:
            for mark in marks(entry):
                known.setdefault(mark, []).append(entry)
        used = {id(e) for pair in pairs for e in pair}
        for entry in gone:
            if id(entry) in used:
                continue
            found = next((e for mark in marks(entry) for e in known.get(mark, ()) if id(e) not in used), None)
            if found is not None:
                pairs.append((entry, found))
                used |= {id(entry), id(found)}
    return pairs


def _identifiers(entry: Entry) -> list[str]:
    return [f"{n}:{''.join(entry.values[n].split()).lower()}" for n in _IDENTIFIERS if entry.values.get(n)]


def _description(entry: Entry) -> list[str]:
    title = " ".join(_WORD.findall(plain(entry.values.get("title", "")).casefold()))
    year = re.search(r"\d{4}", entry.values.get("date") or entry.values.get("year") or "")
    names = " ".join(_WORD.findall(plain(entry.values.get("author", entry.values.get("editor", ""))).casefold()))
    out = [f"{title}|{year[0] if year else ''}"] if title else []
    return [*out, f"{title}|{names}"] if title and names else out
