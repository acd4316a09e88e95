"""CSL-JSON, as Zotero, pandoc and citeproc read it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec import json as encoder

from citecheck.model.csl import item
from citecheck.model.scan import Scan
from citecheck.model.work import Work

HELP = "CSL-JSON, for Zotero, pandoc and citeproc"


def write(scan: Scan, verdicts: Mapping[Work, Mapping[str, Any]] | None = None) -> str:
    """Return every work once, sorted by id; with what verification says of it, if that is given."""
    items = [item(work) | _verdict(verdicts, work) for work in sorted(scan.works, key=lambda w: w.id)]
    return encoder.format(encoder.encode(items), indent=2).decode() + "\n"


def _verdict(verdicts: Mapping[Work, Mapping[str, Any]] | None, work: Work) -> dict[str, Any]:
    return {"verification": verdicts[work]} if verdicts and work in verdicts else {}
