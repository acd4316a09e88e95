"""Rule page: ``mixed_page_labels.md``."""

from collections import Counter
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span

_LANGUAGE = {
    "p": "English",
    "pp": "English",
    "page": "English",
    "pages": "English",
    "s": "Russian or German",
    "ss": "Russian or German",
    "с": "Russian",
}


@rule("CIT017", Severity.WARNING)
def mixed_page_labels(citing: CitingDocument) -> Iterator[Finding]:
    """Labels of pages come from two languages in references of one language."""
    labelled = [
        (c, c.locator.printed_label.strip(" .").lower())
        for c in citing.citations
        if c.archival is None and c.locator is not None and c.locator.printed_label and c.context == "parenthesis"
    ]
    counts = Counter(_LANGUAGE.get(label, "") for _, label in labelled)
    english, foreign = counts["English"], counts["Russian or German"]
    if english < 3 or not foreign or foreign * 3 > english:
        return
    odd = [c for c, label in labelled if _LANGUAGE.get(label) == "Russian or German"]
    for citation in odd:
        span = citation.locator.span if citation.locator else None
        if span is not None:
            label = citation.locator.printed_label.strip() if citation.locator else ""
            yield citing.finding(
                Span(span.start, span.start + len(label)),
                f"“{label}” is left from another language; the other references have “P.”",
                "write “P.”",
                note=citation.note,
            )
