"""The offline index: records of works in one SQLite file, found by identifier and by the words of their titles (FTS5)."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from msgspec import json

from citecheck.model.work import Work
from citecheck.verify.csl import work_of
from citecheck.verify.records import Batch, families, item_of, look_up_keys
from citecheck.verify.words import SQLITE, SqliteWords, Words, split

VERSION = 2
"""Of the tables; an index of another version is refused."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS about(name TEXT PRIMARY KEY, value TEXT);
CREATE TABLE IF NOT EXISTS sources(name TEXT PRIMARY KEY, size INTEGER, changed INTEGER, records INTEGER, taken INTEGER);
CREATE TABLE IF NOT EXISTS kinds(kind TEXT PRIMARY KEY, records INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS records(id INTEGER PRIMARY KEY, data BLOB);
CREATE TABLE IF NOT EXISTS keys(hash INTEGER PRIMARY KEY, record INTEGER);
"""
_LONG = 8
"""A text of more words than this is a whole reference."""


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
    """An open index. Use it as a context manager. ``engine`` says of a new one what finds records by their words."""

    def __init__(self, path: Path, *, create: bool = False, engine: str = "") -> None:
        if not create and not path.is_file():
            raise NoIndex("there is no such file")
        if create and not path.parent.is_dir():
            raise NoIndex("there is no such folder")
        self.path = path
        self._db = sqlite3.connect(path, isolation_level=None)
        try:
            self._prepare(create, engine)
        except sqlite3.DatabaseError as error:
            self._db.close()
            raise NoIndex("it is no index of citecheck") from error

    def _prepare(self, create: bool, engine: str) -> None:
        self._db.execute("PRAGMA cache_size = -100000")
        if create:
            self._db.execute("PRAGMA journal_mode = TRUNCATE")
            self._db.execute("PRAGMA synchronous = OFF")
            self._db.executescript(_SCHEMA)
            about = [("version", str(VERSION)), ("engine", engine or SQLITE)]
            self._db.executemany("INSERT OR IGNORE INTO about VALUES (?, ?)", about)
        about_it = dict(self._db.execute("SELECT name, value FROM about"))
        if about_it.get("version") != str(VERSION):
            version = about_it.get("version", "?")
            raise NoIndex(f"it is an index of version {version}, this program writes and reads {VERSION}")
        if engine not in ("", about_it["engine"]):
            raise NoIndex(
                f"a build with --engine {about_it['engine']} was interrupted; go on with that or remove {self.path.name}"
            )
        self._words = self._engine(about_it["engine"], create=create)

    def _engine(self, engine: str, *, create: bool) -> Words:
        if engine == SQLITE:
            return SqliteWords(self._db, create=create)
        try:
            from citecheck.verify.words_tantivy import TantivyWords
        except ImportError as error:
            raise NoIndex("its words are tantivy's: pip install 'citecheck-toolkit[tantivy]'") from error
        folder = words_folder(self.path)
        if not create and not folder.is_dir():
            raise NoIndex(f"the folder of its words, {folder.name}, is not beside it")
        return TantivyWords(folder, create=create)

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
        with self._transaction():
            last = self._db.execute("SELECT coalesce(max(id), 0) FROM records").fetchone()[0]
            for batch in batches:
                read += batch.read
                taken += self._insert(batch, last + taken)
                step(read, taken)
            about = (name, size, changed, read, taken)
            self._db.execute("INSERT OR REPLACE INTO sources VALUES (?, ?, ?, ?, ?)", about)
        return read, taken

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """Keep what is done inside, or on any error nothing of it."""
        done = False
        try:
            with self._db:
                self._db.execute("BEGIN")
                yield
                self._words.commit()
                done = True
        finally:
            if not done:
                self._words.rollback()

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
        self._words.add(numbers, map(batch.texts.__getitem__, fresh))
        counted = Counter(map(batch.kinds.__getitem__, fresh))
        insert(
            "INSERT INTO kinds VALUES (?, ?) ON CONFLICT DO UPDATE SET records = records + excluded.records",
            counted.items(),
        )
        return len(fresh)

    def finish(self) -> None:
        """Put the index into its final, smallest form."""
        self._words.finish()
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
        names = families((*work.people("author"), *work.people("editor"))[:3])
        for more in self._words.of_work(split(work.text_of("title")), names, limit):
            found |= dict.fromkeys(more)
        return [self._record(one) for one in found]

    def search(self, text: str, limit: int = 10) -> list[Work]:
        """Return the records whose titles and family names have most of some words, or of a whole reference, best first."""
        words = split(text)
        found: dict[int, Work] = {}
        whole = len(words) > _LONG
        if whole:
            words = [word for word in words if len(word) > 1 and not word.isdigit()]
        for more in self._words.of_reference(words, limit) if whole else self._words.of_work(words, [], limit):
            found |= {number: self._record(number) for number in more if number not in found}
            if whole and any(_has_title_of(words, one) for one in found.values()):
                break
        return list(found.values())

    def _by_key(self, hashes: Iterable[int]) -> Iterator[int]:
        for one in hashes:
            row = self._db.execute("SELECT record FROM keys WHERE hash = ?", (one,)).fetchone()
            if row is not None:
                yield row[0]

    def _record(self, number: int) -> Work:
        (data,) = self._db.execute("SELECT data FROM records WHERE id = ?", (number,)).fetchone()
        return work_of(item_of(data))


def words_folder(path: Path) -> Path:
    """Return the folder in which an index keeps the words of another engine than its own."""
    return path.with_name(f"{path.name}.words")


def _has_title_of(words: list[str], record: Work) -> bool:
    """Whether nearly all of a record's title is among some words."""
    title = {word for word in split(record.text_of("title")) if len(word) > 1 and not word.isdigit()}
    return len(title) > 2 and len(title & set(words)) >= 0.8 * len(title)
