"""Rule page: ``code_with_two_names.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.archives import name_key
from citecheck.model.citation import Citation
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding


@rule("ARC011")
def code_with_two_names(citing: CitingDocument) -> Iterator[Finding]:
    """One code is expanded into two different archives."""
    names: dict[str, Citation] = {}
    for citation in citing.citations:
        ref = citation.archival
        if ref is None or not ref.archive_name or not citation.hereafter:
            continue
        known = names.setdefault(citation.hereafter.casefold(), citation)
        if (
            known is not citation
            and known.archival is not None
            and not _alike(known.archival.archive_name or "", ref.archive_name)
        ):
            yield citing.finding(
                ref.archive_span or citation.span,
                f"{citation.hereafter} stands for “{ref.archive_name}” here and for “{known.archival.archive_name}” before",
                "give each archive a code of its own",
                related=(citing.facts.place(known, "defined here first"),),
                note=citation.note,
            )


def _alike(one: str, other: str) -> bool:
    from rapidfuzz import fuzz

    return fuzz.ratio(name_key(one), name_key(other)) >= 90
