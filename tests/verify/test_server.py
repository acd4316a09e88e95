"""A whole run against a server of our own that is busy every third time; then a warm one."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.network import Network, answers
from citecheck.verify.client import Client
from citecheck.verify.services import crossref
from citecheck.verify.settings import Settings
from tests.verify.asked import work

WORDS = [
    "salt",
    "bread",
    "pepper",
    "power",
    "cloves",
    "trade",
    "nutmeg",
    "rivers",
    "towns",
    "mills",
    "bridges",
    "canals",
]


def titled(number: int) -> str:
    picked = [WORDS[(number // len(WORDS) ** i) % len(WORDS)] for i in range(3)]
    return f"The {picked[0]} and the {picked[1]} of {picked[2]} reconsidered, chapter {number}"


def works(n: int) -> list[Work]:
    made = [
        work(Kind.ARTICLE, f"Novak{i}, Ada", year=2000, title=titled(i), container_title="Annals") for i in range(n)
    ]
    return [Work(f"w{i}", one.kind, one.fields) for i, one in enumerate(made)]


class Moody(BaseHTTPRequestHandler):
    """Knows every work but each tenth; says 429 and 503 in turn to every third request."""

    asked = count(1)

    def do_GET(self) -> None:
        number = next(Moody.asked)
        if number % 3 == 0:
            self._say(429 if number % 2 else 503, b"busy", {"Retry-After": "0"} if number % 2 else {})
            return
        (query,) = parse_qs(urlsplit(self.path).query)["query.bibliographic"]
        wanted = int(query.split()[0].removeprefix("Novak"))
        record = {
            "DOI": f"10.5555/{wanted}", "type": "journal-article", "title": [titled(wanted)], "issued": {"date-parts": [[2000]]},
            "author": [{"family": f"Novak{wanted}", "given": "Ada"}], "container-title": ["Annals"],
        }  # fmt: skip
        found = [] if wanted % 10 == 0 else [record]
        limits = {"x-rate-limit-limit": "10000", "x-rate-limit-interval": "1s", "x-concurrency-limit": "4"}
        self._say(200, json.dumps({"status": "ok", "message": {"items": found}}).encode(), limits)

    def _say(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    serving = ThreadingHTTPServer(("127.0.0.1", 0), Moody)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    monkeypatch.setattr(crossref, "BASE", f"http://127.0.0.1:{serving.server_port}")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    yield
    serving.shutdown()
    serving.server_close()


def run(folder: Path, ours: list[Work]) -> tuple[list[tuple[str, str]], int]:
    with Client(Settings(pause=0, cache=str(folder)), backoff=0.001) as asking:
        found = list(answers(ours, None, frozenset(), Network((crossref.Crossref(),), asking), lambda _: None))
        return [(one.id, one.verdict.value) for one in found], asking.sent


@pytest.mark.usefixtures("server")
def test_a_cold_run_loses_no_verdict_and_a_warm_one_asks_nothing(tmp_path: Path) -> None:
    ours = works(250)
    expected = [(f"w{i}", "not-found" if i % 10 == 0 else "verified") for i in range(250)]
    cold, sent = run(tmp_path, ours)
    assert cold == expected
    assert sent >= 250 * 3 // 2 - 1
    assert run(tmp_path, ours) == (expected, 0)


@pytest.mark.usefixtures("server")
def test_an_interrupted_run_goes_on_where_it_was(tmp_path: Path) -> None:
    ours = works(40)
    with Client(Settings(pause=0, cache=str(tmp_path)), backoff=0.001) as asking:
        running = answers(ours, None, frozenset(), Network((crossref.Crossref(),), asking), lambda _: None)
        first = [next(running).id for _ in range(10)]
        running.close()  # type: ignore[attr-defined]
    assert first == [f"w{i}" for i in range(10)]
    found, sent = run(tmp_path, ours)
    assert len(found) == 40
    assert sent <= 45  # Thirty at most, and half of that again for those that were refused.


def test_no_network_is_said_and_decides_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crossref, "BASE", "http://127.0.0.1:9")
    with Client(Settings(pause=0, cache=None), backoff=0) as asking:
        found = list(answers(works(6), None, frozenset(), Network((crossref.Crossref(),), asking), lambda _: None))
    assert {one.verdict.value for one in found} == {"unverifiable"}
    assert {one.reason for one in found} == {"Crossref: it cannot be reached"}
    assert asking.sent == 3
