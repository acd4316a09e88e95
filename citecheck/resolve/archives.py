"""Which archive a code means in one document: by its full name there, by a city, or by nothing yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from citecheck.data import archives as registry
from citecheck.model.archive import Archive
from citecheck.model.citation import Citation
from citecheck.model.document import Document


def settle_archives(document: Document, citations: Sequence[Citation]) -> list[Citation]:
    """Decide codes that several archives use, from what the document says elsewhere."""
    defined: dict[str, Citation] = {}
    for citation in citations:
        ref = citation.archival
        if ref is not None and ref.archive_name and ref.archive_id:
            for code in (citation.hereafter, ref.archive or ""):
                if code:
                    defined.setdefault(registry.code_key(code), citation)
    key = ""
    settled: list[Citation] = []
    for citation in citations:
        ref = citation.archival
        if ref is None or ref.archive is None or ref.archive_id:
            settled.append(citation)
            continue
        source = defined.get(registry.code_key(ref.archive))
        if source is not None and source.archival is not None:
            ref = replace(ref, archive=source.archival.archive, archive_id=source.archival.archive_id, candidates=())
        elif len(ref.candidates) > 1:
            key = key or f" {registry.name_key(document.text)} "
            named = [identity for identity in ref.candidates if _is_named(identity, key)]
            if len(named) == 1:
                ref = replace(ref, archive_id=named[0], candidates=())
        settled.append(replace(citation, archival=ref))
    return settled


def _is_named(identity: str, key: str) -> bool:
    """Whether the document names the archive's city or its full name anywhere."""
    one = registry.by_id(identity)
    if one is None:
        return False
    return any(name in key for name in _names(one))


def _names(one: Archive) -> list[str]:
    city = registry.name_key(one.city)
    return [
        n
        for n in ([f" {city} "] if len(city) >= 4 else []) + [registry.name_key(name) for _, name in one.names]
        if len(n) >= 6
    ]
