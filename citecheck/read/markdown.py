"""Markdown, with Pandoc's notes or the tags that converters leave."""

from __future__ import annotations

import re

from citecheck.model.document import Document
from citecheck.read import text as plain

NAME = "markdown"
SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")

_SIGNS = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"^\[\^[^\]\s]+\]:", re.MULTILINE),
    re.compile(r"\]\((?:https?:|mailto:|#|\.{0,2}/)"),
    re.compile(r"(?<![\w*])\*\*?\S[^*\n]{0,200}\S\*\*?(?![\w*])"),
    re.compile(r"^<sup>\d+</sup> ", re.MULTILINE),
    re.compile(r"^```", re.MULTILINE),
)


def accepts(text: str) -> bool:
    """Whether a text without a telling suffix is Markdown: at least two kinds of its marks occur."""
    return sum(sign.search(text) is not None for sign in _SIGNS) >= 2


def build(path: str, text: str, encoding: str, sha256: str) -> Document:
    """Make a document of Markdown; its marks stay in the text."""
    return plain.build(path, text, encoding, sha256, NAME)
