"""Steps through a tail: titles of journals, books and volumes, people, identifiers, and what is said in words."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from citecheck.lang import words
from citecheck.parse import elements
from citecheck.parse.drafts import Draft
from citecheck.parse.imprints import title_end
from citecheck.parse.names import UPPER, People, people_before, read_people
from citecheck.parse.styled import Run
from citecheck.parse.tail import Tail
from citecheck.parse.title_text import set_title, unquoted


@cache
def _hereafter_words() -> re.Pattern[str]:
    said = "|".join(re.escape(w).replace(r"\ ", r"\s").replace("'", "['’]") for w in words("hereafter"))
    return re.compile(
        rf"\s*,?\s*(?:[(\[]|(?P<inside>[;,]\s))(?:{said})\s?[,:—–-]?\s?(?P<name>[^()]{{1,220}}(?:\([^()]*\)[^()]*)?)[)\]](?P<stray>['’”\"»]?)",
        re.IGNORECASE,
    )


@cache
def _in_words() -> re.Pattern[str]:
    said = "|".join(re.escape(w).replace(r"\ ", r"\s") for w in words("chapter_in"))
    return re.compile(rf"[\s,.]*(?<!\w)(?:{said})\s", re.IGNORECASE)


@cache
def _by_role() -> re.Pattern[str]:
    roles = {
        "translator": "translators",
        "editor": "editors",
        "director": "directors",
        "compiler": "compilers",
    }
    parts = [
        rf"(?P<{role}>{'|'.join(re.escape(w) for w in words(table) if not w.startswith('('))})"
        for role, table in roles.items()
    ]
    return re.compile(rf"[\s,.]*(?<!\w)(?:{'|'.join(parts)})(?!\w)\.?\s", re.IGNORECASE)


_FARTHEST_BOOK = 200
"""Characters that editors may take between "in" and the title of their book."""
_NUMBER = rf"(?:(?:Jg|Bd|[Vv]ol|t|т)\.?\s?)?\d{{1,4}}(?:\s?[/,.]\s?(?:(?:H|Nr|no|Heft|fasc)\.?\s?)?\d{{1,3}})?\s?\({elements.YEAR}\)"
_JOURNAL_NUMBER = re.compile(rf"[\s,]*{_NUMBER}")
_JOURNAL = re.compile(rf"(?P<name>[{UPPER}][^,;:()\d]{{2,90}}?),?\s{_NUMBER}")


def defined_in_title(draft: Draft) -> None:
    """``Воспоминания (далее — Никулин)``: take the name that later notes will use out of a title."""
    value, start, _ = draft.fields.get("title", ("", 0, 0))
    if not isinstance(value, str) or "(" not in value:
        return
    match = _hereafter_words().search(value)
    if match is None or match["inside"] or not match.start() or draft.hereafter:
        return
    draft.hereafter = unquoted(match["name"])
    draft.fields["title"] = (value[: match.start()].rstrip(), start, start + match.start())


def hereafter(tail: Tail) -> bool:
    """``(hereafter, *Reabilitatsiia*)``: the name that later notes will use."""
    match = _hereafter_words().match(tail.text, tail.at, tail.end)
    if not match or (match["inside"] and not _is_bracket_open(tail)):
        return False
    tail.draft.hereafter = unquoted(match["name"])
    return tail.advance(match.end())


def _is_bracket_open(tail: Tail) -> bool:
    """Whether the imprint opened brackets that are not closed yet: ``(Oxford, 2004; hereafter *Title*)``."""
    read = tail.text[tail.draft.start : tail.at]
    return read.count("(") > read.count(")")


def in_book_title(tail: Tail) -> bool:
    """``in Editor (ed.), *Book*`` or ``in *Book*``."""
    match = _in_words().match(tail.text, tail.at, tail.end)
    if not match or tail.container is not None or not tail.quoted:
        return False
    run = tail.next_run(match.end())
    if run is None:
        return False
    between = tail.text[match.end() : run.outer_start]
    if len(between) > _FARTHEST_BOOK:
        return False
    if between.strip(" ,"):
        people = people_before(tail.text, run.outer_start, match.end()) or _same_editor(
            tail, match.end(), run.outer_start
        )
        if people is None or people.start != match.end() + len(between) - len(between.lstrip()):
            return False
        tail.draft.set("editor", people.people, people.start, people.end)
    tail.container = run
    # German writes "in:" before journals too.
    tail.in_book = _JOURNAL_NUMBER.match(tail.text, run.outer_end, tail.end) is None
    set_title(tail.draft, tail.styled, run, "container-title")
    return tail.advance(run.outer_end)


def _same_editor(tail: Tail, start: int, end: int) -> People | None:
    """``in: ders. (Hg.), *Book*``: the author of the chapter edited the book."""
    match = _same_with_role().match(tail.text, start, end)
    author = tail.draft.fields.get("author")
    if match is None or author is None or not isinstance(author[0], tuple):
        return None
    return People(author[0], "editor", start, match.end())


@cache
def _same_with_role() -> re.Pattern[str]:
    same = "|".join(re.escape(w.rstrip(".")).replace(r"\ ", r"\s") for w in words("idem"))
    roles = "|".join(re.escape(w.strip("().")) for w in (*words("editors"), *words("compilers")))
    return re.compile(rf"(?:{same})\.?,?\s\(?(?:{roles})\.?\)?[,:]?\s?\Z", re.IGNORECASE)


def in_unmarked(tail: Tail) -> bool:
    """``in: Vierteljahrshefte für Zeitgeschichte 46 (1998)``, ``in: Editor (Hg.), Book, Place Year``: no marks."""
    match = _in_words().match(tail.text, tail.at, tail.end)
    if not match or tail.container is not None or not tail.quoted:
        return False
    start = match.end()
    journal = _JOURNAL.match(tail.text, start, tail.end)
    if journal:
        return _set_container(tail, *journal.span("name"), in_book=False)
    people = read_people(tail.text, start, tail.end, "given-first")
    if people is not None and people.role in ("editor", "compiler"):
        behind = re.compile(r"[\s,:]+").match(tail.text, people.end, tail.end)
        start = behind.end() if behind else people.end
    elif ":" not in match[0]:
        return False
    end = title_end(tail.text, start, tail.end)
    if (
        end is None
        or end - start < 3
        or any(run.outer_start < end for run in islice(tail.styled.marked_from(start), 1))
    ):
        return False
    if people is not None and start > match.end():
        tail.draft.set("editor", people.people, people.start, people.end)
    return _set_container(tail, start, end, in_book=True)


def _set_container(tail: Tail, start: int, end: int, *, in_book: bool) -> bool:
    run = Run(start, end, "plain", start, end)
    tail.container, tail.in_book = run, in_book
    set_title(tail.draft, tail.styled, run, "container-title")
    return tail.advance(end)


def container(tail: Tail) -> bool:
    """A journal or collection in italics right after a quoted title."""
    start = tail.skip()
    run = tail.next_run(start)
    if run is None or run.outer_start != start or tail.container is not None or run.kind != "italic":
        return False
    if not tail.quoted or tail.year_seen:
        return False
    tail.container = run
    set_title(tail.draft, tail.styled, run, "container-title")
    return tail.advance(run.outer_end)


def volume_title(tail: Tail) -> bool:
    """``vol. 2, *Waiting for Hitler*``: the title of the volume just named."""
    start = tail.skip()
    run = tail.next_run(start)
    if run is None or run.outer_start != start or not tail.labelled_volume or tail.draft.has("volume-title"):
        return False
    if tail.quoted or run.kind != "italic":
        return False
    set_title(tail.draft, tail.styled, run, "volume-title")
    return tail.advance(run.outer_end)


def people_by_role(tail: Tail) -> bool:
    """``trans. Anna Berg``, ``edited by Bob Moore and Carl Rey``."""
    match = _by_role().match(tail.text, tail.at, tail.end)
    if not match:
        return False
    role = next(name for name, value in match.groupdict().items() if value)
    people = read_people(tail.text, match.end(), tail.end, "given-first")
    if people is None:
        return False
    if role == "director":
        tail.film = True
    tail.draft.set({"compiler": "editor"}.get(role, role), people.people, people.start, people.end)
    return tail.advance(people.end)


def identifier(tail: Tail) -> bool:
    """A DOI, ISBN or address."""
    start = tail.skip()
    head = tail.text[start : start + 12].lower()
    if not head.startswith(("doi", "http", "10.", "isbn", "issn", "arxiv", "<http", "e-issn", "available")):
        return False
    found = [
        one for one in elements.identifiers(tail.text, start, min(tail.end, start + 400)) if one.start - start <= 14
    ]
    if not found:
        return False
    tail.draft.set(found[0].name, found[0].value, found[0].start, found[0].end)
    return tail.advance(found[0].end)


def access_note(tail: Tail) -> bool:
    """``(accessed 5 May 2020)``."""
    match = re.match(
        rf"[\s,.;(\[]*(?:{'|'.join(re.escape(w) for w in words('accessed'))})[\s:]+(?:on\s)?",
        tail.text[tail.at : tail.end],
        re.IGNORECASE,
    )
    if not match:
        return False
    date = elements.full_date().match(tail.text, tail.at + match.end(), tail.end)
    if not date:
        return False
    issued = elements.read_date(date)
    if issued:
        tail.draft.set("accessed", issued, date.start(), date.end())
    end = date.end()
    return tail.advance(end + 1 if tail.text[end : end + 1] in (")", "]") else end)


def closing_bracket(tail: Tail) -> bool:
    """The end of brackets that an imprint or a thesis note opened."""
    if tail.text[tail.at : tail.at + 1] != ")":
        return False
    return _is_bracket_open(tail) and tail.advance(tail.at + 1)
