"""What an index holds of a record: the CSL variables that are compared, small; its keys and the words it is found by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Any

from citecheck.data.doi import doi_of
from citecheck.data.scripts import latin
from citecheck.model.person import Person
from citecheck.model.work import Work
from citecheck.verify.csl import title_of
from citecheck.verify.fields import bare_doi, isbn13

_SHORT = {
    "id": "i", "type": "k", "title": "t", "container-title": "c", "volume": "v", "issue": "n", "page": "p", "publisher": "b",
    "publisher-place": "l", "DOI": "d", "ISBN": "s", "URL": "u", "note": "o", "number": "m",
}  # fmt: skip
"""Variables under one letter each: names of fields would be a third of an index."""
_BOOKS = ("book", "monograph", "edited-book")
_ROLES = {"author": "a", "editor": "e"}
_LONG = {short: name for name, short in _SHORT.items()}
_PARTS = ("family", "given", "non-dropping-particle", "suffix")
_SPELLING = str.maketrans({"y": "i", "j": "i", "w": "v", "’": None, "'": None, "ʹ": None})
_PAIRS = (("kh", "h"), ("tz", "ts"), ("ii", "i"), ("ou", "o"))


def compact(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return of a CSL-JSON item or Crossref record what is kept of it; :func:`restored` makes an item of it again."""
    out: dict[str, Any] = {}
    for name, short in _SHORT.items():
        value = item.get(name)
        if value:
            value = value[0] if isinstance(value, list) else value
            if isinstance(value, str | int | float):
                out[short] = str(value)
    if item.get("subtitle"):
        out["t"] = title_of(item)
    if out.get("i") == out.get("d"):
        out.pop("i", None)
    if "d" in out:
        out.pop("u", None)
    for role, short in _ROLES.items():
        if people := item.get(role):
            out[short] = "\n".join(_name(one) for one in people if isinstance(one, dict))
    if isinstance(issued := item.get("issued") or item.get("published"), dict):
        out["y"] = issued.get("date-parts") or issued.get("raw") or issued.get("literal")
    return out


def _name(one: Mapping[str, Any]) -> str:
    family = one.get("family")
    if not family:
        return f"\t{one.get('literal') or one.get('name') or one.get('given') or ''}"
    if len(one) > 2 and ("non-dropping-particle" in one or "suffix" in one):
        return "\t".join(str(one.get(part, "")) for part in _PARTS)
    return f"{family}\t{one.get('given', '')}"


def restored(kept: Mapping[str, Any]) -> dict[str, Any]:
    """Return what :func:`compact` kept as a CSL-JSON item."""
    item: dict[str, Any] = {_LONG[short]: value for short, value in kept.items() if short in _LONG}
    for role, short in _ROLES.items():
        if kept.get(short):
            item[role] = [_parts(one.split("\t")) for one in kept[short].split("\n")]
    if kept.get("y"):
        item["issued"] = {"date-parts": kept["y"]} if isinstance(kept["y"], list) else {"raw": kept["y"]}
    return item


def _parts(values: list[str]) -> dict[str, str]:
    if not values[0]:
        return {"literal": values[-1]}
    return {part: value for part, value in zip(_PARTS, values, strict=False) if value}


def key(kept: Mapping[str, Any]) -> int:
    """Return what a kept record shares with its doubles: a hash of its DOI, else a book's ISBN, else of what describes it."""
    if doi := kept.get("d"):
        return hashed(f"doi:{doi.lower() if doi.startswith('10.') else doi_of(doi) or doi.lower()}")
    if kept.get("k") in _BOOKS and (isbn := isbn13(kept.get("s", ""))):
        return hashed(f"isbn:{isbn}")
    first_maker = str(kept.get("a") or kept.get("e") or "").partition("\t")[0].casefold()
    return hashed(f"work:{search_text(kept.get('t', ''))}|{first_maker}|{kept.get('y')}|{kept.get('v')}")


def look_up_keys(work: Work) -> list[int]:
    """Return the keys by which a record of a work may be found at once."""
    found = []
    if doi := bare_doi(work):
        found.append(hashed(f"doi:{doi}"))
        found += [hashed(f"doi:{doi}v{n}") for n in range(1, 6) if doi.startswith("10.48550/arxiv.")]
        if (own := doi_of(work.text_of("DOI"))) and own != doi:
            found.append(hashed(f"doi:{own}"))
    if isbn := isbn13(work.text_of("ISBN")):
        found.append(hashed(f"isbn:{isbn}"))
    return found


def hashed(key: str) -> int:
    """Return 64 bits of a key, signed as SQLite has its integers."""
    return int.from_bytes(blake2b(key.encode("utf-8", "replace"), digest_size=8).digest(), "big", signed=True)


def search_text(text: str) -> str:
    """Return words as they are looked up: Latin letters, the commonest differences of transliteration gone."""
    text = latin(text.casefold()).translate(_SPELLING)
    for pair, plain in _PAIRS:
        if pair in text:
            text = text.replace(pair, plain)
    return text


def indexed_text(kept: Mapping[str, Any]) -> str:
    """Return the words by which a kept record is found: those of its title, and family names."""
    people = str(kept.get("a") or kept.get("e") or "").split("\n")[:8]
    names = " ".join(one.partition("\t")[0] or one[1:] for one in people)
    return search_text(f"{kept.get('t', '')} {names}")


def families(people: Iterable[Person]) -> list[str]:
    """Return the family names of people as words that are looked up."""
    return [word for one in people for word in search_text(one.family or one.literal).split() if len(word) > 2]
