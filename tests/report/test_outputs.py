"""Every output says the same things, each in its own manner, in the shape that is published."""

from __future__ import annotations

import json
import re

import jsonschema
import pytest

from citecheck.model.scan import Scan
from citecheck.pipeline import scan_documents
from citecheck.read import read_text
from citecheck.report import Options, formats, output
from citecheck.report.schemas import schema

ESSAY = (
    "Три письма.[^1] Two more.[^2] Half (517 of 1,126) of them, or 45.9 per cent.\n\n"
    "[^1]: RGALI, f. 85, op. 1, d. 491, ll. 16.\n[^2]: Ibid., I, 7; see *Gulag*, London, 2003, p. 126–27.\n"
)


@pytest.fixture(scope="module")
def scan() -> Scan:
    return scan_documents([read_text(ESSAY, "essay.md"), read_text("Nothing cited here.", "plain.txt")])


def written(scan: Scan, name: str, **options: object) -> str:
    return str(output(name).write(scan, Options(**options)))  # type: ignore[arg-type]


def test_the_outputs_are_found_by_their_files() -> None:
    assert formats() == ("github", "gitlab", "json", "jsonl", "junit", "markdown", "rdjson", "sarif", "text")


def test_json_keeps_the_contract(scan: Scan) -> None:
    record = json.loads(written(scan, "json"))
    jsonschema.validate(record, schema("scan"))
    assert list(record) == ["schema", "tool", "documents", "citations", "works", "checks", "findings", "summary"]
    assert record["schema"] == "citecheck-scan/1"
    texts = {"essay.md": ESSAY, "plain.txt": "Nothing cited here."}
    for one in (*record["citations"], *record["checks"], *record["findings"]):
        text = texts[one["document"]]
        assert text[one["start"] : one["end"]] == one["raw"]
        before = text[: one["start"]]
        assert (one["line"], one["column"]) == (before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
    first = record["citations"][0]
    assert first["archival"]["delo"] == "491"
    assert first["locator"] == {"label": "folio", "value": "16"}
    assert record["documents"][0]["characters"] == len(ESSAY)
    assert record["summary"]["by_rule"]["ARC006"] == 1


def test_ids_point_at_each_other(scan: Scan) -> None:
    record = json.loads(written(scan, "json"))
    citations = {c["id"] for c in record["citations"]}
    works = {w["id"] for w in record["works"]}
    for c in record["citations"]:
        assert c["work"] is None or c["work"] in works
        assert c["antecedent"] is None or c["antecedent"] in citations
    for w in record["works"]:
        assert set(w["citations"]) <= citations


def test_jsonl_has_the_same_records(scan: Scan) -> None:
    lines = [json.loads(line) for line in written(scan, "jsonl").splitlines()]
    record = json.loads(written(scan, "json"))
    assert [line["record"] for line in lines[:1] + lines[-1:]] == ["run", "summary"]
    for name in ("document", "citation", "work", "check", "finding"):
        rows = [{k: v for k, v in line.items() if k != "record"} for line in lines if line["record"] == name]
        assert rows == record[f"{name}s"]


def test_sarif(scan: Scan) -> None:
    log = json.loads(written(scan, "sarif"))
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert rules == sorted(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert ESSAY[region["charOffset"] : region["charOffset"] + region["charLength"]] == region["snippet"]["text"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"][0]["executionSuccessful"] is True


def test_github_commands_are_one_line_each_and_escaped(scan: Scan) -> None:
    lines = written(scan, "github").splitlines()
    assert len(lines) == len(scan.findings)
    assert all(re.match(r"::(error|warning|notice) file=essay\.md,line=\d+,endLine=\d+", line) for line in lines)


def test_text_underlines_the_place(scan: Scan) -> None:
    text = written(scan, "text")
    block = text[text.index("ARC006") :].split("\n\n")[0].splitlines()
    source, marks = block[3], block[4]
    start = marks.index("^")
    assert source[start : start + marks.count("^")] == "ll."
    assert "\x1b[" not in text
    assert "\x1b[" in written(scan, "text", colour=True)
    assert text.rstrip().splitlines()[-1].startswith("2 documents, 3 citations of 2 works")


def test_text_can_show_the_checks(scan: Scan) -> None:
    assert "517 of 1,126" in written(scan, "text", checks=True)


def test_long_lines_are_cut_around_the_place() -> None:
    scan = scan_documents(
        [read_text("word " * 300 + "(RGALI, f. 85, op. 1, d. 491, ll. 16) " + "word " * 300, "x.txt")]
    )
    line = next(line for line in written(scan, "text", width=80).splitlines() if "ll. 16" in line)
    assert len(line) < 90


def test_the_checks_have_names_for_people_and_whole_paths(scan: Scan) -> None:
    lines = written(scan, "text", checks=True, width=60).splitlines()
    assert "essay.md" in lines
    assert any("consistent   ratio in words       517 of" in line for line in lines)
    assert not any("WordedShare" in line for line in lines)
