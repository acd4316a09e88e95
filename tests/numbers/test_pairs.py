"""Pairs of sentences in five languages, one that cannot be right and one that can, and sentences that only look wrong.

``pairs.tsv`` holds kind, faulty and innocent sentence; ``silent.txt`` a sentence a line; those of
``unhinted.txt`` raise no info either.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from citecheck.model.finding import Severity
from citecheck.pipeline import scan_text

HERE = Path(__file__).parent
PAIRS = [tuple(line.split("\t")) for line in (HERE / "pairs.tsv").read_text(encoding="utf-8").splitlines()]
UNHINTED = (HERE / "unhinted.txt").read_text(encoding="utf-8").splitlines()
SILENT = (HERE / "silent.txt").read_text(encoding="utf-8").splitlines()


def rules(text: str, *, loud: bool) -> list[str]:
    found = scan_text(text.replace("\\n", "\n"), "x.md").findings
    return [f.rule for f in found if f.rule.startswith("NUM") and (f.severity is not Severity.INFO or not loud)]


@pytest.mark.parametrize(("kind", "faulty", "innocent"), PAIRS, ids=[f"{p[0]}-{i}" for i, p in enumerate(PAIRS)])
def test_a_pair_is_told_apart(kind: str, faulty: str, innocent: str) -> None:
    assert rules(faulty, loud=False)
    assert rules(innocent, loud=True) == []


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_wrong_is_silent(text: str) -> None:
    assert rules(text, loud=True) == []


@pytest.mark.parametrize("text", UNHINTED)
def test_what_is_right_raises_no_info(text: str) -> None:
    assert rules(text, loud=False) == []
