"""Rule page: ``ibid_without_antecedent.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Form
from citecheck.model.facts import BackReference
from citecheck.model.finding import Finding, Severity


@rule("CIT001", Severity.ERROR)
def ibid_without_antecedent(reference: BackReference) -> Iterator[Finding]:
    """An ibid. has nothing before it to refer to, or follows one that refers to nothing."""
    citation = reference.citation
    if citation.form is not Form.IBID or not citation.unresolved:
        return
    if citation.unresolved == "nothing is cited before it":
        yield reference.finding("ibid. stands here with nothing cited before it", "give the reference in full")
    elif "itself open" in citation.unresolved:
        yield reference.finding(
            "ibid. follows a reference that is itself unresolved",
            "resolve the one before it",
            severity=Severity.WARNING,
        )
