"""Rule page: ``volume_missing.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.lang import words
from citecheck.model.citation import Form, Kind
from citecheck.model.facts import CitedPrint
from citecheck.model.finding import Finding, Severity

_ENTRY = re.compile(
    r"[\s,.;(]{0,3}(?:s\.\s?v\.|sub voce|entry|art\.|article|stichwort|lemma|artikel|ст\.|статья|стаття|под словом)",
    re.IGNORECASE,
)


@rule("CIT018", Severity.WARNING)
def volume_missing(cited: CitedPrint) -> Iterator[Finding]:
    """An encyclopaedia is cited without volume, page or entry."""
    citation = cited.citation
    if (
        citation.form is not Form.FULL
        or citation.kind not in (Kind.BOOK, Kind.COLLECTION)
        or citation.locator is not None
        or citation.get("volume")
    ):
        return
    if citation.context == "list":
        return
    if _ENTRY.search(cited.document.text, citation.span.end, citation.span.end + 40):
        return
    title = citation.text_of("title").lower()
    if any(re.search(rf"(?<!\w){re.escape(word)}", title) for word in words("encyclopedia")):
        yield cited.finding(
            "an encyclopaedia is cited without volume, page or entry",
            "give the entry (s.v.), or volume and page",
        )
