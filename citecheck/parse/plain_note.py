"""Notes that name author, title and imprint and mark nothing: no italics, no quotation marks.

    W. G. Hoskins, Devon (London: Collins, 1954), pp. 221-24.
    Mark Spoerer: Zwangsarbeit unter dem Hakenkreuz, Stuttgart/München 2001, S. 228.
    Reinhard Otto: Neue Quellen, in: Vierteljahrshefte für Zeitgeschichte 46 (1998), S. 437–487.
    Clarisse Bardiot, Performing Arts. From Traces to Data. London: ISTE Ltd, 2021, p. 3.

A name at the head, an imprint with a known city or in brackets, and pages or the end of the clause behind it.
"""

from __future__ import annotations

import re

from citecheck.model.person import SAME
from citecheck.parse.drafts import Draft
from citecheck.parse.imprints import title_end
from citecheck.parse.names import People, read_people
from citecheck.parse.note_style import read_tail, settle_kind, settle_pages
from citecheck.parse.styled import Run, Styled
from citecheck.parse.tail import Tail
from citecheck.parse.title_text import clean_title

_LONGEST_TITLE = 260
_AFTER_NAME = re.compile(r"\s?[,:]\s|\.\s")
_IN = re.compile(r"[,.]\s(?=[Ii]n:\s)")
_END = re.compile(r"[\s.;,)]*\Z")


def read(styled: Styled, start: int, end: int) -> Draft | None:
    """Return the reference that a clause without marked titles is, or None; ``start`` lies behind its signal."""
    text = styled.text
    while start < end and text[start] in " (;,.–—-":
        start += 1
    people = _people(text, start, end)
    if people is None:
        return None
    name_end = _AFTER_NAME.match(text, people.end, end)
    if name_end is None:
        return None
    title_start = name_end.end()
    farthest = min(end, title_start + _LONGEST_TITLE)
    part = _IN.search(text, title_start, farthest)
    cut = part.start() if part else title_end(text, title_start, farthest)
    if cut is None or any(_is_title(run, title_start, cut) for run in styled.marked):
        return None
    title = clean_title(text[title_start:cut].strip(" .,;:"))
    if len(title) < 3 or not (title[0].isupper() or title[0].isdigit()):
        return None
    draft = Draft(people.start, cut, confidence=0.75)
    draft.set("editor" if people.role in ("editor", "compiler") else "author", people.people, people.start, people.end)
    draft.set("title", title, title_start, title_start + len(text[title_start:cut].rstrip(" .,;:")))
    tail = Tail(styled, draft, cut, end, quoted=part is not None)
    read_tail(tail)
    settle_kind(draft, tail)
    if not draft.has("issued") or not draft.has("publisher-place", "publisher", "container-title"):
        return None
    if tail.pages is None and draft.locator is None and not _END.match(text, draft.end, end):
        return None
    settle_pages(draft, tail)
    return draft


def _is_title(run: Run, start: int, cut: int) -> bool:
    """Whether a marked run is the title itself, and not a word quoted inside it."""
    return run.outer_start < cut and run.outer_end > start and (run.kind == "italic" or run.outer_start - start <= 1)


def _people(text: str, start: int, end: int) -> People | None:
    """The names at the head, with given names or initials: a surname alone may be any word."""
    for order in ("given-first", "family-initials"):
        people = read_people(text, start, end, order)
        if people is not None and (people.people == (SAME,) or any(person.given for person in people.people)):
            return people
    return None
