"""Runs of text made ready for pattern matching: every figure collapsed to one mark.

In the *skeleton* of "28 (63.6%) of the 44" the figures are single private characters, so that patterns speak of
counts and percentages and not of digits. Every mark leads back to its figure, every figure to its place.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from citecheck.lang import by_code, mapping
from citecheck.model.citation import Citation
from citecheck.model.document import Document, Flow, FlowKind
from citecheck.model.number import Stated, Unit
from citecheck.model.span import Covered, Span
from citecheck.model.view import View
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.figures import figures
from citecheck.numbers.style import Style, digit_windows

C, P, O, F, M, D = "\ue001", "\ue002", "\ue003", "\ue004", "\ue005", "\ue006"  # noqa: E741 - O is the opaque mark
MARKS = {Sort.COUNT: C, Sort.PERCENT: P, Sort.OPAQUE: O, Sort.FRACTION: F, Sort.PERMILLE: M, Sort.POINTS: D}
_UNITS = {Sort.PERCENT: Unit.PERCENT, Sort.FRACTION: Unit.RATIO}
_STOPS = re.compile(r"(?<=[.!?…])[)\]”’\"'»]*\s+(?=[\"'“‘«„(\[]?[^\W\d_a-zа-яёіїєґäöüß]|[\ue001-\ue006])|\n\s*\n")
_SPACE = {ord(ch): " " for ch in "\n\r\t"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence ``[start, end)`` of a skeleton."""

    start: int
    end: int


class Passage:
    """One flow, note or table row of a document, read for its numbers."""

    def __init__(
        self,
        document: Document,
        view: View,
        flow: Flow | None,
        code: str,
        style: Style,
        opaque: list[tuple[int, int, str]],
        grouped: frozenset[str],
    ) -> None:
        self.document = document
        self.grouped = grouped
        """Every number in groups of three that the document prints, as printed."""
        self.view = view.mapped(_SPACE)
        self.flow = flow
        self.code = code
        self.style = style
        self.figures = figures(self.view.text, code, style, opaque)
        self._build()

    def _build(self) -> None:
        text = self.view.text
        parts: list[str] = []
        self._at: dict[int, Figure] = {}
        self._where: dict[int, int] = {}
        done = length = 0
        self._origins: list[tuple[int, int]] = [(0, 0)]
        for figure in self.figures:
            gap = text[done : figure.start]
            parts.append(gap)
            length += len(gap)
            self._at[length] = figure
            self._where[figure.start] = length
            parts.append(MARKS[figure.sort])
            length += 1
            done = figure.end
            self._origins.append((length, done))
        parts.append(text[done:])
        self._places = list(self._at)
        self.text = "".join(parts)
        self.sentences = list(self._sentences())
        self.text = self._with_stops_only()

    def _sentences(self) -> Iterator[Sentence]:
        start = 0
        abbreviations = set(by_code(self.code).abbreviations) | set(by_code("en").abbreviations)
        for match in _STOPS.finditer(self.text):
            word = re.search(r"([^\W\d_]+)\.\Z", self.text[max(0, match.start() - 16) : match.start()])
            if word and (word[1].lower() in abbreviations or (len(word[1]) == 1 and word[1].isupper())):
                continue
            yield Sentence(start, match.end())
            start = match.end()
        if start < len(self.text):
            yield Sentence(start, len(self.text))

    def _with_stops_only(self) -> str:
        """Turn every point that ends no sentence into the point of an abbreviation, so that patterns can tell."""
        pieces = []
        for sentence in self.sentences:
            body = self.text[sentence.start : sentence.end]
            stop = len(body.rstrip(")]”’\"'»…!? \t"))
            stop = stop - 1 if stop and body[stop - 1] == "." else stop
            pieces.append(body[:stop].replace(".", "․") + body[stop:])
        return "".join(pieces)

    def sentence_of(self, at: int) -> int:
        """Return the index of the sentence that holds a skeleton offset."""
        after = bisect_right(self.sentences, at, key=lambda sentence: sentence.start)
        return max(after - 1, 0)

    def at(self, offset: int) -> Figure:
        """Return the figure whose mark stands at a skeleton offset."""
        return self._at[offset]

    def where(self, figure: Figure) -> int:
        """Return the skeleton offset of a figure's mark."""
        return self._where[figure.start]

    def of(self, match: re.Match[str], group: str) -> Figure:
        """Return the figure that a group of a match stands for."""
        return self._at[match.start(group)]

    def counts(self, start: int, end: int, *sorts: Sort) -> list[Figure]:
        """Return the figures of some sorts whose marks lie in ``[start, end)`` of the skeleton."""
        wanted = sorts or (Sort.COUNT,)
        first, last = bisect_left(self._places, start), bisect_left(self._places, end)
        return [f for f in map(self._at.__getitem__, self._places[first:last]) if f.sort in wanted]

    def place(self, figure: Figure) -> Span:
        """Return where a figure stands in the document."""
        return self.view.span(figure.start, figure.end)

    def place_with_hedge(self, figure: Figure) -> Span:
        """Return where a figure stands, its hedge included."""
        return self.view.span(figure.hedge_start if figure.hedge_start >= 0 else figure.start, figure.end)

    def source(self, at: int) -> int:
        """Return the offset in ``view.text`` of a skeleton offset."""
        index = bisect_right(self._origins, at, key=lambda pair: pair[0]) - 1
        base, origin = self._origins[index]
        return origin + (at - base)

    def target(self, at: int) -> int:
        """Return the skeleton offset of an offset in ``view.text``; inside a figure, that of its mark."""
        index = bisect_right(self._origins, at, key=lambda pair: pair[1]) - 1
        base, origin = self._origins[index]
        following = self._origins[index + 1][0] - 1 if index + 1 < len(self._origins) else len(self.text)
        return min(base + (at - origin), following)

    def stretch(self, start: int, end: int) -> Span:
        """Return the place in the document of a stretch of the skeleton."""
        return self.view.span(self.source(start), self.source(end))

    def stated(self, figure: Figure, role: str) -> Stated:
        """Return a figure as the number it is in a claim."""
        return Stated(
            value=figure.value,
            step=figure.step,
            span=self.place(figure),
            raw=figure.raw.strip(),
            unit=_UNITS.get(figure.sort, Unit.COUNT),
            bound=figure.bound,
            alternatives=figure.alternatives,
            worded=figure.worded,
            role=role,
        )


