"""Open Library: editions of books by ISBN, works by title."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from citecheck.model.bib_text import person
from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify import titles, wording
from citecheck.verify.csl import work_of
from citecheck.verify.fields import isbn13
from citecheck.verify.reading import items, mapping, text, texts
from citecheck.verify.service import Described, Reply

if TYPE_CHECKING:
    from citecheck.verify.client import Client

NAME = "open-library"
BASE = "https://openlibrary.org"
_ROWS = "5"
_FIELDS = "key,title,subtitle,author_name,first_publish_year,publish_year,publisher,isbn"
_BOOKS = frozenset({Kind.BOOK, Kind.COLLECTION})
_NUMBERED = frozenset({*_BOOKS, Kind.THESIS, Kind.REPORT, Kind.OTHER})
"""Kinds whose ISBN is their own. That of a chapter is its book's."""
_UNRELATED = 0.4
"""Likeness of titles below which a record under an ISBN is one of those that were put there by mistake."""
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")


class OpenLibrary(Described):
    """openlibrary.org."""

    name = NAME
    rank = 34
    lists = frozenset[Kind]()
    """Books; but its gaps are too many for a missing one to say anything."""
    pause = ("openlibrary.org", 1.0)

    def asks(self, work: Work) -> bool:
        """Whether the work is a book, or has an ISBN."""
        return (work.kind in _BOOKS and bool(wording.title(work))) or (
            work.kind in _NUMBERED and bool(isbn13(work.text_of("ISBN")))
        )

    def ask(self, work: Work, client: Client) -> Reply:
        """Look up the ISBN; search for the title where that gives nothing that can be the work."""
        records: list[Work] = []
        if isbn := isbn13(work.text_of("ISBN")):
            params = {"bibkeys": f"ISBN:{isbn}", "jscmd": "data", "format": "json"}
            edition = mapping(mapping(client.json(f"{BASE}/api/books", params)).get(f"ISBN:{isbn}"))
            records += [work_of(_edition(edition, isbn))] if edition else []
            records = [one for one in records if _related(work, one)]
        if not records and wording.title(work):
            params = {"title": wording.main_title(work), "limit": _ROWS, "fields": _FIELDS}
            if names := wording.families(work):
                params["author"] = names[0]
            found = items(client.json(f"{BASE}/search.json", params), "docs")
            records += [work_of(_found(one, work)) for one in found]
        return Reply(tuple(records))


def _related(work: Work, record: Work) -> bool:
    ours, theirs = work.text_of("title"), record.text_of("title")
    return not ours or not theirs or titles.compare(ours, theirs).likeness >= _UNRELATED


def _edition(row: Mapping[str, Any], isbn: str) -> dict[str, Any]:
    date = _YEAR.search(text(row.get("publish_date")))
    return {
        "id": text(row.get("key")).rpartition("/")[2],
        "type": "book",
        "title": text(row.get("title")),
        "subtitle": text(row.get("subtitle")),
        "author": [person(name).csl() for one in items(row, "authors") if (name := text(one.get("name")))],
        "publisher": next((text(one.get("name")) for one in items(row, "publishers")), ""),
        "publisher-place": next((text(one.get("name")) for one in items(row, "publish_places")), ""),
        "ISBN": isbn,
        **({"issued": {"date-parts": [[int(date[0])]]}} if date else {}),
    }


def _found(row: Mapping[str, Any], work: Work) -> dict[str, Any]:
    """A work with all its editions: of years, publishers and ISBNs those that are the cited one's, if it has them."""
    years = [int(one) for one in texts(row.get("publish_year")) if _YEAR.fullmatch(one)]
    first, ours = row.get("first_publish_year"), wording.year(work)
    year = ours if ours in years else first
    isbns = [isbn13(one) for one in texts(row.get("isbn"))]
    mine = isbn13(work.text_of("ISBN"))
    return {
        "id": text(row.get("key")).rpartition("/")[2],
        "type": "book",
        "title": text(row.get("title")),
        "subtitle": text(row.get("subtitle")),
        "author": [person(name).csl() for name in texts(row.get("author_name"))],
        "ISBN": mine if mine in isbns else "",
        **({"issued": {"date-parts": [[year]]}} if isinstance(year, int) else {}),
    }


SERVICES = (OpenLibrary(),)
