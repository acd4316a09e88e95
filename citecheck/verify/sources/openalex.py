"""Works of OpenAlex, as its snapshot and its API give them (https://docs.openalex.org/api-entities/works/work-object)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from citecheck.model.bib_text import person
from citecheck.verify.csl import first

_HOME = "https://openalex.org/"
_TYPES = {
    "article": "article-journal", "review": "article-journal", "letter": "article-journal", "editorial": "article-journal",
    "erratum": "article-journal", "retraction": "article-journal", "preprint": "posted-content", "book": "book",
    "book-chapter": "chapter", "dissertation": "thesis", "report": "report", "dataset": "dataset",
    "reference-entry": "entry-encyclopedia", "proceedings-article": "paper-conference", "journal-article": "article-journal",
}  # fmt: skip


def recognises(row: Mapping[str, Any]) -> bool:
    """Whether a row is a work of OpenAlex."""
    return "authorships" in row or ("display_name" in row and str(row.get("id", "")).startswith(_HOME))


def item(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the CSL-JSON item of a work."""
    source = _mapping(_mapping(row.get("primary_location")).get("source")) or _mapping(row.get("host_venue"))
    biblio = _mapping(row.get("biblio"))
    out: dict[str, Any] = {
        "id": first(row.get("id")).removeprefix(_HOME),
        "type": _type(first(row.get("type")), first(source.get("type"))),
        "title": first(row.get("title")) or first(row.get("display_name")),
        "author": [person(name).csl() for one in _rows(row.get("authorships")) if (name := _name(one))],
        "container-title": first(source.get("display_name")),
        "publisher": first(source.get("host_organization_name")) or first(source.get("publisher")),
        "ISSN": first(source.get("issn_l")),
        "volume": first(biblio.get("volume")),
        "issue": first(biblio.get("issue")),
        "page": _pages(first(biblio.get("first_page")), first(biblio.get("last_page"))),
        "DOI": first(row.get("doi")).removeprefix("https://doi.org/"),
    }
    year = row.get("publication_year")
    if isinstance(year, int):
        out["issued"] = {"date-parts": [[year]]}
    return {name: value for name, value in out.items() if value}


def _type(kind: str, venue: str) -> str:
    if venue == "conference":
        return "paper-conference"
    return _TYPES.get(kind, "document")


def _name(authorship: Any) -> str:
    """The name as printed, or else the one that OpenAlex shows for the person."""
    one = _mapping(authorship)
    return first(_mapping(one.get("author")).get("display_name")) or first(one.get("raw_author_name"))


def _pages(begin: str, end: str) -> str:
    return f"{begin}-{end}" if begin and end and begin != end else begin or end


def _rows(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}
