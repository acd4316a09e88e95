"""Rule page: ``identifier_of_another_work.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.finding import Finding, Severity
from citecheck.model.verification import shown_source
from citecheck.model.verified import VerifiedWork


@rule("VER003", Severity.WARNING)
def identifier_of_another_work(found: VerifiedWork) -> Iterator[Finding]:
    """The DOI or ISBN is of another work."""
    for evidence in found.contradictions():
        if not evidence.other_work:
            continue
        fields = dict(evidence.fields)
        name = next((n for n in ("DOI", "ISBN") if n in fields and fields[n].agrees), "DOI")
        title = fields["title"].theirs if "title" in fields else None
        makers = next((fields[role] for role in ("author", "editor") if role in fields), None)
        whose = " by the same author" if makers is not None and makers.agrees else ""
        shown = f": “{title}”" if title else ""
        said = f"the {name} is of another work{whose}{shown} ({shown_source(evidence.source)})"
        yield found.finding(name, said, fix=found.repairs.replaced.get(name))
