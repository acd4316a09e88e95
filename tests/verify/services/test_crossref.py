"""Crossref: by DOI, by search, notices."""

from __future__ import annotations

import responses

from citecheck.model.citation import Kind
from citecheck.verify.asking import ask
from citecheck.verify.services.crossref import BASE, Crossref
from citecheck.verify.verdict import Notice, NoticeKind
from tests.verify.asked import client, reply, salt, work

CROSSREF = Crossref()


@responses.activate
def test_a_doi_is_looked_up_and_its_notices_are_the_works() -> None:
    responses.get(f"{BASE}/works/10.5555%2Fsalt.12", body=reply("crossref/work.json"))
    answer = ask(salt(DOI="10.5555/salt.12"), None, (CROSSREF,), client(mailto="someone@example.org"))
    assert (answer.verdict.value, answer.asked, answer.skipped) == ("verified", ("crossref",), ())
    assert answer.notices == (
        Notice(NoticeKind.CORRECTED, "crossref", "10.5555/salt.13", "2004-03-06"),
        Notice(NoticeKind.RETRACTED, "retraction-watch", "10.5555/salt.99", "2010-02-06"),
    )
    (call,) = responses.calls
    assert call.request.params == {"mailto": "someone@example.org"}
    assert "mailto:someone@example.org" in call.request.headers["User-Agent"]


@responses.activate
def test_without_a_doi_the_reference_is_searched_for_and_its_own_words_alone_are_sent() -> None:
    responses.get(f"{BASE}/works", body=reply("crossref/list.json"))
    answer = ask(salt(note="private remark", URL="http://example.org/x"), None, (CROSSREF,), client())
    assert (answer.verdict.value, answer.evidence[0].identity) == ("verified", "10.5555/SALT.12")
    assert answer.notices == (Notice(NoticeKind.PUBLISHED, "crossref", "10.5555/salt.12", remedy="10.5555/later"),)
    assert responses.calls[0].request.params == {
        "query.bibliographic": "Novak Salt and Bread in Old Towns Annals of Salt 2003", "rows": "3",
    }  # fmt: skip


@responses.activate
def test_a_doi_of_another_work_stands_though_the_work_itself_is_found() -> None:
    other = reply("crossref/work.json").replace("Salt and Bread in Old Towns", "Glaciers").replace("Novak", "Lind")
    responses.get(f"{BASE}/works/10.5555%2Fsalt.12", body=other)
    responses.get(
        f"{BASE}/works",
        body=reply("crossref/list.json").replace("10.5555/SALT.12", "10.5555/true").replace("is-pre", "is-"),
    )
    answer = ask(salt(DOI="10.5555/salt.12"), None, (CROSSREF,), client())
    assert (answer.verdict.value, answer.reason) == ("mismatch", "its DOI is of another work: “Glaciers: A History”")
    assert answer.notices == ()


@responses.activate
def test_a_doi_that_nobody_registered() -> None:
    responses.get(f"{BASE}/works/10.5555%2Fnone", status=404, body="Resource not found.")
    responses.get(f"{BASE}/works/10.5555%2Fnone/agency", status=404, body="Resource not found.")
    responses.get(f"{BASE}/works", json={"status": "ok", "message": {"items": []}})
    answer = ask(salt(DOI="10.5555/none"), None, (CROSSREF,), client())
    assert (answer.verdict.value, answer.reason) == ("not-found", "nothing like it in Crossref")
    assert answer.notices == (Notice(NoticeKind.UNRESOLVED, "crossref", "10.5555/none"),)


@responses.activate
def test_a_doi_of_another_agency_is_not_called_unresolved() -> None:
    responses.get(f"{BASE}/works/10.5555%2Fdc.1", status=404, body="Resource not found.")
    responses.get(f"{BASE}/works/10.5555%2Fdc.1/agency", body=reply("crossref/agency.json"))
    answer = ask(work(Kind.ARTICLE, DOI="10.5555/dc.1"), None, (CROSSREF,), client())
    assert (answer.verdict.value, answer.notices) == ("unverifiable", ())


def test_what_it_is_asked_for() -> None:
    assert CROSSREF.asks(work(Kind.BOOK, title="Salt"))
    assert CROSSREF.asks(work(Kind.NEWSPAPER, DOI="10.5555/x"))
    assert not CROSSREF.asks(work(Kind.NEWSPAPER, title="Salt prices rise"))
    assert not CROSSREF.asks(work(Kind.ARTICLE))


@responses.activate
def test_odd_replies_are_no_records() -> None:
    for body in ('{"message": []}', "[]", '{"message": {"items": {"a": 1}}}', '{"message": {"items": [{"title": 3}]}}'):
        responses.reset()
        responses.get(f"{BASE}/works", body=body)
        assert ask(salt(), None, (CROSSREF,), client()).verdict.value == "not-found"
