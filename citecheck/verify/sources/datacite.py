"""Records of DataCite, as its data files and its API give them (https://support.datacite.org/docs/api)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from citecheck.model.bib_text import person
from citecheck.verify.csl import KINDS, first

_TYPES = {
    "Book": "book", "BookChapter": "chapter", "ConferencePaper": "paper-conference", "ConferenceProceeding": "book",
    "Dataset": "dataset", "Dissertation": "thesis", "JournalArticle": "article-journal", "DataPaper": "article-journal",
    "Preprint": "posted-content", "Report": "report", "Audiovisual": "motion_picture",
}  # fmt: skip


def recognises(row: Mapping[str, Any]) -> bool:
    """Whether a row is a record of DataCite, with or without the wrapping of its API."""
    return "creators" in row or ("attributes" in row and "creators" in _attributes(row))


def item(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the CSL-JSON item of a record."""
    record = _attributes(row)
    held = record.get("container")
    container = held if isinstance(held, dict) else {}
    out: dict[str, Any] = {
        "id": first(row.get("id")),
        "type": _type(record.get("types")),
        "title": _title(record.get("titles"), subtitle=False),
        "subtitle": _title(record.get("titles"), subtitle=True),
        "author": _people(record.get("creators")),
        "editor": _people([c for c in _list(record.get("contributors")) if c.get("contributorType") == "Editor"]),
        "publisher": _publisher(record.get("publisher")),
        "container-title": first(container.get("title")),
        "volume": first(container.get("volume")),
        "issue": first(container.get("issue")),
        "page": "-".join(one for name in ("firstPage", "lastPage") if (one := first(container.get(name)))),
        "DOI": first(record.get("doi")),
    }
    year = first(record.get("publicationYear"))
    if year.isdigit():
        out["issued"] = {"date-parts": [[int(year)]]}
    return {name: value for name, value in out.items() if value}


def _attributes(row: Mapping[str, Any]) -> Mapping[str, Any]:
    held = row.get("attributes")
    return held if isinstance(held, dict) else row


def _type(types: Any) -> str:
    """DataCite's own mapping to CSL says "article" of whatever it has no better word for."""
    if not isinstance(types, dict):
        return "document"
    general, mapped = first(types.get("resourceTypeGeneral")), first(types.get("citeproc"))
    return _TYPES.get(general) or (mapped if mapped in KINDS and mapped != "article" else "document")


def _title(titles: Any, *, subtitle: bool) -> str:
    kind = "Subtitle" if subtitle else ""
    return next((first(one.get("title")) for one in _list(titles) if (one.get("titleType") or "") == kind), "")


def _people(people: Any) -> list[dict[str, str]]:
    return [csl for one in _list(people) if (csl := _person(one))]


def _person(one: Mapping[str, Any]) -> dict[str, str]:
    family, given, name = (first(one.get(part)) for part in ("familyName", "givenName", "name"))
    if family:
        return {"family": family, "given": given} if given else {"family": family}
    if not name:
        return {}
    return {"literal": name} if one.get("nameType") == "Organizational" else person(name).csl()


def _publisher(value: Any) -> str:
    return first(value.get("name")) if isinstance(value, dict) else first(value)


def _list(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []
