"""Made-up references that contradict themselves: a floor under what is found, a ceiling over false alarms."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from citecheck.bibliography import check_text
from citecheck.config import Config

DATA = Path(__file__).parents[3] / "shared" / "gold" / "hallmark" / "dev_public.jsonl"
CONTRADICTIONS = ("BIB203", "BIB407", "BIB5", "BIB605", "BIB606", "BIB707")


@pytest.mark.skipif(not DATA.is_file(), reason="the benchmark is not here")
def test_a_quarter_is_found_and_next_to_no_true_entry_is_blamed() -> None:
    config = Config(select=CONTRADICTIONS)
    total, flagged = {"HALLUCINATED": 0, "VALID": 0}, {"HALLUCINATED": 0, "VALID": 0}
    for line in DATA.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        fields = "".join(f"  {name} = {{{value}}},\n" for name, value in row["fields"].items())
        text = f"@{row['bibtex_type']}{{{row['bibtex_key']},\n{fields}}}\n"
        total[row["label"]] += 1
        flagged[row["label"]] += bool(check_text(text, config=config, today=date(2026, 2, 1)).findings)
    assert flagged["HALLUCINATED"] >= 0.25 * total["HALLUCINATED"]
    assert flagged["VALID"] <= 0.005 * total["VALID"]
