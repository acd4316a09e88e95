"""A document as a reader hands it on."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from citecheck.model.span import Lines, Span
from citecheck.model.view import View


class FlowKind(StrEnum):
    """What a run of text is in the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    CODE = "code"


_HEADING_MARKS = re.compile(r"[*_#=<>\[\]]+")
_NUMBERING = re.compile(r"\A(?:[ivxl]+|\d+)[.)]\s+")


def heading_key(text: str) -> str:
    """Return a heading's words, lower case, without markup, numbering or closing colon."""
    text = _HEADING_MARKS.sub(" ", text).strip().rstrip(":.").strip().lower()
    return _NUMBERING.sub("", text)


@dataclass(frozen=True, slots=True)
class Flow:
    """Text that reads on as one: a paragraph, heading, list item or table row.

    It has several spans where notes or a page break stand in its middle. ``section`` is the index in
    ``Document.flows`` of the heading above it, -1 before the first.
    """

    kind: FlowKind
    spans: tuple[Span, ...]
    section: int = -1


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote: its label as printed, its body (several spans if it was carried over)."""

    label: str
    label_span: Span
    spans: tuple[Span, ...]
    flow: int = -1
    """Index of the flow in which its first marker stands, -1 if it has none."""


@dataclass(frozen=True, slots=True)
class Marker:
    """A note mark in the text: ``[^3]``, ``<sup>3</sup>``, ``³``. ``note`` is an index or -1."""

    label: str
    span: Span
    note: int


@dataclass(frozen=True, slots=True)
class Document:
    """One file, decoded and divided, its text untouched.

    ``path`` is as the user gave it, ``encoding`` the codec that decoded the bytes, ``sha256`` of the bytes.
    """

    path: str
    format: str
    encoding: str
    sha256: str
    text: str
    flows: tuple[Flow, ...] = ()
    notes: tuple[Note, ...] = ()
    markers: tuple[Marker, ...] = ()
    markup: bool = False
    """Whether the text carries HTML or XML markup, so that tags and entities are not words."""
    damaged: int = 0
    """How many places could not be decoded and stand as U+FFFD; one that the file itself holds is not counted."""
    lines: Lines = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "lines", Lines(self.text))

    def view(self, spans: tuple[Span, ...]) -> View:
        """Return a joined view of some of the text."""
        return View.of(self.text, spans)

    def heading(self, flow: Flow) -> str:
        """Return the text of the heading above ``flow``, or an empty string."""
        if flow.section < 0:
            return ""
        return self.view(self.flows[flow.section].spans).text


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be read, with the reason a person can act on."""

    path: str
    reason: str
