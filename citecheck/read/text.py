"""Plain text."""

from __future__ import annotations

import re

from citecheck.model.document import Document
from citecheck.read.layout import Layout, lay_out
from citecheck.read.lines import classify

NAME = "text"
SUFFIXES = (".txt", ".text")

_MARKUP = re.compile(
    r"<(?:sup|p|br|b|i|em|div|span|nobr|a|td|li)\b[^<>]{0,200}>|&(?:nbsp|ndash|mdash|amp|laquo|raquo|#\d{2,5});",
    re.IGNORECASE,
)


def build(path: str, text: str, encoding: str, sha256: str) -> Document:
    """Make a document of a text: its flows, notes and note marks."""
    return document_of(path, text, encoding, sha256, NAME, lay_out(text, classify(text)))


def document_of(path: str, text: str, encoding: str, sha256: str, name: str, layout: Layout) -> Document:
    """Put a document together from what its text divides into."""
    return Document(
        path=path,
        format=name,
        encoding=encoding,
        sha256=sha256,
        text=text,
        flows=tuple(layout.flows),
        notes=tuple(layout.notes),
        markers=tuple(layout.markers),
        markup=_MARKUP.search(text) is not None,
    )
