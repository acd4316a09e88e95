"""SARIF 2.1.0, for code-scanning services and editors."""

from __future__ import annotations

import os
import re
from typing import Any
from urllib.parse import quote

from msgspec import json as encoder

from citecheck.model.document import Document
from citecheck.model.finding import Finding, Place
from citecheck.model.rule import RuleInfo
from citecheck.model.scan import Scan
from citecheck.model.span import Span
from citecheck.report import Options
from citecheck.version import __version__

HELP = "SARIF 2.1.0 for code scanning and editors"

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def write(scan: Scan, options: Options) -> str:
    """Return the run as a SARIF log."""
    index = {rule.code: i for i, rule in enumerate(scan.rules)}
    log = {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "citecheck",
                        "semanticVersion": __version__,
                        "rules": [_rule(rule) for rule in scan.rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "artifacts": [
                    {
                        "location": {"uri": _uri(d.path)},
                        "encoding": d.encoding,
                        "hashes": {"sha-256": d.sha256},
                    }
                    for d in scan.documents
                ],
                "results": [_result(scan, f, index[f.rule]) for f in scan.findings],
                "invocations": [
                    {
                        "executionSuccessful": not scan.unreadable,
                        "toolExecutionNotifications": [
                            {"level": "error", "message": {"text": f"{u.path}: {u.reason}"}} for u in scan.unreadable
                        ],
                    }
                ],
            }
        ],
    }
    return encoder.format(encoder.encode(log), indent=2).decode() + "\n"


def _rule(rule: RuleInfo) -> dict[str, Any]:
    why = re.split(r"\n## ", rule.page.partition("\n")[2])[0].strip()
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": " ".join(why.split())},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity.value]},
    }


def _result(scan: Scan, finding: Finding, index: int) -> dict[str, Any]:
    document = scan.document(finding.document)
    text = finding.message[:1].upper() + finding.message[1:] + "."
    if finding.hint:
        text += f" Hint: {finding.hint}."
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity.value],
        "message": {"text": text},
        "locations": [{"physicalLocation": _physical(document, finding.span)}],
        "partialFingerprints": {"citation/v1": _fingerprint(finding, document)},
    }
    if finding.related:
        result["relatedLocations"] = [_related(scan, place, i) for i, place in enumerate(finding.related)]
    if finding.fix:
        result["fixes"] = [_fix(scan, finding)]
    return result


def _fingerprint(finding: Finding, document: Document) -> str:
    """What stays the same when lines move: rule and words."""
    from hashlib import sha256

    return sha256(
        f"{finding.rule}\0{finding.span.of(document.text)}\0{finding.message}".encode("utf-8", "surrogatepass")
    ).hexdigest()[:32]


def _physical(document: Document, span: Span) -> dict[str, Any]:
    return {"artifactLocation": {"uri": _uri(document.path)}, "region": _region(document, span)}


def _region(document: Document, span: Span) -> dict[str, Any]:
    line, column = document.lines.position(span.start)
    end_line, end_column = document.lines.position(span.end)
    return {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "charOffset": span.start,
        "charLength": len(span),
        "snippet": {"text": span.of(document.text)[:400]},
    }


def _related(scan: Scan, place: Place, number: int) -> dict[str, Any]:
    out: dict[str, Any] = {
        "id": number,
        "physicalLocation": _physical(scan.document(place.document), place.span),
    }
    if place.message:
        out["message"] = {"text": place.message}
    return out


def _fix(scan: Scan, finding: Finding) -> dict[str, Any]:
    assert finding.fix is not None
    return {
        "description": {"text": finding.fix.description},
        "artifactChanges": [
            {
                "artifactLocation": {"uri": _uri(e.document)},
                "replacements": [
                    {
                        "deletedRegion": _region(scan.document(e.document), e.span),
                        "insertedContent": {"text": e.replacement},
                    }
                ],
            }
            for e in finding.fix.edits
        ],
    }


def _uri(path: str) -> str:
    return quote(path.replace(os.sep, "/"), safe="/:.-_~")
