"""The pace of a host: its headers are read, trouble slows everybody down."""

from __future__ import annotations

import threading

import pytest

from citecheck.verify import pacing
from citecheck.verify.pacing import Host, LeftAlone, Stopped


class Clock(threading.Event):
    """An event whose waiting moves a clock instead of taking time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        super().__init__()
        self.now = 1000.0
        monkeypatch.setattr(pacing.time, "monotonic", lambda: self.now)
        monkeypatch.setattr(pacing.time, "time", lambda: 1_800_000_000 + self.now)

    def wait(self, timeout: float | None = None) -> bool:
        self.now += timeout or 0
        return self.is_set()


def moments(host: Host, clock: Clock, n: int) -> list[float]:
    found = []
    for _ in range(n):
        with host.turn():
            found.append(round(clock.now - 1000, 3))
    return found


def test_a_pause_until_headers_name_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    host = Host(1.0, clock)
    assert moments(host, clock, 3) == [0, 1, 2]
    host.answered({"x-rate-limit-limit": "50", "x-rate-limit-interval": "1s"})
    assert moments(host, clock, 3) == [3, 3.02, 3.04]
    host.answered({"x-rate-limit-limit": "5", "x-rate-limit-interval": "10s"})
    assert moments(host, clock, 2) == [3.06, 5.06]


@pytest.mark.parametrize("headers", [{"x-rate-limit-limit": "many"}, {"x-rate-limit-interval": "1 fortnight"}, {"x-concurrency-limit": ""}])  # fmt: skip
def test_headers_that_cannot_be_read_change_nothing(monkeypatch: pytest.MonkeyPatch, headers: dict[str, str]) -> None:
    clock = Clock(monkeypatch)
    host = Host(1.0, clock)
    host.answered(headers)
    assert moments(host, clock, 2) == [0, 1]


def test_a_limit_that_is_used_up(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock(monkeypatch)
    host = Host(0.0, clock)
    host.answered({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "30"})
    assert moments(host, clock, 1) == [30]
    host.answered({"x-ratelimit-remaining": "0", "x-ratelimit-reset": str(int(1_800_000_000 + clock.now + 7))})
    assert moments(host, clock, 1) == [37]
    host.answered({"x-ratelimit-remaining": "0", "x-ratelimit-reset": "80000"})
    with pytest.raises(LeftAlone, match="its limit is used up for now"):
        moments(host, clock, 1)


def test_more_at_once_where_the_host_allows_it_and_one_after_trouble() -> None:
    host = Host(0.0, threading.Event())
    for _ in range(20):
        host.answered({"x-concurrency-limit": "3"})
    assert host._slots == 3
    host.rest(0)
    assert host._slots == 1
    for _ in range(20):
        host.answered({"x-concurrency-limit": "3"})
    assert host._slots == 3
    host.answered({"x-concurrency-limit": "1"})
    assert host._slots == 1


def test_an_interruption_ends_all_waiting() -> None:
    stop = threading.Event()
    host = Host(100.0, stop)
    with host.turn():
        pass
    stop.set()
    with pytest.raises(Stopped), host.turn():
        pass
