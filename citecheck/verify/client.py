"""The client: a persistent cache above, politeness below. The only part of the program that opens a socket."""

from __future__ import annotations

import logging
import sqlite3
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import timedelta
from hashlib import blake2b
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote_plus, urlencode
from xml.etree.ElementTree import Element

import requests
from defusedxml import ElementTree
from msgspec import json as decoder
from requests_cache import CachedSession
from requests_cache.backends.sqlite import SQLiteDict

from citecheck.verify.adapter import ANSWERS, JSON, XML, Failed, PoliteAdapter
from citecheck.verify.keeping import Replies
from citecheck.verify.pacing import Stopped
from citecheck.verify.settings import KEYS, Settings
from citecheck.verify.visiting import Visit, Visitor
from citecheck.version import __version__

FILE = "replies.sqlite"
SECRET_HEADERS = ("Authorization", "X-API-Key", "APIKey")
SECRET_PARAMETERS = ("api_key", "key")
NOT_KEPT = (*SECRET_HEADERS, *SECRET_PARAMETERS, "mailto", "email", "User-Agent", "Set-Cookie", "Cookie")
"""Headers and parameters that are no part of a cache key and are struck out of what is kept."""
_CONNECTIONS = logging.getLogger("urllib3.connectionpool")
_REDIRECTS = 5
_PARTING = 2.0
"""Seconds to wait at the end for threads that are still asking."""
_STALE = 180 * 86400.0
"""Seconds after which even a stale reply is dropped."""
_NO_PAUSES: Mapping[str, float] = {}
_ATTEMPTS = 6
logging.getLogger("requests_cache").addHandler(
    logging.NullHandler()
)  # It warns of stale replies: no business of stderr.


class Unavailable(Exception):
    """A service gave no usable answer; the text is a clause for a reader."""


class _Discreet(logging.Filter):
    """Strikes keys out of the log of connections, which has whole addresses when somebody turns it on."""

    def __init__(self, secrets: tuple[str, ...]) -> None:
        super().__init__()
        self._secrets = secrets

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple) and self._secrets:
            record.args = tuple(self._without(one) for one in record.args)
        return True

    def _without(self, value: object) -> object:
        if not isinstance(value, str):
            return value
        for secret in self._secrets:
            value = value.replace(quote_plus(secret), "…").replace(secret, "…")
        return value


