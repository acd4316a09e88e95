"""The offline index: records of works in one SQLite file, found by identifier and by the words of their titles (FTS5)."""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from msgspec import json

from citecheck.model.work import Work
from citecheck.verify.csl import work_of
from citecheck.verify.records import Batch, families, item_of, look_up_keys, search_text

VERSION = 2
"""Of the tables; an index of another version is refused."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS about(name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS sources(name TEXT PRIMARY KEY, size INTEGER, changed INTEGER, records INTEGER, taken INTEGER);
CREATE TABLE IF NOT EXISTS kinds(kind TEXT PRIMARY KEY, records INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS records(id INTEGER PRIMARY KEY, data BLOB);
CREATE TABLE IF NOT EXISTS keys(hash INTEGER PRIMARY KEY, record INTEGER);
CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(text, content='', tokenize="unicode61 remove_diacritics 2");
CREATE TABLE IF NOT EXISTS common(term TEXT PRIMARY KEY, doc INTEGER) WITHOUT ROWID;
CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab('words', 'row');
"""
_PENDING = 1 << 26
"""Bytes of words that are gathered before they are written: fewer pieces to be merged."""
_WORD = re.compile(r"[^\W_]+")
_READ = 4000
"""So many records at most are ranked for one work."""
_RARE = 2000
"""A word of more records than this tells little, and reading its list takes time."""


_LONG = 8
"""A text of more words than this is a whole reference."""
_READ_WORDS = 40
_FREQUENT = (5_000, 50_000)
"""Words of more records are left out of what stands side by side; where that finds nothing, those of ten times more."""


class NoIndex(ValueError):
    """The file is no index, or one of another version."""


@dataclass(frozen=True, slots=True)
class Stats:
    """What an index holds."""

    records: int
    bytes: int
    kinds: tuple[tuple[str, int], ...]
    sources: tuple[tuple[str, int, int], ...]
    """Name, records read and records taken (the others were known already) of each source."""


