"""The US National Archives Catalog, version 2 of its API: record groups, and units by their numbers. Wants a free key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify.holdings import Holding, archive_of
from citecheck.verify.reading import items, mapping, text
from citecheck.verify.service import Described, Reply

if TYPE_CHECKING:
    from citecheck.verify.client import Client

NAME = "nara"
BASE = "https://catalog.archives.gov/api/v2/records/search"
_GROUP = re.compile(r"(?:RG|Record Group)\s{0,3}(\d{1,4})\b", re.IGNORECASE)
_HOLDER = "US National Archives"


class Catalog(Described):
    """catalog.archives.gov."""

    name = NAME
    rank = 61
    needs_key = True
    lists = frozenset[Kind]()
    """Boxes and folders are rarely described one by one: that one is missing says nothing."""

    def asks(self, work: Work) -> bool:
        """Whether the reference names a record group of NARA."""
        archive = archive_of(work)
        return archive is not None and archive.id == "NARA" and _group(work) != ""

    def ask(self, work: Work, client: Client) -> Reply:
        """Look up the record group."""
        params = {"recordGroupNumber": _group(work), "levelOfDescription": "recordGroup", "limit": "5"}
        reply = mapping(client.json(BASE, params, {"X-API-Key": client.key(NAME)}))
        hits = items(mapping(mapping(reply.get("body")).get("hits")), "hits")
        records = [mapping(mapping(one.get("_source")).get("record")) for one in hits]
        return Reply(holdings=tuple(_holding(one) for one in records if one.get("recordGroupNumber")), tells=False)


def _group(work: Work) -> str:
    match = _GROUP.match(work.archival.fond or "") if work.archival else None
    return match[1] if match else ""


def _holding(record: Mapping[str, Any]) -> Holding:
    number = text(record.get("recordGroupNumber"))
    return Holding(f"NAID {text(record.get('naId'))}", f"RG {number}", text(record.get("title")), _HOLDER, False)


SERVICES = (Catalog(),)
