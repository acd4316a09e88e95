"""The published schemas, and that what commands write fits them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from citecheck.report.schemas import names, schema
from tests.cli.test_commands import run

ROOT = Path(__file__).parent.parent.parent
EXAMPLES = str(ROOT / "examples")


def fits(record: Any, name: str) -> None:
    jsonschema.validate(record, schema(name), jsonschema.Draft202012Validator)


@pytest.fixture(scope="module")
def scan() -> Any:
    return json.loads(run("scan", EXAMPLES, "--format", "json", "--isolated").stdout)


@pytest.mark.parametrize("name", list(names()))
def test_every_schema_is_one(name: str) -> None:
    jsonschema.Draft202012Validator.check_schema(schema(name))
    assert schema(name)["$id"] == f"urn:citecheck:schema:{name}:1"
    assert json.loads(run("schema", name).stdout) == schema(name)


def test_a_scan_and_its_parts(scan: Any) -> None:
    fits(scan, "scan")
    for name in ("document", "citation", "work", "check", "finding"):
        assert scan[f"{name}s"]
        for one in scan[f"{name}s"]:
            fits(one, name)
    fits(scan["summary"], "summary")
    for one in scan["citations"]:
        if one["archival"]:
            fits(one["archival"], "archival")


def test_lines_fit_the_schemas_of_their_records(scan: Any) -> None:
    lines = map(json.loads, run("scan", EXAMPLES, "--format", "jsonl", "--isolated").stdout.splitlines())
    for line in lines:
        kind = line.pop("record")
        if kind != "run":
            fits(line, kind)


def test_every_variable_is_described(scan: Any) -> None:
    known = set(schema("work")["$defs"]["WorkRecord"]["properties"])
    assert {key for work in scan["works"] for key in work} <= known
    assert {key for citation in scan["citations"] for key in citation["fields"]} <= known


def test_parse_and_rules() -> None:
    lines = [
        "GARF, f. 7523, op. 95, d. 109, l. 11",
        "",
        "nothing to see",
        "Igal Halfin, *Terror in My Soul*, Cambridge, MA, 2003, p. 7.",
        "Ibid., p. 3",
    ]
    rows = [json.loads(row) for row in run("parse", stdin="\n".join(lines)).stdout.splitlines()]
    assert len(rows) == 5
    for row in rows:
        fits(row, "parse")
    fits(json.loads(run("rules", "--format", "json").stdout), "rules")


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("finding", {"severity": "fatal"}),
        ("check", {"verdict": "maybe"}),
        ("check", {"kind": "Share"}),
        ("citation", {"kind": "letter"}),
        ("citation", {"form": "op. cit."}),
        ("work", {"type": "tome"}),
    ],
)
def test_other_values_than_those_listed_do_not_fit(scan: Any, name: str, change: dict[str, str]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        fits({**scan[f"{name}s"][0], **change}, name)


def test_the_documentation_names_every_field() -> None:
    text = (ROOT / "docs" / "output.md").read_text(encoding="utf-8")
    for name in ("document", "citation", "archival", "check", "finding", "summary"):
        ((_, record),) = [d for d in schema(name)["$defs"].items() if schema(name)["$ref"].endswith("/" + d[0])]
        missing = [field for field in record["properties"] if f"`{field}`" not in text]
        assert not missing, f"docs/output.md does not explain {missing} of {name}"
