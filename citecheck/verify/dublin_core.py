"""Records of simple Dublin Core as items (https://www.dublincore.org/specifications/dublin-core/dces/), as catalogues fill it."""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

from citecheck.model.bib_text import person
from citecheck.verify.fields import isbn13
from citecheck.verify.reading import text

_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_LIFE = re.compile(r"\s*\([^()]{0,40}\d{2}[^()]{0,40}\).*|\.\s+[^\W\d][^.]{2,60}\Z")
"""Years of life in brackets and what follows, or the part that somebody had in a work: ``Novak, Petr (1950-2001). Author``."""
_PLACE = re.compile(r"(.+?)\s*\(([^()]+)\)\Z")
_ISBN = re.compile(r"ISBN[\s:]*([\dXx-]{10,17})")


def item(record: Element) -> dict[str, Any]:
    """Return the CSL-JSON item of a record: title before the statement of responsibility, people without their years."""
    found: dict[str, list[str]] = {}
    for one in record.iter():
        name = one.tag.rpartition("}")[2] if isinstance(one.tag, str) else ""
        if value := text(one.text):
            found.setdefault(name, []).append(value)
    publisher = _PLACE.fullmatch(_first(found, "publisher"))
    identifiers = found.get("identifier", [])
    isbns = [m[1] for one in identifiers if (m := _ISBN.search(one)) and isbn13(m[1])]
    year = _YEAR.search(_first(found, "date"))
    return {
        "id": next((one for one in identifiers if "://" in one), ""),
        "type": _type(" ".join(found.get("type", []))),
        "title": _first(found, "title").split(" / ")[0],
        "author": [_person(one) for one in found.get("creator", []) if _LIFE.sub("", one).strip()],
        "publisher": publisher[1] if publisher else _first(found, "publisher"),
        "publisher-place": publisher[2] if publisher else "",
        "ISBN": isbns[0] if isbns else "",
        **({"issued": {"date-parts": [[int(year[0])]]}} if year else {}),
    }


def _first(found: dict[str, list[str]], name: str) -> str:
    return next(iter(found.get(name, [])), "")


def _type(types: str) -> str:
    return "book" if not types or "text" in types.casefold() else "document"


def _person(value: str) -> dict[str, str]:
    name = _LIFE.sub("", value).strip()
    return person(name).csl() if "," in name else {"literal": name}
