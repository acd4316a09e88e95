"""Citations of one note that belong together: a file and the volume that reproduces it, a quotation at second hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from citecheck.model.citation import Citation, Kind, Relation, RelationKind
from citecheck.model.document import Document

_FARTHEST = 60
"""Characters that linking words may take between two citations."""


def link_groups(document: Document, citations: Sequence[Citation]) -> list[Citation]:
    """Link each citation introduced by "reproduced in" or "quoted in" to the one before it in its group."""
    linked = list(citations)
    for index, citation in enumerate(linked):
        if citation.lead is None or index == 0:
            continue
        before = next((i for i in range(index - 1, -1, -1) if linked[i].group == citation.group), -1)
        if before < 0 or linked[before].relation is not None or not _adjoin(document, linked[before], citation):
            continue
        linked[before] = replace(linked[before], relation=Relation(citation.lead, citation.id))
        if (
            citation.lead is RelationKind.REPRODUCED_IN
            and linked[before].kind is Kind.ARCHIVAL
            and citation.kind is Kind.BOOK
        ):
            # What reproduces archival documents is a collection of documents.
            linked[index] = replace(citation, kind=Kind.COLLECTION)
    return linked


def _adjoin(document: Document, one: Citation, other: Citation) -> bool:
    """Whether nothing but linking words stands between two citations: no sentence, no other statement."""
    between = document.text[one.span.end : other.span.start].strip(" .,;:*_()\n")
    return len(between) <= _FARTHEST and ". " not in between
