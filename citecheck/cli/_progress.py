"""A bar on standard error for work that takes longer than a second, on a terminal only."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(total: int) -> Iterator[Callable[[str], None]]:
    """Yield a function to call with each path that is done."""
    if total < 2 or not sys.stderr.isatty():
        yield lambda path: None
        return
    bar = _Bar(total)
    try:
        yield bar.step
    finally:
        bar.close()


class _Bar:
    """Appears once a second has passed."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._started = time.monotonic()
        self._bar: object = None

    def step(self, path: str) -> None:
        self._done += 1
        if self._bar is None and time.monotonic() - self._started < 1:
            return
        from rich.console import Console
        from rich.progress import Progress

        if not isinstance(self._bar, Progress):
            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("reading", total=self._total)
            self._bar.start()
        self._bar.update(self._task, completed=self._done, description=path[-40:])

    def close(self) -> None:
        stop = getattr(self._bar, "stop", None)
        if stop is not None:
            stop()
