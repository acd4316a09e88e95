"""Rule page: ``short_title_never_introduced.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Form
from citecheck.model.facts import BackReference
from citecheck.model.finding import Finding


@rule("CIT003")
def short_title_never_introduced(reference: BackReference) -> Iterator[Finding]:
    """A short title has no full reference in the document, or only a later one."""
    citation = reference.citation
    if citation.form is Form.IBID or (citation.candidates and citation.unresolved):
        return
    if citation.unresolved:
        title = citation.text_of("title")
        yield reference.finding(
            f"“{title}” is cited in short, but nowhere in full",
            "give the full reference where it is first cited",
        )
        return
    if citation.antecedent is None:
        return
    source = reference.facts.citation(citation.antecedent)
    order = {note.label: i for i, note in enumerate(reference.document.notes)}
    if (
        citation.note is not None
        and source.note is not None
        and order.get(citation.note, 0) < order.get(source.note, 0)
    ):
        yield reference.finding(
            "the short form stands before the full reference",
            f"give the full reference here, the short one in note {source.note}",
            related=(reference.facts.place(source, "the full reference"),),
        )
