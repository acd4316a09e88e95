"""The client: what it repeats, what it believes, what it keeps."""

from __future__ import annotations

import logging
import time
from datetime import timedelta
from pathlib import Path

import pytest
import responses
from requests import ConnectionError as NoConnection

from citecheck.verify import adapter, pacing
from citecheck.verify.client import FILE, Client, Unavailable
from tests.verify.asked import client

URL = "https://api.example.org/works"


def refused(asking: Client, url: str = URL) -> str:
    with pytest.raises(Unavailable) as error:
        asking.json(url)
    return str(error.value)


@responses.activate
@pytest.mark.parametrize("status", [429, 500, 502, 503, 504])
def test_a_busy_service_is_asked_again(status: int) -> None:
    for _ in range(2):
        responses.get(URL, status=status, headers={"Retry-After": "0"})
    responses.get(URL, json={"a": 1})
    asking = client()
    assert (asking.json(URL), asking.sent) == ({"a": 1}, 3)


@responses.activate
def test_one_that_stays_busy_is_given_up() -> None:
    responses.get(URL, status=503)
    asking = client()
    assert (refused(asking), asking.sent) == ("HTTP 503", 6)


@responses.activate
@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("<!DOCTYPE html><html><body>Log in</body></html>", "it answers with a web page instead of JSON"),
        ('{"message": {"items": [', "its reply is cut short or damaged"),
        ("", "its reply is cut short or damaged"),
        (b"\xff\xfe\x00", "its reply is cut short or damaged"),
    ],
)
def test_what_is_no_json(body: str, reason: str, tmp_path: Path) -> None:
    responses.get(URL, body=body)
    asking = client(tmp_path)
    assert (refused(asking), asking.sent) == (reason, 2)
    responses.reset()
    responses.get(URL, json=[])
    assert asking.json(URL) == []  # The damaged reply was not kept.


@responses.activate
def test_a_body_that_came_damaged_once() -> None:
    responses.get(URL, body='{"a": ')
    responses.get(URL, json={"a": 2})
    assert client().json(URL) == {"a": 2}


@responses.activate
def test_redirects_without_end() -> None:
    responses.get(URL, status=302, headers={"Location": URL})
    assert refused(client()) == "it redirects without end"


@responses.activate
def test_a_key_does_not_follow_a_redirect_to_another_host() -> None:
    responses.get(URL, status=302, headers={"Location": "https://elsewhere.example.com/"})
    responses.get("https://elsewhere.example.com/", json={})
    client().json(URL, headers={"X-API-Key": "hush"})
    assert [call.request.headers.get("X-API-Key") for call in responses.calls] == ["hush", None]


@responses.activate
def test_oversize(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adapter, "_LARGEST", 1000)
    responses.get(URL, body="[" + "1," * 1000 + "1]")
    assert refused(client()) == "its reply is too large"


@responses.activate
@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 451])
def test_other_statuses(status: int) -> None:
    responses.get(URL, status=status, body="<html>no</html>")
    asking = client()
    assert refused(asking) == refused(asking) == f"HTTP {status}"
    assert asking.sent == 2  # None of them is kept.


@responses.activate
@pytest.mark.parametrize("status", [404, 410])
def test_an_absent_record_is_an_answer_where_one_is_looked_up_by_its_name(status: int) -> None:
    responses.get(URL, status=status, body="<html>no</html>")
    asking = client()
    assert asking.json(URL, absent=True) is asking.json(URL, absent=True) is None
    assert asking.sent == 1


@responses.activate
def test_xml_and_its_bombs() -> None:
    responses.get(URL, body="<a><b>1</b></a>")
    root = client().xml(URL)
    assert root.findtext("b") == "1"
    for body, reason in (
        ('<!DOCTYPE a [<!ENTITY b "bb">]><a>&b;</a>', "its XML defines entities, which we do not read"),
        ("<a><b>", "its reply is cut short or damaged"),
        ("<html><body>Down</body></html>", "it answers with a web page instead of XML"),
    ):
        responses.reset()
        responses.get(URL, body=body)
        with pytest.raises(Unavailable, match=reason):
            client().xml(URL)


@responses.activate
def test_no_connection_is_one_plain_reason_without_the_address() -> None:
    responses.get(URL, body=NoConnection(f"HTTPSConnectionPool: Max retries exceeded with url: {URL}?api_key=hush"))
    asking = client()
    assert (refused(asking), asking.sent) == ("it cannot be reached", 1)
    responses.get("https://other.example.org/", json={})
    asking.json("https://other.example.org/")  # There is a network, then: the next failure is worth a second attempt.
    assert (refused(asking), asking.sent) == ("it cannot be reached", 4)