class Index:
    """An open index. Use it as a context manager."""

    def __init__(self, path: Path, *, create: bool = False) -> None:
        if not create and not path.is_file():
            raise NoIndex("there is no such file")
        if create and not path.parent.is_dir():
            raise NoIndex("there is no such folder")
        self.path = path
        self._db = sqlite3.connect(path, isolation_level=None)
        try:
            self._prepare(create)
        except sqlite3.DatabaseError as error:
            self._db.close()
            raise NoIndex("it is no index of citecheck") from error

    def _prepare(self, create: bool) -> None:
        self._db.execute("PRAGMA cache_size = -100000")
        if create:
            self._db.execute("PRAGMA journal_mode = TRUNCATE")
            self._db.execute("PRAGMA synchronous = OFF")
            self._db.executescript(_SCHEMA)
            self._db.execute("INSERT INTO words(words, rank) VALUES ('hashsize', ?)", (_PENDING,))
            self._db.execute("INSERT OR IGNORE INTO about VALUES ('version', ?)", (str(VERSION),))
        row = self._db.execute("SELECT value FROM about WHERE name = 'version'").fetchone()
        if row is None or row[0] != str(VERSION):
            raise NoIndex(
                f"it is an index of version {row[0] if row else '?'}, this program writes and reads {VERSION}"
            )
        self._common: dict[str, int] = dict(self._db.execute("SELECT term, doc FROM common"))

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *_: object) -> None:
        self._db.close()

    def has(self, name: str, size: int, changed: int) -> bool:
        """Whether a source was taken in whole, as it is now."""
        row = self._db.execute("SELECT size, changed FROM sources WHERE name = ?", (name,)).fetchone()
        return bool(row == (size, changed))

    def add(
        self,
        batches: Iterable[Batch],
        name: str,
        size: int = 0,
        changed: int = 0,
        step: Callable[[int, int], None] = lambda read, taken: None,
    ) -> tuple[int, int]:
        """Take in the records of one source, all or (on any error) none; return how many were read and taken.

        ``step`` hears both numbers as they grow.
        """
        read = taken = 0
        with self._db:  # Commits, or on any error rolls back.
            self._db.execute("BEGIN")
            last = self._db.execute("SELECT coalesce(max(id), 0) FROM records").fetchone()[0]
            for batch in batches:
                read += batch.read
                taken += self._insert(batch, last + taken)
                step(read, taken)
            about = (name, size, changed, read, taken)
            self._db.execute("INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?)", about)
        return read, taken

    def _insert(self, batch: Batch, last: int) -> int:
        wanted = json.encode(batch.keys).decode()
        rows = self._db.execute("SELECT hash FROM keys WHERE hash IN (SELECT value FROM json_each(?))", (wanted,))
        places = {key: place for place, key in reversed(list(enumerate(batch.keys)))}  # Of doubles the first.
        for (known,) in rows:
            del places[known]
        fresh = sorted(places.values())
        numbers = range(last + 1, last + 1 + len(fresh))
        insert = self._db.executemany
        insert("INSERT INTO records VALUES (?, ?)", zip(numbers, map(batch.data.__getitem__, fresh), strict=True))
        insert("INSERT INTO keys VALUES (?, ?)", sorted(zip(map(batch.keys.__getitem__, fresh), numbers, strict=True)))
        insert(
            "INSERT INTO words(rowid, text) VALUES (?, ?)",
            zip(numbers, map(batch.texts.__getitem__, fresh), strict=True),
        )
        counted = Counter(map(batch.kinds.__getitem__, fresh))
        insert(
            "INSERT INTO kinds VALUES (?, ?) ON CONFLICT DO UPDATE SET records = records + excluded.records",
            counted.items(),
        )
        return len(fresh)

    def finish(self) -> None:
        """Put the index into its final, smallest form."""
        self._db.execute("INSERT INTO words(words) VALUES ('optimize')")
        self._db.execute("DELETE FROM common")
        self._db.execute("INSERT INTO common SELECT term, doc FROM vocabulary WHERE doc > ?", (_RARE,))
        self._db.execute("PRAGMA journal_mode = DELETE")
        self._db.execute("VACUUM")

    def stats(self) -> Stats:
        """Return what the index holds."""
        kinds = self._db.execute("SELECT kind, records FROM kinds ORDER BY kind").fetchall()
        sources = self._db.execute("SELECT name, records, taken FROM sources ORDER BY name").fetchall()
        count = sum(number for _, number in kinds)
        return Stats(count, self.path.stat().st_size, tuple(kinds), tuple(sources))

    def candidates(self, work: Work, limit: int = 10) -> list[Work]:
        """Return the records that may be of a work, by its identifiers and by the rarest words of title and names."""
        found = dict.fromkeys(self._by_key(look_up_keys(work)))
        words = _words(work.text_of("title"))
        names = families((*work.people("author"), *work.people("editor"))[:3])
        found |= dict.fromkeys(self._by_words(words, names, limit))
        return [self._record(one) for one in found]

    def search(self, text: str, limit: int = 10) -> list[Work]:
        """Return the records whose titles and family names have most of some words, or of a whole reference, best first."""
        words = _words(text)
        found = self._of_reference(words, limit) if len(words) > _LONG else {}
        if not any(_has_title_of(words, one) for one in found.values()):
            found |= {number: self._record(number) for number in self._by_words(words, [], limit)}
        return list(found.values())

    def _of_reference(self, words: list[str], limit: int) -> dict[int, Work]:
        """Records with any three words that stand side by side in a reference: those of a title do, whatever is around it."""
        words = [word for word in words if len(word) > 1 and not word.isdigit()]
        counts = self._counts(words)
        found: dict[int, Work] = {}
        for most in _FREQUENT:
            known = [word for word in words if 0 < counts.get(word, 0) <= most][:_READ_WORDS]
            query = " OR ".join(
                f'("{a}" AND "{b}" AND "{c}")' for a, b, c in zip(known, known[1:], known[2:], strict=False)
            )
            if query:
                found |= {number: self._record(number) for number in self._match(query, limit) if number not in found}
            if any(_has_title_of(words, one) for one in found.values()):
                break
        return found

    def _by_key(self, hashes: Iterable[int]) -> Iterator[int]:
        for one in hashes:
            row = self._db.execute("SELECT record FROM keys WHERE hash = ?", (one,)).fetchone()
            if row is not None:
                yield row[0]

    def _by_words(self, words: list[str], names: list[str], limit: int) -> list[int]:
        counts = self._counts([*words, *names])
        found: dict[int, None] = {}
        for query in _queries(counts, words):
            fresh = self._match(query, limit)
            found |= dict.fromkeys(fresh)
            if 0 < len(fresh) < limit:  # A full answer may have cut off the right one.
                break
        return list(found)

    def _match(self, query: str, limit: int) -> list[int]:
        rows = self._db.execute("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?", (query, limit))
        return [rowid for (rowid,) in rows]

    def _counts(self, words: list[str]) -> dict[str, int]:
        """How many records have each word, rarest first; words of none are left out, as typing errors are."""
        counts = {word: self._count(word) for word in words}
        return dict(sorted(((word, n) for word, n in counts.items() if n), key=lambda pair: (pair[1], pair[0])))

    def _count(self, word: str) -> int:
        """Counting reads all of a word's list: for common words it was done when the index was finished."""
        if word in self._common:
            return self._common[word]
        row = self._db.execute("SELECT doc FROM vocabulary WHERE term = ?", (word,)).fetchone()
        return int(row[0]) if row else 0

    def _record(self, number: int) -> Work:
        (data,) = self._db.execute("SELECT data FROM records WHERE id = ?", (number,)).fetchone()
        return work_of(item_of(data))


def _words(text: str) -> list[str]:
    return list(dict.fromkeys(_WORD.findall(search_text(text))))


def _has_title_of(words: list[str], record: Work) -> bool:
    """Whether nearly all of a record's title is among some words."""
    title = {word for word in _words(record.text_of("title")) if len(word) > 1 and not word.isdigit()}
    return len(title) > 2 and len(title & set(words)) >= 0.8 * len(title)


def _queries(counts: dict[str, int], title: list[str]) -> Iterator[str]:
    """First the rarest words of the title together; failing that, with a name; then any of the rarest words; then all."""
    wanted = set(title)
    known = [word for word in counts if word in wanted]
    if len(known) >= 3:
        yield " AND ".join(f'"{word}"' for word in known[:4])
    names = [word for word in counts if word not in wanted]
    if known and names:
        yield " AND ".join(f'"{word}"' for word in [*known[:2], names[0]])
    few: list[str] = []
    for word, count in counts.items():
        if count > _RARE or (few and sum(counts[one] for one in few) + count > _READ):
            break
        few.append(word)
    if few:
        yield " OR ".join(f'"{word}"' for word in few[:8])
    if known:
        yield " AND ".join(f'"{word}"' for word in known)
