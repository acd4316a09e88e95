"""Archival references as YAML: archives, fonds, opisi, dela, the leaves cited, where, and what is doubtful."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import Any

from citecheck.data.archives import by_id
from citecheck.export.clean import short_paths
from citecheck.export.yaml import dump
from citecheck.model.archival import ArchivalRef
from citecheck.model.citation import Citation
from citecheck.model.scan import Scan

SCHEMA = "citecheck-archival/1"


def write(scan: Scan) -> str:
    """Return the archival references of a run; sorted, so that a change shows as a small difference."""
    return dump(collected(scan))


def collected(scan: Scan) -> dict[str, Any]:
    """Return the references as the data of the schema ``citecheck-archival/1``."""
    paths = short_paths([d.path for d in scan.documents])
    doubts = _doubts(scan)
    archives: dict[str, dict[str, Any]] = {}
    unresolved: list[dict[str, Any]] = []
    for citation in scan.citations:
        ref = citation.archival
        if ref is not None and not (ref.archive or ref.fond):
            unresolved.append(_unresolved(scan, citation, paths))
        elif citation.archival is not None:
            _add(archives, scan, citation, citation.archival, paths, doubts)
    listed = [_finish(archives[key]) for key in sorted(archives)]
    data: dict[str, Any] = {"schema": SCHEMA, "archives": listed}
    if unresolved:
        data["unresolved"] = unresolved
    return data


def _unresolved(scan: Scan, citation: Citation, paths: dict[str, str]) -> dict[str, Any]:
    """A back-reference that names leaves and nothing else, whose file is not known."""
    document = scan.document(citation.document)
    out: dict[str, Any] = {"text": citation.span.of(document.text), "document": paths[citation.document]}
    if citation.note:
        out["note"] = citation.note
    out["line"] = document.lines.position(citation.span.start)[0]
    if citation.unresolved:
        out["reason"] = citation.unresolved
    return out


def _doubts(scan: Scan) -> dict[str, list[str]]:
    """What rules say about each archival citation, in words."""
    found: dict[str, list[str]] = {}
    for citation in scan.citations:
        if citation.archival is None:
            continue
        mine = [
            f
            for f in scan.findings
            if f.document == citation.document and citation.span.covers(f.span) and f.severity.rank >= 2
        ]
        texts = [f"{f.rule}: {f.message}" for f in mine]
        if citation.unresolved:
            texts.append(citation.unresolved)
        if texts:
            found[citation.id] = list(dict.fromkeys(texts))
    return found


def _add(
    archives: dict[str, dict[str, Any]],
    scan: Scan,
    citation: Citation,
    ref: ArchivalRef,
    paths: dict[str, str],
    doubts: dict[str, list[str]],
) -> None:
    archive = archives.setdefault(ref.archive_id or ref.archive or "?", _archive(ref))
    if ref.archive_name and "printed" not in archive:
        archive["printed"] = ref.archive_name
    fond = archive["fonds"].setdefault(ref.fond or "", {"fond": ref.fond, "opisi": {}})
    if ref.fond_title and "fond" not in ref.implicit:
        fond.setdefault("title", _plain(ref.fond_title))
    opis = fond["opisi"].setdefault(ref.opis or "", {"opis": ref.opis, "dela": {}})
    document = scan.document(citation.document)
    line, _ = document.lines.position(citation.span.start)
    where: dict[str, Any] = {"document": paths[citation.document]}
    if citation.note:
        where["note"] = citation.note
    where["line"] = line
    where["folios"] = list(ref.folios)
    if ref.implicit:
        where["implicit"] = list(ref.implicit)
    if citation.id in doubts:
        where["doubtful"] = doubts[citation.id]
    for name in ref.delo or ("",):
        delo = opis["dela"].setdefault(name, {"delo": name or None, "cited": []})
        if ref.delo_title and "delo" not in ref.implicit:
            delo.setdefault("title", _plain(ref.delo_title))
        delo["cited"].append(deepcopy(where))


def _archive(ref: ArchivalRef) -> dict[str, Any]:
    out: dict[str, Any] = {"code": ref.archive}
    one = by_id(ref.archive_id or "")
    if ref.archive_id and ref.archive_id != ref.archive:
        out["id"] = ref.archive_id
    if one is not None:
        if one.cyrillic:
            out["cyrillic"] = one.cyrillic
        out["name"] = one.name("ru", "uk", "native", "en")
        out["english"] = one.name("en")
        out["city"] = one.city
    elif ref.candidates:
        out["candidates"] = list(ref.candidates)
    out["fonds"] = {}
    return out


def _finish(archive: dict[str, Any]) -> dict[str, Any]:
    fonds = [archive["fonds"][key] for key in sorted(archive["fonds"], key=_natural)]
    for fond in fonds:
        fond["opisi"] = [fond["opisi"][key] for key in sorted(fond["opisi"], key=_natural)]
        for opis in fond["opisi"]:
            opis["dela"] = [_delo(opis["dela"][key]) for key in sorted(opis["dela"], key=_natural)]
        if "title" in fond:
            _reorder(fond, ("fond", "title", "opisi"))
    archive["fonds"] = fonds
    _reorder(archive, ("code", "id", "cyrillic", "name", "english", "printed", "city", "candidates", "fonds"))
    return archive


def _delo(delo: dict[str, Any]) -> dict[str, Any]:
    _reorder(delo, ("delo", "title", "cited"))
    return delo


def _reorder(table: dict[str, Any], keys: tuple[str, ...]) -> None:
    values = {key: table[key] for key in keys if key in table}
    table.clear()
    table.update(values)


def _natural(key: str) -> tuple[object, ...]:
    return tuple((0, int(part), "") if part.isdigit() else (1, 0, part) for part in re.findall(r"\d+|\D+", key))


def _plain(title: str) -> str:
    return re.sub(r"[*_]", "", title)
