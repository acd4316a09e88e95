"""Rule page: ``levels_out_of_order.md``."""

from collections.abc import Iterator
from itertools import pairwise

from citecheck.check.registry import rule
from citecheck.model.facts import CitedFile
from citecheck.model.finding import Finding

_ORDER = ("fond", "opis", "delo", "folio")


@rule("ARC017")
def levels_out_of_order(cited: CitedFile) -> Iterator[Finding]:
    """The levels of an archival reference do not go from the large to the small."""
    ref = cited.citation.archival
    printed = [level for level in ref.printed if level.level in _ORDER] if ref is not None else []
    for above, below in pairwise(printed):
        if _ORDER.index(below.level) < _ORDER.index(above.level):
            yield cited.finding(
                f"{below.label} {below.value} stands behind {above.label} {above.value}, which lies within it",
                "the order is fond, opis, delo, leaves",
                span=below.label_span,
            )
            return
