"""Addresses that works cite, looked at: HEAD, then GET where that is refused. No body is read, nothing but the address is sent.

Documents may come from strangers, and this runs on machines inside networks: only public addresses are visited.
"""

from __future__ import annotations

import socket
import sqlite3
from dataclasses import dataclass
from datetime import timedelta
from ipaddress import ip_address
from pathlib import Path
from threading import Event
from typing import Any
from urllib.parse import urljoin, urlsplit
from urllib.request import getproxies

import requests
from requests.adapters import HTTPAdapter
from requests_cache import CachedSession
from urllib3.exceptions import HTTPError

from citecheck.verify.keeping import Replies
from citecheck.verify.pacing import Host, LeftAlone, Stopped

FILE = "links.sqlite"
_FRESH = timedelta(days=1)
_HOPS = 8
_PAUSE = 1.0
_TRY_GET = frozenset({400, 403, 404, 405, 406, 410, 500, 501, 503})
"""Statuses that some servers give to HEAD alone."""
_PRIVATE = (".local", ".internal", ".localhost", ".lan", ".home.arpa")
_GONE = frozenset({404, 410})
_LASTING = (*range(200, 400), *_GONE)
"""Statuses that are worth keeping: others may be gone in an hour."""


@dataclass(frozen=True, slots=True)
class Visit:
    """What came of a visit: ``gone`` is None where it says nothing of the page; ``why`` is a clause for a reader."""

    gone: bool | None
    why: str


class Visitor:
    """Visits addresses; may be used from several threads at once."""

    def __init__(self, folder: Path | None, agent: str, timeout: float, stop: Event, pause: float = _PAUSE) -> None:
        try:
            self._session = _session(folder)
        except (sqlite3.Error, OSError):
            self._session = _session(None)  # A cache that cannot be used is no reason not to look.
        adapter = _Adapter(pause, stop)
        self._session.mount("https://", adapter)
        self._session.mount("http://", adapter)
        self._session.auth = lambda request: request  # None, not even from a .netrc.
        self._session.headers["User-Agent"] = agent
        self._timeout = timeout

    def close(self) -> None:
        """Close the connections."""
        self._session.close()  # type: ignore[no-untyped-call]

    def visit(self, url: str) -> Visit:
        """Say whether a page is there, gone, or unknown. A host without address counts as gone: the caller sees to it that there is a network."""
        for _ in range(_HOPS):
            if not visitable(url):
                return Visit(None, "its address is not public")
            if (problem := _unroutable(url)) is not None:
                return problem
            response = self._look(url)
            if isinstance(response, Visit):
                return response
            target = response.headers.get("Location", "")
            if not (300 <= response.status_code < 400 and target):
                return _said(response.status_code)
            url = urljoin(url, target)
        return Visit(None, "it redirects without end")

    def _look(self, url: str) -> requests.Response | Visit:
        try:
            response: requests.Response = self._session.head(url, allow_redirects=False, timeout=self._timeout)
            if response.status_code in _TRY_GET:
                response = self._session.get(url, allow_redirects=False, timeout=self._timeout)
        except (LeftAlone, Stopped) as error:
            return Visit(None, str(error))
        except requests.exceptions.SSLError:
            return Visit(None, "its certificate is not accepted")
        except requests.Timeout:
            return Visit(None, "it does not answer in time")
        except (requests.RequestException, HTTPError, ValueError, OSError):
            return Visit(None, "it cannot be reached")
        return response


def _session(folder: Path | None) -> CachedSession:
    return CachedSession(
        backend=Replies(folder / FILE) if folder is not None else "memory",
        expire_after=_FRESH,
        allowable_codes=_LASTING,
        allowable_methods=("GET", "HEAD"),
    )


class _Adapter(HTTPAdapter):
    """One request a host at a time, with a pause, never repeated; bodies stay unread."""

    def __init__(self, pause: float, stop: Event) -> None:
        super().__init__(max_retries=0)
        self._pause, self._stop = pause, stop
        self._hosts: dict[str, Host] = {}

    def send(self, request: requests.PreparedRequest, *args: Any, **kwargs: Any) -> requests.Response:
        kwargs["stream"] = True
        host = self._hosts.setdefault(urlsplit(request.url or "").netloc, Host(self._pause, self._stop))
        with host.turn():
            try:
                response = super().send(request, *args, **kwargs)
            except requests.RequestException:
                host.failed("it cannot be reached")
                raise
            host.answered({})
        response.close()
        response._content = b""
        return response


def _said(status: int) -> Visit:
    if 200 <= status < 300:
        return Visit(False, "it answers")
    return Visit(True if status in _GONE else None, f"HTTP {status}")


def visitable(url: str) -> bool:
    """Whether an address is one of the public web, as far as its text tells, and carries no password."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or parts.username is not None or not host:
        return False
    try:
        return ip_address(host).is_global
    except ValueError:
        return "." in host and host.rpartition(".")[2].isalpha() and not host.endswith(_PRIVATE)


def _unroutable(url: str) -> Visit | None:
    """What is wrong with where a name leads, None if nothing is. Behind a proxy, names are the proxy's business."""
    parts = urlsplit(url)
    if getproxies().get(parts.scheme):
        return None
    try:
        found = socket.getaddrinfo(parts.hostname, None)
    except (OSError, UnicodeError):
        return Visit(True, "its host is gone")
    if all(ip_address(str(entry[4][0]).partition("%")[0]).is_global for entry in found):
        return None
    return Visit(None, "its address is not public")
