"""Rule page: ``year_after_document.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Form, Kind
from citecheck.model.date import Issued
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding

_DATED = re.compile(
    r"^(?:date|published|updated|lastmod|modified):\s*[\"']?(?P<year>(?:1[5-9]|20)\d\d)(?!\d)", re.MULTILINE
)
_FRONT_MATTER = re.compile(r"\A\ufeff?---\s*\n(?P<body>.{0,4000}?)\n---\s*$", re.MULTILINE | re.DOTALL)
_FORTHCOMING = 1
"""Years that a work in press may be dated ahead."""
_FEWEST = 3
"""Dated references a document must have before its own date is held against one of them."""
_SHARE = 10
"""At most one in so many: more of them say that the document was revised, or its date misread."""


@rule("CIT033")
def year_after_document(citing: CitingDocument) -> Iterator[Finding]:
    """A work is dated later than the document that cites it."""
    own = _own_year(citing)
    if not own:
        return
    dated = [
        c
        for c in citing.citations
        if c.form is Form.FULL and c.context != "front" and c.kind is not Kind.WEB and c.place_of("issued")
    ]
    late = [c for c in dated if (issued := c.issued()) is not None and issued.begin.year > own + _FORTHCOMING]
    if len(dated) < _FEWEST or len({c.work for c in late}) > max(1, len(dated) // _SHARE):
        return
    for citation in late:
        issued = citation.issued()
        year = issued.begin.year if issued else 0
        yield citing.finding(
            citation.place_of("issued") or citation.span,
            f"the work is dated {year}, the document that cites it {own}",
            "check the year; a digit may be mistyped",
            note=citation.note,
        )


def _own_year(citing: CitingDocument) -> int:
    """The latest year the document gives for itself, or for its reading of a source; 0 if it gives none."""
    own = [issued.begin.year for c in citing.citations if c.context == "front" and (issued := c.issued())]
    front = _FRONT_MATTER.match(citing.document.text)
    if front:
        own += [int(match["year"]) for match in _DATED.finditer(front["body"])]
    if not own:
        return 0
    read = [value.begin.year for c in citing.citations if isinstance(value := c.get("accessed"), Issued)]
    return max(own + read)
