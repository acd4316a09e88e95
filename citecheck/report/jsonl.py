"""The same records as ``json``, one a line, each with a ``record`` field that names its type."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec import json as encoder
from msgspec import to_builtins

from citecheck.model.scan import Scan
from citecheck.report import Options
from citecheck.report import records as r
from citecheck.report.json import scan_record

HELP = "JSON lines, one record each"


def lines(scan: Scan) -> Iterator[str]:
    """Yield the records of a run as lines."""
    record = scan_record(scan)
    yield _line("run", {"schema": r.SCHEMA, "tool": to_builtins(record.tool)})
    for name in ("documents", "citations", "works", "checks", "findings"):
        for one in getattr(record, name):
            yield _line(name[:-1], to_builtins(one))
    yield _line("summary", to_builtins(record.summary))


def _line(name: str, fields: dict[str, Any]) -> str:
    return encoder.encode({"record": name, **fields}).decode()


def write(scan: Scan, options: Options) -> str:
    """Return the run as JSON lines."""
    return "".join(f"{line}\n" for line in lines(scan))
