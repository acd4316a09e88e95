"""Open Library, library catalogues through SRU, Wikidata."""

from __future__ import annotations

import pytest
import responses

from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify.asking import ask
from citecheck.verify.services import library_catalogues, open_library, wikidata
from citecheck.verify.services.library_catalogues import Catalogue
from tests.verify.asked import client, reply, work

CATALOGUES = {one.name: one for one in library_catalogues.SERVICES}


def book(title: str = "Salt and Bread: A History of the Towns", year: int = 2003, **fields: str) -> Work:
    return work(Kind.BOOK, "Novak, Petr", year=year, title=title, **fields)


@responses.activate
def test_open_library_by_isbn() -> None:
    responses.get(f"{open_library.BASE}/api/books", body=reply("open_library/books.json"))
    answer = ask(book("Salt and Bread", ISBN="0-306-40615-2"), None, open_library.SERVICES, client())
    assert (answer.verdict.value, answer.evidence[0].identity) == ("verified", "OL7M")
    assert responses.calls[0].request.params["bibkeys"] == "ISBN:9780306406157"


@responses.activate
def test_open_library_has_unrelated_records_under_some_numbers() -> None:
    responses.get(f"{open_library.BASE}/api/books", body=reply("open_library/books.json").replace("Salt and Bread", "Cooking for Two"))  # fmt: skip
    responses.get(f"{open_library.BASE}/search.json", body=reply("open_library/search.json"))
    answer = ask(book("Salt and Bread", ISBN="0-306-40615-2"), None, open_library.SERVICES, client())
    assert (answer.verdict.value, answer.evidence[0].identity) == ("verified", "OL5W")


@responses.activate
def test_open_library_by_title_takes_the_year_of_the_edition_cited() -> None:
    responses.get(f"{open_library.BASE}/search.json", body=reply("open_library/search.json"))
    assert ask(book("Salt and Bread", 2011), None, open_library.SERVICES, client()).verdict.value == "verified"
    answer = ask(book("Salt and Bread", 2007), None, open_library.SERVICES, client())
    assert dict(answer.evidence[0].fields)["issued"].theirs == "1999"
    assert responses.calls[0].request.params["author"] == "Novak"


@responses.activate
def test_open_library_lacks_too_much_to_say_not_found() -> None:
    responses.get(f"{open_library.BASE}/search.json", json={"docs": []})
    assert ask(book(), None, open_library.SERVICES, client()).verdict.value == "unverifiable"


@pytest.mark.parametrize(
    ("name", "isbn", "words"),
    [
        ("k10plus", 'pica.isb="9780306406157"', 'pica.tit="Salt and Bread" and pica.per="Novak"'),
        ("dnb", 'isbn="9780306406157"', 'tit="Salt and Bread" and per="Novak"'),
        ("loc", 'bath.isbn="9780306406157"', 'bath.title="Salt and Bread" and bath.author="Novak"'),
        ("libris", 'bath.isbn="9780306406157"', 'dc.title="Salt and Bread" and dc.creator="Novak"'),
        ("bnf", 'bib.isbn all "9780306406157"', 'bib.title all "Salt and Bread" and bib.author all "Novak"'),
    ],
)
@responses.activate
def test_catalogues_by_isbn_then_by_words(name: str, isbn: str, words: str) -> None:
    catalogue = CATALOGUES[name]
    responses.get(catalogue.url, body=reply("sru/none.xml"))
    responses.get(catalogue.url, body=reply("sru/marc.xml"))
    answer = ask(book(ISBN="9780306406157"), None, (catalogue,), client())
    assert (answer.verdict.value, answer.evidence[0].identity) == ("verified", "77001")
    assert [call.request.params["query"] for call in responses.calls] == [isbn, words]
    assert responses.calls[0].request.params["recordSchema"] == catalogue.schema


@responses.activate
def test_dublin_core() -> None:
    responses.get(CATALOGUES["bnf"].url, body=reply("sru/dc.xml"))
    ours = book("Le sel et le pain : une histoire des villes", publisher="Presses du sel", publisher_place="Paris")
    answer = ask(ours, None, (CATALOGUES["bnf"],), client())
    assert answer.verdict.value == "verified"
    fields = {name: one.theirs for name, one in answer.evidence[0].fields}
    assert fields == {
        "title": "Le sel et le pain : une histoire des villes", "author": "Petr Novak", "issued": "2003",
        "publisher": "Presses du sel", "publisher-place": "Paris",
    }  # fmt: skip


@pytest.mark.parametrize(
    "title", ['Salt" and pica.per="x', "Salt (and) bread = <life>?", "Salt\\ and * bread ^ / not or and"]
)
def test_nothing_in_a_title_is_a_sign_of_the_query_language(title: str) -> None:
    query = CATALOGUES["k10plus"].query(book(title))
    assert query.count('"') == 4
    assert not set(query) & set("\\*^()<>?/")


@responses.activate
def test_a_question_that_a_catalogue_refuses() -> None:
    responses.get(CATALOGUES["k10plus"].url, body=reply("sru/refused.xml"))
    answer = ask(book(), None, (CATALOGUES["k10plus"],), client())
    assert (answer.verdict.value, answer.skipped[0].reason) == (
        "unverifiable", "it refuses the question: Unsupported index pica.xyz",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("title", "verdict"),
    [
        ("A history of salt and bread", "not-found"),
        ("История соли", "unverifiable"),
        ("Istoriia soli i khleba", "unverifiable"),
    ],
)
@responses.activate
def test_a_missing_title_tells_only_where_it_would_be_found(title: str, verdict: str) -> None:
    responses.get(CATALOGUES["k10plus"].url, body=reply("sru/none.xml"))
    assert ask(book(title), None, (CATALOGUES["k10plus"],), client()).verdict.value == verdict


def test_what_catalogues_are_asked_for() -> None:
    one: Catalogue = CATALOGUES["dnb"]
    assert one.asks(book()) and one.asks(work(Kind.THESIS, title="Salt"))
    assert not one.asks(work(Kind.CHAPTER, title="Salt", ISBN="9780306406157"))
    assert not one.asks(work(Kind.NEWSPAPER, title="Salt"))


@responses.activate
def test_films() -> None:
    responses.get(wikidata.BASE, body=reply("wikidata/search.json"))
    responses.get(wikidata.BASE, body=reply("wikidata/entities.json"))
    responses.get(wikidata.BASE, body=reply("wikidata/makers.json"))
    film = work(Kind.FILM, "Novak, Petr", year=1931, title="The Salt Road")
    answer = ask(film, None, wikidata.SERVICES, client())
    assert (answer.verdict.value, answer.evidence[0].identity) == ("verified", "Q10")
    assert [call.request.params.get("ids") for call in responses.calls] == [None, "Q10|Q11", "Q20"]


@responses.activate
def test_a_film_that_nobody_knows() -> None:
    responses.get(wikidata.BASE, json={"search": []})
    answer = ask(work(Kind.FILM, year=1931, title="The Salt Road"), None, wikidata.SERVICES, client())
    assert (answer.verdict.value, answer.reason) == ("unverifiable", "no source that was asked lists films one by one")
