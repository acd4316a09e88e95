"""GitLab's code quality report: a list of issues in the form of Code Climate."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from msgspec import json as encoder

from citecheck.model.scan import Scan
from citecheck.report import Options

HELP = "GitLab code quality report"

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def write(scan: Scan, options: Options) -> str:
    """Return one issue a finding; fingerprints stay the same when lines move, and differ within the report."""
    seen: Counter[str] = Counter()
    issues = []
    for finding in scan.findings:
        document = scan.document(finding.document)
        line, _ = document.lines.position(finding.span.start)
        last, _ = document.lines.position(max(finding.span.start, finding.span.end - 1))
        mark = f"{finding.rule}\0{finding.document}\0{finding.message}\0{finding.span.of(document.text)[:200]}"
        seen[mark] += 1
        issues.append(
            {
                "description": finding.message + (f" ({finding.hint})" if finding.hint else ""),
                "check_name": f"{finding.rule} {finding.name}",
                "fingerprint": sha256(f"{mark}\0{seen[mark]}".encode("utf-8", "surrogatepass")).hexdigest(),
                "severity": _SEVERITIES[finding.severity.value],
                "location": {"path": finding.document.removeprefix("./"), "lines": {"begin": line, "end": last}},
            }
        )
    return encoder.format(encoder.encode(issues), indent=2).decode() + "\n"
