"""What the levels of an archival reference say: as printed, with titles and places, and the numbers in normal form."""

from __future__ import annotations

import re

from citecheck.data.scripts import is_cyrillic
from citecheck.model.archival import PrintedLevel
from citecheck.model.citation import Damage
from citecheck.model.document import Document
from citecheck.model.span import Span
from citecheck.model.view import View
from citecheck.parse import archival_numbers as numbers
from citecheck.parse.archival_chain import Chain, Link
from citecheck.parse.archival_plain import LABELS, title_span
from citecheck.parse.archive_mention import ArchiveMention

_MARKUP = re.compile(r"[<&*_\\\n\[\]]")


def as_printed(document: Document, view: View, start: int, end: int) -> str:
    """The letters of the document behind a stretch of the folded text; the folded ones where markup is among them."""
    raw = view.span(start, end).of(document.text)
    return view.text[start:end] if _MARKUP.search(raw) else raw


def named(document: Document, view: View, mention: ArchiveMention, origin: int) -> tuple[str | None, Span]:
    """Return the full name of an archive as printed, if there is one, and the place of the name or else of the code."""
    if not mention.name:
        return None, view.span(origin + mention.start, origin + mention.end)
    start, end = origin + mention.name_start, origin + mention.name_end
    return as_printed(document, view, start, end), view.span(start, end)


def titles(document: Document, view: View, path: re.Match[str]) -> list[str | None]:
    """Return the titles behind fond, opis and delo of a plain path."""
    places = [title_span(path, name) for name in ("f", "o", "d")]
    return [as_printed(document, view, start, end) if start >= 0 else None for start, end in places]


def in_cyrillic(labels: str, path: str) -> bool:
    """Whether a path's labels are Cyrillic: by their own letters, or by those of the whole path."""
    return not labels.isascii() and (is_cyrillic(labels) or is_cyrillic(path))


def fond_of(value: str, path: re.Match[str]) -> str:
    """The number of a fond: a Latin letter before it is read as the Cyrillic one it looks like in a Cyrillic path."""
    if value[0].isdigit() or not value[0].isascii():
        return numbers.fond(value, False)
    labels = "".join([label for label in LABELS(path.groups()) if label])
    return numbers.fond(value, in_cyrillic(labels, path[0]))


def printed_levels(document: Document, view: View, chain: Chain) -> tuple[PrintedLevel, ...]:
    """Return the levels of a chain as they stand in the text."""
    return tuple(_printed(document, view, link) for link in chain.links)


def printed_path(document: Document, view: View, path: re.Match[str]) -> tuple[PrintedLevel, ...]:
    """Return the levels of a plain path as they stand in the text."""
    return printed_levels(document, view, Chain(view.text, None, path))


def _printed(document: Document, view: View, link: Link) -> PrintedLevel:
    token = link.token
    label_end = token.start + len(token.label)
    return PrintedLevel(
        level="folio" if link.level == "page" else link.level,
        label=token.label,
        value=token.value,
        label_span=view.span(token.start, label_end),
        value_span=view.span(token.value_start, token.end),
        title=as_printed(document, view, link.title_start, link.title_end) if link.title_start >= 0 else "",
        title_span=view.span(link.title_start, link.title_end) if link.title_start >= 0 else None,
    )


def damages(view: View, start: int, printed: str) -> tuple[Damage, ...]:
    """Words that mix the letters of two scripts in what is ``printed`` at ``start``."""
    return tuple(
        [
            Damage("mixed-script", view.span(start + word.start(), start + word.end()), word[0])
            for word in numbers.mixed_words(printed)
        ]
    )
