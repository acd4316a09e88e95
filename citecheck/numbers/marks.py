"""Numbers grouped in two ways in one document: ``12,418`` here and ``14 117`` there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from citecheck.model.document import Document
from citecheck.model.number import Interval, Malformed, Verdict
from citecheck.model.span import Span
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.passage import Passage

_GROUPED = re.compile(r"\d{1,3}(?P<mark>[,.'’ \u00a0\u2007\u2009\u202f])\d{3}(?:(?P=mark)\d{3})*")
_NAMES = {",": "comma", ".": "point", " ": "space", "'": "apostrophe"}
_ENOUGH = 3


def survey(document: Document, passages: Sequence[Passage]) -> Iterator[Malformed]:
    """Yield the numbers whose groups are parted otherwise than nearly all others of the document are."""
    found: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for passage in passages:
        grouped = [one for one in _numbers(passage) if _GROUPED.fullmatch(one.raw)]
        for index, one in enumerate(grouped):
            if one.step >= 1 or one.raw.endswith("00") or _has_like(grouped[max(0, index - 3) : index + 4], one):
                found[_mark(one.raw)].append((passage.view.span(one.start, one.end), one.raw))
    if len(found) < 2:
        return
    usual = max(found, key=lambda mark: len(found[mark]))
    if len(found[usual]) < _ENOUGH - 1 or len(found) > 2:
        return
    other = next(mark for mark in found if mark != usual)
    if len(found[other]) * _ENOUGH > len(found[usual]) + 1:
        return
    for span, raw in found[other]:
        yield _claim(document, span, raw, other, usual)


@dataclass(frozen=True, slots=True)
class _Number:
    """A count in digits as printed, at ``[start, end)`` of its passage; ``step`` is the worth of its last digit."""

    start: int
    end: int
    raw: str
    step: Fraction


def _mark(raw: str) -> str:
    """The mark between the groups of a number."""
    mark = next(ch for ch in raw if not ch.isdigit())
    return " " if mark.isspace() else mark.replace("’", "'")


def _digits(raw: str) -> int:
    """How many digits a number has."""
    return sum(map(str.isdigit, raw))


_NEAR = 200
"""Characters between numbers of one list."""


def _has_like(others: Sequence[_Number], one: _Number) -> bool:
    """Whether a number near by with another mark has as many digits: "2.808" alone is a decimal, "17.884" beside "14,206" a count."""
    mark = _mark(one.raw)
    near = (o for o in others if _mark(o.raw) != mark and abs(o.start - one.start) < _NEAR)
    return any(_digits(other.raw) == _digits(one.raw) for other in near)


def _numbers(passage: Passage) -> Iterator[_Number]:
    """The counts of a passage that are long enough to be grouped, and the runs that spaces may group."""
    before: Figure | None = None
    for figure in passage.figures:
        if figure.what == "run" and before is not None and before.what == "run" and figure.start - before.end == 1:
            yield _Number(before.start, figure.end, passage.view.text[before.start : figure.end], Fraction(1))
        elif figure.end - figure.start >= _SHORTEST and figure.sort is _COUNT and not (figure.worded or figure.scaled):
            yield _Number(figure.start, figure.end, figure.raw.strip(), figure.step)
        before = figure


_COUNT = Sort.COUNT
"""Looked up once: a member of an enumeration takes long to look up."""
_SHORTEST = len("1,234")


def _claim(document: Document, span: Span, raw: str, mark: str, usual: str) -> Malformed:
    return Malformed(
        document=document.path,
        span=span,
        parts=(),
        verdict=Verdict.SUSPICIOUS,
        expected=Interval(None, None),
        stated=raw,
        arithmetic=f"“{raw}” is grouped with a {_NAMES[mark]}, the other numbers with a {_NAMES[usual]}",
        suspect=span,
        repair=re.sub(r"\D", usual, raw),
        fault="mixed-group",
    )
