"""Rule page: ``author_missing.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Form, Kind
from citecheck.model.facts import CitedPrint
from citecheck.model.finding import Finding


@rule("CIT013")
def author_missing(cited: CitedPrint) -> Iterator[Finding]:
    """A journal article is cited without its author."""
    citation = cited.citation
    if (
        citation.kind is not Kind.ARTICLE
        or citation.form is not Form.FULL
        or citation.get("author")
        or citation.get("editor")
    ):
        return
    if citation.context in ("list", "front"):
        # A list says of each entry what there is; statistics and editorials have no author.
        return
    if citation.text_of("title") and citation.get("page") and (citation.get("volume") or citation.get("issue")):
        yield cited.finding("the article has no author", "add the author's name")
