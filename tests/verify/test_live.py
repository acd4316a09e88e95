"""The services themselves, on the network: ``pytest -m live tests/verify/test_live.py``. Off by default."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from citecheck.model.archival import ArchivalRef
from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.network import chosen_services
from citecheck.verify.asking import ask
from citecheck.verify.client import Client
from citecheck.verify.settings import settings_of
from tests.verify.asked import work

pytestmark = pytest.mark.live

WAKEFIELD = work(
    Kind.ARTICLE, "Wakefield, A. J.", year=1998, container_title="The Lancet", DOI="10.1016/S0140-6736(97)11096-0",
    title="Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children",
)  # fmt: skip
BLOODLANDS = work(
    Kind.BOOK, "Snyder, Timothy", year=2010, title="Bloodlands: Europe between Hitler and Stalin", ISBN="9780465002399"
)
ATTENTION = work(Kind.ARTICLE, "Vaswani, Ashish", year=2017, title="Attention Is All You Need", DOI="10.48550/arXiv.1706.03762")  # fmt: skip
FILM = work(Kind.FILM, "Eisenstein, Sergei", year=1925, title="Battleship Potemkin")
PAGE = work(Kind.WEB, title="A page that is not there", URL="https://example.com/citecheck-404")


def filed(archive: str, fond: str, *delo: str) -> Work:
    return Work("w", Kind.ARCHIVAL, archival=ArchivalRef(archive, archive, fond=fond, delo=delo))


ASKED = {
    "crossref": WAKEFIELD, "openalex": WAKEFIELD, "pubmed": WAKEFIELD, "semantic-scholar": WAKEFIELD, "datacite": ATTENTION,
    "arxiv": ATTENTION, "open-library": BLOODLANDS, "k10plus": BLOODLANDS, "loc": BLOODLANDS, "dnb": BLOODLANDS,
    "bnf": BLOODLANDS, "libris": BLOODLANDS, "wikidata": FILM, "web": PAGE, "tna": filed("TNA", "KV 2", "1957"),
    "nara": filed("NARA", "RG 59", "Box 1"), "ehri": filed("YVA", "P.19", "1"), "ape": filed("BArch", "R 58", "214"),
}  # fmt: skip


ENVIRONMENT = settings_of([], os.environ)
WITHOUT_KEY = {
    one.name for one in chosen_services(list(ASKED), []) if one.needs_key and one.name not in ENVIRONMENT.keys
}


@pytest.mark.parametrize("name", sorted(set(ASKED) - WITHOUT_KEY))
def test_a_service_answers_in_the_shape_that_is_read(name: str, tmp_path: Path) -> None:
    settings = settings_of([("cache", str(tmp_path))], os.environ)
    (service,) = chosen_services([name], [])
    with Client(settings) as asking:
        answer = ask(ASKED[name], None, (service,), asking)
    assert (answer.asked, answer.skipped) == ((name,), ())
    if name in ("crossref", "openalex", "pubmed", "open-library", "k10plus", "loc"):
        assert answer.verdict.value == "verified", answer.reason
    if name in ("crossref", "pubmed"):
        assert "retracted" in {one.kind.value for one in answer.notices}