_GROUPED = re.compile(r"(?<![\d,.])\d{1,3}(?:,\d{3})+(?![\d,.]\d|\d)")
_URL = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")


_YEAR = r"(?:1\d\d\d|20\d\d)"
_DIGITS = re.compile(r"(?<![\w.,])\d+")
_MONTH_BEFORE = re.compile(r"(?P<month>[^\W\d_]+['’]?)\.?,?\s\Z")
_AFTER_MONTH = re.compile(
    rf"{_YEAR}(?!\w)|\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?(?!\d|[.,]\d)(?:,?\s{_YEAR})?(?!\w)"
)
_NUMERIC = re.compile(
    rf"\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:{_YEAR}|\d\d(?!\d))(?!\w)|\d{{1,2}}\.\s?[XVI]{{1,4}}[-.]\s?\d{{2,4}}(?!\w)|{_YEAR}-\d\d-\d\d(?!\w)"
    rf"|{_YEAR}\s?[-–/]\s?(?:{_YEAR}|\d\d)(?!\w)|{_YEAR}s(?!\w)"
)
_DAY = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th|er|\.)?(?:\s?[-–]\s?\d{{1,2}}(?:st|nd|rd|th|\.)?)?\s(?:of\s)?(?P<month>[^\W\d_]+['’]?)\.?(?:,?\s{_YEAR})?(?!\w)"
)


def _dates(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches that are dates, starting from each run of digits."""
    months = mapping("months")
    done = 0
    for match in _DIGITS.finditer(text):
        start = match.start()
        if start < done:
            continue
        day = _DAY.match(text, start)
        before = _MONTH_BEFORE.search(text, max(0, start - 16), start)
        found = None
        if day and day["month"].lower() in months:
            found = day
        elif before and before.start() >= done and before["month"].lower() in months and len(before["month"]) > 2:
            found = _AFTER_MONTH.match(text, start)
            start = before.start() if found else start
        found = found or _NUMERIC.match(text, match.start())
        if found:
            done = found.end()
            yield start, done, "date"


def masked(document: Document, view: View, cited: list[Span]) -> list[tuple[int, int, str]]:
    """Return the stretches of a view that hold no quantities: citations, note marks, dates, addresses."""
    found: list[tuple[int, int, str]] = []
    for span in cited:
        start, end = view.locate(span.start), view.locate(span.end)
        if start < end:
            found.append((start, end, "cited"))
    found.extend(_dates(view.text))
    if "://" in view.text or "@" in view.text or "www." in view.text:
        found.extend((*match.span(), "url") for match in _URL.finditer(view.text))
    return _merged(found)


def _merged(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for start, end, what in sorted(found):
        if kept and start < kept[-1][1]:
            if what == "cited" or end > kept[-1][1]:
                kept[-1] = (kept[-1][0], max(end, kept[-1][1]), kept[-1][2])
            continue
        kept.append((start, end, what))
    return kept


def passages(document: Document, citations: list[Citation], code: str, style: Style) -> Iterator[Passage]:
    """Yield the flows and notes of a document, read for their numbers; code blocks and headings are left out."""
    spans = Covered([*(c.span for c in citations), *(m.span for m in document.markers)])
    pieces: list[tuple[Flow | None, tuple[Span, ...]]] = [
        (f, f.spans) for f in document.flows if f.kind not in (FlowKind.CODE, FlowKind.HEADING)
    ]
    pieces += [(None, note.spans) for note in document.notes]
    grouped = frozenset(_GROUPED.findall(digit_windows(document.text)))
    percent = _percent_word(code)
    for flow, parts in pieces:
        if not any(_is_numeric(document.text, part, percent) for part in parts):
            continue
        view = document.view(parts)
        inside = [s for part in parts for s in spans.overlapping(part)]
        yield Passage(document, view, flow, code, style, masked(document, view, inside), grouped)


_NUMERIC_SIGN = re.compile(r"[\d%‰]")


def _is_numeric(text: str, part: Span, percent: re.Pattern[str]) -> bool:
    return bool(_NUMERIC_SIGN.search(text, part.start, part.end) or percent.search(text, part.start, part.end))


@cache
def _percent_word(code: str) -> re.Pattern[str]:
    """The shortest letters that a spelled percentage has: "per cent", "процент". Without digits only those claim anything."""
    said = [w for w in (*by_code(code).numbers.percent, *by_code("en").numbers.percent) if w.isalpha() or " " in w]
    return re.compile("|".join(re.escape(w[:6]) for w in sorted(set(said), key=lambda w: (-len(w), w))) or "(?!)")
