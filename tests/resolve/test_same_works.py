"""The same work in many dresses is one, works that look alike are several: gold of our own, scored by B-cubed.

``works.json`` has one row for each work: what it tests, then its citations, each in a document of its own. To add cases,
add rows, or citations to a row.
"""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path

from citecheck.pipeline import scan_documents
from citecheck.read import read_text

GOLD: list[list[str]] = json.loads((Path(__file__).parent / "works.json").read_text(encoding="utf-8"))


def clusters() -> tuple[dict[str, int], dict[str, str | None]]:
    """Return for each document the work it cites, in the gold and as found."""
    gold: dict[str, int] = {}
    documents = []
    for number, (_, *citations) in enumerate(GOLD):
        for i, text in enumerate(citations):
            path = f"{number}-{i}.md"
            gold[path] = number
            documents.append(read_text(f"It rained.[^1]\n\n[^1]: {text}\n", path))
    scan = scan_documents(documents)
    found: dict[str, str | None] = dict.fromkeys(gold)
    for citation in scan.citations:
        found[citation.document] = found[citation.document] or citation.work
    return gold, found


def b_cubed(gold: dict[str, int], found: dict[str, str | None]) -> tuple[float, float]:
    """Return B-cubed precision and recall."""
    precision = recall = 0.0
    for path in gold:
        together = [p for p in gold if p == path or (found[p] is not None and found[p] == found[path])]
        belonging = [p for p in gold if gold[p] == gold[path]]
        right = len([p for p in together if gold[p] == gold[path]])
        precision += right / len(together)
        recall += right / len(belonging)
    return precision / len(gold), recall / len(gold)


def test_works_meet_and_stay_apart() -> None:
    gold, found = clusters()
    precision, recall = b_cubed(gold, found)
    assert precision == 1.0, [
        (a, b) for a, b in combinations(gold, 2) if gold[a] != gold[b] and found[a] is not None and found[a] == found[b]
    ]
    assert 2 * precision * recall / (precision + recall) >= 0.97


def test_there_are_enough_pairs() -> None:
    same = sum(len(list(combinations(citations, 2))) for _, *citations in GOLD)
    alike = [kind for kind, *_ in GOLD if kind in ("volumes", "editions", "same name", "same author", "chapters")]
    assert same >= 40
    assert sum(len(list(combinations([k for k in alike if k == kind], 2))) for kind in set(alike)) >= 40
