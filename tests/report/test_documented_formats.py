"""Reports for CI against schemas of what their consumers document, written by hand; nothing else may stand in them."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from lxml import etree

from citecheck.bibliography import check_text
from citecheck.model.document import Unreadable
from citecheck.model.scan import Scan
from citecheck.report import Options, output

BROKEN = (
    '@article{a, author = {Ларин, В.}, title = {A & "B" <i>x</i>}, pages = {9--3}, year = {2004}, month = 13}\n'
    "@book{a, title = {Not closed, year = 1999\n@misc{b, title = {todo}, doi = {https://doi.org/10.2307/1}, isbn = {9}}\n"
)
SOUND = "@misc{g,\n  title = {Good},\n}\n"

# JUnit XML as Jenkins, GitLab and the "common JUnit format" describe it: suites, cases, at most one result each.
JUNIT = """<element name="testsuites" xmlns="http://relaxng.org/ns/structure/1.0"
    datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <optional><attribute name="name"/></optional>
  <attribute name="tests"><data type="nonNegativeInteger"/></attribute>
  <attribute name="failures"><data type="nonNegativeInteger"/></attribute>
  <attribute name="errors"><data type="nonNegativeInteger"/></attribute>
  <zeroOrMore><element name="testsuite">
    <attribute name="name"><data type="string"><param name="minLength">1</param></data></attribute>
    <attribute name="tests"><data type="positiveInteger"/></attribute>
    <attribute name="failures"><data type="nonNegativeInteger"/></attribute>
    <attribute name="errors"><data type="nonNegativeInteger"/></attribute>
    <oneOrMore><element name="testcase">
      <attribute name="name"/><attribute name="classname"/>
      <optional><attribute name="file"/></optional>
      <optional><attribute name="line"><data type="positiveInteger"/></attribute></optional>
      <optional><choice>
        <element name="failure"><attribute name="type"/><attribute name="message"/><text/></element>
        <element name="error"><optional><attribute name="type"/></optional><attribute name="message"/><text/></element>
        <element name="skipped"><empty/></element>
      </choice></optional>
      <optional><element name="system-out"><text/></element></optional>
    </element></oneOrMore>
  </element></zeroOrMore>
</element>"""

# docs.gitlab.com, "Code Quality report format".
GITLAB: dict[str, Any] = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]+$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./)."},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "additionalProperties": False,
                        "properties": {key: {"type": "integer", "minimum": 1} for key in ("begin", "end")},
                    },
                },
            },
        },
    },
}

# reviewdog's proto/rdf/reviewdog.proto, "DiagnosticResult".
POSITION = {
    "type": "object",
    "required": ["line"],
    "additionalProperties": False,
    "properties": {key: {"type": "integer", "minimum": 1} for key in ("line", "column")},
}
RANGE = {
    "type": "object",
    "required": ["start"],
    "additionalProperties": False,
    "properties": {"start": POSITION, "end": POSITION},
}
RDJSON: dict[str, Any] = {
    "type": "object",
    "required": ["diagnostics"],
    "additionalProperties": False,
    "properties": {
        "source": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}},
        "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
        "diagnostics": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["message", "location"],
                "additionalProperties": False,
                "properties": {
                    "message": {"type": "string", "minLength": 1},
                    "location": {
                        "type": "object",
                        "required": ["path"],
                        "additionalProperties": False,
                        "properties": {"path": {"type": "string", "minLength": 1}, "range": RANGE},
                    },
                    "severity": {"enum": ["UNKNOWN_SEVERITY", "ERROR", "WARNING", "INFO"]},
                    "code": {
                        "type": "object",
                        "required": ["value"],
                        "additionalProperties": False,
                        "properties": {"value": {"type": "string"}, "url": {"type": "string"}},
                    },
                    "suggestions": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["range", "text"],
                            "additionalProperties": False,
                            "properties": {"range": RANGE, "text": {"type": "string"}},
                        },
                    },
                },
            },
        },
    },
}


def scans() -> list[Scan]:
    broken, sound, empty = check_text(BROKEN, "./a b.bib"), check_text(SOUND, "g.bib"), check_text("", "e.bib")
    unread = Scan((), (), (), (), (), (Unreadable("none.bib", "there is no such file"),))
    return [broken, sound, empty, unread]


@pytest.mark.parametrize("scan", scans(), ids=["broken", "sound", "empty", "unreadable"])
def test_reports_fit(scan: Scan) -> None:
    def written(name: str) -> str:
        return str(output(name).write(scan, Options()))

    junit = etree.RelaxNG(etree.fromstring(JUNIT))
    junit.assertValid(etree.fromstring(written("junit").encode()))
    jsonschema.validate(json.loads(written("gitlab")), GITLAB)
    jsonschema.validate(json.loads(written("rdjson")), RDJSON)


def test_the_broken_file_has_findings_with_and_without_repairs() -> None:
    found = scans()[0].findings
    assert {f.fix is None for f in found} == {True, False}
