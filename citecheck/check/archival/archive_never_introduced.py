"""Rule page: ``archive_never_introduced.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.archives import by_id, code_key
from citecheck.model.archival import ArchivalRef
from citecheck.model.citation import Citation, Form
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding


@rule("ARC003")
def archive_never_introduced(citing: CitingDocument) -> Iterator[Finding]:
    """A code that is never spelled out, in a document that spells out its other archives."""
    introduced = {code_key(c.hereafter) for c in citing.citations if c.archival is not None and c.hereafter}
    introduced |= {
        code_key(c.archival.archive or "")
        for c in citing.citations
        if c.archival is not None and c.archival.archive_name
    }
    bare = [one for one in _first_of_each(citing) if code_key(one[1].archive or "") not in introduced]
    if len(introduced) < max(2, 2 * len(bare)):
        # Where many are bare it is the writer's way.
        return
    for citation, ref in bare:
        one = by_id(ref.archive_id or "")
        meant = f" ({one.name('translit', 'ru', 'uk', 'native', 'en')})" if one else ""
        yield citing.finding(
            ref.archive_span or citation.span,
            f"{ref.archive} is used without having been spelled out, unlike the other archives here",
            f"introduce it at this first mention{meant}",
            note=citation.note,
        )


def _first_of_each(citing: CitingDocument) -> list[tuple[Citation, ArchivalRef]]:
    """The first full reference to each archive that is named at it."""
    first: dict[str, tuple[Citation, ArchivalRef]] = {}
    for citation in citing.citations:
        ref = citation.archival
        if ref is None or ref.archive is None or citation.form is not Form.FULL or "archive" in ref.implicit:
            continue
        first.setdefault(code_key(ref.archive), (citation, ref))
    return list(first.values())
