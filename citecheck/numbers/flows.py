"""Which flows and notes of a document are read for their numbers: those that have digits, percentages or numbers in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from citecheck.lang import by_code
from citecheck.model.citation import Citation
from citecheck.model.document import Document, Flow, FlowKind
from citecheck.model.span import Covered, Span
from citecheck.numbers.digits import Digits
from citecheck.numbers.masks import masked
from citecheck.numbers.passage import Passage
from citecheck.numbers.style import Style
from citecheck.numbers.vocabulary import bits, vocabulary

_GROUPED = re.compile(r"\d(?<![\d,.]\d)\d{0,2}(?:,\d{3})+(?![\d,.]\d|\d)")


def grouped(text: str) -> list[str]:
    """Return every number in groups of three that some text prints, as printed."""
    return _GROUPED.findall(text)


def passages(
    document: Document, digits: Digits, citations: list[Citation], code: str, style: Style, printed: frozenset[str]
) -> Iterator[Passage]:
    """Yield the flows and notes of a document, read for their numbers; code blocks and headings are left out.

    ``digits`` are those of the document, ``printed`` the numbers in groups of three that it prints.
    """
    spans = Covered([*(c.span for c in citations), *(m.span for m in document.markers)])
    pieces: list[tuple[Flow | None, tuple[Span, ...]]] = [
        (f, f.spans) for f in document.flows if f.kind not in (FlowKind.CODE, FlowKind.HEADING)
    ]
    pieces += [(None, note.spans) for note in document.notes]
    percent, known, small = _percent_word(code), vocabulary(code), _small_numbers(code)
    for flow, parts in pieces:
        numeric = (digits.are_in(p.start, p.end) or _is_numeric(document.text, p, percent, small) for p in parts)
        if not any(numeric):
            continue
        view = document.view(parts)
        inside = [s for part in parts for s in spans.overlapping(part)]
        lower = view.text.lower()
        told = known.told(lower)
        mask = known.joined(told)
        runs = digits.runs_of(view)
        opaque = masked(view, inside, runs, named=mask & _MONTHS != 0)
        yield Passage(document, view, flow, code, style, opaque, printed, lower, told, mask, runs)


_MONTHS = bits("months")
_SIGN = re.compile(r"[%‰]")


def _is_numeric(text: str, part: Span, percent: re.Pattern[str], small: tuple[str, ...]) -> bool:
    """Whether a stretch without digits has percentages or several numbers in words."""
    start, end = part.start, part.end
    if _SIGN.search(text, start, end) or percent.search(text, start, end):
        return True
    seen = 0
    for word in small:
        seen += text.find(word, start, end) >= 0
        if seen > 2:
            return True
    return False


@cache
def _small_numbers(code: str) -> tuple[str, ...]:
    """The numbers from two to twenty as words that begin after a space, the first form of each."""
    first: dict[int, str] = {}
    for word, value in by_code(code).numbers.cardinals.items():
        if 2 <= value <= 20:
            first.setdefault(value, f" {word}" if code in ("en", "de", "fr") else f" {word[:4]}")
    return tuple(first.values())


@cache
def _percent_word(code: str) -> re.Pattern[str]:
    """The shortest letters that a spelled percentage has: "per cent", "процент". Without digits only those claim anything."""
    said = [w for w in (*by_code(code).numbers.percent, *by_code("en").numbers.percent) if w.isalpha() or " " in w]
    return re.compile("|".join(re.escape(w[:6]) for w in sorted(set(said), key=lambda w: (-len(w), w))) or "(?!)")
