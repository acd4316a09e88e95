"""Rule page: ``data_missing.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Form, Kind
from citecheck.model.facts import CitedPrint
from citecheck.model.finding import Finding, Severity


@rule("CIT008")
def data_missing(cited: CitedPrint) -> Iterator[Finding]:
    """A full reference lacks what finds the work: year, place or publisher, or the journal's number."""
    citation = cited.citation
    if citation.form is not Form.FULL or citation.context not in ("list", "note", "front", "parenthesis"):
        return
    missing = []
    if citation.get("issued") is None and citation.kind not in (
        Kind.MANUSCRIPT,
        Kind.WEB,
        Kind.LEGAL,
        Kind.MARKER,
    ):
        missing.append("the year")
    if citation.kind in (Kind.BOOK, Kind.COLLECTION) and not any(
        citation.get(f) for f in ("publisher", "publisher-place", "ISBN", "DOI", "URL")
    ):
        missing.append("place and publisher")
    if citation.kind is Kind.ARTICLE and not any(citation.get(f) for f in ("volume", "issue", "DOI", "URL", "number")):
        missing.append("volume or number of the journal")
    if not missing:
        return
    poor = len(missing) > 1 or "the year" in missing
    yield cited.finding(
        f"the reference lacks {' and '.join(missing)}",
        "complete it from the title page or a library catalogue",
        severity=Severity.WARNING if poor else Severity.INFO,
    )
