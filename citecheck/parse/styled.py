"""Text with its typography told apart from its letters: italics, quotations, brackets."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from citecheck.model.brackets import Pair, pair_brackets, pair_quotes
from citecheck.model.span import Span
from citecheck.model.view import View

_RUN = re.compile(
    r"(?<![\w*\\])(\*{1,3})(?=[^\s*])([^*\n]{1,500}?)(?<=[^\s*])\1(?!\w)|(?<![\w\\])(_{1,2})(?=[^\s_])([^_\n]{1,500}?)(?<=[^\s_])\3(?!\w)"
)
_TAGS = re.compile(r"<(?P<name>i|em|cite)>(?P<body>[^<>]{1,500})</(?P=name)>", re.IGNORECASE)
_LEFT_OVER = re.compile(r"<sup>[^<]{0,12}</sup>|</?[a-zA-Z][^<>]{0,200}>|&(?:[A-Za-z]{2,10}|#\d{1,6});")
_SPACES = dict.fromkeys("\xa0\u2007\u2009\u200a\u202f\n\r\t\x0c\x0b", " ")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch ``[start, end)`` of the plain text that is set off: italic, or quoted (marks outside)."""

    start: int
    end: int
    kind: str
    outer_start: int
    outer_end: int


@dataclass(frozen=True, slots=True)
class Link:
    """A Markdown link in the document: its words, its address, and all of it."""

    words: Span
    url: Span
    whole: Span
    address: str


class Styled:
    """A view without its emphasis marks, that remembers what they marked. Offsets are into ``text``."""

    def __init__(self, view: View, markup: bool, *, links: bool = True) -> None:
        """Take the marks out of a view; with ``links`` False the addresses of Markdown links too, into :attr:`links`."""
        self.links: list[Link] = []
        if not links:
            view, self.links = _without_addresses(view)
        if markup:
            view = _without_leftovers(view)
        marks, italics = _emphasis(view.text)
        removed = sorted(marks)
        gone = frozenset(removed)
        if removed:
            view = view.replaced(
                re.compile(r"[*_]|</?(?:i|em|cite)>", re.IGNORECASE),
                lambda m: "" if m.start() in gone else m[0],
            )
        widths = _widths(removed, marks)
        self.italics = [
            Run(
                self._new(a, removed, widths),
                self._new(b, removed, widths),
                "italic",
                self._new(a, removed, widths),
                self._new(b, removed, widths),
            )
            for a, b in italics
        ]
        self.view = view.mapped(_SPACES)
        self.text = self.view.text

    @staticmethod
    def _new(at: int, removed: list[int], widths: list[int]) -> int:
        return at - widths[bisect_left(removed, at)]

    @cached_property
    def brackets(self) -> list[Pair]:
        """All brackets with their partners."""
        return pair_brackets(self.text)

    @cached_property
    def quotes(self) -> list[Run]:
        """Outermost quotations."""
        runs: list[Run] = []
        for pair in pair_quotes(self.text):
            if not runs or pair.open >= runs[-1].outer_end:
                runs.append(Run(pair.open + 1, pair.close, "quote", pair.open, pair.close + 1))
        return runs

    @cached_property
    def marked(self) -> list[Run]:
        """Italic and quoted runs in order, those inside another left out."""
        runs: list[Run] = []
        for run in sorted([*self.italics, *self.quotes], key=lambda r: (r.outer_start, -r.outer_end)):
            if not runs or run.outer_start >= runs[-1].outer_end:
                runs.append(run)
        return runs

    def marked_from(self, at: int) -> Iterator[Run]:
        """Yield the marked runs that begin at an offset or after it, in order."""
        return islice(self.marked, bisect_left(self.marked, at, key=lambda run: run.outer_start), None)

    @cached_property
    def _depths(self) -> bytearray:
        """1 where a character lies inside brackets, a quotation or italics."""
        depth = bytearray(len(self.text))
        for pair in self.brackets:
            if pair.close >= 0:
                depth[pair.open : pair.close + 1] = b"\1" * (pair.close + 1 - pair.open)
        for run in self.marked:
            depth[run.outer_start : run.outer_end] = b"\1" * (run.outer_end - run.outer_start)
        return depth

    def is_outside(self, at: int) -> bool:
        """Whether an offset lies outside brackets, quotations and italics."""
        return not self._depths[at]


def _emphasis(text: str) -> tuple[dict[int, int], list[tuple[int, int]]]:
    """Return the marks to take out (offset -> length) and the ranges they emphasise."""
    marks: dict[int, int] = {}
    runs: list[tuple[int, int]] = []
    if "*" in text or "_" in text:
        for match in _RUN.finditer(text):
            mark, body = (1, 2) if match[1] else (3, 4)
            for at in (*range(*match.span(mark)), *range(match.end(body), match.end())):
                marks[at] = 1
            runs.append(match.span(body))
    if "<" in text:
        for match in _TAGS.finditer(text):
            marks[match.start()] = match.start("body") - match.start()
            marks[match.end("body")] = match.end() - match.end("body")
            runs.append(match.span("body"))
    return marks, sorted(runs)


def _widths(removed: list[int], marks: dict[int, int]) -> list[int]:
    total = [0]
    for at in removed:
        total.append(total[-1] + marks[at])
    return total


_URL = r"https?://[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*"
_LINK = re.compile(rf"(?<!!)\[(?P<words>[^\[\]]{{1,300}})\]\(\s?<?(?P<url>{_URL})>?\s?\)")
_LINK_MARK = re.compile(rf"\[|\]\(\s?<?{_URL}>?\s?\)")


def _without_addresses(view: View) -> tuple[View, list[Link]]:
    """Return a view in which of Markdown links the words alone are left, and the links."""
    found = list(_LINK.finditer(view.text)) if "](" in view.text else []
    if not found:
        return view, []
    links = [Link(*_places(view, one), one["url"]) for one in found]
    marks = {at for one in found for at in (one.start(), one.end("words"))}
    return view.replaced(_LINK_MARK, lambda mark: "" if mark.start() in marks else mark[0]), links


def _places(view: View, link: re.Match[str]) -> tuple[Span, Span, Span]:
    return view.span(*link.span("words")), view.span(*link.span("url")), view.span(*link.span())


def _without_leftovers(view: View) -> View:
    keep = re.compile(r"</?(?:i|em|cite)>", re.IGNORECASE)

    def plain(match: re.Match[str]) -> str:
        if keep.fullmatch(match[0]):
            return match[0]
        if match[0].startswith("&"):
            import html

            return html.unescape(match[0])[:1]
        return ""

    return view.replaced(_LEFT_OVER, plain)
