"""Reports as programs that were written to read them read them."""

from __future__ import annotations

import json
from pathlib import Path

from junitparser import JUnitXml
from sarif_pydantic import Sarif

from citecheck.bibliography import check_text
from citecheck.report import Options, output

SEEDED = Path(__file__).parents[1] / "check" / "seeded_unusual.bib"
SCAN = check_text(SEEDED.read_text(encoding="utf-8"), "seeded_unusual.bib")


def written(name: str) -> str:
    return output(name).write(SCAN, Options())


def test_sarif_is_read_by_its_model() -> None:
    (run,) = Sarif.model_validate(json.loads(written("sarif"))).runs
    results = run.results or []
    assert [one.rule_id for one in results] == [f.rule for f in SCAN.findings]
    declared = [rule.id for rule in run.tool.driver.rules or []]
    assert [declared[one.rule_index or 0] for one in results] == [one.rule_id for one in results]
    levels = {"error": "error", "warning": "warning", "info": "note"}
    assert [one.level.value for one in results if one.level] == [levels[f.severity.value] for f in SCAN.findings]


def test_junit_is_read_by_junitparser() -> None:
    report = JUnitXml.fromstring(written("junit").encode())
    cases = [case for suite in report for case in suite]
    assert report.tests == len(cases) == len(SCAN.findings)
    assert report.failures == sum(not case.is_passed and not case.is_skipped for case in cases)
    assert report.failures == sum(f.severity.value != "info" for f in SCAN.findings)
