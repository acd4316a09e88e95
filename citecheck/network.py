"""The services on the network, chosen and asked about many works; composition only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verification import Unusable, verified
from citecheck.verify.asking import ask
from citecheck.verify.crew import in_order
from citecheck.verify.index import Index
from citecheck.verify.service import Service
from citecheck.verify.services import services
from citecheck.verify.verdict import Verification

if TYPE_CHECKING:
    from citecheck.verify.client import Client
    from citecheck.verify.settings import Settings


@dataclass(frozen=True, slots=True)
class Network:
    """The services to ask, and the client to ask them with."""

    services: tuple[Service, ...]
    client: Client


@contextmanager
def network(settings: Settings) -> Iterator[Network]:
    """Yield what asks the services that the settings choose; raise :class:`Unusable` for a name that none has."""
    from citecheck.verify.client import Client

    chosen = chosen_services(settings.services, settings.without)
    pauses = dict(one.pause for one in chosen if one.pause)
    with Client(settings, pauses=pauses) as client:
        yield Network(chosen, client)


def chosen_services(names: Sequence[str], without: Sequence[str]) -> tuple[Service, ...]:
    """Return the services by name (none: those on by default), save those left out."""
    known = {one.name: one for one in services()}
    for name in (*names, *without):
        if name not in known:
            near = get_close_matches(name, known, 1)
            hint = f"; did you mean {near[0]}?" if near else f"; there are {', '.join(sorted(known))}"
            raise Unusable(f"no service is called {name}{hint}")
    chosen = [one for one in known.values() if (one.name in names if names else one.default)]
    return tuple(one for one in chosen if one.name not in without)


def answers(
    works: Sequence[Work],
    index: Index | None,
    kinds: frozenset[Kind],
    online: Network | None,
    done: Callable[[str], None],
) -> Iterator[Verification]:
    """Yield the answer for every work, in order: by index and registry, then by the services, several works at once.

    ``done`` is called with the id of each work that is answered.
    """
    if online is None:
        for work in works:
            yield verified(work, index, kinds)
            done(work.id)
        return
    asked = online  # Not None, for the function below.
    known = [verified(work, index, kinds) if index or work.kind is Kind.ARCHIVAL else None for work in works]

    def one(pair: tuple[Work, Verification | None]) -> Verification:
        return ask(*pair, asked.services, asked.client)

    for answer in in_order(one, list(zip(works, known, strict=True)), asked.client.settings.workers):
        yield answer
        done(answer.id)
