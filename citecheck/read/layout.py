"""Lines to flows and notes: what reads on as one, and what stands at the foot of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from citecheck.lang import words
from citecheck.model.document import Flow, FlowKind, Marker, Note, heading_key
from citecheck.model.span import Span
from citecheck.read.lines import Line, LineKind, superscript_number

_WRAP = 140
"""Texts whose lines stay below this many characters are taken as hard-wrapped."""
_ENDS = '.!?…:;"”’»)]>*'
_TRAILING_MARKS = re.compile(r"(?:<sup>[^<]{0,12}</sup>|\[\^[^\]]{1,40}\]|[⁰¹²³⁴-⁹]{1,4}|\s)+\Z", re.IGNORECASE)
_TO_ANCHOR = r"\(#[^()\s]{1,80}\)(?:\{[^{}\n]{0,80}\})?"
_INLINE_MARKS = (
    re.compile(r"\[\^(?P<label>[^\]\s^]{1,40})\](?!:)"),
    # What Pandoc makes of a superscript and of a link to a note: ^1^, ^[1](#n1)^, [^1^](#fn1), [\[1\]](#cite_note-1).
    re.compile(
        rf"\[\^(?P<raised>\d{{1,4}})\^\]{_TO_ANCHOR}|\^\[?\\?\[?(?P<label>\d{{1,4}}[a-z]?)\\?\]?(?:\]{_TO_ANCHOR})?\^"
        rf"|\[\\?\[(?P<linked>\d{{1,4}})\\?\]\]{_TO_ANCHOR}"
    ),
    re.compile(r"<sup>[ \t]*(?P<label>\d{1,4}[a-z]?)[ \t]*</sup>", re.IGNORECASE),
    re.compile(r"(?<=[^\W\d_]|[.,;:!?”\"’»)\]*])(?P<label>[⁰¹²³⁴-⁹]{1,4})"),
)
_EXPONENT_BASE = re.compile(
    r"(?<![\w.,])10\Z|(?:\d|\b(?:in|на|per|pro|par|je))\s?(?:[kcdm]?m|[кдс]?м|мм|[fF]t|in|s|с|sq)\Z|/\s?(?:[kcdm]?m|[кдс]?м|мм|s|с)\Z"
)
"""What stands before an exponent: ten, or a unit of length or time behind a number (12 м², 10⁶, 9.8 m/s²)."""
_AFTER_NUMBER = re.compile(r"(?<=\d)(?P<label>[⁰¹²³⁴-⁹]{1,3})(?!\w)")
_BRACKET_LABEL = re.compile(r"\\?\[(?P<label>\d{1,4})\\?\](?![({])[ \t]*(?=\S)")
_NUMBER_LABEL = re.compile(r"(?P<label>\d{1,4})(?:[.)][ \t]+|[ \t]+)(?=\S)")

# "Conquest, Robert", "Conquest R.", "R. Conquest", "Земсков В. Н."
_ENTRY_START = re.compile(
    r"[^\W\d_][\w’'-]*(?:,\s[^\W\d_a-zа-я]|\s[^\W\d_a-zа-я]\.)|(?:[^\W\d_a-zа-я]\.\s?){1,3}[^\W\d_a-zа-я]\w"
)
_DATED = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)|https?://")


@dataclass(slots=True)
class _Block:
    """Consecutive lines that belong together before notes are taken out."""

    kind: LineKind
    spans: list[Span]
    label: str = ""
    label_span: Span | None = None
    style: str = ""


@dataclass(slots=True)
class Layout:
    """What a text divides into."""

    flows: list[Flow] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    markers: list[Marker] = field(default_factory=list)


def lay_out(text: str, lines: Sequence[Line]) -> Layout:
    """Divide classified lines into flows and notes, and find the note marks in the flows."""
    blocks = list(_blocks(text, lines))
    _claim_endnotes(text, blocks)
    layout = Layout()
    _Assembler(text, layout).run(blocks)
    _find_markers(text, layout)
    return layout


def _blocks(text: str, lines: Sequence[Line]) -> Iterator[_Block]:
    wrapped = _is_wrapped(lines)
    current: _Block | None = None
    sources, headings = False, set(words("source_headings"))
    for number, line in enumerate(lines):
        numbered = line.kind in (LineKind.ITEM, LineKind.NOTE) and text[line.span.start + line.indent].isdigit()
        if numbered and current is not None and _awaits_number(text, current):
            line = replace(line, kind=LineKind.TEXT, content=Span(line.span.start + line.indent, line.content.end))
        follows = lines[number + 1].kind if number + 1 < len(lines) else LineKind.BLANK
        if line.kind is LineKind.HEADING or (
            line.kind is LineKind.TEXT and current is None and len(line.content) <= 60
        ):
            sources = heading_key(line.content.of(text)) in headings or (sources and line.kind is LineKind.TEXT)
        if line.kind is LineKind.TEXT and current is not None and _begins_entry(text, current, line, sources):
            yield current
            current = None
        if line.kind is LineKind.TEXT and current is not None and _continues(text, current, line, wrapped):
            current.spans.append(line.content)
            continue
        if current is not None and not (line.kind is LineKind.UNDERLINE and _is_title(current)):
            yield current
            current = None
        if line.kind is LineKind.UNDERLINE and current is not None:
            yield _Block(LineKind.HEADING, current.spans)
            current = None
        elif line.kind in (LineKind.TEXT, LineKind.ITEM, LineKind.NOTE):
            current = _Block(line.kind, [line.content], line.label, line.label_span, line.style)
        elif line.kind in (LineKind.HEADING, LineKind.ROW, LineKind.CODE):
            if len(line.content):
                yield _Block(line.kind, [line.content])
        elif line.kind is LineKind.BLANK and follows is LineKind.BLANK:
            continue
    if current is not None:
        yield current


@cache
def _awaiting() -> re.Pattern[str]:
    """A line's end that wants a number: ``оп.``, ``p.``, ``№``; not the ``f.`` of ``S. 42 f.`` or the extent ``312 с.``"""
    above, within = _labels("fond", "opis", "delo"), _labels("folio", "page")
    return re.compile(rf"(?<!\w)(?:(?!(?<=\d\s)f\.)(?:{above})\.|(?<!\d\s)(?:{within})\.|№)\Z", re.IGNORECASE)


