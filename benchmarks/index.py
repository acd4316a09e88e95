"""Speed and size of the offline index on made-up records: python benchmarks/index.py [COUNT]."""

from __future__ import annotations

import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from citecheck.verification import INDEX
from citecheck.verify.csl import work_of
from citecheck.verify.index import Index
from citecheck.verify.judging import judge
from citecheck.verify.sources import items
from citecheck.verify.verdict import Verdict

SYLLABLES = [
    "ba",
    "be",
    "bi",
    "ro",
    "ra",
    "re",
    "li",
    "lo",
    "la",
    "ne",
    "no",
    "na",
    "ti",
    "to",
    "ta",
    "sa",
    "se",
    "si",
    "mo",
    "ma",
    "mi",
    "ku",
    "ka",
    "ke",
    "du",
    "da",
    "vo",
    "va",
    "pe",
    "po",
    "fra",
    "gre",
    "sto",
]


def words(chance: random.Random, count: int) -> list[str]:
    return ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(count)]


def records(count: int) -> Iterator[dict[str, Any]]:
    """Titles of six to twelve words drawn from 60,000 by the law of Zipf."""
    chance = random.Random(7)
    vocabulary, names = words(chance, 60_000), [w.title() for w in words(chance, 20_000)]
    for number in range(count):
        title = [vocabulary[int(60_000 ** chance.random()) - 1] for _ in range(chance.randint(6, 12))]
        people = [{"family": chance.choice(names), "given": chance.choice(names)} for _ in range(chance.randint(1, 4))]
        yield {
            "type": "journal-article", "title": [" ".join(title)], "author": people, "DOI": f"10.{chance.randint(1000, 9999)}/x{number}",
            "issued": {"date-parts": [[chance.randint(1950, 2025)]]}, "container-title": [" ".join(words(chance, 3))],
            "volume": str(chance.randint(1, 90)), "page": f"{number % 700}-{number % 700 + 12}", "publisher": "Press",
        }  # fmt: skip


def typing_errors(chance: random.Random, text: str, count: int) -> str:
    letters = list(text)
    for _ in range(count):
        letters[chance.randrange(len(letters))] = chance.choice("abcdefghijklmnopqrstuvwxyz")
    return "".join(letters)


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "records.jsonl", Path(folder) / "index"
        source.write_text("".join(json.dumps(one) + "\n" for one in records(count)), encoding="utf-8")
        start, worked = time.perf_counter(), time.process_time()
        with Index(target, create=True) as index:
            index.add(items(source), "records")
            index.finish()
        taken, worked = time.perf_counter() - start, time.process_time() - worked
        size = target.stat().st_size
        print(
            f"{count:,} records: {count / taken:,.0f} a second ({count / worked:,.0f} of processor time), {size / count:.0f} bytes each"
        )
        with Index(target) as index:
            queries(index, [work_of(item) for item in items(source)])


def queries(index: Index, works: list[Any]) -> None:
    chance = random.Random(11)
    chosen = chance.sample(works, min(1000, len(works)))
    for errors in (0, 2, 5):
        times, found, verdicts = [], 0, 0
        for work in chosen:
            changed = work_of({
                "title": typing_errors(chance, work.text_of("title"), errors), "type": "article-journal",
                "author": [person.csl() for person in work.people("author")], "issued": {"date-parts": [[work.issued().begin.year]]},
            })  # fmt: skip
            start = time.perf_counter()
            candidates = index.candidates(changed)
            answer = judge(changed, candidates, INDEX)
            times.append(time.perf_counter() - start)
            found += any(one.text_of("DOI") == work.text_of("DOI") for one in candidates)
            verdicts += answer.verdict in (Verdict.VERIFIED, Verdict.MISMATCH)
        worst = statistics.quantiles(times, n=20)[-1] * 1000
        print(f"  {errors} typing errors: recall {found / len(chosen):.1%}, recognised {verdicts / len(chosen):.1%}, "
              f"median {statistics.median(times) * 1000:.2f} ms, 95 % {worst:.2f} ms")  # fmt: skip


if __name__ == "__main__":
    main()
