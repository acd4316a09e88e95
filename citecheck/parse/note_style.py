"""References whose titles are marked (italics or quotation marks), in the note styles of Chicago, MHRA and kin.

    Author, *Title*, Place, Year, pp. 1–2.
    Author, 'Article', *Journal*, 12, 1999, 3, pp. 1–20 (p. 5).
    Author, "Chapter," in *Book*, ed. Editor (Place: Publisher, Year), 1–20.
    Author, *Short title*, p. 7.

A marked title with no bibliographical tail is a mention in prose and yields nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from citecheck.lang import words
from citecheck.model.citation import Form, Kind
from citecheck.model.date import Issued
from citecheck.parse import tail_imprint as imprint
from citecheck.parse import tail_numbers as numbers
from citecheck.parse import tail_titles as titles
from citecheck.parse.drafts import Draft
from citecheck.parse.known import Known
from citecheck.parse.names import People, people_before
from citecheck.parse.styled import Run, Styled
from citecheck.parse.tail import Tail
from citecheck.parse.tail_imprint import words_of
from citecheck.parse.title_text import set_title

_STEPS = (
    titles.hereafter,
    titles.identifier,
    titles.in_book_title,
    titles.in_unmarked,
    titles.container,
    titles.volume_title,
    numbers.inner_page,
    numbers.led_pages,
    numbers.volumes,
    numbers.pages,
    numbers.chapter,
    imprint.date,
    imprint.thesis,
    imprint.place_year,
    numbers.volume_issue,
    imprint.edition,
    titles.people_by_role,
    numbers.plain_number,
    imprint.year,
    numbers.bare_pages,
    imprint.country,
    titles.access_note,
    titles.closing_bracket,
)


def read_tail(tail: Tail) -> None:
    """Read elements while there are any."""
    moved = True
    while moved and tail.at < tail.end:
        moved = any(step(tail) for step in _STEPS)


def read(styled: Styled, start: int, end: int, context: str, known: Known) -> list[Draft]:
    """Return the references with marked titles in one clause, in order."""
    drafts: list[Draft] = []
    at = start
    for run in styled.marked_from(start):
        if run.outer_start >= end:
            break
        if run.outer_start < at or run.outer_end > end or not _is_title(styled, run):
            continue
        draft = _read_one(styled, run, at, _Clause(start, end, context, known))
        if draft is not None:
            drafts.append(draft)
            at = draft.end
    return drafts


def _is_title(styled: Styled, run: Run) -> bool:
    text = styled.text[run.start : run.end].strip()
    if (
        run.outer_start
        and styled.text[run.outer_start - 1] == "("
        and styled.text[run.outer_end : run.outer_end + 1] == ")"
    ):
        return False
    if any(pair.open < run.outer_start < pair.close for pair in styled.brackets if pair.close >= 0):
        return False
    if text.lower().rstrip(".,:;") in _not_titles():
        return False
    return len(text) >= 2 and any(ch.isalpha() for ch in text)


@cache
def _not_titles() -> frozenset[str]:
    return frozenset(
        w.rstrip(".") for t in ("ibid", "idem", "op_cit", "loc_cit", "passim", "et_al", "signals") for w in words(t)
    ) | {"sic", "emphasis added"}


@dataclass(frozen=True, slots=True)
class _Clause:
    """Where the clause that is read begins and ends, what it is part of, and what the document has cited."""

    start: int
    end: int
    context: str
    known: Known


def _read_one(styled: Styled, run: Run, at: int, clause: _Clause) -> Draft | None:
    text = styled.text
    people = people_before(text, run.outer_start, at)
    begin = people.start if people else run.outer_start
    draft = Draft(begin, run.outer_end)
    if people:
        draft.set(_role_field(people), people.people, people.start, people.end)
    title_end = set_title(draft, styled, run, "title")
    tail = Tail(styled, draft, title_end, clause.end, quoted=run.kind == "quote")
    tail.repeated = clause.known.has_title(str(draft.fields["title"][0])) if draft.has("title") else False
    read_tail(tail)
    if people is None and not _may_begin(text, at, run.outer_start) and not _is_strong(draft):
        return None
    comma = people is not None and text[people.end : run.outer_start].strip() in (",", ":", ".", ",,")
    return draft if _finish(draft, people, tail, clause, comma=comma) else None


def _is_strong(draft: Draft) -> bool:
    """Whether what follows a title leaves no doubt, whatever stands before it."""
    return draft.has("issued") and draft.has(
        "publisher-place", "publisher", "director", "DOI", "URL", "ISBN", "container-title"
    )


def _role_field(people: People) -> str:
    return {
        "author": "author",
        "editor": "editor",
        "compiler": "editor",
        "translator": "translator",
        "director": "director",
    }[people.role]


_OPENINGS = re.compile(
    r"(?:[:;,.(\[—–]|\A)\s*\Z|(?<!\w)(?:see|in|and|also|cf\.|vgl\.|siehe|und|et|voir|dans|и|см\.|the|his|her|their|from|of|und)\s*\Z",
    re.IGNORECASE,
)


def _may_begin(text: str, at: int, title: int) -> bool:
    """Whether a reference without author may begin at a title: after nothing, a signal or a linking word."""
    return _OPENINGS.search(text[max(0, at) : title].rstrip() + " ") is not None or not text[at:title].strip()


def _finish(draft: Draft, people: People | None, tail: Tail, clause: _Clause, *, comma: bool) -> bool:
    """Settle kind, form and locator; return whether the evidence makes this a reference."""
    settle_kind(draft, tail)
    dated = draft.has("issued")
    if not dated and not tail.unpublished and not draft.has("URL", "DOI"):
        if not _is_short(draft, people, tail, clause, comma=comma):
            return False
        draft.form = Form.SHORT
    elif (
        draft.kind is Kind.BOOK
        and people is None
        and not draft.has("publisher-place", "publisher", "volume", "URL", "DOI", "director")
        and tail.pages is None
    ):
        # A title and a year alone is a mention in prose.
        return False
    settle_pages(draft, tail)
    return True


def _is_short(draft: Draft, people: People | None, tail: Tail, clause: _Clause, *, comma: bool) -> bool:
    """Whether a name and title, or a title alone, repeat a work in short: with a page, or of a work cited before.

    Prose names films, operas and words in the same dress; only a surname, a comma and a page, or a title that the
    document gives in full, make a citation of it.
    """
    if draft.has("container-title") and tail.pages is None:
        return False
    title = str(draft.fields["title"][0])
    text = tail.text
    located = tail.pages is not None or draft.locator is not None
    if located and people is not None and comma:
        return True
    if people is not None and not comma:
        return located and clause.known.has_any(people.people)
    if located and (people is not None or clause.known.has_title(title)):
        return True
    if located:
        # A title and a page are the whole of a note.
        alone = not text[clause.start : draft.start].strip(" .,;(") or _after_signal_only(text, clause, draft)
        return clause.context == "note" and alone and not text[draft.end : clause.end].strip(" .,;)")
    at_end = re.match(r"[\s.,;)\]]*\Z|[\s.,]*[;)]", text[draft.end : tail.end]) is not None
    if people is not None:
        return at_end and (clause.known.has_any(people.people) or clause.known.has_title(title))
    return at_end and len(title.split()) > 1 and clause.known.has_title(title)


def _after_signal_only(text: str, clause: _Clause, draft: Draft) -> bool:
    """Whether nothing but a signal ("see also") stands before a draft in its clause."""
    before = text[clause.start : draft.start].strip(" .,;(:")
    return before.lower() in {word.strip(" .,:") for word in words("signals")}


@cache
def _collection() -> re.Pattern[str]:
    return words_of("document_collection")


def settle_kind(draft: Draft, tail: Tail) -> None:
    """Settle what sort of thing a reference is of, from what its tail holds."""
    title = str(draft.fields["title"][0])
    issued = draft.fields.get("issued")
    exact = issued is not None and isinstance(issued[0], Issued) and issued[0].begin.day > 0
    if tail.film:
        draft.kind = Kind.FILM
    elif tail.thesis:
        draft.kind = Kind.THESIS
    elif tail.unpublished:
        draft.kind = Kind.MANUSCRIPT
    elif tail.in_book:
        draft.kind = Kind.CHAPTER
    elif tail.container is not None:
        if exact and not tail.labelled_volume and not tail.draft.has("volume"):
            draft.kind = Kind.NEWSPAPER
        else:
            draft.kind = Kind.ARTICLE if not draft.has("publisher-place", "publisher") else Kind.CHAPTER
    elif exact and not draft.has("publisher-place", "publisher", "author", "editor"):
        draft.kind = Kind.NEWSPAPER
    elif tail.quoted and draft.has("URL") and not draft.has("publisher-place"):
        draft.kind = Kind.WEB
    elif _collection().search(title) and not draft.has("author"):
        draft.kind = Kind.COLLECTION
    else:
        draft.kind = Kind.BOOK
    if draft.kind is Kind.NEWSPAPER and tail.container is None:
        value, start, end = draft.fields.pop("title")
        draft.set("container-title", value, start, end)


def settle_pages(draft: Draft, tail: Tail) -> None:
    """Tell the pages of the work from the page cited."""
    if tail.inner is not None:
        value, start, end, label = tail.inner
        draft.locator = ("page", value, start, end, label)
        if tail.pages is not None:
            draft.set("page", *tail.pages[:3])
        return
    if tail.pages is None:
        return
    value, start, end, label = tail.pages
    part = draft.kind in (Kind.ARTICLE, Kind.CHAPTER) and draft.form is Form.FULL
    if part:
        draft.set("page", value, start, end)
        return
    if draft.kind is Kind.NEWSPAPER:
        draft.set("page", value, start, end)
    if draft.locator is None:
        draft.locator = ("page", value, start, end, label)