def _labels(*levels: str) -> str:
    found = {word for level in levels for word in words(f"archival.{level}") if len(word) <= 4}
    return "|".join(re.escape(word) for word in sorted(found))


def _awaits_number(text: str, block: _Block) -> bool:
    """Whether the number that begins the next line belongs to the label that ends this one and is no item's."""
    last = block.spans[-1]
    return _awaiting().search(text, max(last.start, last.end - 8), last.end) is not None


def _begins_entry(text: str, block: _Block, line: Line, sources: bool) -> bool:
    """Whether a line begins the next entry of a list that has no blank lines: ``[4] …`` after ``[3] …``, or a name."""
    label = _BRACKET_LABEL.match(text, line.content.start, line.content.end)
    if label:
        before = _BRACKET_LABEL.match(text, block.spans[0].start, block.spans[-1].end)
        return before is not None and int(label["label"]) == int(before["label"]) + 1
    if not sources or block.kind is not LineKind.TEXT:
        return False
    so_far = text[block.spans[0].start : block.spans[-1].end]
    return (
        _ENTRY_START.match(text, line.content.start, line.content.end) is not None
        and so_far[-1] in ".)>/]" + "0123456789"
        and _DATED.search(so_far) is not None
    )


def _is_title(block: _Block) -> bool:
    return block.kind is LineKind.TEXT and len(block.spans) == 1 and len(block.spans[0]) < 120


def _is_wrapped(lines: Sequence[Line]) -> bool:
    lengths = sorted(len(line.content) for line in lines if line.kind is LineKind.TEXT)
    return not lengths or lengths[int(len(lengths) * 0.9)] < _WRAP


def _continues(text: str, block: _Block, line: Line, wrapped: bool) -> bool:
    """Whether a text line goes on with the block above it rather than starting a paragraph."""
    if block.kind not in (LineKind.TEXT, LineKind.ITEM, LineKind.NOTE):
        return False
    last = block.spans[-1]
    if not wrapped and len(last) >= _WRAP and text[last.end - 1] in _ENDS:
        return False
    if block.kind is LineKind.NOTE and block.style != "pandoc":
        # A note within a paragraph: the paragraph goes on where the note is finished and the line is not its own.
        return not (text[last.end - 1] in ".!?" and text[line.content.start].islower())
    return True


def _claim_endnotes(text: str, blocks: list[_Block]) -> None:
    """Turn numbered paragraphs under a heading such as "Notes" (or in brackets at the end) into notes."""
    under = False
    expected = 0
    headings = set(words("note_headings"))
    bracketed = [
        i for i, b in enumerate(blocks) if b.kind is LineKind.TEXT and _BRACKET_LABEL.match(text, b.spans[0].start)
    ]
    numbers = [_label_number(_BRACKET_LABEL, text, blocks[i]) for i in bracketed]
    run_of_brackets = len(numbers) >= 2 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
    sources = set(words("source_headings"))
    in_sources = False
    for index, block in enumerate(blocks):
        if block.kind is LineKind.HEADING or (block.kind is LineKind.TEXT and _is_label(text, block)):
            title = heading_key(block.spans[0].of(text))
            if title in headings or title in sources or block.kind is LineKind.HEADING:
                under, in_sources, expected = title in headings, title in sources, 0
                if under or in_sources:
                    continue
        if under and block.kind in (LineKind.TEXT, LineKind.ITEM):
            expected = _claim_numbered(text, block, expected)
        elif run_of_brackets and index in bracketed and not in_sources:
            match = _BRACKET_LABEL.match(text, block.spans[0].start)
            if match:
                _make_note(block, match, "bracket")


