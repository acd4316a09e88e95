"""Titles as references print them, and as records keep them."""

from __future__ import annotations

import re

from citecheck.parse.drafts import Draft
from citecheck.parse.styled import Run, Styled


def set_title(draft: Draft, styled: Styled, run: Run, name: str) -> int:
    """Set a title from a run; a subtitle that follows the closing mark after a colon belongs to it."""
    raw = styled.text[run.start : run.end]
    title = strip_title(raw)
    lead = len(raw) - len(raw.lstrip(" ,.;:"))
    draft.set(name, clean_title(title), run.start + lead, run.start + lead + len(title))
    return run.outer_end


_KEPT_POINT = re.compile(r"(?:(?<!\w)(?:gg?|гг?|рр?|ed|vol|etc|jr|inc|[A-ZА-Я])|\.\.)\.\Z", re.IGNORECASE)


def strip_title(raw: str) -> str:
    """Return a title without separators around it; the point of a closing abbreviation stays."""
    text = raw.strip(" ,;:")
    if text.endswith(".") and not re.search(r"(?:\d|\b)(?:gg|гг)\.\Z", text) and not _KEPT_POINT.search(text):
        text = text.rstrip(" ,.;:")
    return text.lstrip(" ,.;:")


def clean_title(title: str) -> str:
    """Return a title with single spaces, no emphasis marks and no closing separators."""
    return " ".join(title.replace("*", "").split()).strip(" ,;:")


_CLOSING = {"'": "'", '"': '"', "“": "”", "‘": "’", "«": "»", "„": "“"}


def unquoted(name: str) -> str:
    """Return a name without the quotation marks around it; a mark that belongs to the name stays."""
    name = clean_title(name)
    if name[:1] in _CLOSING:
        closing = _CLOSING[name[0]]
        name = name[1:-1] if name.endswith(closing) and len(name) > 1 else name[1:]
    return name.strip()
