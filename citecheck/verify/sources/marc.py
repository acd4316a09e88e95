"""A bibliographic record of MARC 21 as an item (https://www.loc.gov/marc/bibliographic/), whatever it was written in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from citecheck.data.scripts import folded_words
from citecheck.lang import words
from citecheck.model.bib_text import person

Subfields = tuple[tuple[str, str], ...]

_ISBD = " /:;=,"
"""Punctuation that announces the next element of a description."""
_SENTENCE = re.compile(r"(?:[^\W_]{4}| )\.\Z")
"""A full stop that is none of an abbreviation or initial."""
_SORTING = re.compile("[\x88\x89\x98\x9c¬]|<<|>>")
"""Marks around what is left out in sorting: an article at the beginning."""
_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)")
_PAGES = re.compile(r"\b(?:pp?|[Ss]|[Ss]eiten?|[Сс])\.?\s?(\d{1,6}(?:\s?[-–]\s?\d{1,6})?)")
_VOLUME = re.compile(r"\b(?:vol|volume|bd|band|jg|jahrgang|t|tome|т|том)\b\.?\s?(\d+)|^(\d+)", re.IGNORECASE)
_AUTHORS = frozenset(("aut", "author", "verfasser", "verfasserin", "автор", "auteur", "autor", "cre", "joint author"))
_EDITORS = frozenset(("edt", "editor", "hrsg", "herausgeber", "herausgeberin", "редактор", "éditeur scientifique", "ed", "com", "compiler"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Record:
    """A record: its leader, the texts of its control fields by tag, and its data fields in order (tag, indicators, subfields)."""

    leader: str
    controls: dict[str, str]
    fields: tuple[tuple[str, str, Subfields], ...]

    def all(self, *tags: str) -> list[Subfields]:
        """Return the data fields of some tags."""
        return [subfields for tag, _, subfields in self.fields if tag in tags]

    def first(self, tags: tuple[str, ...], code: str) -> str:
        """Return the first subfield of a code in fields of some tags."""
        return next((value for field in self.all(*tags) if (value := one(field, code))), "")


def one(field: Subfields, code: str) -> str:
    """Return the first subfield of a code."""
    return next((value for name, value in field if name == code), "")


def item(record: Record) -> dict[str, Any]:
    """Return the CSL-JSON item of a record."""
    host = next(iter(record.all("773")), ())
    title = next(iter(record.all("245")), ())
    out: dict[str, Any] = {
        "id": record.controls.get("001", "").strip(),
        "type": _type(record, host),
        "title": _title(title),
        **_people(record, one(title, "c")),
        "publisher": _bare(record.first(("264", "260"), "b")),
        "publisher-place": _bare(record.first(("264", "260"), "a")).strip("[]"),
        "edition": _bare(record.first(("250",), "a")),
        "ISBN": record.first(("020",), "a").split(" ")[0],
        "ISSN": record.first(("022",), "a") or one(host, "x"),
        "DOI": _doi(record),
        "URL": record.first(("856",), "u"),
        **_within(host),
    }
    if year := _year(record, host):
        out["issued"] = {"date-parts": [[year]]}
    return {name: value for name, value in out.items() if value}


def _type(record: Record, host: Subfields) -> str:
    kind, level = record.leader[6:7], record.leader[7:8]
    if record.all("502"):
        return "thesis"
    if kind not in ("a", "t", " ", ""):
        return "motion_picture" if kind == "g" else "document"
    if host and level in ("a", "b"):
        return "chapter" if one(host, "z") and not one(host, "x") else "article-journal"
    return "periodical" if level == "s" else "book"


def _title(field: Subfields) -> str:
    text = ""
    for code, value in field:
        if code in "abnp" and (bare := _bare(value)):
            joint = {"b": ": ", "n": ". ", "p": ", " if text.endswith(tuple("0123456789IVX")) else ". "}.get(code, " ")
            text += f"{joint if text else ''}{bare}"
    return text


def _bare(text: str) -> str:
    """Return a text without the punctuation that announces the next element, and without marks of sorting."""
    bare = " ".join(_SORTING.sub("", text).split()).rstrip(_ISBD)
    return bare[:-1].rstrip(_ISBD) if _SENTENCE.search(bare[-5:]) else bare


def _people(record: Record, statement: str) -> dict[str, list[dict[str, str]]]:
    """Authors and editors. A second name that says nothing of its part is an author's if the statement begins with it."""
    out: dict[str, list[dict[str, str]]] = {"author": [], "editor": []}
    opening = statement.split(";")[0]
    edited = bool(_editing() & set(folded_words(opening)))
    for tag, indicators, field in record.fields:
        if tag not in ("100", "110", "700"):
            continue
        roles = {value.strip(" .,").casefold() for code, value in field if code in "e4"}
        name = _name(tag, indicators, field)
        family = folded_words(name.get("family") or name.get("literal", ""))
        if roles & _EDITORS or (not roles and edited and tag != "100"):
            out["editor"].append(name)
        elif roles & _AUTHORS or tag != "700" or (not roles and family and family[-1] in folded_words(opening)):
            out["author"].append(name)
    return out


@cache
def _editing() -> frozenset[str]:
    return frozenset(word for label in words("editors") for word in folded_words(label) if len(word) > 2)


def _name(tag: str, indicators: str, field: Subfields) -> dict[str, str]:
    text = _bare(one(field, "a"))
    if tag == "110" or "," not in text:
        return {"literal": text}
    return person(text).csl()


def _doi(record: Record) -> str:
    return next((one(field, "a") for field in record.all("024") if one(field, "2").casefold() == "doi"), "")


def _within(host: Subfields) -> dict[str, str]:
    if not host:
        return {}
    related = one(host, "g")
    pages, volume = _PAGES.search(related), _VOLUME.search(related)
    return {
        "container-title": _bare(one(host, "t") or one(host, "a")),
        "volume": (volume[1] or volume[2]) if volume else "",
        "page": pages[1] if pages else "",
    }


def _year(record: Record, host: Subfields) -> int:
    texts: Iterable[str] = (
        record.first(("264", "260"), "c"),
        record.controls.get("008", "")[7:11],
        one(host, "g"),
        one(host, "d"),
    )
    return next((int(m[0]) for text in texts if (m := _YEAR.search(text))), 0)
