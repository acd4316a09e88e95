"""Work on many files, in this process or in several, results in the order of the files."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TypeVar

T = TypeVar("T")


def each(work: Callable[[str], T], paths: list[str], jobs: int) -> Iterator[tuple[str, T]]:
    """Yield each path with the result of its work. ``jobs`` = 0 takes one process a core, 1 none beside this."""
    count = min(jobs or os.cpu_count() or 1, len(paths))
    if count <= 1:
        for path in paths:
            yield path, work(path)
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(count) as pool:
        yield from zip(paths, pool.map(work, paths, chunksize=max(1, len(paths) // (4 * count))), strict=True)
