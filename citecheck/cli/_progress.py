"""A bar on standard error for work that takes longer than a second, on a terminal only."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress

AFTER = 1.0
"""Seconds of work before a bar appears."""


@contextmanager
def progress(total: int, doing: str = "read", then: str = "checking") -> Iterator[Callable[[str], None]]:
    """Yield a function to call with each path that is done; ``doing`` and ``then`` say what is done, and what after it."""
    if not sys.stderr.isatty():
        yield lambda path: None
        return
    bar = _Bar(total, doing, then)
    try:
        yield bar.step
    finally:
        bar.close()


class _Bar:
    """Appears by itself, so that one long file shows it too; then says what is being done."""

    def __init__(self, total: int, doing: str, then: str) -> None:
        self._doing, self._then = doing, then
        self._total = total
        self._done = 0
        self._label = f"{doing}ing"
        self._lock = threading.Lock()
        self._bar: Progress | None = None
        self._timer = threading.Timer(AFTER, self._appear)
        self._timer.daemon = True
        self._timer.start()

    def step(self, path: str) -> None:
        with self._lock:
            self._done += 1
            self._label = f"{self._doing} {path[-40:]}" if self._done < self._total else self._then
            self._show()

    def close(self) -> None:
        self._timer.cancel()
        with self._lock:
            if self._bar is not None:
                self._bar.stop()
            self._total = 0

    def _appear(self) -> None:
        from rich.console import Console
        from rich.progress import Progress

        with self._lock:
            if self._bar is None:
                self._bar = Progress(console=Console(stderr=True), transient=True)
                self._task = self._bar.add_task(self._label, total=None)
                self._bar.start()
                self._show()

    def _show(self) -> None:
        if self._bar is not None:
            busy = self._done >= self._total  # What comes after reading has no measure.
            self._bar.update(
                self._task, completed=self._done, total=None if busy else self._total, description=self._label
            )
