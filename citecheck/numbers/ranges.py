"""Labelled ranges that run backwards: ``Bl. 211–187``, ``pp. 211–187``, wherever they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from citecheck.model.document import Document
from citecheck.model.number import Interval, Ordered, Verdict
from citecheck.model.span import Span

_LABELLED = re.compile(
    r"(?<![\w./])(?P<label>pp?|ll?|ff|fols?|vv|SS?|Bl|с|сс|С|л|лл|Л|арк|стр|стор)\.?\s?(?P<a>\d{1,4})(?P<mark>[–—-])(?P<b>\d{1,4})(?![\w/–—-]|[.,]\d)"
)
_BACKWARDS = re.compile(r"backward|reverse|descending|rückwärts|обратн|зворотн|rebours", re.IGNORECASE)


def survey(document: Document, known: Sequence[Span]) -> Iterator[Ordered]:
    """Yield the ranges whose end is less than their beginning with as many digits: no elision explains those.

    ``known`` are the places that the citations' own check judged.
    """
    text = document.text
    for match in _LABELLED.finditer(text):
        first, last = match["a"], match["b"]
        if len(first) != len(last) or len(first) < 2 or int(first) <= int(last):
            continue
        place = Span(match.start("a"), match.end("b"))
        around = text[max(0, place.start - 120) : place.end + 60]
        if any(place.overlaps(one) for one in known) or _BACKWARDS.search(around):
            continue
        yield Ordered(
            document=document.path,
            span=place,
            parts=(),
            verdict=Verdict.INCONSISTENT,
            expected=Interval(Fraction(int(first)), None),
            stated=place.of(text),
            arithmetic=f"{match['label']} run from {first} back to {last}",
            suspect=place,
            subject="pages",
        )
