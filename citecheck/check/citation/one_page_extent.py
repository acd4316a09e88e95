"""Rule page: ``one_page_extent.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Kind
from citecheck.model.facts import CitedPrint
from citecheck.model.finding import Finding, Severity


@rule("CIT019", Severity.INFO)
def one_page_extent(cited: CitedPrint) -> Iterator[Finding]:
    """An entry gives one page where the extent of an article belongs."""
    citation = cited.citation
    if citation.context not in ("list", "front") or citation.kind is not Kind.ARTICLE:
        return
    page = citation.text_of("page")
    place = citation.place_of("page")
    if (
        page
        and place is not None
        and re.fullmatch(r"\d{1,5}", page)
        and (citation.get("volume") or citation.get("issue"))
    ):
        yield cited.finding(
            f"the article seems to have one page only ({page})", "give its first and last page", span=place
        )
