"""What an index holds of a record: the CSL variables that are compared, small; its keys and the words it is found by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2b
from itertools import islice
from typing import Any, NamedTuple

from msgspec import msgpack

from citecheck.data.doi import doi_of
from citecheck.data.scripts import latin
from citecheck.model.person import Person
from citecheck.model.work import Work
from citecheck.verify.csl import KINDS, first, title_of
from citecheck.verify.fields import bare_doi, isbn13

_VARIABLES = (
    "title", "DOI", "container-title", "page", "volume", "issue", "publisher", "ISBN", "publisher-place", "id", "edition", "URL", "note",
    "number",
)  # fmt: skip
"""The texts that are kept, the commonest first."""
KIND, AUTHORS, EDITORS, ISSUED, FIRST = range(5)
"""Places in a kept record: its kind, people as lines of tab-separated parts, the date, the first of the texts."""
TITLE, DOI, VOLUME, ISBN, ID, URL = (
    FIRST + _VARIABLES.index(one) for one in ("title", "DOI", "volume", "ISBN", "id", "URL")
)
_SIZE = FIRST + len(_VARIABLES)
_KINDS = tuple(KINDS)
_NUMBERS = {kind: number for number, kind in enumerate(_KINDS)}
_BOOKS = frozenset(_NUMBERS[kind] for kind in ("book", "monograph", "edited-book"))
_PARTS = ("family", "given", "non-dropping-particle", "suffix")
_SPELLING = str.maketrans({"y": "i", "j": "i", "w": "v", "’": None, "'": None, "ʹ": None})
_PAIRS = (("kh", "h"), ("tz", "ts"), ("ii", "i"), ("ou", "o"))


BATCH = 2000
Kept = list[Any]
"""What is kept of a record, by place; what it lacks at its end is cut off."""


class Batch(NamedTuple):
    """Records that go into an index together, in columns: what of each is its key, its kind, kept of it and what finds it.

    ``read`` counts those without a title too, which are left out.
    """

    read: int
    keys: list[int]
    kinds: list[str]
    data: list[bytes]
    texts: list[str]


def prepared(items: Iterable[Mapping[str, Any]]) -> Iterator[Batch]:
    """Yield CSL-JSON items or Crossref records in batches, ready for an index."""
    source, encode = iter(items), msgpack.Encoder().encode
    while batch := [compact(item) for item in islice(source, BATCH)]:
        kept = [one for one in batch if len(one) > TITLE and one[TITLE]]
        texts = [indexed_text(one) for one in kept]
        yield Batch(
            len(batch), [key(one) for one in kept], [kind_of(one) for one in kept], [encode(one) for one in kept], texts
        )


def compact(item: Mapping[str, Any]) -> Kept:
    """Return of a CSL-JSON item or Crossref record what is kept of it; :func:`restored` makes an item of it again.

    Places stand for names of fields, which would be a third of an index.
    """
    get = item.get
    kind = get("type") or ""
    out: Kept = [_NUMBERS.get(kind, kind), _people(get("author")), _people(get("editor")), _issued(item)]
    out += [one if one.__class__ is str or one is None else first(one) for one in map(get, _VARIABLES)]
    if get("subtitle"):
        out[TITLE] = title_of(item)
    if out[DOI]:
        out[URL] = None
        if out[ID] == out[DOI]:
            out[ID] = None
    while out and not out[-1]:
        out.pop()
    return out


def _people(people: Any) -> str | None:
    if not people or people.__class__ is not list:
        return None
    return "\n".join([_name(one) for one in people if one.__class__ is dict])


def _name(one: Mapping[str, Any]) -> str:
    family = one.get("family")
    if not family:
        return f"\t{one.get('literal') or one.get('name') or one.get('given') or ''}"
    if "non-dropping-particle" in one or "suffix" in one:
        return "\t".join([str(one.get(part, "")) for part in _PARTS])
    return f"{family}\t{one.get('given', '')}"


def _issued(item: Mapping[str, Any]) -> Any:
    """The parts of a date, a year alone as a number, or its text."""
    issued = item.get("issued") or item.get("published")
    if issued.__class__ is not dict:
        return None
    parts = issued.get("date-parts")
    if not parts:
        return issued.get("raw") or issued.get("literal")
    if parts.__class__ is list and len(parts) == 1 and parts[0].__class__ is list and len(parts[0]) == 1:
        return parts[0][0] if parts[0][0].__class__ is int else parts
    return parts


def filled(kept: Kept) -> Kept:
    """Return a kept record with all its places."""
    return [*kept, *[None] * (_SIZE - len(kept))]


def item_of(data: bytes) -> dict[str, Any]:
    """Return the bytes of a record as a CSL-JSON item."""
    return restored(msgpack.decode(data))


def restored(kept: Kept) -> dict[str, Any]:
    """Return what :func:`compact` kept as a CSL-JSON item."""
    kept = filled(kept)
    kind, issued = kept[KIND], kept[ISSUED]
    item: dict[str, Any] = {"type": _KINDS[kind] if isinstance(kind, int) else kind} if kind != "" else {}
    item |= {name: value for name, value in zip(_VARIABLES, kept[FIRST:], strict=True) if value}
    for role, place in (("author", AUTHORS), ("editor", EDITORS)):
        if kept[place]:
            item[role] = [_parts(one.split("\t")) for one in kept[place].split("\n")]
    if issued:
        item["issued"] = {"raw": issued} if isinstance(issued, str) else {"date-parts": [[issued]] if isinstance(issued, int) else issued}  # fmt: skip
    return item


def kind_of(kept: Kept) -> str:
    """Return the type of a kept record, as its source had it."""
    kind = kept[KIND]
    return _KINDS[kind] if isinstance(kind, int) else str(kind) or "other"


def _parts(values: list[str]) -> dict[str, str]:
    if not values[0]:
        return {"literal": values[-1]}
    return {part: value for part, value in zip(_PARTS, values, strict=False) if value}


def key(kept: Kept) -> int:
    """Return what a kept record shares with its doubles: a hash of its DOI, else a book's ISBN, else of what describes it."""
    count = len(kept)
    if count > DOI and (doi := kept[DOI]):
        return hashed(f"doi:{doi.lower() if doi.startswith('10.') else doi_of(doi) or doi.lower()}")
    if count > ISBN and kept[KIND] in _BOOKS and (isbn := isbn13(kept[ISBN] or "")):
        return hashed(f"isbn:{isbn}")
    first_maker = str(kept[AUTHORS] or kept[EDITORS] or "").partition("\t")[0].casefold()
    volume = kept[VOLUME] if count > VOLUME else None
    return hashed(f"work:{search_text(kept[TITLE])}|{first_maker}|{kept[ISSUED]}|{volume}")


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


def indexed_text(kept: Kept) -> str:
    """Return the words by which a kept record is found: those of its title, and family names."""
    people = (kept[AUTHORS] or kept[EDITORS] or "").split("\n", 8)[:8]
    names = " ".join([one.partition("\t")[0] or one[1:] for one in people])
    return search_text(f"{kept[TITLE]} {names}")


def families(people: Iterable[Person]) -> list[str]:
    """Return the family names of people as words that are looked up."""
    return [word for one in people for word in search_text(one.family or one.literal).split() if len(word) > 2]
