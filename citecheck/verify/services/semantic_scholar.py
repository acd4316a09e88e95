"""Semantic Scholar: papers, mostly of the sciences. Off by default: without a key its common pool refuses most requests."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from citecheck.model.bib_text import person
from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify import wording
from citecheck.verify.csl import work_of
from citecheck.verify.fields import bare_doi
from citecheck.verify.reading import items, mapping, text, texts
from citecheck.verify.service import Described, Reply

if TYPE_CHECKING:
    from citecheck.verify.client import Client

NAME = "semantic-scholar"
BASE = "https://api.semanticscholar.org/graph/v1"
_FIELDS = "title,authors,year,venue,journal,externalIds,publicationTypes"
_TYPES = {"JournalArticle": "article-journal", "Conference": "paper-conference", "Book": "book", "BookSection": "chapter", "Dataset": "dataset"}  # fmt: skip


class SemanticScholar(Described):
    """api.semanticscholar.org."""

    name = NAME
    rank = 28
    default = False
    lists = frozenset({Kind.ARTICLE})

    def asks(self, work: Work) -> bool:
        """Whether the work is of a kind that it holds, with a DOI or title."""
        return work.kind in (Kind.ARTICLE, Kind.CHAPTER, Kind.OTHER) and bool(bare_doi(work) or wording.title(work))

    def ask(self, work: Work, client: Client) -> Reply:
        """Look up the DOI, else the title that is nearest."""
        headers = {"X-API-Key": client.key(NAME)} if client.key(NAME) else {}
        if doi := bare_doi(work):
            found = mapping(
                client.json(f"{BASE}/paper/DOI:{quote(doi, safe='/')}", {"fields": _FIELDS}, headers, absent=True)
            )
            rows: list[Mapping[str, Any]] = [found] if found else []
        else:
            params = {"query": wording.title(work), "fields": _FIELDS}
            rows = items(client.json(f"{BASE}/paper/search/match", params, headers, absent=True), "data")
        return Reply(tuple(work_of(_item(one)) for one in rows), tells=bool(wording.title(work)))


def _item(row: Mapping[str, Any]) -> dict[str, Any]:
    journal, year = mapping(row.get("journal")), row.get("year")
    known = [_TYPES[one] for one in texts(row.get("publicationTypes")) if one in _TYPES]
    return {
        "id": text(row.get("paperId")),
        "type": known[0] if known else "article-journal",
        "title": text(row.get("title")),
        "author": [person(name).csl() for one in items(row, "authors") if (name := text(one.get("name")))],
        "container-title": text(journal.get("name")) or text(row.get("venue")),
        "volume": text(journal.get("volume")),
        "page": text(journal.get("pages")),
        "DOI": text(mapping(row.get("externalIds")).get("DOI")),
        **({"issued": {"date-parts": [[year]]}} if isinstance(year, int) else {}),
    }


SERVICES = (SemanticScholar(),)
