"""One JSON object: ``citecheck-scan/1``."""

from __future__ import annotations

from msgspec import UNSET
from msgspec import json as encoder

from citecheck.model.scan import Scan
from citecheck.report import Options
from citecheck.report import recording as made
from citecheck.report import records as r

HELP = "one JSON object for other programs"


def scan_record(scan: Scan) -> r.ScanRecord:
    """Return the whole run as one record."""
    documents = {d.path: d for d in scan.documents}
    return r.ScanRecord(
        schema_=r.SCHEMA,
        tool=made.tool(),
        documents=[made.document_record(d) for d in scan.documents],
        citations=[made.citation_record(c, documents[c.document]) for c in scan.citations],
        works=[made.work_record(w) for w in scan.works],
        checks=[made.check_record(c, i, documents[c.document]) for i, c in enumerate(scan.claims, 1)],
        findings=[made.finding_record(f, documents[f.document]) for f in scan.findings],
        summary=made.summary_record(scan.documents, scan.citations, scan.works, scan.claims, scan.findings),
        unreadable=[r.UnreadableRecord(u.path, u.reason) for u in scan.unreadable] or UNSET,
    )


def write(scan: Scan, options: Options) -> str:
    """Return the run as JSON, indented by two spaces."""
    return encoder.format(encoder.encode(scan_record(scan)), indent=2).decode() + "\n"
