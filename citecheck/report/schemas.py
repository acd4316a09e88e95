"""The JSON Schemas of the public records, generated from their types."""

from __future__ import annotations

from typing import Any

from msgspec import json as encoder

from citecheck.report import records as r
from citecheck.report import verification as v

_TYPES: dict[str, tuple[Any, str]] = {
    "scan": (r.ScanRecord, "what “scan --format json” prints"),
    "document": (r.DocumentRecord, "a file that was read"),
    "citation": (r.CitationRecord, "one act of citing"),
    "archival": (r.ArchivalRecord, "an archival reference in normal form"),
    "work": (r.WorkRecord, "a distinct thing cited"),
    "check": (r.CheckRecord, "a check of numbers"),
    "finding": (r.FindingRecord, "what a person should look at"),
    "summary": (r.SummaryRecord, "counts of a run"),
    "parse": (r.ParsedRecord, "one line of “parse”"),
    "diff": (r.DiffRecord, "what “diff --format json” prints"),
    "verify": (v.VerifyRecord, "what “verify --format json” prints"),
    "rules": (list[r.RuleRecord], "what “rules --format json” prints"),
}


def names() -> dict[str, str]:
    """Return the names of the schemas with a few words on each."""
    return {name: about for name, (_, about) in _TYPES.items()}


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a record; ``$id`` changes with the contract."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:citecheck:schema:{name}:1",
        "title": f"citecheck {name}",
        **encoder.schema(_TYPES[name][0]),
    }
