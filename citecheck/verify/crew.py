"""Several threads that do one thing to many items; the results come in the order of the items."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def in_order(act: Callable[[T], R], items: Sequence[T], workers: int) -> Iterator[R]:
    """Yield ``act(item)`` for each item in order.

    What ``act`` raises is raised here. The threads do not keep the program alive: after an interruption nobody waits for a
    request that is under way.
    """
    todo: SimpleQueue[tuple[int, T]] = SimpleQueue()
    ready: SimpleQueue[tuple[int, R | None, BaseException | None]] = SimpleQueue()
    left = Event()
    for pair in enumerate(items):
        todo.put(pair)

    def run() -> None:
        while not left.is_set():
            try:
                number, item = todo.get_nowait()
            except Empty:
                return
            try:
                ready.put((number, act(item), None))
            except BaseException as error:  # Handed to the caller, who raises it.
                ready.put((number, None, error))

    for _ in range(min(workers, len(items))):
        Thread(target=run, daemon=True).start()
    waiting: dict[int, R] = {}
    try:
        for expected in range(len(items)):
            while expected not in waiting:
                number, result, error = ready.get()
                if error is not None:
                    raise error
                waiting[number] = result  # type: ignore[assignment]  # What act returned.
            yield waiting.pop(expected)
    finally:
        left.set()
