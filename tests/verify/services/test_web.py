"""Links: alive, gone, unknown; the archived copy of those that are gone; addresses that are nobody's business."""

from __future__ import annotations

import socket

import pytest
import responses
from requests import ConnectionError as NoConnection

from citecheck.model.citation import Kind
from citecheck.verify.asking import ask
from citecheck.verify.services.web import SERVICES, WAYBACK
from citecheck.verify.verdict import Notice, NoticeKind, Verification
from citecheck.verify.visiting import visitable
from tests.verify.asked import client, reply, work

URL = "http://salt.example.org/page"
COPY = "https://web.archive.org/web/20130919044612/http://salt.example.org/page"


@pytest.fixture(autouse=True)
def names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names lead to a public address, but for one that leads inside and one that leads nowhere."""

    def found(host: str, *_: object, **__: object) -> list[tuple[object, ...]]:
        if host == "gone.example.org":
            raise socket.gaierror
        return [(2, 1, 6, "", ("10.0.0.1" if host == "inside.example.org" else "93.184.216.34", 0))]

    monkeypatch.setattr("citecheck.verify.visiting.socket.getaddrinfo", found)
    monkeypatch.setattr("citecheck.verify.visiting.getproxies", dict)


def asked(url: str = URL, year: int | None = None) -> Verification:
    return ask(work(Kind.WEB, year=year, title="A page on salt", URL=url), None, SERVICES, client())


@responses.activate
def test_a_page_that_answers() -> None:
    responses.head(URL)
    answer = asked()
    assert (answer.verdict.value, answer.asked, answer.notices) == ("unverifiable", ("web",), ())


@responses.activate
def test_a_page_that_is_gone_with_its_copy() -> None:
    responses.head(URL, status=404)
    responses.get(URL, status=404)
    responses.get(WAYBACK, body=reply("web/archived.json"))
    assert asked(year=2012).notices == (Notice(NoticeKind.DEAD_LINK, "web", URL, remedy=COPY),)
    assert responses.calls[-1].request.params == {"url": URL, "timestamp": "2012"}


@responses.activate
def test_a_page_that_is_gone_without_one() -> None:
    responses.head(URL, status=410)
    responses.get(URL, status=410)
    responses.get(WAYBACK, json={"archived_snapshots": {}})
    assert asked().notices == (Notice(NoticeKind.DEAD_LINK, "web", URL),)


@responses.activate
@pytest.mark.parametrize("status", [401, 403, 405, 429, 500, 503])
def test_a_server_that_will_not_say(status: int) -> None:
    responses.head(URL, status=status)
    responses.get(URL, status=status)
    assert asked().notices == ()


@responses.activate
def test_a_server_that_knows_no_head() -> None:
    responses.head(URL, status=404)
    responses.get(URL)
    assert asked().notices == ()


@responses.activate
def test_redirects_are_followed_to_their_end_and_no_further() -> None:
    responses.head(URL, status=301, headers={"Location": "/new"})
    responses.head("http://salt.example.org/new")
    assert asked().notices == ()
    responses.reset()
    responses.head(URL, status=302, headers={"Location": URL})
    assert asked().notices == ()
    responses.reset()
    responses.head(URL, status=302, headers={"Location": "http://inside.example.org/admin"})
    assert asked().notices == ()
    assert [call.request.url for call in responses.calls] == [URL]


@responses.activate
def test_a_host_that_is_gone_counts_only_where_there_is_a_network() -> None:
    responses.get(WAYBACK, json={"archived_snapshots": {}})
    dead = "http://gone.example.org/"
    assert asked(dead).notices == (Notice(NoticeKind.DEAD_LINK, "web", dead),)
    responses.replace(responses.GET, WAYBACK, body=NoConnection())
    answer = asked(dead)
    assert (answer.notices, answer.skipped[0].reason) == ((), "it cannot be reached")


@pytest.mark.parametrize(
    "url",
    ["http://localhost/x", "http://127.0.0.1/", "http://169.254.169.254/latest", "http://[::1]/", "http://printer/", "http://db.internal/",
     "http://user:word@example.org/", "ftp://example.org/", "http://10.1.2.3:8080/", "http://0x7f000001/", "http://[/"],
)  # fmt: skip
def test_addresses_that_are_not_public_are_not_visited(url: str) -> None:
    assert not visitable(url)


@pytest.mark.parametrize("url", ["https://doi.org/10.5555/salt.12", COPY, "", "urn:x"])
def test_dois_and_copies_are_left_to_others(url: str) -> None:
    assert not SERVICES[0].asks(work(Kind.WEB, title="Salt", URL=url))
