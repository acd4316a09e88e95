"""What every service on the network has in common: what it covers, and how it is asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify.holdings import Holding
from citecheck.verify.verdict import Notice

if TYPE_CHECKING:
    from citecheck.verify.client import Client


@dataclass(frozen=True, slots=True)
class Reply:
    """What a service answers: records that may be of the work, or units of an archive; and notices.

    ``notices`` are by the id of the record that they are of; those under an empty id are of the work as cited.
    ``tells`` is False where the service could not look for it, so that finding nothing says nothing.
    """

    records: tuple[Work, ...] = ()
    notices: Mapping[str, tuple[Notice, ...]] = field(default_factory=dict)
    tells: bool = True
    holdings: tuple[Holding, ...] = ()


class Service(Protocol):
    """One service. ``rank`` orders them; ``default`` says whether it is asked unless chosen; ``needs_key`` whether it wants one.

    ``lists`` are the kinds of works that it is meant to hold: that such a work is not there says something. It may be asked
    for others. One that ``describes`` nothing only gives notices.
    """

    name: str
    rank: int
    default: bool
    needs_key: bool
    describes: bool
    lists: frozenset[Kind]
    pause: tuple[str, float] | None
    """Host, and seconds between two requests that it asks for in words, where no header names a limit."""

    def asks(self, work: Work) -> bool:
        """Whether this service may know the work."""

    def ask(self, work: Work, client: Client) -> Reply:
        """Return what it knows; raise :class:`~citecheck.verify.client.Unavailable`."""


class Described:
    """What most services are: on, free, and describing works."""

    default = True
    needs_key = False
    describes = True
    pause: tuple[str, float] | None = None
