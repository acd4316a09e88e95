"""Works beside records, written before the matching was run on them: the same, another work, or one field described wrongly.

Each record is looked at as an index gives it back.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from citecheck.model.bib_text import person
from citecheck.verify.csl import work_of
from citecheck.verify.judging import judge
from citecheck.verify.records import compact, restored
from citecheck.verify.verdict import Verification

NAMES = (
    "kind",
    "people",
    "title",
    "container-title",
    "volume",
    "issued",
    "page",
    "publisher",
    "publisher-place",
    "number",
    "edition",
)
TYPES = {"article": "article-journal", "chapter": "chapter", "book": "book", "report": "report", "thesis": "thesis"}


def item(row: str) -> dict[str, Any]:
    """Return a row of a file of pairs as a CSL-JSON item."""
    cells = dict(zip(NAMES, (cell.strip() for cell in row.split("|")), strict=False))
    role, _, people = cells.pop("people").rpartition("ed: ")
    number = cells.pop("number", "")
    out: dict[str, Any] = {"type": TYPES[cells.pop("kind")], "editor" if role or "ed: " in row else "author": [
        {"literal": name.strip("{} ")} if name.strip() == "et al." or "{" in name else person(name.strip()).csl() for name in people.split(";")
    ]}  # fmt: skip
    if number:
        out["DOI" if number.startswith("10.") else "ISBN"] = number
    out["issued"] = {"date-parts": [[int(cells.pop("issued"))]]}
    return out | {name: value for name, value in cells.items() if value}


def pairs() -> list[Any]:
    """Return every pair as what is expected, the work and the record, under its name."""
    found = []
    for path in sorted((Path(__file__).parent / "pairs").glob("*.txt")):
        rows = [row for row in path.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")]
        for head, ours, theirs in zip(rows[::3], rows[1::3], rows[2::3], strict=True):
            expected, _, name = head[1:].partition("] ")
            found.append(pytest.param(expected, ours, theirs, id=f"{path.stem}: {name}"))
    return found


def said(ours: str, theirs: str) -> Verification:
    """Return the verdict on a work if its record is all there is."""
    record = {"id": "r", **restored(compact(item(theirs)))}
    return judge(work_of({"id": "ours", **item(ours)}), [work_of(record)], "index")


@pytest.mark.parametrize(("expected", "ours", "theirs"), pairs())
def test_pair(expected: str, ours: str, theirs: str) -> None:
    answer = said(ours, theirs)
    verdict = answer.verdict.value
    if expected == "verified":
        assert verdict == "verified", answer
    elif expected == "other":
        assert verdict in ("not-found", "unverifiable"), answer
    else:
        assert (verdict, [name for one in answer.evidence for name in one.disputed()]) == ("mismatch", [expected]), (
            answer
        )
