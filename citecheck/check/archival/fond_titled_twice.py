"""Rule page: ``fond_titled_twice.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Citation
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Severity


@rule("ARC010", Severity.INFO)
def fond_titled_twice(citing: CitingDocument) -> Iterator[Finding]:
    """One fond is given two different titles."""
    titles: dict[tuple[str, str], tuple[str, Citation]] = {}
    for citation in citing.citations:
        ref = citation.archival
        if ref is None or not ref.fond_title or ref.fond is None or "fond" in ref.implicit:
            continue
        place = next((p.title_span for p in ref.printed if p.level == "fond" and p.title_span), None)
        key = (ref.archive_id or ref.archive or "", ref.fond)
        known = titles.setdefault(key, (ref.fond_title, citation))
        if place is not None and _letters(known[0]) != _letters(ref.fond_title):
            yield citing.finding(
                place,
                f"fond {ref.fond} is “{ref.fond_title}” here and “{known[0]}” elsewhere",
                "check which title the archive's guide gives",
                related=(citing.facts.place(known[1], "the other title"),),
                note=citation.note,
            )


def _letters(title: str) -> str:
    return "".join(ch for ch in title.casefold() if ch.isalnum())
