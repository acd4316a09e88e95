"""Printed page ranges as numbers."""

from __future__ import annotations

import re

_RANGE = re.compile(r"(\d{1,6})(?:\s?[-–—]\s?(\d{1,6}))?")


def expand(first: str, last: str) -> int:
    """Return the full number of an elided end: ``154``, ``56`` -> 156."""
    if len(last) < len(first):
        last = first[: len(first) - len(last)] + last
    return int(last)


def pages_of(value: str) -> list[tuple[int, int]]:
    """Return the ranges of Arabic page numbers in a printed list, elided ends expanded."""
    return [
        (int(match[1]), expand(match[1], match[2]) if match[2] else int(match[1])) for match in _RANGE.finditer(value)
    ]


def lies_within(cited: str, extent: str) -> bool:
    """Whether the pages cited lie in the pages of a work; true where either says too little to tell.

    A single page as extent is where the work begins.
    """
    whole, pages = pages_of(extent), pages_of(cited)
    if not whole or not pages or (len(whole) == 1 and whole[0][0] == whole[0][1]):
        return True
    low, high = min(first for first, _ in whole), max(last for _, last in whole)
    return all(low <= first and last <= high for first, last in pages)
