"""Discovery, the catalogue of The National Archives at Kew: series and pieces by their references."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify.holdings import Holding, archive_of, code
from citecheck.verify.reading import items, text, texts
from citecheck.verify.service import Described, Reply

if TYPE_CHECKING:
    from citecheck.verify.client import Client

NAME = "tna"
BASE = "https://discovery.nationalarchives.gov.uk/API/search/records"
_ROWS = "30"


class Discovery(Described):
    """discovery.nationalarchives.gov.uk."""

    name = NAME
    rank = 60
    lists = frozenset({Kind.ARCHIVAL})

    def asks(self, work: Work) -> bool:
        """Whether the reference is to a piece at Kew."""
        archive = archive_of(work)
        return archive is not None and archive.id == "TNA" and bool(work.archival and work.archival.fond)

    def ask(self, work: Work, client: Client) -> Reply:
        """Search for the reference within the holdings of TNA."""
        ref = work.archival
        assert ref is not None and ref.fond is not None  # As ``asks`` made sure.
        wanted = "/".join([ref.fond, *([ref.opis] if ref.opis else []), *ref.delo[:1]])
        params = {
            "sps.heldByCode": "TNA",
            "sps.searchQuery": f'"{wanted}"'.replace("\\", ""),
            "sps.resultsPageSize": _ROWS,
        }
        found = tuple(
            Holding(
                text(one.get("id")),
                text(one.get("reference")) or text(one.get("citableReference")),
                text(one.get("title")) or text(one.get("description"))[:200],
                next(iter(texts(one.get("heldBy"))), ""),
                True,
            )
            for one in items(client.json(BASE, params), "records")
        )
        below = any(code(one.reference).startswith(f"{code(wanted)}-") for one in found)
        if below and ref.delo:  # Its items are described, one by one: there is such a piece.
            found += (Holding("", wanted, "", "The National Archives, Kew", True),)
        return Reply(holdings=found, tells=bool(ref.delo))


SERVICES = (Discovery(),)
