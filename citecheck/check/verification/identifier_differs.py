"""Rule page: ``identifier_differs.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verification import shown_source
from citecheck.model.verified import VerifiedWork


@rule("VER004", Severity.WARNING)
def identifier_differs(found: VerifiedWork) -> Iterator[Finding]:
    """The work is known, under another DOI, ISBN or ISSN."""
    strays = [dict(one.fields) for one in found.contradictions() if one.other_work]
    for name, one, evidence in found.disputed("DOI", "ISBN", "ISSN"):
        if any(name in fields and fields[name].agrees for fields in strays):
            continue  # It is of another work: VER003.
        source = shown_source(evidence.source)
        has = f"{source} has {one.theirs}" if one.theirs else f"{source} has the work without it"
        yield found.finding(name, f"{name} {one.ours}, {has}", fix=found.repairs.replaced.get(name))
