"""DataCite, OpenAlex, Semantic Scholar, arXiv, PubMed."""

from __future__ import annotations

import json

import responses

from citecheck.model.citation import Kind
from citecheck.verify.asking import ask
from citecheck.verify.service import Service
from citecheck.verify.services import arxiv, datacite, openalex, pubmed, semantic_scholar
from citecheck.verify.verdict import Notice, NoticeKind, Verification
from tests.verify.asked import client, reply, salt, work

PREPRINT = "10.48550/arXiv.2101.00001"


def asked(service: Service, **fields: str) -> Verification:
    return ask(salt(**fields), None, (service,), client(keys={"openalex": "hush", "semantic-scholar": "hush"}))


def preprint(service: Service) -> Verification:
    ours = work(Kind.ARTICLE, "Novak, P.", year=2021, title="Salt and Bread in Old Towns", DOI=PREPRINT)
    return ask(ours, None, (service,), client())


@responses.activate
def test_datacite_by_doi_with_the_publication_of_a_preprint() -> None:
    responses.get(f"{datacite.BASE}/dois/10.48550%2Farxiv.2101.00001", body=reply("datacite/doi.json"))
    answer = preprint(datacite.SERVICES[0])
    assert answer.verdict.value == "verified"
    assert answer.notices == (Notice(NoticeKind.PUBLISHED, "datacite", PREPRINT.lower(), remedy="10.5555/salt.12"),)


@responses.activate
def test_datacite_by_title_for_data_sets() -> None:
    responses.get(f"{datacite.BASE}/dois", body=reply("datacite/list.json"))
    ours = work(Kind.DATASET, year=2019, title='Prices of salt: "in" old towns', publisher="Dryad")
    answer = ask(ours, None, datacite.SERVICES, client())
    assert responses.calls[0].request.params["query"] == 'titles.title:"Prices of salt in old towns"'
    assert (answer.verdict.value, answer.found and answer.found.id) == ("verified", "10.5061/salt.1")


@responses.activate
def test_datacite_lacks_a_doi_of_others_and_that_says_nothing() -> None:
    responses.get(f"{datacite.BASE}/dois/10.5555%2Fsalt.12", status=404, json={"errors": [{"status": "404"}]})
    answer = asked(datacite.SERVICES[0], DOI="10.5555/salt.12")
    assert (answer.verdict.value, answer.asked, answer.notices) == ("unverifiable", ("datacite",), ())


@responses.activate
def test_openalex_by_doi_and_its_retraction() -> None:
    responses.get(f"{openalex.BASE}/works/doi:10.5555/salt.12", body=reply("openalex/work.json"))
    answer = asked(openalex.SERVICES[0], DOI="10.5555/salt.12")
    assert answer.verdict.value == "verified"
    assert answer.notices == (Notice(NoticeKind.RETRACTED, "openalex", "https://openalex.org/W40"),)
    assert responses.calls[0].request.params["api_key"] == "hush"


@responses.activate
def test_openalex_by_title() -> None:
    row = json.loads(reply("openalex/work.json")) | {"is_retracted": False}
    responses.get(f"{openalex.BASE}/works", json={"meta": {"count": 1}, "results": [row]})
    answer = asked(openalex.SERVICES[0], title="Salt and Bread, in: Old Towns | x")
    assert responses.calls[0].request.params["filter"] == "title.search:Salt and Bread in Old Towns x"
    assert (answer.asked, answer.notices) == (("openalex",), ())


@responses.activate
def test_semantic_scholar_is_off_by_default_and_finds_by_title() -> None:
    responses.get(f"{semantic_scholar.BASE}/paper/search/match", body=reply("semantic_scholar/match.json"))
    assert semantic_scholar.SERVICES[0].default is False
    assert asked(semantic_scholar.SERVICES[0]).verdict.value == "verified"
    assert responses.calls[0].request.headers["X-API-Key"] == "hush"


@responses.activate
def test_semantic_scholar_says_404_to_a_title_that_it_lacks() -> None:
    responses.get(f"{semantic_scholar.BASE}/paper/search/match", status=404, json={"error": "Title match not found"})
    assert asked(semantic_scholar.SERVICES[0]).verdict.value == "not-found"


@responses.activate
def test_arxiv_by_number_with_the_doi_of_the_publication() -> None:
    responses.get(arxiv.BASE, body=reply("arxiv/feed.xml"))
    answer = preprint(arxiv.SERVICES[0])
    assert answer.verdict.value == "verified"
    assert answer.notices == (Notice(NoticeKind.PUBLISHED, "arxiv", PREPRINT.lower(), remedy="10.5555/salt.12"),)
    assert responses.calls[0].request.params == {"id_list": "2101.00001"}


@responses.activate
def test_arxiv_does_not_know_a_number() -> None:
    responses.get(arxiv.BASE, body=reply("arxiv/none.xml"))
    answer = preprint(arxiv.SERVICES[0])
    assert answer.notices == (Notice(NoticeKind.UNRESOLVED, "arxiv", "arXiv:2101.00001"),)
    assert answer.verdict.value == "unverifiable"  # The number is wrong; that the work does not exist is not said.


def test_arxiv_is_asked_for_preprints_alone() -> None:
    assert arxiv.SERVICES[0].asks(salt(container_title="arXiv preprint"))
    assert not arxiv.SERVICES[0].asks(salt(DOI="10.5555/salt.12"))


@responses.activate
def test_pubmed_by_number_and_its_retraction() -> None:
    responses.get(f"{pubmed.BASE}/esummary.fcgi", body=reply("pubmed/summary.json"))
    answer = asked(pubmed.SERVICES[0], note="PMID: 123456")
    assert (answer.verdict.value, len(responses.calls)) == ("verified", 1)
    assert answer.notices == (Notice(NoticeKind.RETRACTED, "pubmed", "PMID:123456"),)


@responses.activate
def test_pubmed_by_title() -> None:
    responses.get(f"{pubmed.BASE}/esearch.fcgi", body=reply("pubmed/search.json"))
    responses.get(f"{pubmed.BASE}/esummary.fcgi", body=reply("pubmed/summary.json"))
    assert asked(pubmed.SERVICES[0], page="101-120").verdict.value == "verified"
    assert responses.calls[0].request.params["term"] == "Salt and Bread in Old Towns[Title]"


@responses.activate
def test_pubmed_without_an_answer_says_nothing() -> None:
    responses.get(f"{pubmed.BASE}/esearch.fcgi", json={"esearchresult": {"idlist": []}})
    answer = asked(pubmed.SERVICES[0])
    assert (answer.verdict.value, answer.reason) == (
        "unverifiable",
        "no source that was asked lists articles one by one",
    )
