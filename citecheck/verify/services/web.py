"""The web: do the addresses that works cite still answer, and if not, has the Wayback Machine a copy?"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from citecheck.data.doi import doi_of
from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify.reading import mapping, text
from citecheck.verify.service import Described, Reply
from citecheck.verify.verdict import Notice, NoticeKind

if TYPE_CHECKING:
    from citecheck.verify.client import Client

NAME = "web"
WAYBACK = "https://archive.org/wayback/available"
_WEB = 1995
"""The year before which nothing of the web is archived."""
_ARCHIVED = ("web.archive.org", "archive.ph", "archive.today", "archive.is", "perma.cc", "webcitation.org")


class Web(Described):
    """The addresses themselves, and archive.org for those that are gone."""

    name = NAME
    rank = 90
    describes = False
    lists = frozenset[Kind]()

    def asks(self, work: Work) -> bool:
        """Whether the work cites an address that is neither a DOI nor a copy in an archive of the web."""
        url = work.text_of("URL")
        return url.startswith(("http://", "https://")) and not doi_of(url) and not any(one in url for one in _ARCHIVED)

    def ask(self, work: Work, client: Client) -> Reply:
        """Visit the address; ask for an archived copy of what is gone."""
        url = work.text_of("URL")
        visit = client.visit(url)
        if not visit.gone:
            return Reply()
        # Were there no network, this would fail, and nothing be said of the page.
        reply = mapping(client.json(WAYBACK, {"url": url, **_moment(work)}))
        closest = mapping(mapping(reply.get("archived_snapshots")).get("closest"))
        copy = text(closest.get("url")) if closest.get("available") is True else ""
        remedy = re.sub(r"\Ahttp://(?=web\.archive\.org/)", "https://", copy)
        return Reply(notices={"": (Notice(NoticeKind.DEAD_LINK, NAME, url, remedy=remedy),)})


def _moment(work: Work) -> dict[str, str]:
    """The year of the work, near which the address was right."""
    issued = work.issued()
    return {"timestamp": str(issued.begin.year)} if issued and issued.begin.year > _WEB else {}


SERVICES = (Web(),)
