"""Catalogues of archives: TNA Discovery, the US National Archives Catalog, EHRI, Archives Portal Europe."""

from __future__ import annotations

import json

import pytest
import responses

from citecheck.model.archival import ArchivalRef
from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verification import verified
from citecheck.verify.asking import ask
from citecheck.verify.service import Service
from citecheck.verify.services import archives_portal, ehri, nara, tna
from citecheck.verify.verdict import Verification
from tests.verify.asked import client, reply

KEYS = {"nara": "hush", "ape": "hush"}


def asked(ref: ArchivalRef, services: tuple[Service, ...], keys: dict[str, str] | None = None) -> Verification:
    ours = Work("w", Kind.ARCHIVAL, archival=ref)
    return ask(ours, verified(ours, None, frozenset()), services, client(keys=KEYS if keys is None else keys))


def piece(number: str) -> ArchivalRef:
    return ArchivalRef("TNA", "TNA", fond="FO 371", delo=(number,), folios=("12",))


@responses.activate
def test_a_piece_at_kew() -> None:
    responses.get(tna.BASE, body=reply("tna/records.json"))
    answer = asked(piece("56731"), tna.SERVICES)
    assert (answer.verdict.value, answer.asked, answer.skipped) == ("verified", ("registry", "tna"), ())
    assert answer.reason == "the archive's catalogue has the file: “Political situation in the salt towns”"
    assert [(name, one.theirs) for name, one in answer.evidence[0].fields][-1] == ("delo", "FO 371/56731")
    assert responses.calls[0].request.params["sps.searchQuery"] == '"FO 371/56731"'


@responses.activate
def test_a_piece_that_is_not_there() -> None:
    responses.get(tna.BASE, body=reply("tna/records.json"))
    answer = asked(piece("5673"), tna.SERVICES)
    assert (answer.verdict.value, answer.reason) == ("not-found", "nothing like it in TNA Discovery")


@responses.activate
def test_a_piece_of_which_only_the_items_are_described() -> None:
    responses.get(tna.BASE, json={"records": [{"id": "C1", "reference": "FO 371/56731/3", "heldBy": ["TNA"]}]})
    assert asked(piece("56731"), tna.SERVICES).verdict.value == "verified"


@responses.activate
def test_a_silent_catalogue_leaves_the_registry_s_word() -> None:
    responses.get(tna.BASE, status=403)
    answer = asked(piece("56731"), tna.SERVICES)
    assert answer.verdict.value == "unverifiable"
    assert [one.source for one in answer.skipped] == ["catalogue", "tna"]


@responses.activate
def test_a_record_group_of_the_united_states() -> None:
    responses.get(nara.BASE, body=reply("nara/group.json"))
    ref = ArchivalRef("NARA", "NARA", fond="RG 59", opis="Entry 1", delo=("Box 12",))
    answer = asked(ref, nara.SERVICES)
    assert (answer.verdict.value, answer.evidence[0].identity) == ("unverifiable", "NAID 401")
    assert (
        answer.reason == "the fonds is catalogued (“General Records of the Department of State”); the file is not seen"
    )
    assert responses.calls[0].request.headers["X-API-Key"] == "hush"
    assert asked(ref, nara.SERVICES, {}).skipped[-1].reason == "it needs a key, in NARA_API_KEY"


@responses.activate
def test_a_fonds_that_ehri_describes() -> None:
    responses.get(f"{ehri.BASE}/search", body=reply("ehri/institutions.json"))
    responses.get(f"{ehri.BASE}/ua-003298/search", body=reply("ehri/units.json"))
    answer = asked(ArchivalRef("DAKO", "DAKO", fond="R-2356", opis="1", delo=("60",)), ehri.SERVICES)
    assert (answer.verdict.value, answer.evidence[0].identity) == ("unverifiable", "ua-003298-r-2356")
    assert dict(answer.evidence[0].fields)["fond"].theirs == "Р-2356"


@responses.activate
def test_what_ehri_lacks_says_nothing() -> None:
    responses.get(f"{ehri.BASE}/search", json={"data": []})
    answer = asked(ArchivalRef("DAKO", "DAKO", fond="R-2356", opis="1", delo=("60",)), ehri.SERVICES)
    assert (answer.verdict.value, answer.evidence[0].source) == ("unverifiable", "registry")


@responses.activate
def test_a_volume_in_the_archives_portal() -> None:
    responses.post(archives_portal.BASE, body=reply("ape/search.json"))
    ref = ArchivalRef("BArch", "BArch", fond="R 58", delo=("214",))
    answer = asked(ref, archives_portal.SERVICES)
    assert (answer.verdict.value, answer.evidence[0].identity) == ("verified", "C100")
    request = responses.calls[0].request
    assert json.loads(request.body or "") == {"query": '"R 58 214"', "count": 20, "startIndex": 0}
    assert request.headers["APIKey"] == "hush"


@pytest.mark.parametrize("service", [*tna.SERVICES, *nara.SERVICES, *ehri.SERVICES, *archives_portal.SERVICES])
def test_none_is_asked_for_an_archive_that_is_not_decided(service: Service) -> None:
    assert not service.asks(Work("w", Kind.ARCHIVAL, archival=ArchivalRef("GAVO", fond="5", opis="1", delo=("2",))))
    assert not service.asks(Work("w", Kind.ARCHIVAL))
    assert not service.asks(Work("w", Kind.BOOK))
