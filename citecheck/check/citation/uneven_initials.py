"""Rule page: ``uneven_initials.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Citation
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Severity


@rule("CIT020", Severity.INFO)
def uneven_initials(citing: CitingDocument) -> Iterator[Finding]:
    """Initials are written with points in some references and without in others."""
    bare: list[Citation] = []
    pointed = 0
    for citation in citing.citations:
        given = [
            p.given
            for role in ("author", "editor")
            for p in citation.people(role)
            if citation.place_of(role) is not None
        ]
        if any(re.fullmatch(r"[A-ZА-Я]{2,3}", g) for g in given):
            bare.append(citation)
        elif any("." in g for g in given):
            pointed += 1
    if bare and pointed > len(bare):
        first = bare[0]
        yield citing.finding(
            first.place_of("author") or first.span,
            f"initials stand without points in {len(bare)} references, with points in {pointed}",
            "write them one way",
            related=tuple(citing.facts.place(c, "also") for c in bare[1:6]),
            note=first.note,
        )
