"""Rule page: ``mixed_citation_styles.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Citation, Form, Kind
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Severity

_FEWEST = 5
"""Citations that each of two styles must have."""
_SHARE = 0.2
"""The share that the rarer one must have at least: below it, it is a slip or a quotation."""


@rule("CIT038", Severity.INFO)
def mixed_citation_styles(citing: CitingDocument) -> Iterator[Finding]:
    """A document cites one list of sources in two ways, or writes its entries in two orders."""
    text = [c for c in citing.citations if c.context in ("text", "parenthesis") and not c.unresolved]
    marks = [c for c in text if c.kind is Kind.MARKER]
    keys = [c for c in text if c.form is Form.SHORT and c.place_of("issued") is not None]
    yield from _mixed(citing, marks, keys, "by number", "by author and year")
    entries = [c for c in citing.citations if c.context == "list" and c.form is Form.FULL]
    early = [c for c in entries if _year_before_title(c) is True]
    late = [c for c in entries if _year_before_title(c) is False]
    yield from _mixed(citing, early, late, "with the year behind the author", "with the year behind the title")


def _mixed(
    citing: CitingDocument, some: list[Citation], others: list[Citation], one_way: str, other_way: str
) -> Iterator[Finding]:
    few, many = sorted((some, others), key=len)
    if len(few) < _FEWEST or len(few) < _SHARE * (len(few) + len(many)):
        return
    rare, common = (one_way, other_way) if few is some else (other_way, one_way)
    yield citing.finding(
        few[0].span,
        f"{len(few)} references are given {rare}, {len(many)} {common}",
        "give all of them one way",
        related=tuple(citing.facts.place(c, "also") for c in few[1:6]),
        note=few[0].note,
    )


def _year_before_title(entry: Citation) -> bool | None:
    """Whether an entry has its year before its title; None where author, year or title is not printed."""
    author = entry.place_of("author") or entry.place_of("editor")
    year, title = entry.place_of("issued"), entry.place_of("title")
    if author is None or year is None or title is None or entry.kind in (Kind.NEWSPAPER, Kind.WEB, Kind.LEGAL):
        return None
    return year.start < title.start
