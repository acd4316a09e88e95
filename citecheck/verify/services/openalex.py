"""OpenAlex: articles, chapters, theses and books of all fields. A free key allows more requests a day."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify import wording
from citecheck.verify.csl import work_of
from citecheck.verify.fields import bare_doi
from citecheck.verify.matching import compare
from citecheck.verify.reading import items, mapping, text
from citecheck.verify.service import Described, Reply
from citecheck.verify.sources.openalex import item
from citecheck.verify.verdict import Notice, NoticeKind

if TYPE_CHECKING:
    from citecheck.verify.client import Client

NAME = "openalex"
BASE = "https://api.openalex.org"
_FIELDS = (
    "id,doi,title,display_name,type,publication_year,authorships,primary_location,biblio,is_retracted"  # Not the rest.
)
_ROWS = "3"
_KINDS = frozenset({Kind.ARTICLE, Kind.CHAPTER, Kind.BOOK, Kind.COLLECTION, Kind.THESIS, Kind.REPORT, Kind.OTHER})


class OpenAlex(Described):
    """api.openalex.org."""

    name = NAME
    rank = 20
    lists = frozenset({Kind.ARTICLE, Kind.CHAPTER})

    def asks(self, work: Work) -> bool:
        """Whether the work has a DOI, or a title and a kind that it holds."""
        return bool(bare_doi(work)) or (work.kind in _KINDS and bool(wording.title(work)))

    def ask(self, work: Work, client: Client) -> Reply:
        """Look up the DOI, which costs nothing; search for the title where that gives nothing."""
        key = {"api_key": client.key(NAME)} if client.key(NAME) else {}
        params = {"select": _FIELDS, **client.contact("mailto"), **key}
        rows = []
        if doi := bare_doi(work):
            found = mapping(client.json(f"{BASE}/works/doi:{quote(doi, safe='/')}", params, absent=True))
            rows += [found] if found else []
        title = wording.words_of(wording.title(work))
        if title and not any(compare(work, work_of(item(one)), NAME).same for one in rows):
            search = {"filter": f"title.search:{title}", "per-page": _ROWS, **params}
            rows += items(client.json(f"{BASE}/works", search), "results")
        records = tuple(work_of(item(one)) for one in rows)
        retracted = [(one, row) for one, row in zip(records, rows, strict=True) if row.get("is_retracted") is True]
        notices = {one.id: (Notice(NoticeKind.RETRACTED, NAME, text(row.get("id"))),) for one, row in retracted}
        return Reply(records, notices, tells=bool(title))


SERVICES = (OpenAlex(),)
