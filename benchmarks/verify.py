"""Verification against HALLMARK: python benchmarks/verify.py DEV.jsonl TRUE_RECORDS.jsonl

First with an index of the true records, over the entries whose originals are in it; then with those originals taken out.
Says what is flagged, which field is named for each kind of mutation, and what is verified that should not be.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

from citecheck.data.scripts import folded_words
from citecheck.verification import kinds_of, verified
from citecheck.verify.csl import work_of
from citecheck.verify.index import Index
from citecheck.verify.records import prepared
from citecheck.verify.sources import item_of
from citecheck.verify.verdict import Verdict, Verification

FIELDS = {
    "near_miss_title": {"title"}, "swapped_authors": {"author"}, "placeholder_authors": {"author"},
    "partial_author_list": {"author"}, "merged_citation": {"author", "title"}, "wrong_venue": {"container-title"},
    "nonexistent_venue": {"container-title"}, "preprint_as_published": {"container-title"}, "future_date": {"issued"},
    "fabricated_doi": {"DOI"}, "arxiv_version_mismatch": {"container-title", "issued"},
    "chimeric_title": {"title"}, "hybrid_fabrication": {"title", "author"},
}  # fmt: skip
QUOTED = re.compile(r"original: '(.*)'\)\Z")


def rows(path: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def title_key(row: dict[str, Any]) -> str:
    return "".join(folded_words(row["fields"]["title"]))


def original(
    row: dict[str, Any], true: dict[str, dict[str, Any]], by_doi: dict[str, dict[str, Any]]
) -> dict[str, Any] | None:
    """The true record an entry was made from: by its title, the title its explanation quotes, or its DOI."""
    if row["generation_method"] in ("llm_generated", "real_world"):
        return true.get(title_key(row))
    quoted = QUOTED.search(row["explanation"])
    if quoted and (found := true.get("".join(folded_words(quoted[1])))):
        return found
    return true.get(title_key(row)) or by_doi.get(row["fields"].get("doi", "").lower())


def build(folder: Path, name: str, records: list[dict[str, Any]]) -> Index:
    index = Index(folder / name, create=True)
    index.add(prepared(item for row in records for item in item_of(row)), name)
    return index


def answer(row: dict[str, Any], index: Index) -> Verification:
    return verified(work_of(next(iter(item_of(row)))), index, kinds_of(index))


def main() -> None:
    entries, records = rows(sys.argv[1]), rows(sys.argv[2])
    true = {title_key(row): row for row in records}
    by_doi = {row["fields"]["doi"].lower(): row for row in records if row["fields"].get("doi")}
    known = [(row, found) for row in entries if (found := original(row, true, by_doi))]
    with tempfile.TemporaryDirectory() as folder:
        with_originals(known, build(Path(folder), "all", records))
        taken = {id(found) for _, found in known}
        without = build(Path(folder), "rest", [row for row in records if id(row) not in taken])
        without_originals([row for row, _ in known], without)
        others = [row for row in entries if original(row, true, by_doi) is None]
        print("\nnever in the index:", tally(others, build(Path(folder), "all2", records)))


def with_originals(known: list[tuple[dict[str, Any], dict[str, Any]]], index: Index) -> None:
    verdicts: Counter[tuple[str, str]] = Counter()
    named: Counter[tuple[str, bool]] = Counter()
    for row, _ in known:
        kind = row.get("hallucination_type") or "VALID"
        said = answer(row, index)
        verdicts[kind, said.verdict.value] += 1
        disputed = {name for one in said.evidence for name in one.disputed()}
        if kind in FIELDS:
            named[kind, bool(disputed & FIELDS[kind])] += 1
        if (kind == "VALID") != (said.verdict is Verdict.VERIFIED) or (kind in FIELDS and not disputed & FIELDS[kind]):
            print(f"  {kind}: {said.verdict} {said.reason} | {row['fields']['title'][:90]}", file=sys.stderr)
    for kind in sorted({kind for kind, _ in verdicts}):
        counts = {verdict: count for (k, verdict), count in sorted(verdicts.items()) if k == kind}
        right = (
            f"  right field {named[kind, True]} of {named[kind, True] + named[kind, False]}" if kind in FIELDS else ""
        )
        print(f"{kind:<24}{counts}{right}")
    made_up = sum(count for (kind, _), count in verdicts.items() if kind != "VALID")
    flagged = sum(c for (k, v), c in verdicts.items() if k != "VALID" and v in ("mismatch", "not-found"))
    alarms = sum(c for (k, v), c in verdicts.items() if k == "VALID" and v in ("mismatch", "not-found"))
    valid = sum(count for (kind, _), count in verdicts.items() if kind == "VALID")
    right = sum(count for (_, ok), count in named.items() if ok)
    print(f"detection {flagged}/{made_up} = {flagged / made_up:.1%}; false alarms {alarms}/{valid} = {alarms / valid:.1%}; "
          f"right field {right}/{sum(named.values())} = {right / sum(named.values()):.1%}")  # fmt: skip


def without_originals(entries: list[dict[str, Any]], index: Index) -> None:
    print("\noriginals removed:", tally(entries, index))


def tally(entries: list[dict[str, Any]], index: Index) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for row in entries:
        said = answer(row, index)
        counts[said.verdict.value] += 1
        if said.verdict in (Verdict.VERIFIED, Verdict.MISMATCH):
            print(
                f"  {row.get('hallucination_type')}: {said.verdict} {said.reason[:150]} | {row['fields']['title'][:90]}",
                file=sys.stderr,
            )
    return dict(sorted(counts.items()))


if __name__ == "__main__":
    main()
