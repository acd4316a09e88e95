"""How much work a text costs, counted in calls and never in seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType


def calls(work: Callable[[], object]) -> int:
    """Return how many functions, generators and built-ins a piece of work enters."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def repeated(piece: str, length: int) -> str:
    return (piece * (length // len(piece) + 1))[:length]


def grows_as_its_length(
    work: Callable[[str], object], head: str, piece: str, tail: str = "", times: int = 2_000
) -> bool:
    """Whether four times the pieces cost no more than about four times the calls."""
    few, many = (calls(lambda n=n: work(head + piece * (times * n) + tail)) for n in (1, 4))  # type: ignore[misc]
    return many <= few * 4 * 1.2
