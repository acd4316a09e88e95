"""Requests sent politely: paced by host, repeated after 429 and 5xx, bounded in size and time, replies checked for their form.

It lies below the cache, which therefore sees good replies only, and serves a stale one when all attempts have failed.
"""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

import requests
from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException
from msgspec import DecodeError
from msgspec import json as decoder
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError, InvalidHeader
from urllib3.util.retry import Retry

from citecheck.verify.pacing import Host, LeftAlone

JSON, XML = "application/json", "application/xml"
_LARGEST = 10_000_000
"""Bytes of a reply, decompressed; a page of search results has a hundredth of it."""
_PATIENCE = 3
"""A whole reply may take so many times the time allowed for a part of it."""
_LONGEST_BACKOFF = 30.0
_TWICE = 2
"""Attempts where the connection failed or the reply is damaged: the next attempt rarely fares better."""
_BUSY = frozenset({408, 425, 429, 500, 502, 503, 504})
ANSWERS = frozenset({404, 410})
"""Statuses that say something: there is no such record."""
_OUR_FAULT = frozenset({400, 414, 422})
"""Statuses that blame one request, not the service."""


class Failed(requests.RequestException):
    """A request that came to nothing; the text is a clause for a reader, without address or key.

    ``tries`` is how often such a request is worth sending, ``wait`` what the service asks to wait in seconds,
    ``blames`` whether the service is at fault, ``unheard`` that nothing came back at all.
    """

    def __init__(
        self, why: str, tries: int = 1, wait: float = 0.0, *, blames: bool = True, unheard: bool = False
    ) -> None:
        super().__init__(why)
        self.tries, self.wait, self.blames, self.unheard = tries, wait, blames, unheard


class PoliteAdapter(HTTPAdapter):
    """Sends requests as this page says.

    ``pause`` is seconds between two requests to a host that names no limit, ``backoff`` seconds of the first wait after a
    failure, ``attempts`` how often a busy host is asked. ``sent`` counts what went out, ``pauses`` are longer pauses that
    some hosts ask for in words, by host.
    """

    def __init__(self, pause: float, backoff: float, attempts: int, stop: threading.Event) -> None:
        super().__init__(max_retries=0)
        self.sent = 0
        self.pauses: dict[str, float] = {}
        self._pause, self._backoff, self._attempts, self._stop = pause, backoff, attempts, stop
        self._answered = False
        """Whether anything has answered: before that, a connection that fails is more likely a network that is down."""
        self._hosts: dict[str, Host] = {}
        self._lock = threading.Lock()

    def host(self, url: str) -> Host:
        """Return the pace of an address's host."""
        name = urlsplit(url).netloc
        with self._lock:
            if name not in self._hosts:
                pause = max(self._pause, self.pauses.get(name, 0.0)) if self._pause else 0.0
                self._hosts[name] = Host(pause, self._stop)
            return self._hosts[name]

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        """Send a request; return its reply, read in whole and well-formed, or raise :class:`Failed`."""
        host = self.host(request.url or "")
        kwargs["stream"] = True  # So that a reply that never ends can be left.
        try:
            with host.turn():
                return self._persist(host, request, args, kwargs)
        except LeftAlone as error:
            raise Failed(str(error)) from None

    def _persist(self, host: Host, request: requests.PreparedRequest, args: Any, kwargs: Any) -> requests.Response:
        attempt = 1
        while True:
            try:
                response = self._once(request, args, kwargs)
            except Failed as error:
                if attempt >= (error.tries if self._answered or not error.unheard else 1):
                    if error.blames:
                        host.failed(str(error))
                    raise
                host.rest(error.wait or self._growing(attempt))
                host.wait()
                attempt += 1
            else:
                self._answered = True
                host.answered(response.headers)
                return response

    def _growing(self, attempt: int) -> float:
        longest = min(self._backoff * 2**attempt, _LONGEST_BACKOFF)
        return random.uniform(longest / 2, longest)

    def _once(self, request: requests.PreparedRequest, args: Any, kwargs: Any) -> requests.Response:
        with self._lock:
            self.sent += 1
        try:
            response = super().send(request, *args, **kwargs)
            _read(response, time.monotonic() + _PATIENCE * _longest(kwargs.get("timeout")))
        except Failed:
            raise
        except (requests.RequestException, HTTPError, OSError) as error:
            raise Failed(_plain(error), _TWICE, unheard=True) from None
        status = response.status_code
        if status in _BUSY:
            raise Failed(f"HTTP {status}", self._attempts, _retry_after(response.headers))
        if status >= 400 and status not in ANSWERS:
            raise Failed(f"HTTP {status}", blames=status not in _OUR_FAULT)
        if status == 200:
            _check(response.content, str(request.headers.get("Accept", "")))
        return response


def _read(response: requests.Response, until: float) -> None:
    """Read the whole reply, within bounds of size and time."""
    parts: list[bytes] = []
    size = 0
    for part in response.iter_content(65536):
        parts.append(part)
        size += len(part)
        if size > _LARGEST or time.monotonic() > until:
            response.close()
            raise Failed("its reply is too large" if size > _LARGEST else "its reply takes too long")
    response._content = b"".join(parts)


def _longest(timeout: Any) -> float:
    """Seconds; requests takes one number or a pair of them."""
    return float(max(timeout)) if isinstance(timeout, tuple) else float(timeout or 60)


def _plain(error: Exception) -> str:
    """What went wrong with a connection, in words that hold no address: it would have the query and the key in it."""
    if isinstance(error, requests.exceptions.SSLError):
        return "its certificate is not accepted"
    if isinstance(error, requests.exceptions.ProxyError):
        return "the proxy does not let it through"
    if isinstance(error, requests.Timeout):
        return "it does not answer in time"
    if isinstance(error, requests.ConnectionError):
        return "it cannot be reached"
    return "its reply breaks off"


def _retry_after(headers: Mapping[str, str]) -> float:
    """Seconds that a reply asks to wait, 0 if it asks for none; the header is a number or a date."""
    try:
        return Retry().parse_retry_after(headers.get("Retry-After", "0"))
    except InvalidHeader:
        return 0.0


def _check(body: bytes, accept: str) -> None:
    """Raise :class:`Failed` if a body is not of the form that was asked for."""
    if not accept.startswith((JSON, XML)):
        return
    start = body[:500].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")):
        raise Failed(f"it answers with a web page instead of {'JSON' if accept.startswith(JSON) else 'XML'}", _TWICE)
    try:
        if accept.startswith(JSON):
            decoder.decode(body)
        else:
            ElementTree.fromstring(body)
    except DefusedXmlException:
        raise Failed("its XML defines entities, which we do not read") from None
    except (DecodeError, UnicodeDecodeError, ElementTree.ParseError):
        raise Failed("its reply is cut short or damaged", _TWICE) from None
