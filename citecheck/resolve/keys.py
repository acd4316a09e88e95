"""Readable keys of works: ``halfin2003terror``, ``garf-7523-95-109``."""

from __future__ import annotations

import re

from citecheck.data.scripts import latin
from citecheck.model.archival import ArchivalRef
from citecheck.model.citation import Field, Kind
from citecheck.model.date import Issued


class Keys:
    """Readable keys, each once: ``halfin2003terror``, ``garf-7523-95-109``."""

    def __init__(self) -> None:
        self._used: set[str] = set()
        self._next: dict[str, int] = {}

    def take(self, name: str) -> str:
        """Return ``name``, with a letter or number if it is taken."""
        name = name or "work"
        if name not in self._used:
            self._used.add(name)
            return name
        for letter in "abcdefghijklmnopqrstuvwxyz":
            if f"{name}{letter}" not in self._used:
                self._used.add(f"{name}{letter}")
                return f"{name}{letter}"
        number = self._next.get(name, 2)
        while f"{name}-{number}" in self._used:
            number += 1
        self._next[name] = number + 1
        self._used.add(f"{name}-{number}")
        return f"{name}-{number}"


_STOP = frozenset(
    [
        "a",
        "an",
        "the",
        "o",
        "ob",
        "i",
        "v",
        "na",
        "k",
        "s",
        "u",
        "iz",
        "po",
        "der",
        "die",
        "das",
        "le",
        "la",
        "les",
        "un",
        "une",
        "of",
        "on",
        "in",
    ]
)


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", latin(text).lower())


def work_key(kind: Kind, fields: tuple[Field, ...]) -> str:
    """Return the readable key of a printed work: first surname, year and first word of the title."""
    values = {f.name: f.value for f in fields}
    issued = values.get("issued")
    year = str(issued.begin.year) if isinstance(issued, Issued) else ""
    people = next((values[r] for r in ("author", "editor", "director") if isinstance(values.get(r), tuple)), ())
    name = _slug(people[0].family or people[0].literal) if isinstance(people, tuple) and people else ""
    title = (
        values.get("title") or values.get("container-title") or _host(str(values.get("URL") or values.get("DOI") or ""))
    )
    words = [
        _slug(w)
        for w in re.split(r"[\s\-–—/:.]+", latin(str(title)))
        if _slug(w) and _slug(w) not in _STOP and not _slug(w).isdigit()
    ]
    if kind is Kind.NEWSPAPER and not name and isinstance(issued, Issued) and not values.get("title"):
        return f"{_slug(str(values.get('container-title', '')))}{issued.begin.edtf()}"
    volume = values.get("volume")
    suffix = f"v{_slug(str(volume))}" if volume and kind in (Kind.BOOK, Kind.COLLECTION) else ""
    if not name:
        return f"{''.join(words[:2])[:24]}{year}{suffix}"
    return f"{name}{year}{words[0] if words else ''}{suffix}"


def file_key(ref: ArchivalRef) -> str:
    """Return the readable key of an archival file: archive, fond, opis and delo."""
    parts = [ref.archive or "archive", ref.fond or "", ref.opis or "", ".".join(ref.delo)]
    return "-".join(re.sub(r"[^a-z0-9.]+", "-", latin(p).lower()).strip("-") for p in parts if p)


def _host(address: str) -> str:
    """Return the words of an address that name it: host without "www" and last step of its path."""
    bare = re.sub(r"\Ahttps?://(?:www\.)?", "", address)
    host, _, path = bare.partition("/")
    return f"{host.split('.')[-2] if '.' in host else host} {path.rstrip('/').rpartition('/')[2]}"
