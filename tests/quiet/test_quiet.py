"""Texts in which nothing is wrong: none gives a finding of warning level or above.

To add a case, put a small text of your own into ``texts``; if it cites nothing at all, name it in ``UNCITING``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from citecheck.model.finding import Severity
from citecheck.pipeline import scan_text

TEXTS = sorted((Path(__file__).parent / "texts").iterdir())
UNCITING = {
    "de_quoted_words.md",
    "en_works_of_art.md",
    "fr_mots.md",
    "ru_slova.md",
    "uk_slova.md",
    "it_parole.md",
    "en_attributed_figures.md",
}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_nothing_is_wrong(path: Path) -> None:
    scan = scan_text(path.read_text(encoding="utf-8"), path.name)
    loud = [f for f in scan.findings if f.severity is not Severity.INFO]
    assert [(f.rule, f.message) for f in loud] == []
    if path.name in UNCITING:
        assert [c.span.of(scan.documents[0].text) for c in scan.citations] == []
