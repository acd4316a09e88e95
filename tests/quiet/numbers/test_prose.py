"""Numbers that are right or claim nothing raise no warning and no error."""

from __future__ import annotations

import pytest

from citecheck.model.finding import Severity
from citecheck.pipeline import scan_text
from tests.quiet.numbers.prose import QUIET

CASES = [(kind, text) for kind, texts in QUIET.items() for text in texts]


@pytest.mark.parametrize(("kind", "text"), CASES, ids=[f"{kind}-{text[:40]}" for kind, text in CASES])
def test_silent(kind: str, text: str) -> None:
    found = scan_text(text, "x.md").findings
    assert [
        (f.rule, f.message) for f in found if f.rule.startswith("NUM") and f.severity is not Severity.INFO
    ] == []
