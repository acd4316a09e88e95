"""Citations to works: back-references to what they stand for, many citings to one thing cited."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from citecheck.model.citation import Citation
from citecheck.model.document import Document
from citecheck.model.work import Work
from citecheck.resolve.archives import settle_archives
from citecheck.resolve.back_references import resolve_document
from citecheck.resolve.relations import link_groups
from citecheck.resolve.works import gather


def resolve(documents: Sequence[Document], citations: Sequence[Citation]) -> tuple[list[Citation], list[Work]]:
    """Return the citations with their antecedents and works, and the works of all documents together."""
    resolved: list[Citation] = []
    by_document: dict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        by_document[citation.document].append(citation)
    for document in documents:
        mine = sorted(by_document[document.path], key=lambda c: (c.span.start, -c.span.end))
        numbered = [_with_id(c, len(resolved) + i + 1) for i, c in enumerate(mine)]
        linked = link_groups(document, settle_archives(document, numbered))
        resolved.extend(resolve_document(document, linked))
    return gather(resolved)


def _with_id(citation: Citation, number: int) -> Citation:
    return replace(citation, id=f"c{number}")


__all__ = ["resolve"]
