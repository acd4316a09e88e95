"""Pages cited against the pages of the work, and ranges of pages and leaves that run backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from citecheck.data.scripts import is_cyrillic
from citecheck.model.citation import Citation, Kind
from citecheck.model.document import Document
from citecheck.model.number import Extent, Interval, Ordered, Verdict
from citecheck.model.pages import expand, lies_within, pages_of
from citecheck.model.span import Span

_RANGE = re.compile(
    r"(?P<a>\d{1,6})\s?(?P<la>[a-zа-я]{0,3}\.?)\s?[-–—]\s?(?P<b>\d{1,6})\s?(?P<lb>[a-zа-я]{0,3})",
    re.IGNORECASE,
)
_SHORT = 40
_PART = (Kind.ARTICLE, Kind.CHAPTER)


def survey(document: Document, citations: Sequence[Citation]) -> Iterator[Extent | Ordered]:
    """Yield the checks of pages and leaves over the citations of one document."""
    by_id = {c.id: c for c in citations}
    for citation in citations:
        yield from _ranges(document, citation)
        extent = _extent(citation, by_id)
        if (
            extent is not None
            and citation.locator is not None
            and citation.locator.label == "page"
            and citation.locator.span is not None
        ):
            yield _within(document, citation, extent, citation.locator.value, citation.locator.span)


def _extent(citation: Citation, by_id: dict[str, Citation]) -> tuple[str, Span, str] | None:
    """Return the printed extent that a cited page must lie in: of the citation itself, or of its antecedent's work."""
    seen = 0
    source: Citation | None = citation
    while source is not None and seen < 60:
        place = source.place_of("page")
        if place is not None and (source is citation or source.kind in _PART) and source.kind is not Kind.NEWSPAPER:
            return source.text_of("page"), place, source.document
        source = by_id.get(source.antecedent or _refused(source))
        seen += 1
    return None


def _refused(citation: Citation) -> str:
    """The one work that a back-reference would have meant, had its page been one of that work's."""
    return citation.candidates[0] if citation.unresolved and len(citation.candidates) == 1 else ""


def _within(document: Document, citation: Citation, extent: tuple[str, Span, str], value: str, span: Span) -> Extent:
    whole = pages_of(extent[0])
    low, high = min(r[0] for r in whole) if whole else 0, max(r[1] for r in whole) if whole else 0
    inside = lies_within(value, extent[0])
    return Extent(
        document=document.path,
        span=span,
        parts=(),
        verdict=Verdict.CONSISTENT if inside else Verdict.INCONSISTENT,
        expected=Interval(Fraction(low), Fraction(high)),
        stated=value,
        arithmetic=f"page {value} lies {'within' if inside else 'outside'} {extent[0]}",
        suspect=span,
        others=((extent[2], extent[1]),),
    )


def _ranges(document: Document, citation: Citation) -> Iterator[Ordered]:
    places: list[tuple[str, Span]] = []
    if citation.locator is not None and citation.locator.span is not None and citation.locator.label == "page":
        places.append(("pages", citation.locator.span))
    place = citation.place_of("page")
    if place is not None:
        places.append(("pages", place))
    if citation.archival is not None:
        places += [("leaves", p.value_span) for p in citation.archival.printed if p.level == "folio"]
    done: set[int] = set()
    for subject, span in places:
        for match in _RANGE.finditer(span.of(document.text)):
            at = Span(span.start + match.start(), span.start + match.end())
            if at.start in done:
                continue
            done.add(at.start)
            yield _ordered(document, at, match, subject)


def _side(match: re.Match[str], group: str) -> str:
    """``ob`` of ``2ob``: without it a leaf and its back would read alike."""
    side = match[group].strip()
    return f" {side}" if side else ""


def _ordered(document: Document, span: Span, match: re.Match[str], subject: str) -> Ordered:
    first, last = int(match["a"]), expand(match["a"], match["b"])
    if (
        len(match["b"]) < len(match["a"])
        and last - first > _SHORT
        and is_cyrillic(document.text[max(0, span.start - 40) : span.end])
    ):
        # Russian and Ukrainian notes elide, if at all, the ends of short ranges: 154-56, not 118-94 for 118-194.
        last = int(match["b"])
    side = {"": 0, "ob": 1, "об": 1, "зв": 1, "zv": 1, "v": 1}
    sides = (side.get(match["la"].lower().rstrip("."), 0), side.get(match["lb"].lower(), 0))
    right = first < last or (first == last and sides[0] <= sides[1])
    return Ordered(
        document=document.path,
        span=span,
        parts=(),
        verdict=Verdict.CONSISTENT if right else Verdict.INCONSISTENT,
        expected=Interval(Fraction(first), None),
        stated=match[0],
        arithmetic=f"the {subject} run from {match['a']}{_side(match, 'la')} {'to' if right else 'back to'} {last}{_side(match, 'lb')}",
        suspect=span,
        subject=subject,
    )
