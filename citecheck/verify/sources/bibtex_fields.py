"""Rows with the fields of a BibTeX entry, as HALLMARK has them: ``{"bibtex_type": …, "fields": {"author": …}}``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from citecheck.model.bib_text import is_others, person, plain, split_names

_TYPES = {
    "article": "article-journal", "book": "book", "inproceedings": "paper-conference", "incollection": "chapter",
    "inbook": "chapter", "phdthesis": "thesis", "mastersthesis": "thesis", "techreport": "report", "misc": "article",
}  # fmt: skip


def recognises(row: Mapping[str, Any]) -> bool:
    """Whether a row has fields of an entry."""
    return isinstance(row.get("fields"), dict)


def item(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return the CSL-JSON item of a row."""
    fields = {str(name).lower(): str(value) for name, value in row["fields"].items()}
    out: dict[str, Any] = {
        "id": str(row.get("bibtex_key", "")),
        "type": _TYPES.get(str(row.get("bibtex_type", "")), "article"),
    }
    out["title"] = plain(fields.get("title", ""))
    for role in ("author", "editor"):
        if fields.get(role):
            out[role] = [
                person(plain(n)).csl() if not is_others(n) else {"literal": "et al."} for n in split_names(fields[role])
            ]
    if fields.get("year", "").isdigit():
        out["issued"] = {"date-parts": [[int(fields["year"])]]}
    for variable, names in (("container-title", ("journal", "booktitle")), ("volume", ("volume",)), ("page", ("pages",)),
                            ("DOI", ("doi",)), ("ISBN", ("isbn",)), ("URL", ("url",)), ("note", ("note",)), ("publisher", ("publisher",))):  # fmt: skip
        value = next((fields[name] for name in names if fields.get(name)), "")
        if value:
            out[variable] = plain(value)
    return out
