"""Runs of text made ready for pattern matching: every figure collapsed to one mark.

In the *skeleton* of "28 (63.6%) of the 44" the figures are single private characters, so that patterns speak of
counts and percentages and not of digits. Every mark leads back to its figure, every figure to its place.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache, partial

from citecheck.lang import by_code
from citecheck.model.document import Document, Flow
from citecheck.model.frozen import quickly_made
from citecheck.model.number import Stated, Unit
from citecheck.model.span import Span
from citecheck.model.view import View
from citecheck.numbers.elliptic import with_elliptic_shares
from citecheck.numbers.figure import Figure, Kind, Sort
from citecheck.numbers.figures import figures
from citecheck.numbers.listed_names import with_listed_names
from citecheck.numbers.patterns import opening
from citecheck.numbers.phrases import last_words_of
from citecheck.numbers.remembered import Remembered
from citecheck.numbers.style import Style
from citecheck.numbers.vocabulary import bits, vocabulary

C, P, O, F, M, D = "\ue001", "\ue002", "\ue003", "\ue004", "\ue005", "\ue006"  # noqa: E741 - O is the opaque mark
MARKS = {Sort.COUNT: C, Sort.PERCENT: P, Sort.OPAQUE: O, Sort.FRACTION: F, Sort.PERMILLE: M, Sort.POINTS: D}
_COUNT = Sort.COUNT
"""Looked up once: a member of an enumeration costs ten times what a name does in Python 3.11."""
_UNITS = {Sort.PERCENT: Unit.PERCENT, Sort.FRACTION: Unit.RATIO}
_BEHIND_STOP = r"[)\]”’\"'»]*\s+(?=[\"'“‘«„(\[]?[^\W\d_a-zа-яёіїєґäöüß]|[\ue001-\ue006])"
_STOPS = re.compile(rf"[.!?…]{_BEHIND_STOP}")
_POINTS = re.compile(rf"\.{_BEHIND_STOP}")
"""The same where a text has no other stops: several times as quick to find."""
_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_LAST_UNITS = frozenset(("руб", "коп", "крб", "грн", "чел", "экз", "прим", "шт"))
"""Units whose point ends a sentence before a word written large, for no name follows them."""
_COUNTED = re.compile(r"[\ue001\ue003]\s[^\W\d_]+\Z")
_SPACE = dict.fromkeys("\n\r\t", " ")


@lru_cache(maxsize=65_536)
def _opens(code: str, before: str) -> bool:
    """Whether the letters that end a text are a word that may stand right before a whole."""
    word = _LAST_WORD.search(before)
    return word is not None and word[0].lower() in last_words_of(code)


@quickly_made
@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence ``[start, end)`` of a skeleton."""

    start: int
    end: int


@cache
def _abbreviations(code: str) -> frozenset[str]:
    claims = by_code(code).claims
    lives = (word[:-1] for word in (*claims.born, *claims.died) if word.endswith("."))
    return frozenset((*by_code(code).abbreviations, *by_code("en").abbreviations, *lives))


@cache
def _shortened(code: str) -> Remembered[bool]:
    return Remembered(partial(_is_abbreviation, code))


def _is_abbreviation(code: str, before: str) -> bool:
    """Whether the letters that end a text make an abbreviation or initial with the point after them."""
    word = _LAST_WORD.search(before)
    return word is not None and (word[0].lower() in _abbreviations(code) or (len(word[0]) == 1 and word[0].isupper()))


def _last_point(text: str, start: int, end: int) -> int:
    """Return where a sentence has the point that ends it, -1 if none does: quotes and brackets may stand behind it."""
    last = start + len(text[start:end].rstrip(")]”’\"'»…!? \t")) - 1
    return last if last >= start and text[last] == "." else -1


def _is_parted_by_spaces(text: str, pieces: int) -> bool:
    """Whether each piece of a text has one space to the next, so that the spaces tell how many there are."""
    return text.count(" ") == pieces - 1 and "  " not in text and text[0] != " " != text[-1]


def _counted(text: str, at: int) -> bool:
    """Whether a number stands before the unit that ends at ``at``."""
    return _COUNTED.search(text, max(0, at - 8), at) is not None


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
        lower: str,
        told: Sequence[int],
        mask: int,
        runs: Sequence[tuple[int, int]],
    ) -> None:
        self.document = document
        self.grouped = grouped
        """Every number in groups of three that the document prints, as printed."""
        text = view.text
        self.view = view.mapped(_SPACE) if "\n" in text or "\r" in text or "\t" in text else view
        self.flow = flow
        self.code = code
        self.style = style
        self.lower = lower
        self.mask = mask
        self._told = told
        """The bits of the word tables of what stands between its spaces, piece by piece."""
        self._masks: dict[int, int] | None = None
        self._opens_whole: bool | None = None
        self._openings: list[int] | None = None
        self._spans: dict[int, Span] = {}
        self.kinds: dict[int, Kind] = {}
        self.nested: dict[int, bool] = {}
        """What those that compare figures have found about them, by where each starts."""
        self.runs = runs
        """Where its runs of digits start and end that no letter, point or comma precedes."""
        plain = figures(self.view.text, code, style, opaque, lower, mask, runs)
        self.figures = with_elliptic_shares(self.view.text, with_listed_names(self.view.text, plain))
        self._build()

    def _build(self) -> None:
        text = self.view.text
        parts: list[str] = []
        at: dict[int, Figure] = {}
        where: dict[int, int] = {}
        bases, origins = [0], [0]
        done = length = 0
        for figure in self.figures:
            start = figure.start
            parts += (text[done:start], MARKS[figure.sort])
            length += start - done
            at[length] = figure
            where[start] = length
            length += 1
            done = figure.end
            bases.append(length)
            origins.append(done)
        parts.append(text[done:])
        self._at, self._where, self._bases, self._origins = at, where, bases, origins
        self._places = list(at)
        self.text = "".join(parts)
        self.sentences, points = self._sentences()
        self._starts = [sentence.start for sentence in self.sentences]
        self.text = self._with_stops_only(points)

    def _sentences(self) -> tuple[list[Sentence], list[int]]:
        """Return the sentences, and where those that end in a point have it."""
        start, text, shortened = 0, self.text, _shortened(self.code)
        found, points = [], []
        stops = _STOPS if "!" in text or "?" in text or "…" in text else _POINTS
        for match in stops.finditer(text):
            at, end = match.span()
            if text[at] == ".":
                before = at - 15 if at > 15 else 0
                word = text[text.rfind(" ", before, at) + 1 or before : at]
                # "fl. 1340", "m. 1863": nothing so short ends a sentence before a year.
                if shortened[word] and not (
                    word in _LAST_UNITS and text[end : end + 1].isupper() and _counted(text, at)
                ):
                    continue
                if text.startswith("\ue003", end) and len(word.lstrip("(")) == 1:
                    continue
            found.append(Sentence(start, end))
            points.append(at if text[at:end] == ". " else _last_point(text, start, end))
            start = end
        if start < len(text):
            found.append(Sentence(start, len(text)))
            points.append(_last_point(text, start, len(text)))
        return found, points

    def _with_stops_only(self, points: list[int]) -> str:
        """Turn every point that ends no sentence into the point of an abbreviation, so that patterns can tell."""
        text = self.text
        if "." not in text:
            return text
        stops = [at for at in points if at >= 0]
        if len(stops) == text.count("."):
            return text
        pieces: list[str] = []
        done = 0
        for stop in stops:
            pieces += (text[done:stop].replace(".", "․"), ".")
            done = stop + 1
        pieces.append(text[done:].replace(".", "․"))
        return "".join(pieces)

    def says(self, *tables: str) -> bool:
        """Whether a phrase of one of some word tables may stand in the passage; False is sure, True is not."""
        return self.mask & bits(*tables) != 0

    def says_in(self, sentence: Sentence, *tables: str) -> bool:
        """Whether a phrase of one of some word tables may stand in a sentence; False is sure, True is not."""
        wanted = bits(*tables)
        if self.mask & wanted == 0 or len(self.sentences) == 1:
            return self.mask & wanted != 0
        return self._by_sentence()[sentence.start] & wanted != 0

    def _by_sentence(self) -> dict[int, int]:
        if self._masks is None:
            self._masks = self._read_sentences()
        return self._masks

    def _read_sentences(self) -> dict[int, int]:
        """Return the bits of the word tables that each sentence may say something of, by where it starts."""
        # The source: number words are in tables too, and the skeleton has only their marks.
        known, told, text, lower = vocabulary(self.code), self._told, self.view.text, self.lower
        alike, parted = len(lower) == len(text), _is_parted_by_spaces(lower, len(told))
        found = {}
        start = first = 0
        for sentence in self.sentences:
            end = self.source(sentence.end)
            if alike:
                pieces = lower.count(" ", start, end) + (end == len(text)) if parted else len(lower[start:end].split())
                found[sentence.start] = known.joined(told[first : first + pieces])
                first += pieces
            else:
                found[sentence.start] = known.read(text[start:end].lower())
            start = end
        return found

    def says_near(self, start: int, end: int, *tables: str) -> bool:
        """Whether a phrase of one of some word tables may stand in the sentences of a stretch; False is sure, True is not."""
        if not self.says(*tables):
            return False
        first, last = self.sentence_of(start), self.sentence_of(end)
        return any(self.says_in(sentence, *tables) for sentence in self.sentences[first : last + 1])

    def saying(self, *tables: str) -> Sequence[Sentence]:
        """Return the sentences in which a phrase of one of some word tables may stand."""
        wanted = bits(*tables)
        if self.mask & wanted == 0:
            return ()
        if len(self.sentences) == 1:
            return self.sentences
        masks = self._by_sentence()
        return [sentence for sentence in self.sentences if masks[sentence.start] & wanted]

    @property
    def opens_whole(self) -> bool:
        """Whether a count of the passage may stand after "of", "out of the" and the like; False is sure, True is not."""
        if self._opens_whole is None:
            self._opens_whole = self.says("out_of") and self._has_opening()
        return self._opens_whole

    def _has_opening(self) -> bool:
        text, at = self.text, self.text.find(C)
        while at >= 0:
            if self._may_open(at):
                return True
            at = text.find(C, at + 1)
        return False

    def _may_open(self, at: int) -> bool:
        """Whether the word before the mark at ``at`` may stand right before a whole."""
        text, before = self.text, max(0, at - 24)
        if at < 2 or not text[at - 1].isspace():
            return False
        return _opens(self.code, text[max(before, text.rfind(" ", before, at - 1) + 1) : at - 1])

    def opened(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield the matches of a pattern that begins with "of", "out of the" and the like and the count they open as a whole.

        Such a pattern is tried where a whole is opened; elsewhere it cannot match.
        """
        if self._openings is None:
            self._openings = self._read_openings() if self.opens_whole else []
        text, done = self.text, 0
        for start in self._openings:
            match = pattern.match(text, start) if start >= done else None
            if match is not None:
                done = match.end()
                yield match

    def _read_openings(self) -> list[int]:
        """Return where "of", "out of the" and the like begin before each count that they open as a whole.

        No mark stands within, so that each is looked for from the mark before on.
        """
        found, text, before = [], self.text, 0
        for at, figure in self._at.items():
            if figure.sort is _COUNT and self._may_open(at):
                match = opening(self.code).search(text, before, at + 1)
                if match is not None:
                    found.append(match.start())
            before = at + 1
        return found

    def sentence_of(self, at: int) -> int:
        """Return the index of the sentence that holds a skeleton offset."""
        return max(bisect_right(self._starts, at) - 1, 0)

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
        first, last = bisect_left(self._places, start), bisect_left(self._places, end)
        wanted = sorts or (Sort.COUNT,)
        return [f for f in self.figures[first:last] if f.sort in wanted]

    def place(self, figure: Figure) -> Span:
        """Return where a figure stands in the document."""
        span = self._spans.get(figure.start)
        if span is None:
            span = self._spans[figure.start] = self.view.span(figure.start, figure.end)
        return span

    def source(self, at: int) -> int:
        """Return the offset in ``view.text`` of a skeleton offset."""
        index = bisect_right(self._bases, at) - 1
        return self._origins[index] + (at - self._bases[index])

    def target(self, at: int) -> int:
        """Return the skeleton offset of an offset in ``view.text``; inside a figure, that of its mark."""
        index = bisect_right(self._origins, at) - 1
        following = self._bases[index + 1] - 1 if index + 1 < len(self._bases) else len(self.text)
        return min(self._bases[index] + (at - self._origins[index]), following)

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
