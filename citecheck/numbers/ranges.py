"""Labelled ranges that run backwards: ``Bl. 211–187``, ``pp. 211–187``, wherever they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from citecheck.model.document import Document
from citecheck.model.number import Interval, Ordered, Verdict
from citecheck.model.span import Span

_DASHES = "–—-"
_FIRST = re.compile(r"\d(?<!\d\d)\d{0,3}(?:[rv]|об|зв)?\Z")
_LAST = re.compile(r"\d{1,4}(?:[rv]|об|зв)?(?![\w/–—-]|[.,]\d)")
_SIDES = re.compile("[rvобз]+")
_LABEL = re.compile(r"(?<![\w./])(?P<label>pp?|ll?|ff|fols?|vv|SS?|Bl|с|сс|С|л|лл|Л|арк|стр|стор)\.?\s?\Z")
_LONGEST = 8
"""A label with its point and space, and the character before it."""
_BACKWARDS = re.compile(r"backward|reverse|descending|rückwärts|обратн|зворотн|rebours", re.IGNORECASE)


def survey(document: Document, known: Sequence[Span]) -> Iterator[Ordered]:
    """Yield the ranges whose end is less than their beginning with as many digits: no elision explains those.

    ``known`` are the places that the citations' own check judged.
    """
    text = document.text
    for start, dash, end in _ranges(text):
        first, last = _SIDES.sub("", text[start:dash]), _SIDES.sub("", text[dash + 1 : end])
        if len(first) != len(last) or len(first) < 2 or int(first) <= int(last):
            continue
        place = Span(start, end)
        label = _LABEL.search(text, max(0, place.start - _LONGEST), place.start)
        if label is None:
            continue
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
            arithmetic=f"{label['label']} run from {first} back to {last}",
            suspect=place,
            subject="pages",
        )


def _ranges(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield where ranges of numbers begin, have their dash and end: dashes are found sooner than digits."""
    for mark in _DASHES:
        dash = text.find(mark)
        while dash >= 0:
            if text[dash + 1 : dash + 2].isdecimal():
                last, first = _LAST.match(text, dash + 1), _FIRST.search(text, max(0, dash - 6), dash)
                if first and last:
                    yield first.start(), dash, last.end()
            dash = text.find(mark, dash + 1)