def _label_number(pattern: re.Pattern[str], text: str, block: _Block) -> int:
    match = pattern.match(text, block.spans[0].start)
    return int(match["label"]) if match else 0


def _claim_numbered(text: str, block: _Block, expected: int) -> int:
    """Make a note of a numbered block if its number is the next; return the number last seen."""
    if block.kind is LineKind.ITEM:
        digits = block.label.strip("().")
        if digits.isdigit() and block.label_span is not None and int(digits) > expected:
            block.kind, block.label, block.style = LineKind.NOTE, digits, "number"
            return int(digits)
        return expected
    start = block.spans[0].start
    for pattern in (_BRACKET_LABEL, _NUMBER_LABEL):
        match = pattern.match(text, start)
        if match and 0 < int(match["label"]) - expected <= 2:
            _make_note(block, match, "bracket" if pattern is _BRACKET_LABEL else "number")
            return int(match["label"])
    return expected


def _make_note(block: _Block, match: re.Match[str], style: str) -> None:
    block.kind, block.label, block.style = LineKind.NOTE, match["label"], style
    block.label_span = Span(*match.span("label"))
    block.spans[0] = Span(min(match.end(), block.spans[0].end), block.spans[0].end)


def _is_label(text: str, block: _Block) -> bool:
    """Whether a paragraph is a short line of its own that can serve as a heading ("Sources:", "**Notes**")."""
    return len(block.spans) == 1 and len(block.spans[0]) <= 60 and text[block.spans[0].end - 1] not in ".!?,;"


class _Assembler:
    """Puts blocks into flows, taking notes out and joining what they interrupt."""

    def __init__(self, text: str, layout: Layout) -> None:
        self.text = text
        self.layout = layout
        self.section = -1
        self.open_flows: list[int] = []
        """The latest paragraphs, oldest first: candidates to be gone on with after notes."""
        self.after_notes = False
        self.open_note = -1
        """Index of a note whose last sentence is unfinished."""
        self.since_note: list[int] = []

    def run(self, blocks: list[_Block]) -> None:
        titles = set(words("note_headings")) | set(words("source_headings")) | set(words("see_also_headings"))
        for block in blocks:
            if block.kind is LineKind.NOTE:
                self._note(block)
            elif block.kind is LineKind.HEADING or (
                block.kind is LineKind.TEXT
                and _is_label(self.text, block)
                and heading_key(block.spans[0].of(self.text)) in titles
            ):
                self._flow(FlowKind.HEADING, block)
                self.section = len(self.layout.flows) - 1
            elif block.kind is LineKind.TEXT:
                self._paragraph(block)
            else:
                self._flow(FlowKind(block.kind.value), block)

    def _flow(self, kind: FlowKind, block: _Block) -> None:
        section = -1 if kind is FlowKind.HEADING else self.section
        self.layout.flows.append(Flow(kind, tuple(block.spans), section))
        self.open_flows.clear()
        self.open_note = -1
        self.after_notes = False

    def _note(self, block: _Block) -> None:
        carried = self._carried_over()
        if carried is not None:
            self._append_to_note(self.open_note, carried)
        assert block.label_span is not None
        self.layout.notes.append(Note(block.label, block.label_span, tuple(block.spans)))
        self.open_note = (
            -1 if block.style == "pandoc" or self._finished(block.spans[-1]) else len(self.layout.notes) - 1
        )
        self.since_note.clear()
        self.after_notes = True

    def _carried_over(self) -> tuple[Span, ...] | None:
        """Take the paragraph just above a block of notes back if it is the rest of the last note.

        That is so where the last note stopped in mid-sentence, and the body before that paragraph did too.
        """
        if self.open_note < 0 or len(self.since_note) < 2:
            return None
        index = self.since_note[-1]
        flow = self.layout.flows[index]
        if index != len(self.layout.flows) - 1 or not self._starts_low(flow.spans[0]) or len(flow.spans) > 3:
            return None
        self.layout.flows.pop()
        self.open_flows = [i for i in self.open_flows if i != index]
        return flow.spans

    def _append_to_note(self, index: int, spans: tuple[Span, ...]) -> None:
        note = self.layout.notes[index]
        self.layout.notes[index] = Note(note.label, note.label_span, note.spans + spans)

    def _paragraph(self, block: _Block) -> None:
        low = self._starts_low(block.spans[0])
        if self.after_notes and low:
            target = next(
                (i for i in reversed(self.open_flows) if not self._finished(self.layout.flows[i].spans[-1])),
                -1,
            )
            if target >= 0:
                flow = self.layout.flows[target]
                self.layout.flows[target] = Flow(flow.kind, flow.spans + tuple(block.spans), flow.section)
                self._opened(target)
                return
            if self.open_note >= 0:
                # The body was complete, the note was not: this is the rest of the note.
                self._append_to_note(self.open_note, tuple(block.spans))
                if self._finished(block.spans[-1]):
                    self.open_note = -1
                return
        self.layout.flows.append(Flow(FlowKind.PARAGRAPH, tuple(block.spans), self.section))
        self._opened(len(self.layout.flows) - 1)

    def _opened(self, index: int) -> None:
        self.open_flows = [*self.open_flows[-1:], index] if index not in self.open_flows else self.open_flows
        self.since_note.append(index)
        self.after_notes = False

    def _finished(self, span: Span) -> bool:
        """Whether the text of ``span`` ends a sentence, note marks left aside."""
        tail = _TRAILING_MARKS.sub("", self.text[max(span.start, span.end - 200) : span.end])
        return bool(tail) and tail[-1] in _ENDS

    def _starts_low(self, span: Span) -> bool:
        head = self.text[span.start : span.start + 12].lstrip("*_([\"'“‘«„ ")
        return bool(head) and (head[0].islower() or head[0] in ",;)")


