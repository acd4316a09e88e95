"""Archives Portal Europe: finding aids of archives in Europe. Wants a free key."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify.holdings import Holding, archive_of, same_archive
from citecheck.verify.reading import items, text
from citecheck.verify.service import Described, Reply

if TYPE_CHECKING:
    from citecheck.verify.client import Client

NAME = "ape"
BASE = "https://api.archivesportaleurope.net/services/search/ead"
_TYPE = "application/vnd.ape-v3+json"
_ROWS = 20


class ArchivesPortal(Described):
    """api.archivesportaleurope.net."""

    name = NAME
    rank = 63
    needs_key = True
    lists = frozenset[Kind]()

    def asks(self, work: Work) -> bool:
        """Whether the reference names a fonds of a known archive."""
        return archive_of(work) is not None and bool(work.archival and work.archival.fond)

    def ask(self, work: Work, client: Client) -> Reply:
        """Search the finding aids for the reference; keep what the archive itself holds."""
        archive, ref = archive_of(work), work.archival
        assert archive is not None and ref is not None  # As ``asks`` made sure.
        body = {
            "query": f'"{" ".join(part for part in (ref.fond, *ref.delo[:1]) if part)}"',
            "count": _ROWS,
            "startIndex": 0,
        }
        rows = items(
            client.json(BASE, headers={"APIKey": client.key(NAME), "Content-Type": _TYPE}, post=body),
            "eadSearchResults",
        )
        held = [one for one in rows if same_archive(archive, [text(one.get("repository"))])]
        return Reply(holdings=tuple(_holding(one) for one in held), tells=False)


def _holding(row: Mapping[str, Any]) -> Holding:
    reference = text(row.get("unitId"))
    return Holding(text(row.get("id")), reference, text(row.get("unitTitle")), text(row.get("repository")), True)


SERVICES = (ArchivesPortal(),)
