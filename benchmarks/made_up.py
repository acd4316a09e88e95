"""Made-up records of works with the words of real ones: titles walk from word to word as real titles do, in their languages.

Where two real titles share a word, a walk may go over from one to the other. One word in thirty is new, put together from
halves of two real ones, so that the vocabulary grows with the number of records as that of real titles does. One record in
fifty is a near double of an earlier one: its second part, its erratum, its review, or the title with one word changed.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from citecheck.verification import items_of
from citecheck.verify.csl import work_of

HERE = Path(__file__).parent.parent
DEFAULT = ("bibliography.bib", "examples", "tests")
LONGEST = 22
DOUBLES = ("{}. Part II", "Erratum to: {}", "Review of {}", "{}: A Reply")


class Maker:
    """Makes records from the works of real files: .bib, JSON and the other formats of an index."""

    def __init__(self, paths: Sequence[str], seed: int = 7) -> None:
        self._chance = random.Random(seed)
        self._next: dict[str, list[str]] = defaultdict(list)
        names: set[str] = set()
        given: set[str] = set()
        venues: set[str] = set()
        houses: set[str] = set()
        for path in _files(paths):
            for item in items_of(path, lambda line: None):
                work = work_of(item)
                self._learn(work.text_of("title").split()[:40])
                for one in (*work.people("author"), *work.people("editor")):
                    if one.family and len(one.family) < 30:
                        names.add(one.family)
                        given.add(one.given[:30] or "A.")
                venues.add(work.text_of("container-title")[:90] or "Annals")
                houses.add(work.text_of("publisher")[:60] or "Press")
        self._names, self._given = sorted(names), sorted(given)
        self._venues, self._houses = sorted(venues), sorted(houses)
        self._words = sorted(word for word in self._next if len(word) > 5)

    @property
    def vocabulary(self) -> int:
        """How many different words were learned."""
        return len(self._next)

    def _learn(self, words: list[str]) -> None:
        for one, other in zip(["", *words], [*words, ""], strict=True):
            self._next[one].append(other)

    def records(self, count: int) -> Iterator[dict[str, Any]]:
        """Yield records as Crossref has them, its own bookkeeping included."""
        chance = self._chance
        last = "Salt and Bread in Old Towns"
        for number in range(count):
            title = chance.choice(DOUBLES).format(last) if number % 50 == 49 else self._title()
            if number % 100 == 48:
                words = title.split()
                words[chance.randrange(len(words))] = self._word()
                title = " ".join(words)
            last = title
            yield self._record(number, title)

    def _title(self) -> str:
        chance, words, word = self._chance, [], ""
        while len(words) < LONGEST:
            word = chance.choice(self._next[word])
            if not word and len(words) >= 4:
                break
            if word:
                words.append(self._word() if chance.random() < 0.033 else word)
        return " ".join(words)

    def _word(self) -> str:
        front, back = self._chance.choice(self._words), self._chance.choice(self._words)
        return front[: len(front) // 2 + 1] + back[len(back) // 2 :]

    def _name(self) -> str:
        name = self._chance.choice(self._names)
        return name if self._chance.random() < 0.6 else name[:4] + self._chance.choice(self._names)[-4:].lower()

    def _record(self, number: int, title: str) -> dict[str, Any]:
        chance = self._chance
        year, page = chance.randint(1950, 2025), chance.randint(1, 900)
        doi = f"10.{chance.randint(1000, 9999)}/{chance.choice('abcdefgh')}.{year}.{number:07d}"
        people = [
            {"given": chance.choice(self._given), "family": self._name(), "sequence": "first" if not i else "additional", "affiliation": []}
            for i in range(chance.choice((1, 1, 1, 2, 2, 3, 4, 6)))
        ]  # fmt: skip
        day = {"date-parts": [[2022, 3, 14]], "date-time": "2022-03-14T02:10:11Z", "timestamp": 1647223811000}
        return {
            "indexed": day, "reference-count": 12, "publisher": chance.choice(self._houses), "issue": str(chance.randint(1, 12)),
            "content-domain": {"domain": [], "crossmark-restriction": False}, "short-container-title": [], "published-print": {"date-parts": [[year, 5]]},
            "DOI": doi, "type": "journal-article", "created": day, "page": f"{page}-{page + chance.randint(2, 30)}", "source": "Crossref",
            "is-referenced-by-count": 3, "title": [title], "prefix": doi.split("/")[0], "volume": str(chance.randint(1, 90)), "author": people,
            "member": "311", "container-title": [chance.choice(self._venues)], "language": "en", "link": [{"URL": f"http://x.example/{number}",
            "content-type": "unspecified", "content-version": "vor", "intended-application": "similarity-checking"}], "deposited": day, "score": 1,
            "issued": {"date-parts": [[year, 5]]}, "references-count": 12, "URL": f"http://dx.doi.org/{doi}", "ISSN": ["1234-5679"],
        }  # fmt: skip


def _files(paths: Sequence[str]) -> list[str]:
    roots = [Path(one) for one in paths] or [HERE / one for one in DEFAULT]
    found = [one for root in roots for one in (sorted(root.rglob("*.bib")) if root.is_dir() else [root])]
    return [str(one) for one in found]