@responses.activate
def test_a_service_that_keeps_failing_is_left_alone_and_tried_again_later(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr(pacing.time, "monotonic", lambda: now[0])
    responses.get(URL, status=403)
    asking = client()
    assert [refused(asking, f"{URL}?n={n}") for n in range(3)] == ["HTTP 403"] * 3
    assert (refused(asking, f"{URL}?n=3"), asking.sent) == ("HTTP 403", 3)  # It was not asked.
    responses.get("https://other.example.org/", json={})
    assert asking.json("https://other.example.org/") == {}
    now[0] += 121
    assert (refused(asking, f"{URL}?n=4"), asking.sent) == ("HTTP 403", 5)
    assert (refused(asking, f"{URL}?n=5"), asking.sent) == ("HTTP 403", 5)
    now[0] += 121
    responses.replace(responses.GET, URL, json={"a": 1})
    assert asking.json(f"{URL}?n=6") == asking.json(f"{URL}?n=7") == {"a": 1}


@responses.activate
def test_a_long_rest_is_not_waited_for() -> None:
    responses.get(URL, status=429, headers={"Retry-After": "3600"})
    asking = client()
    assert refused(asking) == "it asks to be left alone for 3600 seconds"
    assert (refused(asking), asking.sent) == ("it asks to be left alone for 3600 seconds", 1)


@responses.activate
def test_replies_are_kept(tmp_path: Path) -> None:
    responses.get(URL, json={"a": 1})
    with client(tmp_path) as asking:
        assert (asking.json(URL), asking.json(URL), asking.sent) == ({"a": 1}, {"a": 1}, 1)
    with client(tmp_path) as asking:
        assert (asking.json(URL), asking.sent) == ({"a": 1}, 0)


@responses.activate
def test_a_stale_reply_serves_in_need(tmp_path: Path) -> None:
    responses.get(URL, json={"a": 2})
    with client(tmp_path, cache_days=timedelta(seconds=0.01) / timedelta(days=1)) as asking:
        assert asking.json(URL) == {"a": 2}
        time.sleep(0.03)
        responses.replace(responses.GET, URL, status=500)
        assert (asking.json(URL), asking.sent) == ({"a": 2}, 7)  # One reply, six refusals.


@responses.activate
def test_nothing_secret_is_kept(tmp_path: Path) -> None:
    responses.get(URL, json={"a": 1}, headers={"Set-Cookie": "session=hush"})
    with client(tmp_path, mailto="someone@example.org") as asking:
        params = {"q": "salt", "api_key": "hush", "mailto": "someone@example.org"}
        assert asking.json(URL, params, {"X-API-Key": "hush", "Authorization": "hush"}) == {"a": 1}
        assert asking.json(URL, {"q": "salt"}) == {"a": 1}  # With another key, or none, it is the same question.
        assert asking.sent == 1
    kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"salt" in kept
    assert b"hush" not in kept and b"someone" not in kept
    assert "hush" not in repr(client(keys={"openalex": "hush"}).settings)


@responses.activate
@pytest.mark.parametrize("damage", [b"no database" * 100, b""])
def test_a_cache_that_cannot_be_used_is_no_reason_not_to_ask(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / FILE).write_bytes(damage)
    responses.get(URL, json={"a": 1})
    with client(tmp_path) as asking:
        assert asking.json(URL) == {"a": 1}
    (tmp_path / "file").write_text("in the way")
    with client(tmp_path / "file") as asking:
        assert asking.json(URL) == {"a": 1}


@responses.activate
def test_a_damaged_reply_in_the_cache_is_asked_for_again(tmp_path: Path) -> None:
    responses.get(URL, json={"a": 1})
    with client(tmp_path) as asking:
        asking.json(URL)
        with asking._session.cache.responses.connection(commit=True) as db:
            db.execute("UPDATE responses SET value = '{\"url\": 1'")
        assert (asking.json(URL), asking.sent) == ({"a": 1}, 2)


@responses.activate
def test_no_key_stands_in_a_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    with client(keys={"openalex": "hu/sh"}):
        logging.getLogger("urllib3.connectionpool").debug("%s %s", "GET", "/works?api_key=hu%2Fsh&key=hu/sh")
    assert "GET /works?api_key=…&key=…" in caplog.messages


@responses.activate
def test_a_file_that_may_not_be_written_is_no_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citecheck.verify.keeping.os.access", lambda *_: False)
    responses.get(URL, json={"a": 1})
    with client(tmp_path) as asking:
        assert (asking.json(URL), asking.json(URL), asking.sent) == ({"a": 1}, {"a": 1}, 1)
    assert not list(tmp_path.iterdir())


def test_nothing_is_asked_after_the_end() -> None:
    with client() as asking:
        pass
    assert refused(asking) == "the run was interrupted"
