"""Speed, size and recall of the offline index as it grows: python benchmarks/index.py [--sizes N,N…] [--engine E] [FILE…]

Records are made up (see made_up.py) from the words of FILEs, by default those of the repository. Of each kind 1,000 queries.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import islice
from pathlib import Path

from made_up import Maker

from citecheck.model.work import Work
from citecheck.verification import INDEX, build
from citecheck.verify.csl import work_of
from citecheck.verify.index import Index
from citecheck.verify.judging import judge
from citecheck.verify.sources import items
from citecheck.verify.verdict import Verdict

QUERIES = 1000
LETTERS = "abcdefghijklmnopqrstuvwxyz"
STYLES = (
    "{family}, {given}. “{title}.” {venue} {volume}, no. {issue} ({year}): {page}.",
    "{family}, {given} ({year}). {title}. {venue}, {volume}({issue}), {page}. https://doi.org/10.9999/none",
    "{family} {given} {title} // {venue}. {year}. Vol. {volume}. P. {page}",
)


def typing_errors(chance: random.Random, text: str, count: int) -> str:
    """A text with letters changed, lost, doubled or swapped."""
    letters = list(text)
    for _ in range(count):
        i = chance.randrange(len(letters) - 1)
        slip = chance.randrange(4)
        if slip == 0:
            letters[i] = chance.choice(LETTERS)
        elif slip == 1:
            del letters[i]
        elif slip == 2:
            letters.insert(i, letters[i])
        else:
            letters[i], letters[i + 1] = letters[i + 1], letters[i]
    return "".join(letters)


def cited(work: Work, title: str) -> Work:
    """A work as somebody cites it, without its DOI."""
    people = [person.csl() for person in work.people("author")]
    issued = work.issued()
    assert issued is not None
    return work_of(
        {"title": title, "type": "article-journal", "author": people, "issued": {"date-parts": [[issued.begin.year]]}}
    )


def printed(chance: random.Random, work: Work) -> str:
    """A work as a whole reference in one of three styles."""
    issued = work.issued()
    assert issued is not None
    texts = {name: work.text_of(name) for name in ("title", "volume", "issue", "page")}
    person = work.people("author")[0]
    return chance.choice(STYLES).format(
        family=person.family, given=person.given, venue=work.text_of("container-title"), year=issued.begin.year, **texts
    )


def measure(size: int, paths: list[str], engine: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder) / "records.jsonl.gz", Path(folder) / "works.index"
        maker = Maker(paths)
        with gzip.open(source, "wt", encoding="utf-8", compresslevel=3) as file:
            file.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in maker.records(size))
        clock, before = time.perf_counter(), os.times()
        build(target, [str(source)], lambda *_: None, engine=engine)
        clock, after = time.perf_counter() - clock, os.times()
        worked = sum(after[:4]) - sum(before[:4])
        held = sum(one.stat().st_size for one in Path(folder).rglob("*") if one.is_file() and one != source)
        print(f"{size:,} records of {maker.vocabulary:,} real words: {size / clock:,.0f} a second by the clock, {size / worked:,.0f} of processor time, "
              f"{held / size:.0f} bytes each (load {os.getloadavg()[0]:.1f})", flush=True)  # fmt: skip
        step = max(size // QUERIES, 1)
        works = [work_of(one) for one in islice(items(source), 0, None, step)][:QUERIES]
        with Index(target) as index:
            queries(index, works)


def queries(index: Index, works: list[Work]) -> None:
    chance = random.Random(11)

    def misspelt(work: Work, errors: int) -> tuple[Work, list[Work]]:
        ours = cited(work, typing_errors(chance, work.text_of("title"), errors))
        return ours, index.candidates(ours)

    for errors in (0, 2, 5):
        report(f"{errors} typing errors", works, partial(misspelt, errors=errors))
    report("whole references", works, lambda work: (None, index.search(printed(chance, work))))


def report(name: str, works: list[Work], ask: Callable[[Work], tuple[Work | None, list[Work]]]) -> None:
    """Say how often the right record is among the candidates and, for works, whether the verdict knows the work."""
    times, found, known = [], 0, 0
    for work in works:
        start = time.process_time()
        ours, candidates = ask(work)
        answer = judge(ours, candidates, INDEX) if ours is not None else None
        times.append((time.process_time() - start) * 1000)
        found += any(one.text_of("DOI") == work.text_of("DOI") for one in candidates)
        known += answer is not None and answer.verdict in (Verdict.VERIFIED, Verdict.MISMATCH)
    judged = f", recognised {known / len(works):.1%}" if known else ""
    print(f"  {name}: recall {found / len(works):.1%}{judged}, median {statistics.median(times):.2f} ms, "
          f"95 % {statistics.quantiles(times, n=20)[-1]:.2f} ms", flush=True)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default="5000,50000")
    parser.add_argument("--engine", default="sqlite")
    parser.add_argument("files", nargs="*")
    options = parser.parse_args()
    for size in options.sizes.split(","):
        measure(int(size), options.files, options.engine)


if __name__ == "__main__":
    main()
