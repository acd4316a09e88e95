"""Rule page: ``ambiguous_ibid.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Citation, Form
from citecheck.model.facts import BackReference
from citecheck.model.finding import Finding


@rule("CIT002")
def ambiguous_ibid(reference: BackReference) -> Iterator[Finding]:
    """An ibid. follows a note with several sources, any of which it can mean."""
    citation = reference.citation
    if citation.form is not Form.IBID:
        return
    if citation.candidates and "sources" in citation.unresolved:
        places = tuple(reference.facts.place(reference.facts.citation(c), "this?") for c in citation.candidates)
        yield reference.finding(
            f"ibid. can mean any of {len(places)} sources", "name the source it means", related=places
        )
    elif citation.unresolved.endswith("files"):
        places = tuple(reference.facts.place(reference.facts.citation(c)) for c in (citation.antecedent,) if c)
        yield reference.finding(
            f"a leaf is cited, but {citation.unresolved}", "give the number of the file", related=places
        )
    elif _bare_after_pair(reference, citation):
        source = reference.facts.citation(citation.antecedent or "")
        second = source.relation.to if source.relation else ""
        related = tuple(
            reference.facts.place(c, said)
            for c, said in ((source, "this?"), (reference.facts.citation(second), "or this?"))
        )
        yield reference.finding(
            "a bare ibid. follows a note of two sources", "name the source it means", related=related
        )


def _bare_after_pair(reference: BackReference, citation: Citation) -> bool:
    """Whether a bare ibid. goes on with a file and the volume that reproduces it, and says nothing of which."""
    if citation.unresolved or citation.locator is not None or citation.antecedent is None or citation.relation is None:
        return False
    source = reference.facts.citation(citation.antecedent)
    return (
        source.relation is not None
        and source.relation == citation.relation
        and not any(p for p in (citation.archival.printed if citation.archival else ()))
    )
