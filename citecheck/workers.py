"""Work on many files, in this process or in several, results in the order of the files."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

T = TypeVar("T")


def each(work: Callable[[str], T], paths: list[str], jobs: int) -> Iterator[tuple[str, T]]:
    """Yield each path with the result of its work. ``jobs`` = 0 takes one process a core, 1 none beside this.

    Raises ChildProcessError if one of the processes dies.
    """
    count = min(jobs or os.cpu_count() or 1, len(paths))
    if count <= 1:
        for path in paths:
            yield path, work(path)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    try:
        with ProcessPoolExecutor(count, initializer=_die_quietly) as pool:
            results = pool.map(work, paths, chunksize=max(1, len(paths) // (4 * count)))
            yield from zip(paths, results, strict=True)
    except BrokenProcessPool as error:
        raise ChildProcessError(0, "a process that read files died; try again with --jobs 1", "citecheck") from error


def ahead(work: Callable[[str], Iterator[T]], path: str) -> Iterator[T]:
    """Yield what ``work`` yields of a path, made in a process of its own that is one result ahead.

    A ValueError or OSError of the work is raised here. Raises ChildProcessError if the process dies.
    """
    import multiprocessing

    receiver, sender = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.Process(target=_send, args=(work, path, sender), daemon=True)
    process.start()
    sender.close()
    try:
        while (got := receiver.recv()) is not None:
            result, error = got
            if error is not None:
                raise error
            yield result
    except EOFError as error:
        raise ChildProcessError(0, "the process that read it died", path) from error
    finally:
        process.kill()
        process.join()


def _send(work: Callable[[str], Iterator[T]], path: str, sender: Connection) -> None:
    _die_quietly()
    gc.disable()  # Records come and go; none is a cycle.
    try:
        for result in work(path):
            sender.send((result, None))
        sender.send(None)
    except (ValueError, OSError) as error:
        sender.send((None, error))


def _die_quietly() -> None:
    """Ctrl-C reaches the processes as well: they end at once, and the first process says so."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
