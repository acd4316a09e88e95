"""When a host may be asked: its own limits are read from its headers, trouble makes everybody wait, one that fails is left alone."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

LIMIT = ("x-rate-limit-limit", "x-ratelimit-limit", "ratelimit-limit")
INTERVAL = ("x-rate-limit-interval", "x-ratelimit-interval")
REMAINING = ("x-rate-limit-remaining", "x-ratelimit-remaining", "ratelimit-remaining")
RESET = ("x-rate-limit-reset", "x-ratelimit-reset", "ratelimit-reset")
CONCURRENCY = "x-concurrency-limit"
_SECONDS = {"ms": 0.001, "s": 1, "m": 60, "h": 3600, "d": 86400}
_LONGEST = 60.0
"""Seconds; a host that wants more rest than this is left alone for the run."""
FAILURES = 3
"""So many in a row, each after several attempts, and a host is left alone."""
_AGAIN = 120.0
"""Seconds after which a host that was left alone is tried once more."""
_SLOTS = 8
"""More requests at once than this no host gets, whatever it allows."""
_STEADY = 5
"""So many good replies after trouble, and one more request at once is dared."""


class Stopped(Exception):
    """The run was interrupted while waiting."""


class LeftAlone(Exception):
    """A host that failed repeatedly, or asked for a long rest; the text says why."""


class Host:
    """The pace of one host. A request holds its turn over all its attempts, so that one that failed goes first.

    Until the host's headers say more, it gets one request at a time, and ``pause`` seconds between two.
    """

    def __init__(self, pause: float, stop: threading.Event) -> None:
        self._gap = pause
        self._stop = stop
        self._turns = threading.Condition()
        self._active = 0
        self._limit = self._slots = 1
        self._good = 0
        self._ready = 0.0
        self._failures = 0
        self._closed_until = 0.0
        self._why = ""

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a turn and hold it; raise :class:`LeftAlone` if the host is left alone, :class:`Stopped` after an interruption."""
        with self._turns:
            while self._active >= self._slots:
                self._turns.wait(0.2)
                if self._stop.is_set():
                    raise Stopped
            self._active += 1
        try:
            self._check()
            self.wait()
            yield
        finally:
            with self._turns:
                self._active -= 1
                self._turns.notify()

    def _check(self) -> None:
        with self._turns:
            if self._closed_until > time.monotonic():
                raise LeftAlone(self._why)
            if self._closed_until:  # One is let through to see; the others stay out until it is back.
                self._closed_until = time.monotonic() + _AGAIN

    def wait(self) -> None:
        """Wait until the host may be asked again, and take that moment."""
        with self._turns:
            now = time.monotonic()
            due = max(now, self._ready)
            self._ready = due + self._gap
        if self._stop.wait(due - now):
            raise Stopped

    def rest(self, seconds: float) -> None:
        """Let nobody ask for so long, and one at a time from then on; raise :class:`LeftAlone` if it is too long to wait."""
        with self._turns:
            self._slots, self._good = 1, 0
            if seconds > _LONGEST:
                self._close(f"it asks to be left alone for {seconds:.0f} seconds", seconds)
                raise LeftAlone(self._why)
            self._ready = max(self._ready, time.monotonic() + seconds)

    def answered(self, headers: Mapping[str, str]) -> None:
        """Note a good reply and the limits that its headers name."""
        with self._turns:
            self._failures, self._closed_until = 0, 0.0
            self._read(headers)
            self._good += 1
            if self._slots < self._limit and (self._good >= _STEADY or self._slots == 0):
                self._slots, self._good = self._slots + 1, 0
            self._slots = min(self._slots, self._limit)
            self._turns.notify_all()

    def failed(self, why: str) -> None:
        """Note that all attempts failed."""
        with self._turns:
            self._failures += 1
            if self._failures >= FAILURES or self._closed_until:
                self._close(why, _AGAIN)

    def _close(self, why: str, seconds: float) -> None:
        self._why, self._closed_until = why, time.monotonic() + seconds

    def _read(self, headers: Mapping[str, str]) -> None:
        limit, interval = _number(headers, LIMIT), _seconds(headers)
        if limit and interval:
            self._gap = interval / limit
        if at_once := _number(headers, (CONCURRENCY,)):
            self._limit = max(1, min(int(at_once), _SLOTS))
        if _number(headers, REMAINING) == 0 and (reset := _number(headers, RESET)):
            seconds = reset - time.time() if reset > 1e9 else reset
            if seconds > _LONGEST:
                self._close("its limit is used up for now", seconds)
            else:
                self._ready = max(self._ready, time.monotonic() + seconds)


def _number(headers: Mapping[str, str], names: tuple[str, ...]) -> float | None:
    """The number a header begins with, None if it is missing or no number."""
    value = next((headers[name] for name in names if name in headers), "")
    match = re.match(r"\s{0,9}(\d{1,12}(?:\.\d{1,6})?)", value)
    return float(match[1]) if match else None


def _seconds(headers: Mapping[str, str]) -> float | None:
    """An interval such as ``1s`` or ``5m``; a bare number is seconds."""
    value = next((headers[name] for name in INTERVAL if name in headers), "")
    match = re.fullmatch(r"\s{0,9}(\d{1,9})\s{0,9}(ms|[smhd])?\s{0,9}", value)
    return int(match[1]) * _SECONDS[match[2] or "s"] if match else None
