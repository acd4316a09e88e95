"""Numbers that are right or claim nothing raise no warning and no error."""

from __future__ import annotations

import pytest

from citecheck.model.finding import Severity
from citecheck.pipeline import scan_text
from tests.quiet.numbers import claims, prose

CASES = [(kind, text) for table in (prose.QUIET, claims.QUIET) for kind, texts in table.items() for text in texts]


@pytest.mark.parametrize(("kind", "text"), CASES, ids=[f"{kind}-{i}" for i, (kind, _) in enumerate(CASES)])
def test_silent(kind: str, text: str) -> None:
    found = scan_text(text, "x.md").findings
    assert [(f.rule, f.message) for f in found if f.rule.startswith("NUM") and f.severity is not Severity.INFO] == []
