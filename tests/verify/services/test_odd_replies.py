"""Whatever a service answers, it ends in an answer of ours: every shape that is not the one expected, for every service."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
import responses

from citecheck.model.archival import ArchivalRef
from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify.asking import ask
from citecheck.verify.service import Service
from citecheck.verify.services import services
from tests.verify.asked import REPLIES, client, salt, work

ANY = re.compile(".*")
ODD: tuple[Any, ...] = (None, True, 0, -1.5, "", "text", [], [None], [[]], {}, {"": None}, [{"id": 3}], 10**30)
SHAPES = (
    "<a/>", "<a><recordData/></a>", "<r><recordData><x/></recordData></r>", "<feed xmlns='http://www.w3.org/2005/Atom'><entry/></feed>",
    "<r><recordData><m><datafield/><datafield tag='245'/><datafield tag='100'><subfield code='a'/></datafield><leader/></m></recordData></r>",
)  # fmt: skip
WORKS = (
    salt(DOI="10.5555/salt.12", ISBN="9780306406157", note="PMID: 123456"),
    salt(container_title="arXiv"),
    work(Kind.BOOK, "Novak, Petr", year=2003, title="Salt and Bread", ISBN="9780306406157"),
    work(Kind.FILM, "Novak, Petr", year=1931, title="The Salt Road"),
    work(Kind.DATASET, title="Prices of salt"),
    *(Work("w", Kind.ARCHIVAL, archival=ArchivalRef(one, one, fond=fond, delo=("2",))) for one, fond in (("TNA", "FO 371"), ("NARA", "RG 59"), ("DAKO", "R-2356"))),
)  # fmt: skip


def bent(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every place in a reply."""
    yield path, value
    for key, one in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from bent(one, (*path, key))


def put(value: Any, path: tuple[str | int, ...], odd: Any) -> Any:
    """The reply with something odd in one place."""
    if not path:
        return odd
    copy = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = put(value[path[0]], path[1:], odd)
    return copy


def tell(service: Service, bodies: Iterable[str]) -> None:
    asking = client(keys={service.name: "hush"}, cache_days=0)
    mine = [one for one in WORKS if service.asks(one)]
    for number, body in enumerate(bodies):
        responses.reset()
        responses.get(ANY, body=body)
        responses.post(ANY, body=body)
        asking._session.cache.clear()
        ask(mine[number % len(mine)], None, (service,), asking).record()


FILES = {
    "crossref": ("crossref/work.json", "crossref/list.json"), "datacite": ("datacite/doi.json", "datacite/list.json"),
    "openalex": ("openalex/work.json",), "semantic-scholar": ("semantic_scholar/match.json",),
    "open-library": ("open_library/books.json", "open_library/search.json"), "pubmed": ("pubmed/search.json", "pubmed/summary.json"),
    "wikidata": ("wikidata/search.json", "wikidata/entities.json"), "tna": ("tna/records.json",), "nara": ("nara/group.json",),
    "ehri": ("ehri/institutions.json", "ehri/units.json"), "ape": ("ape/search.json",),
}  # fmt: skip


@responses.activate
@pytest.mark.parametrize(("name", "file"), [(name, file) for name, files in FILES.items() for file in files])
def test_something_odd_in_any_place(name: str, file: str) -> None:
    (service,) = (one for one in services() if one.name == name)
    reply = json.loads((REPLIES / file).read_text(encoding="utf-8"))
    places = enumerate(path for path, _ in bent(reply))
    tell(service, (json.dumps(put(reply, path, odd)) for number, path in places for odd in ODD[number % 5 :: 5]))


@responses.activate
@pytest.mark.parametrize("service", [one for one in services() if one.describes], ids=lambda one: one.name)
def test_odd_replies(service: Service) -> None:
    tell(service, (json.dumps(odd) for odd in ODD for _ in WORKS))
    tell(service, (body for body in SHAPES for _ in WORKS))
