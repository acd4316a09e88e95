"""The consistent passages of the mutation benchmark: silent as they stand, in five languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from citecheck.model.finding import Severity
from citecheck.pipeline import scan_text

FILES = sorted((Path(__file__).parent / "passages").glob("*.md"))
PASSAGES = [
    (f.stem, i, p) for f in FILES for i, p in enumerate(re.split(r"\n\n", f.read_text(encoding="utf-8").strip()))
]


def test_there_are_enough() -> None:
    assert len(PASSAGES) >= 40
    assert [f.stem for f in FILES] == ["de", "en", "fr", "ru", "uk"]


@pytest.mark.parametrize(("language", "number", "text"), PASSAGES, ids=[f"{lang}-{i}" for lang, i, _ in PASSAGES])
def test_silent(language: str, number: int, text: str) -> None:
    found = scan_text(text, "x.md").findings
    assert [f.message for f in found if f.rule.startswith("NUM") and f.severity is not Severity.INFO] == []
