"""Free-form references to printed works: which style a clause is in, and what it says.

Every reader answers with drafts whose values are places of the text; this module chooses among them.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from citecheck.lang import words
from citecheck.model.citation import Form, RelationKind
from citecheck.model.span import Covered
from citecheck.parse import (
    back_reference,
    elements,
    gost_style,
    labelled,
    list_style,
    note_style,
    plain_note,
    short_forms,
)
from citecheck.parse.clauses import Clause
from citecheck.parse.drafts import Draft
from citecheck.parse.known import Known
from citecheck.parse.names import read_people
from citecheck.parse.signals import after_signals, pattern_of
from citecheck.parse.styled import Run, Styled
from citecheck.parse.title_text import clean_title


@cache
def _signals() -> re.Pattern[str]:
    said = "|".join(map(pattern_of, words("signals")))
    return re.compile(rf"(?<!\w)(?P<signal>{said})(?!\w)[\s,:]*\Z", re.IGNORECASE)


@cache
def _leads() -> tuple[tuple[RelationKind, re.Pattern[str]], ...]:
    kinds = (
        (RelationKind.REPRODUCED_IN, "reproduced_in"),
        (RelationKind.QUOTED_IN, "quoted_in"),
        (RelationKind.TRANSLATED_IN, "translated_in"),
        (RelationKind.REVIEWED_IN, "reviewed_in"),
    )
    return tuple(
        (
            kind,
            re.compile(rf"(?<!\w)(?:{'|'.join(map(pattern_of, words(table)))})[\s,:]*\Z", re.IGNORECASE),
        )
        for kind, table in kinds
    )


def read_clause(styled: Styled, clause: Clause, context: str, known: Known) -> list[Draft]:
    """Return the references of one clause of a note or parenthesis."""
    text = styled.text
    start = clause.start
    opened = after_signals(text, start, clause.end)
    short = short_forms.read(styled, opened, clause.end, context, known)
    if short:
        # "Spoerer, a. a. O., S. 61, mit Verweis auf Herbert, *Fremdarbeiter*, S. 55"
        return short + note_style.read(styled, short[-1].end, clause.end, context, known)
    if gost_style.looks_gost(text[start : clause.end]) and not _has_marked_source(styled, start, clause.end):
        draft = gost_style.read(styled, opened, clause.end)
        if draft is not None:
            return [draft]
    drafts = note_style.read(styled, start, clause.end, context, known)
    if not drafts and context == "note":
        plain = plain_note.read(styled, opened, clause.end)
        drafts = [plain] if plain is not None else []
    if not drafts and context in ("note", "parenthesis"):
        draft = gost_style.read(styled, opened, clause.end)
        if draft is not None and draft.form is Form.SHORT:
            return [draft]
    return drafts


_LONGEST_HEAD = 200
"""Characters of a title that sentence ends may cut off a draft that begins too late."""


@cache
def _generic() -> re.Pattern[str]:
    said = "|".join(re.escape(w) for w in words("document_collection"))
    return re.compile(rf"(?:{said})[\s.]*", re.IGNORECASE)


def with_head(styled: Styled, draft: Draft, idle: int) -> None:
    """Give a work called "Documents and materials", and no more, the sentences before it: they are its title.

    ``idle`` is where what has not been read begins.
    """
    title = draft.fields.get("title")
    start = after_signals(styled.text, idle, draft.start)
    if title is None or draft.has("author", "editor") or draft.form is not Form.FULL or title[1] != draft.start:
        return
    if not isinstance(title[0], str) or not _generic().fullmatch(title[0]) or not start < draft.start:
        return
    head = styled.text[start : draft.start].strip()
    if len(head) > _LONGEST_HEAD or not head[:1].isupper() or not head.endswith("."):
        return
    start = styled.text.index(head[0], start)
    _, _, end = draft.fields.pop("title")
    draft.start = start
    draft.set("title", clean_title(styled.text[start:end]), start, end)


_FARTHEST = 320
"""Characters beyond the end of a sentence in which a title may go on to its imprint."""
_SENTENCE = re.compile(r"[.!?]\s")


def read_across(styled: Styled, clause: Clause, taken: Covered) -> list[Draft]:
    """Return the reference of unmarked title whose full stop a sentence end was taken for: ``Title. Subtitle, Bonn 1999``."""
    text = styled.text
    start = after_signals(text, clause.start, clause.end)
    end = min(len(text), clause.end + _FARTHEST)
    semicolon, read = text.find(";", clause.end, end), taken.following(clause.end)
    end = min(end, semicolon if semicolon >= 0 else end, read.start if read else end)
    if end <= clause.end or not _SENTENCE.search(text, clause.start, clause.end + 1):
        return []
    draft = plain_note.read(styled, start, end)
    if draft is None and gost_style.looks_gost(text[start:end]) and not _has_marked_source(styled, start, end):
        draft = gost_style.read(styled, start, end)
        draft = draft if draft is not None and draft.has("author") else None
    return [draft] if draft is not None and draft.end > clause.end else []


def _has_marked_source(styled: Styled, start: int, end: int) -> bool:
    """Whether an italic run may be a title; GOST sets the author in italics."""
    return "//" not in styled.text[start:end] and any(
        run.kind == "italic" and run.outer_end <= end and not _is_author(styled, run)
        for run in takewhile(lambda run: run.outer_start < end, styled.marked_from(start))
    )


def _is_author(styled: Styled, run: Run) -> bool:
    people = read_people(styled.text, run.start, run.end, "family-initials")
    return people is not None and not styled.text[people.end : run.end].strip(" .,")


def read_unmarked(styled: Styled, start: int, end: int) -> list[Draft]:
    """Return the reference that a clause is by the labels of its words, where no other reader knew it."""
    found = labelled.read_clause(styled.text, after_signals(styled.text, start, end), end)
    return [found] if found else []


def read_entry(styled: Styled, known: Known) -> list[Draft]:
    """Return the reference that an entry of a list is."""
    again = back_reference.read(styled, 0, len(styled.text), "list")
    if again and not styled.text[: again[0].start].strip():
        return again[:1]
    short = short_forms.read(styled, 0, len(styled.text), "list", known)
    if short:
        return short
    if gost_style.looks_gost(styled.text) and not _is_list_style(styled):
        draft = gost_style.read(styled, 0, len(styled.text))
        if draft is not None:
            _page_is_extent(draft)
            return [draft]
    entry = labelled.read_entry(styled.text) if not styled.italics else None
    entry = entry or list_style.read(styled)
    return [entry] if entry else []


_AUTHOR_DATE = re.compile(rf"[^\d()]{{3,160}}?(?:,?\s{elements.YEAR}[a-z]?\s?:|\({elements.YEAR}[a-z]?\)\s?[:.,])\s")
"""``Davis, D. W. und C. Davenport, 1999: Title``: the year right behind the names."""


def _is_list_style(styled: Styled) -> bool:
    """Whether an entry has its title in italics or quotation marks from the first letter on, as GOST does not."""
    if _has_marked_source(styled, 0, len(styled.text)):
        return True
    if "//" not in styled.text and _AUTHOR_DATE.match(styled.text):
        return True
    return "//" not in styled.text and any(
        run.kind == "quote" and styled.text[: run.outer_start].rstrip().endswith((".", ",", ")"))
        for run in styled.marked[:1]
    )


def _page_is_extent(draft: Draft) -> None:
    """In a list the pages are those of the work, not a place cited in it."""
    if draft.locator is not None and draft.locator[0] == "page" and "container-title" in draft.fields:
        _, value, start, end, _label = draft.locator
        draft.set("page", value, start, end)
        draft.locator = None


def with_lead(text: str, draft: Draft, floor: int) -> None:
    """Set the signal or linking words before a draft, looking back no further than ``floor``."""
    before = text[max(floor, draft.start - 60) : draft.start]
    for kind, pattern in _leads():
        if pattern.search(before):
            draft.lead = kind
            return
    signal = _signals().search(before)
    if signal:
        draft.signal = re.sub(r"\s+", " ", signal["signal"].strip(" ,:").lower())
