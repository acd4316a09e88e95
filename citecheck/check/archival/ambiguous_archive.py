"""Rule page: ``ambiguous_archive.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.archives import by_id
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Place


@rule("ARC002")
def ambiguous_archive(citing: CitingDocument) -> Iterator[Finding]:
    """A code that several archives use, and nothing in the document says which is meant."""
    seen: dict[str, list[Place]] = {}
    first = {}
    for citation in citing.citations:
        ref = citation.archival
        if ref is None or len(ref.candidates) < 2 or "archive" in ref.implicit or ref.archive is None:
            continue
        if ref.archive in first:
            seen[ref.archive].append(citing.facts.place(citation, "again here"))
        else:
            first[ref.archive], seen[ref.archive] = citation, []
    for code, citation in first.items():
        ref = citation.archival
        assert ref is not None
        names = [one.city or one.id for identity in ref.candidates if (one := by_id(identity))]
        yield citing.finding(
            ref.archive_span or citation.span,
            f"{code} can be the archive of {', '.join(names[:-1])} or {names[-1]}",
            "give the archive's full name at its first mention",
            related=tuple(seen[code][:5]),
            note=citation.note,
        )
