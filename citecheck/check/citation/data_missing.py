"""Rule page: ``data_missing.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Form, Kind
from citecheck.model.facts import CitedPrint
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Covered, Span

_EXEMPT = (Kind.MANUSCRIPT, Kind.WEB, Kind.LEGAL, Kind.MARKER, Kind.OTHER)
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")


@rule("CIT008")
def data_missing(cited: CitedPrint) -> Iterator[Finding]:
    """A full reference lacks what finds the work: year, place or publisher, or the journal's number."""
    citation = cited.citation
    if citation.form is not Form.FULL or citation.context not in ("list", "note", "front", "parenthesis"):
        return
    if citation.kind in _EXEMPT:
        return
    if citation.get("issued") is None and _has_loose_year(cited):
        # A year stands there and was not understood: what else is there may not have been either.
        return
    missing = []
    if citation.get("issued") is None and not citation.get("accessed"):
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


def _has_loose_year(cited: CitedPrint) -> bool:
    """Whether a year stands outside everything that was read."""
    read = Covered(f.span for f in cited.citation.fields if f.span is not None and f.name != "note")
    start = cited.citation.span.start
    years = _YEAR.finditer(cited.text(cited.citation.span))
    return any(not read.overlapping(Span(start + m.start(), start + m.end())) for m in years)