class Client:
    """Asks services. Use it as a context manager; it may be used from several threads at once.

    ``pauses`` are seconds between two requests that a host asks for in words, ``backoff`` those of the first wait after a failure.
    """

    def __init__(self, settings: Settings, *, pauses: Mapping[str, float] = _NO_PAUSES, backoff: float = 0.5) -> None:
        self.settings = settings
        self.stopped = threading.Event()
        self.adapter = PoliteAdapter(settings.pause, backoff, _ATTEMPTS, self.stopped)
        self.adapter.pauses.update(pauses)
        self._session = _session(settings)
        self._discreet = _Discreet(tuple(settings.keys.values()))
        _CONNECTIONS.addFilter(self._discreet)
        self._visitor: Visitor | None = None
        self._lock = threading.Lock()
        self._asking = 0
        self._inside = threading.Condition()
        self._session.mount("https://", self.adapter)
        self._session.mount("http://", self.adapter)

    def __enter__(self) -> Client:
        return self

    def __exit__(self, *_: object) -> None:
        _CONNECTIONS.removeFilter(self._discreet)
        self.stopped.set()  # Threads that still wait, after an interruption, send nothing more.
        with self._inside:
            if not self._inside.wait_for(lambda: self._asking == 0, _PARTING):
                return  # One is deep in a reply: its connections are left to the end of the program.
        if self._visitor is not None:
            self._visitor.close()
        self._forget()
        self._session.close()  # type: ignore[no-untyped-call]

    def _forget(self) -> None:
        """Drop replies that have been stale for long: they serve nobody."""
        kept = self._session.cache.responses
        if not self.sent or not isinstance(kept, SQLiteDict):
            return
        try:
            with kept.connection(commit=True) as db:
                db.execute(f"DELETE FROM {kept.table_name} WHERE expires < ?", (time.time() - _STALE,))
        except sqlite3.Error:
            return  # A cache that cannot be written stays as it is.

    @property
    def sent(self) -> int:
        """How many requests went out; replies from the cache are none."""
        return self.adapter.sent

    def key(self, service: str) -> str:
        """Return the key for a service, an empty string if there is none."""
        return self.settings.keys.get(service, "")

    def key_name(self, service: str) -> str:
        """Return the environment variable that a service's key is read from."""
        return KEYS[service]

    def contact(self, parameter: str) -> dict[str, str]:
        """Return the contact of the configuration as a parameter, for services that ask for one; nothing if there is none."""
        return {parameter: self.settings.mailto} if self.settings.mailto else {}

    def json(
        self,
        url: str,
        params: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        post: Mapping[str, Any] | None = None,
        *,
        absent: bool = False,
    ) -> Any:
        """Return a JSON reply; raise :class:`Unavailable`.

        ``post`` is a question that is sent as JSON, to services that take it in no other way. With ``absent``, HTTP 404 is an
        answer: None, there is no such record. Otherwise it means that the service is no longer where it was.
        """
        body = self._get(url, params, {**(headers or {}), "Accept": JSON}, post, absent=absent)
        return None if body is None else decoder.decode(body)

    def xml(
        self, url: str, params: Mapping[str, str] | None = None, headers: Mapping[str, str] | None = None
    ) -> Element:
        """Return the root of an XML reply; raise :class:`Unavailable`."""
        root: Element = ElementTree.fromstring(self._get(url, params, {**(headers or {}), "Accept": XML}) or b"")
        return root

    def visit(self, url: str) -> Visit:
        """Say whether a page is still there."""
        with self._lock:
            if self._visitor is None:
                folder = self.settings.folder() if self.settings.cache is not None else None
                agent = str(self._session.headers["User-Agent"])
                self._visitor = Visitor(folder, agent, self.settings.timeout, self.stopped, self.settings.pause)
        with self._within():
            return self._visitor.visit(url)

    def _get(
        self,
        url: str,
        params: Mapping[str, str] | None,
        headers: Mapping[str, str],
        post: Mapping[str, Any] | None = None,
        *,
        absent: bool = False,
    ) -> bytes | None:
        with self._within():
            return self._reply(url, params, headers, post, absent=absent)

    @contextmanager
    def _within(self) -> Iterator[None]:
        """Count who is asking: the cache must not be closed under anybody."""
        with self._inside:
            if self.stopped.is_set():
                raise Unavailable("the run was interrupted")
            self._asking += 1
        try:
            yield
        finally:
            with self._inside:
                self._asking -= 1
                self._inside.notify_all()

    def _reply(
        self,
        url: str,
        params: Mapping[str, str] | None,
        headers: Mapping[str, str],
        post: Mapping[str, Any] | None,
        *,
        absent: bool,
    ) -> bytes | None:
        address = f"{url}?{urlencode(params)}" if params else url
        data = decoder.encode(post) if post is not None else None
        try:
            response = self._kept(address, data)
            if response is None:
                method = "GET" if data is None else "POST"
                timeout = self.settings.timeout
                response = self._session.request(method, address, data=data, headers=dict(headers), timeout=timeout)
        except Failed as error:
            raise Unavailable(str(error)) from None
        except Stopped:
            raise Unavailable("the run was interrupted") from None
        except requests.TooManyRedirects:
            self.adapter.host(url).failed(why := "it redirects without end")
            raise Unavailable(why) from None
        except sqlite3.Error:
            raise Unavailable("the cache of replies cannot be used") from None
        except requests.RequestException:
            raise Unavailable("its reply is no HTTP") from None
        if response.status_code == 200:
            return response.content
        if not absent:
            self._session.cache.delete(_key(address, data))
            raise Unavailable(f"HTTP {response.status_code}")
        return None

    def _kept(self, address: str, data: bytes | None) -> requests.Response | None:
        """A fresh reply of the cache, looked up here first: preparing a request takes longer than the rest of a warm run."""
        kept = self._session.cache.get_response(_key(address, data))
        return kept if kept is not None and not kept.is_expired else None


def _key(address: str, data: bytes | str | None = None) -> str:
    """What a reply is kept under: the address without key and contact, and the question if it is not in the address."""
    base, _, query = address.partition("?")
    asked = urlencode([pair for pair in parse_qsl(query, keep_blank_values=True) if pair[0] not in NOT_KEPT])
    body = data.encode() if isinstance(data, str) else data or b""
    return blake2b(f"{base}?{asked}\n".encode() + body, digest_size=16).hexdigest()


class _Session(CachedSession):
    """A session that takes no secret along to another host, and none from a .netrc file."""

    def rebuild_auth(self, prepared_request: requests.PreparedRequest, response: requests.Response) -> None:
        """Strike out keys where a redirect leads to another host."""
        if self.should_strip_auth(response.request.url or "", prepared_request.url or ""):
            for name in SECRET_HEADERS:
                prepared_request.headers.pop(name, None)


def _session(settings: Settings) -> _Session:
    try:
        session = _cached(settings, settings.folder() / FILE if settings.cache is not None else None)
    except (sqlite3.Error, OSError):
        session = _cached(settings, None)  # A cache that cannot be used is no reason not to ask.
    session.max_redirects = _REDIRECTS
    session.auth = _as_it_is
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
    contact = f"; mailto:{settings.mailto}" if settings.mailto else ""
    session.headers["User-Agent"] = f"citecheck/{__version__} (a checker of citations{contact})"
    return session


def _as_it_is(request: requests.PreparedRequest) -> requests.PreparedRequest:
    """No credentials: with none set, requests would look for some in the user's .netrc."""
    return request


def _cached(settings: Settings, file: Path | None) -> _Session:
    return _Session(
        backend=Replies(file) if file is not None else "memory",
        expire_after=timedelta(days=settings.cache_days),
        stale_if_error=True,
        allowable_methods=("GET", "POST"),
        allowable_codes=(200, *ANSWERS),
        ignored_parameters=NOT_KEPT,
        key_fn=lambda request, **_: _key(request.url or "", request.body),
    )