def _find_markers(text: str, layout: Layout) -> None:
    """Find note marks in the flows and tie them to notes in order."""
    by_label: dict[str, list[int]] = {}
    for index, note in enumerate(layout.notes):
        by_label.setdefault(note.label, []).append(index)
    used: dict[str, int] = {}
    plain = _plain_mark_pattern(layout)
    notes = list(layout.notes)
    for number, flow in enumerate(layout.flows):
        if flow.kind is FlowKind.CODE:
            continue
        for span in flow.spans:
            for label, where in _marks_in(text, span, plain, by_label):
                owners = by_label.get(label, [])
                turn = min(used.get(label, 0), len(owners) - 1)
                index = owners[turn] if owners else -1
                used[label] = used.get(label, 0) + 1
                layout.markers.append(Marker(label, where, index))
                if index >= 0 and notes[index].flow < 0:
                    note = notes[index]
                    notes[index] = Note(note.label, note.label_span, note.spans, number)
    _mark_after_numbers(text, layout, notes)
    layout.notes[:] = notes
    layout.markers.sort(key=lambda marker: marker.span)


def _mark_after_numbers(text: str, layout: Layout, notes: list[Note]) -> None:
    """Give notes that no mark leads to the one superscript behind a number that has their label: "in 1918²"."""
    orphans = {note.label: index for index, note in enumerate(notes) if note.flow < 0}
    if not orphans:
        return
    places: dict[str, list[tuple[int, Span]]] = {}
    for number, flow in enumerate(layout.flows):
        for span in flow.spans if flow.kind is not FlowKind.CODE else ():
            for match in _AFTER_NUMBER.finditer(text, span.start, span.end):
                places.setdefault(superscript_number(match["label"]), []).append((number, Span(*match.span())))
    for label, index in orphans.items():
        if len(places.get(label, [])) == 1:
            number, where = places[label][0]
            layout.markers.append(Marker(label, where, index))
            note = notes[index]
            notes[index] = Note(note.label, note.label_span, note.spans, number)


def _plain_mark_pattern(layout: Layout) -> re.Pattern[str] | None:
    """Marks that count only because a note of that label exists: ``[3]`` or a digit glued to punctuation."""
    if not layout.notes:
        return None
    return re.compile(r"\[(?P<label>\d{1,4})\](?![(:])|(?<=[.,;:!?”\"’»)])(?P<glued>\d{1,3})(?=\s|\Z)")


def _marks_in(
    text: str, span: Span, plain: re.Pattern[str] | None, by_label: dict[str, list[int]]
) -> Iterator[tuple[str, Span]]:
    found = False
    for pattern in _INLINE_MARKS:
        for match in pattern.finditer(text, span.start, span.end):
            if _EXPONENT_BASE.search(text, max(0, match.start() - 12), match.start()):
                continue
            found = True
            yield superscript_number(next(filter(None, match.groupdict().values()))), Span(*match.span())
    if plain is None or found:
        return
    for match in plain.finditer(text, span.start, span.end):
        label = match["label"] or match["glued"]
        if label in by_label:
            yield label, Span(*match.span())
