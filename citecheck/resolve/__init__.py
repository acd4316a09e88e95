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
from citecheck.resolve.same_author import name_same_authors
from citecheck.resolve.same_works import same_works
from citecheck.resolve.works import gather


def resolve(documents: Sequence[Document], citations: Sequence[Citation]) -> tuple[list[Citation], list[Work]]:
    """Return the citations with their antecedents and works, and the works of all documents together."""
    by_document: dict[str, list[Citation]] = defaultdict(list)
    for citation in citations:
        by_document[citation.document].append(citation)
    prepared: list[tuple[Document, list[Citation]]] = []
    count = 0
    for document in documents:
        mine = sorted(by_document[document.path], key=lambda c: (c.span.start, -c.span.end))
        numbered = [_with_id(c, count + i + 1) for i, c in enumerate(mine)]
        count += len(numbered)
        linked = link_groups(document, settle_archives(document, name_same_authors(document, numbered)))
        prepared.append((document, linked))
    same = same_works([c for _, linked in prepared for c in linked])
    resolved = [c for document, linked in prepared for c in resolve_document(document, linked, same)]
    return gather(resolved, same)


def _with_id(citation: Citation, number: int) -> Citation:
    return replace(citation, id=f"c{number}")


__all__ = ["resolve"]
