"""Findings that are known: a baseline in a file, or what an older version of the files had."""

from __future__ import annotations

import json
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from citecheck.bibliography import BibSource
from citecheck.model.document import Document
from citecheck.model.finding import Finding

SCHEMA = "citecheck-baseline/1"


class BaselineError(ValueError):
    """The baseline cannot be used; the message says why."""


def identities(findings: Iterable[Finding], files: Iterable[BibSource], others: Iterable[Document] = ()) -> list[str]:
    """Return what stays the same of each finding when lines move: rule, file, entry, words."""
    documents: dict[str, Document] = {one.path: one for one in others}
    starts: dict[str, tuple[list[int], list[str]]] = {}
    for one in files:
        documents[one.path] = one.file.document
        entries = one.file.bib.entries
        starts[one.path] = ([e.start for e in entries], [e.key for e in entries])
    out = []
    for finding in findings:
        places, keys = starts.get(finding.document, ([], []))
        index = bisect_right(places, finding.span.start) - 1
        key = keys[index] if index >= 0 else ""
        raw = finding.span.of(documents[finding.document].text) if finding.document in documents else ""
        parts = "\0".join((finding.rule, finding.document.replace("\\", "/"), key, finding.message, raw[:200]))
        out.append(sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:24])
    return out


def without(findings: list[Finding], names: list[str], known: Counter[str]) -> list[Finding]:
    """Return the findings that are not known, each known one counted once."""
    left = Counter(known)
    out = []
    for finding, name in zip(findings, names, strict=True):
        if left[name] > 0:
            left[name] -= 1
        else:
            out.append(finding)
    return out


def dump(findings: list[Finding], names: list[str]) -> str:
    """Return a baseline as JSON, sorted, with the rule and file of each finding for those who read it."""
    counts = Counter(names)
    about = {name: f for f, name in zip(findings, names, strict=True)}
    rows = [
        {"id": name, "rule": about[name].rule, "document": about[name].document, "count": counts[name]}
        for name in sorted(counts, key=lambda n: (about[n].document, about[n].rule, n))
    ]
    return json.dumps({"schema": SCHEMA, "findings": rows}, indent=1, ensure_ascii=False) + "\n"


def load(path: Path) -> Counter[str]:
    """Read a baseline; raise :class:`BaselineError`."""
    try:
        data: Any = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise BaselineError(f"{path}: it cannot be read: {(error.strerror or 'no access').lower()}") from error
    except ValueError as error:
        raise BaselineError(f"{path}: it is no baseline: {error}") from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise BaselineError(f"{path}: it is no baseline of this version ({SCHEMA})")
    return Counter({str(row["id"]): int(row.get("count", 1)) for row in data.get("findings", ())})
