"""Rule page: ``leaf_beyond_extent.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Citation
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding

_EXTENT = re.compile(
    r"[\s.,;(]{0,3}(?:на\s)?(?P<leaves>\d{1,4})\s?(?:лл?\.|ll?\.|листов|листах|лист[аы]?(?!\w)|арк\.|аркушів|leaves(?!\w))(?!\s?\d)"
)


@rule("ARC020")
def leaf_beyond_extent(citing: CitingDocument) -> Iterator[Finding]:
    """A leaf is cited from a file that is said to have fewer leaves."""
    text = citing.document.text
    stated: dict[object, tuple[int, Citation]] = {}
    for citation in citing.citations:
        ref = citation.archival
        match = _EXTENT.match(text, citation.span.end) if ref is not None and ref.delo and not ref.folios else None
        if match and ref is not None:
            stated.setdefault(ref.file_key(), (int(match["leaves"]), citation))
    for citation in citing.citations if stated else ():
        ref = citation.archival
        extent = stated.get(ref.file_key()) if ref is not None else None
        if ref is None or extent is None:
            continue
        highest = max((int(n) for folio in ref.folios for n in re.findall(r"\d+", folio)), default=0)
        if highest > extent[0]:
            yield citing.finding(
                next((p.value_span for p in ref.printed if p.level == "folio"), citation.span),
                f"leaf {highest} is cited, but the file is said to have {extent[0]} leaves",
                "one of the two numbers is wrong",
                related=(citing.facts.place(extent[1], f"{extent[0]} leaves"),),
                note=citation.note,
            )
