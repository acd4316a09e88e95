"""Rule page: ``ambiguous_short_title.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Form
from citecheck.model.facts import BackReference
from citecheck.model.finding import Finding


@rule("CIT004")
def ambiguous_short_title(reference: BackReference) -> Iterator[Finding]:
    """A short title fits more than one of the works cited in full."""
    citation = reference.citation
    if citation.form is not Form.IBID and citation.unresolved and len(citation.candidates) > 1:
        places = tuple(reference.facts.place(reference.facts.citation(c), "this?") for c in citation.candidates)
        yield reference.finding(
            f"the short form fits {len(places)} works cited in full", "use more of the title", related=places
        )
