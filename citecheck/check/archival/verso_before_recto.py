"""Rule page: ``verso_before_recto.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.facts import CitedFile
from citecheck.model.finding import Finding

_BACKWARDS = re.compile(r"(?P<leaf>\d+[a-z]?)ob-(?P=leaf)\Z")


@rule("ARC018")
def verso_before_recto(cited: CitedFile) -> Iterator[Finding]:
    """A range of leaves begins on the back of the leaf on whose front it ends."""
    ref = cited.citation.archival
    if ref is None:
        return
    for folio in ref.folios:
        match = _BACKWARDS.match(folio)
        if match:
            place = next((p.value_span for p in ref.printed if p.level == "folio"), None)
            yield cited.finding(
                f"{folio} runs from the back of leaf {match['leaf']} to its front",
                f"{match['leaf']}-{match['leaf']}ob is both sides; the last leaf may be a later one",
                span=place,
            )
