"""Dumps of Open Library: lines of type, key, revision, date and JSON (https://openlibrary.org/developers/dumps).

Editions name their authors by key. A dump of the authors in the same folder gives the names; without one, the statement of
responsibility is read where it is a plain list of names.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import DecodeError
from msgspec import json as encoder

from citecheck.model.bib_text import person
from citecheck.verify.csl import first
from citecheck.verify.sources.reading import NotRecords, Source, head_of, opened

_EDITION, _AUTHOR = b"/type/edition", b"/type/author"
_YEAR = re.compile(r"(?<!\d)1[4-9]\d\d(?!\d)|(?<!\d)20\d\d(?!\d)")
_WORD = r"(?:[^\W\d_a-zа-яё][^\W\d_]*\.?|de|di|du|la|van|von|der|den)"
_NAME = rf"{_WORD}(?:[ -]{_WORD}){{1,4}}"
_STATEMENT = re.compile(rf"(?:[Bb]y )?({_NAME}(?:(?:, and |, | and | & ){_NAME}){{0,5}})")
_JOINT = re.compile(r", and |, | and | & ")


def recognises(head: bytes) -> bool:
    """Whether a file begins as a dump."""
    return head.startswith(b"/type/")


def items(source: Source) -> Iterator[Mapping[str, Any]]:
    """Yield the items of the editions in a dump."""
    decode = encoder.Decoder(dict[str, Any]).decode
    names: _Names | None = None
    for number, line in source.lines():
        columns = line.split(b"\t", 4)
        if len(columns) != 5:
            source.damaged(number, "has not the five columns of a dump")
            continue
        if columns[0] != _EDITION:
            continue
        try:
            row = decode(columns[4])
        except DecodeError:
            source.damaged(number, "has no JSON object in its last column")
            continue
        names = names or _Names(source.path)
        yield item(row, names)


def item(row: Mapping[str, Any], names: _Names) -> dict[str, Any]:
    """Return the CSL-JSON item of an edition."""
    prefix, title = first(row.get("title_prefix")), first(row.get("title"))
    out: dict[str, Any] = {
        "id": first(row.get("key")).rpartition("/")[2],
        "type": "book",
        "title": f"{prefix} {title}".strip(),
        "subtitle": first(row.get("subtitle")),
        "author": [
            person(name).csl() for name in names.of(row.get("authors")) or _stated(first(row.get("by_statement")))
        ],
        "publisher": first(row.get("publishers")),
        "publisher-place": first(row.get("publish_places")),
        "edition": first(row.get("edition_name")),
        "ISBN": first(row.get("isbn_13")) or first(row.get("isbn_10")),
    }
    if year := _YEAR.search(first(row.get("publish_date"))):
        out["issued"] = {"date-parts": [[int(year[0])]]}
    return {name: value for name, value in out.items() if value}


def _stated(statement: str) -> list[str]:
    m = _STATEMENT.fullmatch(statement.removesuffix("."))
    return _JOINT.split(m[1]) if m else []


class _Names:
    """Names by the numbers of their keys, in a table of SQLite that is on the disk where it is large, and gone when closed."""

    def __init__(self, editions: Path) -> None:
        self._db = sqlite3.connect("")
        self._db.execute("CREATE TABLE names(number INTEGER PRIMARY KEY, name TEXT)")
        for path in sorted(editions.parent.glob("*author*")):
            if path != editions and path.is_file() and head_of(path).startswith(_AUTHOR):
                with opened(path) as file:
                    self._db.executemany("INSERT OR REPLACE INTO names VALUES (?, ?)", _named(file))

    def of(self, authors: Any) -> list[str]:
        """Return the names of the authors of an edition that are known."""
        keys = [first(one.get("key")) if isinstance(one, dict) else first(one) for one in authors or ()]
        rows = (self._db.execute("SELECT name FROM names WHERE number = ?", (_number(key),)).fetchone() for key in keys)
        return [row[0] for row in rows if row]


def _named(lines: Any) -> Iterator[tuple[int, str]]:
    decode = encoder.Decoder(dict[str, Any]).decode
    for number, line in enumerate(lines, 1):
        columns = line.split(b"\t", 4)
        try:
            row = decode(columns[-1]) if columns[0] == _AUTHOR else {}
        except DecodeError as error:
            raise NotRecords(f"line {number} of the dump of authors beside it is damaged") from error
        if name := first(row.get("name")):
            yield _number(first(row.get("key"))), name


def _number(key: str) -> int:
    """Return the number of a key: 34184 of ``/authors/OL34184A``."""
    digits = re.sub(r"\D", "", key)
    return int(digits[:15]) if digits else 0
