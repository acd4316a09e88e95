"""Each pair of twins: what cannot be right is found, what can stays silent."""

from __future__ import annotations

import pytest

from citecheck.model.finding import Severity
from citecheck.pipeline import scan_text
from tests.numbers.twins import TWINS

CASES = [(kind, bad, good) for kind, pairs in TWINS.items() for bad, good in pairs]
IDS = [f"{kind}-{i}" for i, (kind, _, _) in enumerate(CASES)]


@pytest.mark.parametrize(("kind", "bad", "good"), CASES, ids=IDS)
def test_what_cannot_be_right_is_found(kind: str, bad: str, good: str) -> None:
    assert [f.rule for f in scan_text(bad, "x.md").findings if f.rule.startswith("NUM")]


@pytest.mark.parametrize(("kind", "bad", "good"), CASES, ids=IDS)
def test_what_can_be_right_is_silent(kind: str, bad: str, good: str) -> None:
    found = scan_text(good, "x.md").findings
    assert [(f.rule, f.message) for f in found if f.rule.startswith("NUM") and f.severity is not Severity.INFO] == []
