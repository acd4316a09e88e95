"""The EHRI portal: fonds on the Holocaust in archives of all Europe, many of them Ukrainian, Russian and Baltic."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from citecheck.model.archive import Archive
from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify.holdings import Holding, archive_of, same_archive
from citecheck.verify.reading import items, mapping, text, texts
from citecheck.verify.service import Described, Reply

if TYPE_CHECKING:
    from citecheck.verify.client import Client

NAME = "ehri"
BASE = "https://portal.ehri-project.eu/api/v1"
_ROWS = "20"


class Ehri(Described):
    """portal.ehri-project.eu."""

    name = NAME
    rank = 62
    lists = frozenset[Kind]()

    def asks(self, work: Work) -> bool:
        """Whether the reference names a fonds of a known archive."""
        return archive_of(work) is not None and bool(work.archival and work.archival.fond)

    def ask(self, work: Work, client: Client) -> Reply:
        """Find the archive among its institutions, then the fonds within it."""
        archive, ref = archive_of(work), work.archival
        assert archive is not None and ref is not None and ref.fond is not None  # As ``asks`` made sure.
        holder = self._institution(archive, client)
        if holder is None:
            return Reply(tells=False)
        inside = f"{BASE}/{quote(text(holder.get('id')), safe='')}/search"
        params = {"q": ref.fond, "type": "DocumentaryUnit", "limit": _ROWS}
        name = text(mapping(holder.get("attributes")).get("name"))
        units = items(client.json(inside, params), "data")
        return Reply(holdings=tuple(one for unit in units for one in _holdings(unit, name)), tells=False)

    def _institution(self, archive: Archive, client: Client) -> Mapping[str, Any] | None:
        params = {"q": archive.name("en", "native", "uk", "ru"), "type": "Repository", "limit": _ROWS}
        for one in items(client.json(f"{BASE}/search", params), "data"):
            held = mapping(one.get("attributes"))
            country = text(mapping(held.get("address")).get("countryCode")).upper()
            names = [
                *texts(held.get("name")),
                *texts(held.get("parallelFormsOfName")),
                *texts(held.get("otherFormsOfName")),
            ]
            if country in ("", archive.country) and same_archive(archive, names):
                return one
        return None


def _holdings(unit: Mapping[str, Any], holder: str) -> list[Holding]:
    """A unit under each of its codes."""
    held = mapping(unit.get("attributes"))
    title = next((text(one.get("name")) for one in items(held, "descriptions")), "")
    codes = [*texts(held.get("localId")), *texts(held.get("alternateIds"))]
    return [Holding(text(unit.get("id")), one, title, holder, False) for one in codes]


SERVICES = (Ehri(),)
