"""CSL-JSON, as Zotero, pandoc and citeproc read it."""

from __future__ import annotations

from msgspec import json as encoder

from citecheck.model.csl import item
from citecheck.model.scan import Scan

HELP = "CSL-JSON, for Zotero, pandoc and citeproc"


def write(scan: Scan) -> str:
    """Return every work once, sorted by id."""
    items = [item(work) for work in sorted(scan.works, key=lambda w: w.id)]
    return encoder.format(encoder.encode(items), indent=2).decode() + "\n"
