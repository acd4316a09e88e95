"""Numbers grouped in two ways in one document: ``12,418`` here and ``14 117`` there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

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
        grouped = [(one, match) for one in _numbers(passage) if (match := _GROUPED.fullmatch(one[2]))]
        for index, ((start, end, raw), match) in enumerate(grouped):
            if match["mark"] not in ".," or _has_like(
                [one for one, _ in grouped[max(0, index - 3) : index + 4]], start, raw
            ):
                mark = " " if match["mark"].isspace() else match["mark"].replace("’", "'")
                found[mark].append((passage.view.span(start, end), raw))
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


def _digits(raw: str) -> int:
    return int(re.sub(r"\D", "", raw))


_NEAR = 200
"""Characters between numbers of one list."""


def _has_like(others: Sequence[tuple[int, int, str]], start: int, raw: str) -> bool:
    """Whether a number near by with another mark is of like size: "2.808" alone is a decimal, "17.884" beside "14,206" a count."""
    size = _digits(raw)
    mark = "." if "." in raw else ","
    near = [_digits(other) for at, _, other in others if mark not in other and abs(at - start) < _NEAR]
    return any(size <= 6 * other and other <= 6 * size for other in near)


def _numbers(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Every grouped count of a passage, and the runs that spaces may group."""
    before: Figure | None = None
    for figure in passage.figures:
        if figure.what == "run" and before is not None and before.what == "run" and figure.start - before.end == 1:
            yield before.start, figure.end, passage.view.text[before.start : figure.end]
        elif figure.sort is Sort.COUNT and not figure.worded and not figure.scaled:
            yield figure.start, figure.end, figure.raw.strip()
        before = figure


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
