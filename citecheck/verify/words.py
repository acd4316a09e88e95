"""Records found by the words of their titles and names, in FTS5 of SQLite; ``words_tantivy`` is the other engine.

An engine yields lists of numbers of records, the likeliest way of asking first, so that the caller can stop.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from citecheck.verify.records import search_text

SQLITE, TANTIVY = "sqlite", "tantivy"
ENGINES = (SQLITE, TANTIVY)
_SCHEMA = """
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
_READ_WORDS = 40
"""So many words of a reference are looked at."""
_FREQUENT = (5_000, 50_000)
"""Words of more records are left out of what stands side by side; where that finds nothing, those of ten times more."""


class Words(Protocol):
    """What an engine can do."""

    def add(self, numbers: Sequence[int], texts: Iterable[str]) -> None:
        """Take in the words of new records."""

    def commit(self) -> None:
        """Keep what was added."""

    def rollback(self) -> None:
        """Forget what was added since the last time."""

    def finish(self) -> None:
        """Bring the words into their final, smallest form."""

    def of_work(self, title: list[str], names: list[str], limit: int) -> Iterator[list[int]]:
        """Yield numbers of records that have rare words of a title, or some of them with a name."""

    def of_reference(self, words: list[str], limit: int) -> Iterator[list[int]]:
        """Yield numbers of records that have words of a whole reference."""


def split(text: str) -> list[str]:
    """Return the words of a text as they are looked up, each once."""
    return list(dict.fromkeys(_WORD.findall(search_text(text))))


class SqliteWords:
    """The words in the index's own file; what is added is kept or forgotten with its records."""

    def __init__(self, db: sqlite3.Connection, *, create: bool) -> None:
        self._db = db
        if create:
            db.executescript(_SCHEMA)
            db.execute("INSERT INTO words(words, rank) VALUES ('hashsize', ?)", (_PENDING,))
        self._common: dict[str, int] = dict(db.execute("SELECT term, doc FROM common"))

    def add(self, numbers: Sequence[int], texts: Iterable[str]) -> None:
        """Take in the words of new records."""
        self._db.executemany("INSERT INTO words(rowid, text) VALUES (?, ?)", zip(numbers, texts, strict=True))

    def commit(self) -> None:
        """Nothing: the index does it."""

    def rollback(self) -> None:
        """Nothing: the index does it."""

    def finish(self) -> None:
        """Join the pieces and count the common words."""
        self._db.execute("INSERT INTO words(words) VALUES ('optimize')")
        self._db.execute("DELETE FROM common")
        self._db.execute("INSERT INTO common SELECT term, doc FROM vocabulary WHERE doc > ?", (_RARE,))

    def of_work(self, title: list[str], names: list[str], limit: int) -> Iterator[list[int]]:
        """Yield records with the rarest words of the title together; with a name; with any of the rarest words; with all."""
        counts = self._counts([*title, *names])
        for query in _queries(counts, title):
            found = self._match(query, limit)
            yield found
            if 0 < len(found) < limit:  # A full answer may have cut off the right one.
                return

    def of_reference(self, words: list[str], limit: int) -> Iterator[list[int]]:
        """Yield records with any three words that stand side by side: those of a title do, whatever is around it."""
        counts = self._counts(words)
        for most in _FREQUENT:
            known = [word for word in words if 0 < counts.get(word, 0) <= most][:_READ_WORDS]
            triples = zip(known, known[1:], known[2:], strict=False)
            if query := " OR ".join(f'("{a}" AND "{b}" AND "{c}")' for a, b, c in triples):
                yield self._match(query, limit)
        yield from self.of_work(words, [], limit)

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


def _queries(counts: dict[str, int], title: list[str]) -> Iterator[str]:
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
