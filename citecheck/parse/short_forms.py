"""Works cited in short without a marked title: *op. cit.* and its kin, the number of a note, a bare surname and page.

Smith, op. cit., p. 12.               Herbert, Fremdarbeiter (wie Anm. 2), S. 281.
Поляков Ю. А. Указ. соч. С. 33–36.    Smith (n. 12 above), 45.
Rossi, Storia cit., p. 5.             Herbert, Fremdarbeiter, S. 281.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from citecheck.lang import words
from citecheck.model.citation import Form, Kind
from citecheck.model.person import Person
from citecheck.parse import elements
from citecheck.parse.drafts import Draft
from citecheck.parse.known import Known
from citecheck.parse.names import UPPER, People, read_people
from citecheck.parse.signals import after_last_signal
from citecheck.parse.styled import Styled
from citecheck.parse.title_text import clean_title, strip_title

_LONGEST_HEAD = 160
_MOST_WORDS = 14
_YEAR = re.compile(rf"(?<!\d){elements.YEAR}(?!\d)")
_SEPARATORS = " ,.:;–—-"
_BARE_LOCATOR = re.compile(rf"\s?[,:]?\s?(?P<value>{elements.PAGE_LIST})(?=\s?[.;,)]|\s?\Z)")
_OF_ARTICLE = re.compile(r"art\.?\s?cit|указ\.?\s?ст", re.IGNORECASE)
_PLAIN_END = re.compile(r"[\s.;,)\]]*(?:\(\w+\))?[\s.]*\Z")


def _any_of(*tables: str) -> str:
    found = sorted({w.rstrip(".") for table in tables for w in words(table)}, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s?").replace(r"\.", r"\.?") for w in found)


@cache
def _said() -> re.Pattern[str]:
    """*Op. cit.* in any language, or the number of the note that gives the work in full."""
    led = r"(?:(?:as\sin|see|supra|above|wie|siehe|s\.|vgl\.|voir|см\.|див\.|cit\.|vedi|in)\s?,?\s?){0,2}"
    after = r"(?:,?\s(?:above|supra|oben|ci-dessus|выше|вище|sopra))?"
    label = _any_of("note_labels")
    return re.compile(
        rf"(?P<bracket>[(\[]\s?(?:op\.\s?cit\.\s)?{led}(?:{label})\.?\s?(?P<note>\d{{1,4}}){after}\s?[)\]])"
        rf"|(?<!\w)(?:{led}(?:{label})\.?\s?(?P<above>\d{{1,4}})(?:,?\s(?:above|supra|oben|ci-dessus|выше|вище|sopra)))(?!\w)"
        rf"|(?<!\w)supra,?\s(?:{label})\.?\s?(?P<supra>\d{{1,4}})(?!\w)"
        rf"|(?<!\w)(?P<said>{_any_of('op_cit', 'loc_cit')})(?!\w)(?!\.?\s(?:in|dans|в|у)\s)\.?",
        re.IGNORECASE,
    )


def read(styled: Styled, start: int, end: int, context: str, known: Known) -> list[Draft]:
    """Return the one short form that a clause is; ``start`` lies behind its signal."""
    while start < end and styled.text[start] in " (;,.":
        start += 1
    draft = _op_cit(styled, start, end, context, known) or (
        _repeated(styled, start, end, known) if context == "note" else None
    )
    if draft is None and context == "note":
        behind = after_last_signal(styled.text, start, min(end, start + _LONGEST_HEAD))
        draft = _op_cit(styled, behind, end, context, known) if behind > start else None
    if draft is None and context == "note":
        return list(_mentioned(styled, start, end, known))
    return [draft] if draft is not None else []


def _op_cit(styled: Styled, start: int, end: int, context: str, known: Known) -> Draft | None:
    match = _said().search(styled.text, start, min(end, start + _LONGEST_HEAD))
    if match is None:
        return None
    head_end = match.start()
    head = styled.text[start:head_end]
    if _YEAR.search(head) or "(" in head or any(ch.isdigit() for ch in head[-4:]):
        return None
    kind = Kind.ARTICLE if _OF_ARTICLE.match(match[0]) else Kind.OTHER
    draft = Draft(start, match.end(), kind, Form.SHORT, confidence=0.9)
    at = _author(styled, start, head_end, draft, known)
    if not _title(styled, at, head_end, draft):
        return None
    title, author = draft.fields.get("title"), draft.fields.get("author") or draft.fields.get("editor")
    if title is not None and author is None and not known.has_title(str(title[0])):
        return None
    if context == "parenthesis" and not (author and isinstance(author[0], tuple) and known.has_any(author[0])):
        # Running text says op. cit. of works that are given in full elsewhere.
        return None
    number = match["note"] or match["above"] or match["supra"]
    if number:
        group = next(g for g in ("note", "above", "supra") if match[g])
        draft.set("first-reference-note-number", number, *match.span(group))
    if not draft.fields:
        # Without a name it says no more than ibid. does.
        if match.start() > start + 2:
            return None
        draft.form = Form.IBID
    _locator(styled.text, match.end(), end, draft)
    return draft


def _author(styled: Styled, start: int, end: int, draft: Draft, known: Known) -> int:
    """Set the author with whom a head begins; return where the title may begin."""
    text = styled.text
    run = next((r.outer_start for r in styled.marked if start < r.outer_start < end), end)
    found: People | None = None
    for order in ("family-initials", "given-first", "family-comma"):
        people = read_people(text, start, run, order)
        if people is not None and _stops(text, people.end, end) and (found is None or people.end > found.end):
            found = people
            if order == "family-initials":
                break
    if found is None:
        return start
    role = "editor" if found.role in ("editor", "compiler") else "author"
    first = re.compile(r"[^,:]+").match(text, start, found.end)
    if first and _is_title_behind(text, found, first.end(), end, known) and known.has_name(first[0].strip()):
        # "Herbert, Fremdarbeiter", "Peukert, Weimarer Republik": what follows is the title.
        draft.set(role, found.people[:1], start, first.end())
        return first.end()
    draft.set(role, found.people, found.start, found.end)
    return found.end


def _is_title_behind(text: str, found: People, at: int, end: int, known: Known) -> bool:
    """Whether the names behind the first are a title: bare words that no work has for an author, or a title cited."""
    if len(found.people) < 2 or known.has_any(found.people[1:]):
        return False
    return found.surnames_only or known.has_title(text[at : found.end].strip(" ,:."))


def _stops(text: str, at: int, end: int) -> bool:
    rest = text[at:end].lstrip()
    return not rest or rest[0] in ",.:;«“„\"‘'–—" or text[at - 1] == "."


def _title(styled: Styled, at: int, end: int, draft: Draft) -> bool:
    """Set what stands between author and *op. cit.* as title; return whether it can be one, or nothing."""
    run = next((r for r in styled.marked if at <= r.outer_start and r.outer_end <= end), None)
    if run is not None:
        raw, start = styled.text[run.start : run.end], run.start
    else:
        raw, start = styled.text[at:end], at
    title = strip_title(raw.strip(_SEPARATORS)).strip("«»“”„\"'‘’*_ ")
    if not title:
        return True
    if len(title.split()) > _MOST_WORDS or not title[0].isalnum() or not (title[0].isupper() or title[0].isdigit()):
        return False
    if not draft.has("author", "editor") and run is None:
        # "Smith's account, op. cit.": what stands there is a sentence.
        return False
    lead = raw.find(title)
    draft.set("title", clean_title(title), start + lead, start + lead + len(title))
    return True


def _locator(text: str, at: int, end: int, draft: Draft) -> None:
    blank = re.compile(r"[\s,.:]*").match(text, at, end)
    behind = blank.end() if blank else at
    pages = elements.pages().match(text, behind, end)
    if pages:
        draft.locator = ("page", pages["value"].strip(), pages.start(), pages.end(), pages["label"])
        draft.end = pages.end()
        return
    chapter = elements.chapter_locator().match(text, behind, end)
    if chapter:
        value = chapter["number"] or chapter["value"]
        draft.locator = ("chapter", value, chapter.start(), chapter.end(), chapter["label"] or "")
        draft.end = chapter.end()
        return
    bare = _BARE_LOCATOR.match(text, at, end)
    if bare and not _YEAR.fullmatch(bare["value"]):
        draft.locator = ("page", bare["value"].strip(), bare.start("value"), bare.end("value"), "")
        draft.end = bare.end("value")


def _repeated(styled: Styled, start: int, end: int, known: Known) -> Draft | None:
    """``Herbert, Fremdarbeiter, S. 281``: name and title of a work cited before, and a page, and nothing more."""
    if end - start > 2 * _LONGEST_HEAD:
        return None
    text = styled.text
    pages = next((m for m in elements.pages().finditer(text, start, end) if _PLAIN_END.match(text, m.end(), end)), None)
    if pages is None:
        return None
    if any(start <= run.outer_start < pages.start() for run in styled.marked):
        return None
    draft = Draft(start, pages.end(), Kind.OTHER, Form.SHORT, confidence=0.85)
    at = _author(styled, start, pages.start(), draft, known)
    author = draft.fields.get("author") or draft.fields.get("editor")
    if author is None or not isinstance(author[0], tuple) or not known.has_any(author[0]):
        return None
    title_end = _volume(text, at, pages.start(), draft)
    if not _title(styled, at, title_end, draft):
        return None
    title = draft.fields.get("title")
    if title is not None and not known.has_title(str(title[0])):
        return None
    if any(
        title is None or not title[1] <= year.start() < title[2] for year in _YEAR.finditer(text, start, pages.start())
    ):
        return None
    draft.locator = ("page", pages["value"].strip(), pages.start(), pages.end(), pages["label"])
    return draft


def _volume(text: str, at: int, end: int, draft: Draft) -> int:
    """Set the volume between title and page ("Т. 1. С. 20"); return where the title ends."""
    for match in elements.numbered("volume").finditer(text, max(at, end - 16), end):
        if not text[match.end() : end].strip(" .,;:–—-"):
            draft.set("volume", match["value"], *match.span("value"))
            return match.start()
    return end


_NAMED = re.compile(rf"(?<![\w.])[{UPPER}][\w’'ʼ-]+")
_SHORT_TITLE = re.compile(r",\s(?P<title>[^\W\d][^,;()\n]{2,120}),\s(?=\D{1,12}\d)")


@cache
def _bracketed() -> re.Pattern[str]:
    """``Herbert (op. cit., p. 5)``, ``Поляков Ю. А. (Указ. соч. С. 20)``."""
    return re.compile(rf"(?:\s(?:[{UPPER}]\.\s?){{1,3}})?\s?\((?:{_any_of('op_cit')})\.?(?!\w)", re.IGNORECASE)


def _mentioned(styled: Styled, start: int, end: int, known: Known) -> Iterator[Draft]:
    """``The figures in Herbert, Fremdarbeiter, p. 14, differ``: name, title and page of a work known, in a sentence."""
    done = start
    for name in _NAMED.finditer(styled.text, start, end):
        title = _SHORT_TITLE.match(styled.text, name.end(), end)
        said = _bracketed().match(styled.text, name.end(), end) if title is None else None
        if name.start() < done or (title is None and said is None) or not known.has_name(name[0]):
            continue
        if said is not None:
            draft = Draft(name.start(), said.end(), Kind.OTHER, Form.SHORT, confidence=0.8)
            draft.set("author", (Person(family=name[0]),), *name.span())
            _locator(styled.text, said.end(), end, draft)
            done = draft.end
            yield draft
        if title is None:
            continue
        pages = elements.pages().match(styled.text, title.end(), end)
        if pages is None or not known.has_title(title["title"]):
            continue
        draft = Draft(name.start(), pages.end(), Kind.OTHER, Form.SHORT, confidence=0.8)
        draft.set("author", (Person(family=name[0]),), *name.span())
        draft.set("title", clean_title(title["title"]), *title.span("title"))
        draft.locator = ("page", pages["value"].strip(), pages.start(), pages.end(), pages["label"])
        done = draft.end
        yield draft
