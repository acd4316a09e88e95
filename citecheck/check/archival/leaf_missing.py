"""Rule page: ``leaf_missing.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Form
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Severity


@rule("ARC015", Severity.INFO)
def leaf_missing(citing: CitingDocument) -> Iterator[Finding]:
    """A file is cited without leaves, in a document that cites leaves."""
    files = [c for c in citing.citations if c.archival is not None and c.archival.delo and c.form is Form.FULL]
    bare = [c for c in files if c.archival is not None and not c.archival.folios]
    if not bare or len(bare) * 3 > len(files):
        return
    for citation in bare:
        ref = citation.archival
        many = ref is not None and len(ref.delo) > 1
        yield citing.finding(
            citation.span,
            f"no leaf is given for {'these files' if many else 'this file'}",
            "give the leaves, unless the whole file is meant",
            note=citation.note,
        )
