"""Replies as the cache keeps them: what was asked, what came, until when it is fresh. JSON, so that a foreign file runs no code."""

from __future__ import annotations

import os
from base64 import b64decode, b64encode
from datetime import datetime
from pathlib import Path
from typing import Any

from msgspec import json as coder
from requests.structures import CaseInsensitiveDict
from requests_cache.backends.sqlite import SQLiteCache, SQLiteDict
from requests_cache.models.request import CachedRequest
from requests_cache.models.response import CachedResponse

_HEADERS = ("Content-Type", "Date", "Location")


class _Kept:
    """Writes and reads one reply; of the headers only those that say what the body is."""

    is_binary = False

    def __str__(self) -> str:
        return "citecheck-1"  # Part of the cache key: another version asks anew.

    def dumps(self, response: CachedResponse) -> str:
        """Return a reply as a line of JSON."""
        kept: dict[str, Any] = {
            "method": response.request.method,
            "url": response.request.url,
            "status": response.status_code,
            "created": response.created_at.isoformat(),
            "expires": response.expires.isoformat() if response.expires else None,
            "headers": {name: response.headers[name] for name in _HEADERS if name in response.headers},
            "body": b64encode(response.content).decode(),
        }
        return coder.encode(kept).decode()

    def loads(self, text: str) -> CachedResponse:
        """Return a reply that was kept; one that cannot be read counts as none (AttributeError, as the cache expects)."""
        try:
            kept = coder.decode(text)
            return CachedResponse(
                content=b64decode(kept["body"]),
                created_at=datetime.fromisoformat(kept["created"]),
                expires=datetime.fromisoformat(kept["expires"]) if kept["expires"] else None,
                headers=CaseInsensitiveDict(kept["headers"]),
                request=CachedRequest(method=kept["method"], url=kept["url"]),
                status_code=kept["status"],
                url=kept["url"],
            )
        except (ValueError, KeyError, TypeError) as error:
            raise AttributeError("a reply in the cache is damaged") from error


KEPT: Any = _Kept()
"""It has the shape of a serializer, not its type."""
_BUSY = 5000
"""Milliseconds to wait for another run that writes to the same file."""


class _Replies(SQLiteDict):
    """A table of replies. All threads share one connection, which reading, too, takes for itself."""

    def __getitem__(self, key: str) -> CachedResponse:
        with self._lock:
            found: CachedResponse = super().__getitem__(key)  # type: ignore[no-untyped-call]
            return found


class Replies(SQLiteCache):
    """The cache in a file; raises :class:`OSError` or :class:`sqlite3.Error` if the file cannot be one."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not os.access(file if file.exists() else file.parent, os.W_OK):
            raise PermissionError(file)  # The library would wait for the file to become writable.
        super().__init__(str(file), serializer=KEPT, busy_timeout=_BUSY, wal=True)
        lock = self.redirects._lock
        self.responses.close()  # type: ignore[no-untyped-call]
        self.responses = _Replies(
            str(file), table_name="responses", lock=lock, serializer=KEPT, busy_timeout=_BUSY, wal=True
        )
        self.get_response("")  # Damage of the file shows here, not in the middle of a run.
