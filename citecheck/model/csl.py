"""Works and citations as CSL-JSON variables."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from citecheck.model.archival import ArchivalRef
from citecheck.model.citation import Field, Kind
from citecheck.model.date import Issued
from citecheck.model.work import Work

CSL_TYPES = {
    Kind.ARCHIVAL: "manuscript",
    Kind.BOOK: "book",
    Kind.CHAPTER: "chapter",
    Kind.ARTICLE: "article-journal",
    Kind.NEWSPAPER: "article-newspaper",
    Kind.THESIS: "thesis",
    Kind.REPORT: "report",
    Kind.COLLECTION: "book",
    Kind.MANUSCRIPT: "manuscript",
    Kind.FILM: "motion_picture",
    Kind.LEGAL: "legislation",
    Kind.WEB: "webpage",
    Kind.DATASET: "dataset",
    Kind.MARKER: "document",
    Kind.OTHER: "document",
}


def variables(fields: Iterable[Field]) -> dict[str, Any]:
    """Return CSL-JSON variables of fields."""
    out: dict[str, Any] = {}
    for f in fields:
        if isinstance(f.value, str):
            out[f.name] = f.value
        elif isinstance(f.value, Issued):
            out[f.name] = f.value.csl()
        else:
            out[f.name] = [person.csl() for person in f.value]
    return out


def item(work: Work) -> dict[str, Any]:
    """Return a work as a CSL-JSON item: ``id``, ``type`` and its variables."""
    out: dict[str, Any] = {"id": work.id, "type": CSL_TYPES[work.kind], **variables(work.fields)}
    if work.archival is not None:
        out.update(archive_variables(work.archival))
    return out


def archive_variables(ref: ArchivalRef) -> dict[str, str]:
    """Return the CSL variables of an archival file: ``archive``, ``archive_collection``, ``archive_location``."""
    out: dict[str, str] = {}
    if ref.archive:
        out["archive"] = ref.archive
    if ref.fond:
        out["archive_collection"] = f"f. {ref.fond}" + (f" ({ref.fond_title})" if ref.fond_title else "")
    location = shelfmark(ref)
    if location:
        out["archive_location"] = location
    if ref.delo_title:
        out["title"] = ref.delo_title
    return out


def shelfmark(ref: ArchivalRef, *, archive: bool = False) -> str:
    """Return the path to a file as a reader writes it: ``f. 7523, op. 95, d. 109``."""
    parts = [ref.archive] if archive and ref.archive else []
    if ref.fond:
        parts.append(f"f. {ref.fond}")
    if ref.opis:
        label = dict(ref.labels).get("opis", "op.")
        parts.append(f"{label} {ref.opis}")
    if ref.delo:
        parts.append(f"{'dd.' if len(ref.delo) > 1 else 'd.'} {', '.join(ref.delo)}")
    return ", ".join(parts)
