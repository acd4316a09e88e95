"""Rule page: ``misread_label.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.facts import CitedFile
from citecheck.model.finding import Edit, Finding, Fix


@rule("ARC005")
def misread_label(cited: CitedFile) -> Iterator[Finding]:
    """A label of a level has been misread: a capital I stands for the ``l.`` of a leaf."""
    for damage in cited.citation.damages:
        if damage.code == "leaf-label-misread":
            yield cited.finding(
                f"“{damage.printed}” stands where the label of a leaf belongs",
                f"write “{damage.repair}”",
                span=damage.span,
                fix=Fix(f"write “{damage.repair}”", (Edit(cited.document.path, damage.span, damage.repair),)),
            )
