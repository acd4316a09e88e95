"""The reports for CI: each in the shape that its consumers publish."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest
from ruamel.yaml import YAML

from citecheck.bibliography import check_text
from citecheck.model.document import Unreadable
from citecheck.model.scan import Scan
from citecheck.report import Options, output

ROOT = Path(__file__).parent.parent.parent
TEXT = "@article{a, author = {Земсков, В.}, title = {A & B|C <i>x</i>}, journal = {Ж}, pages = {9--3}, year = {2004}, month = 13,\n doi = {https://doi.org/10.2307/1}}\n"


@pytest.fixture(scope="module")
def scan() -> Scan:
    found = check_text(TEXT, "refs/a b.bib")
    return Scan(
        found.documents, (), (), (), found.findings, (Unreadable("none.bib", "there is no such file"),), found.rules
    )


def written(scan: Scan, name: str) -> str:
    return str(output(name).write(scan, Options()))


POSITION = {"type": "integer", "minimum": 1}
TEXT_SCHEMA = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
REGION = {
    "type": "object",
    "required": ["startLine", "startColumn", "endLine", "endColumn"],
    "properties": {
        **dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), POSITION),
        "charOffset": {"type": "integer", "minimum": 0},
        "charLength": {"type": "integer", "minimum": 0},
        "snippet": TEXT_SCHEMA,
    },
    "additionalProperties": False,
}
ARTIFACT = {"type": "object", "required": ["uri"], "properties": {"uri": {"type": "string", "pattern": r"^[^ \\]+$"}}}
LOCATION = {
    "type": "object",
    "required": ["physicalLocation"],
    "properties": {
        "id": {"type": "integer", "minimum": 0},
        "message": TEXT_SCHEMA,
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation", "region"],
            "properties": {"artifactLocation": ARTIFACT, "region": REGION},
            "additionalProperties": False,
        },
    },
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "$schema": {"type": "string"},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool"],
                "properties": {
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message", "ruleId", "locations"],
                            "properties": {
                                "level": LEVEL,
                                "message": TEXT_SCHEMA,
                                "ruleIndex": {"type": "integer", "minimum": 0},
                                "locations": {"type": "array", "minItems": 1, "items": LOCATION},
                                "relatedLocations": {"type": "array", "uniqueItems": True, "items": LOCATION},
                                "partialFingerprints": {"additionalProperties": {"type": "string"}},
                                "fixes": {
                                    "type": "array",
                                    "uniqueItems": True,
                                    "items": {
                                        "required": ["artifactChanges"],
                                        "properties": {
                                            "artifactChanges": {
                                                "type": "array",
                                                "minItems": 1,
                                                "uniqueItems": True,
                                                "items": {
                                                    "required": ["artifactLocation", "replacements"],
                                                    "properties": {
                                                        "replacements": {
                                                            "type": "array",
                                                            "minItems": 1,
                                                            "items": {"required": ["deletedRegion"]},
                                                        }
                                                    },
                                                },
                                            }
                                        },
                                    },
                                },
                            },
                        },
                    },
                    "artifacts": {"type": "array", "uniqueItems": True},
                    "invocations": {"type": "array", "items": {"required": ["executionSuccessful"]}},
                },
            },
        },
    },
}
"""What SARIF 2.1.0 says of the parts that are written here, after sections 3.13 to 3.58 of the standard."""


def test_sarif_keeps_to_the_standard(scan: Scan) -> None:
    log = json.loads(written(scan, "sarif"))
    jsonschema.validate(log, SARIF)
    ids = [rule["id"] for rule in log["runs"][0]["tool"]["driver"]["rules"]]
    assert len(ids) == len(set(ids))
    assert any("fixes" in result for result in log["runs"][0]["results"])


def test_junit(scan: Scan) -> None:
    root = ElementTree.fromstring(written(scan, "junit"))
    suites = root.findall("testsuite")
    assert [s.get("name") for s in suites] == ["refs/a b.bib", "none.bib"]
    assert int(root.get("tests", "")) == len(root.findall(".//testcase"))
    assert int(root.get("failures", "")) == len(root.findall(".//failure")) > 0
    assert int(root.get("errors", "")) == len(root.findall(".//error")) == 1
    control = check_text("@misc{a, title = {todo}}\x01\n@misc{a, title = {x}}", "\x02.bib")
    ElementTree.fromstring(written(control, "junit"))


def test_gitlab(scan: Scan) -> None:
    issues: list[dict[str, Any]] = json.loads(written(scan, "gitlab"))
    assert len(issues) == len(scan.findings)
    assert len({i["fingerprint"] for i in issues}) == len(issues)
    for issue in issues:
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["severity"] in ("info", "minor", "major", "critical", "blocker")
        assert issue["location"]["lines"]["begin"] >= 1


def test_rdjson_counts_bytes(scan: Scan) -> None:
    log = json.loads(written(scan, "rdjson"))
    lines = TEXT.encode().split(b"\n")
    pages = next(d for d in log["diagnostics"] if d["code"]["value"] == "BIB401")
    start, end = pages["location"]["range"]["start"], pages["location"]["range"]["end"]
    assert lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1] == b"9--3"
    doi = next(d for d in log["diagnostics"] if d["code"]["value"] == "BIB302")
    assert doi["suggestions"][0]["text"] == "10.2307/1"
    assert {d["severity"] for d in log["diagnostics"]} <= {"ERROR", "WARNING", "INFO"}


def test_markdown(scan: Scan) -> None:
    text = written(scan, "markdown")
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert len(rows) == len(scan.findings) + 1
    assert text.startswith("## citecheck: ")
    assert "`none.bib` could not be read" in text
    assert "nothing to report" in written(check_text("@misc{a, title = {T}}"), "markdown")


def test_the_files_for_ci_are_whole() -> None:
    yaml = YAML(typ="safe")
    action = yaml.load(ROOT / "action.yml")
    assert action["runs"]["using"] == "composite"
    assert all("shell" in step or "uses" in step for step in action["runs"]["steps"])
    hooks = yaml.load(ROOT / ".pre-commit-hooks.yaml")
    from citecheck.cli import group

    for hook in hooks:
        assert {"id", "name", "entry", "language"} <= set(hook)
        program, command = hook["entry"].split()[:2]
        assert program == "citecheck" and command in group().list_commands(None)  # type: ignore[arg-type]
    workflow = yaml.load(ROOT / ".github" / "workflows" / "ci.yml")
    step = workflow["jobs"]["references"]["steps"][-1]
    assert step["uses"] == "./"
    assert set(step["with"]) <= set(action["inputs"])
    assert all((ROOT / name).is_file() for name in step["with"]["files"].split())
