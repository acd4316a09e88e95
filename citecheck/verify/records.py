"""What an index holds of a record: the CSL variables that are compared, small; its keys and the words it is found by."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Any

from citecheck.data.doi import doi_of
from citecheck.data.scripts import latin
from citecheck.model.person import Person
from citecheck.model.work import Work
from citecheck.verify.csl import first, title_of
from citecheck.verify.fields import bare_doi, isbn13

_KEPT = (
    "type",
    "volume",
    "issue",
    "page",
    "publisher",
    "publisher-place",
    "DOI",
    "container-title",
    "ISBN",
    "note",
    "number",
)
_SPELLING = str.maketrans({"y": "i", "j": "i", "w": "v", "’": None, "'": None, "ʹ": None})
_PAIRS = (("kh", "h"), ("tz", "ts"), ("ii", "i"), ("ou", "o"))


def compact(item: Mapping[str, Any]) -> dict[str, Any]:
    """Return of a CSL-JSON item or Crossref record what is kept of it."""
    out: dict[str, Any] = {name: text for name in _KEPT if (text := first(item.get(name)))}
    if title := title_of(item):
        out["title"] = title
    for role in ("author", "editor"):
        if isinstance(people := item.get(role), list) and people:
            out[role] = [_name(one) for one in people if isinstance(one, Mapping)]
    if isinstance(issued := item.get("issued") or item.get("published"), Mapping):
        out["issued"] = {"date-parts": issued["date-parts"]} if issued.get("date-parts") else issued
    if (identity := first(item.get("id"))) and identity != out.get("DOI"):
        out["id"] = identity
    if (url := first(item.get("URL"))) and "DOI" not in out:
        out["URL"] = url
    return out


def _name(one: Mapping[str, Any]) -> dict[str, str]:
    kept = ("family", "given", "literal", "name", "non-dropping-particle", "suffix")
    return {part: text for part in kept if (text := first(one.get(part)))}


def keys(item: Mapping[str, Any]) -> list[int]:
    """Return what makes a record the same as another: hashes of its DOI and ISBN, else of title, year and first family name."""
    found = []
    if doi := first(item.get("DOI")):
        found.append(hashed(f"doi:{doi_of(doi) or doi.lower()}"))
    if (
        not found
        and (isbn := isbn13(first(item.get("ISBN"))))
        and item.get("type") in ("book", "monograph", "edited-book")
    ):
        found.append(hashed(f"isbn:{isbn}"))
    if not found:
        makers = item.get("author") or item.get("editor") or [{}]
        family = first(makers[0].get("family")) if isinstance(makers[0], Mapping) else ""
        found.append(
            hashed(
                f"work:{search_text(title_of(item))}|{family.casefold()}|{item.get('issued')}|{first(item.get('volume'))}"
            )
        )
    return found


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


def indexed_text(item: Mapping[str, Any]) -> str:
    """Return the words a record is found by: title, family names, year."""
    families = " ".join(first(one.get("family") or one.get("literal")) for one in _makers(item)[:8])
    return search_text(f"{title_of(item)} {families}")


def _makers(item: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    people = item.get("author") or item.get("editor")
    return [one for one in people if isinstance(one, Mapping)] if isinstance(people, list) else []


def families(people: Iterable[Person]) -> list[str]:
    """Return the family names of people as words that are looked up."""
    return [word for one in people for word in search_text(one.family or one.literal).split() if len(word) > 2]
