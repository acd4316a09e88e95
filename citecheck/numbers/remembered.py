"""Answers about short pieces of text that come again and again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

_MOST = 65_536
"""So many answers are remembered before all are forgotten."""


class Remembered(dict[str, T]):
    """What a function answers to a text, by the text: ``answers[text]`` asks the function the first time only.

    Several times as quick as ``lru_cache`` to ask, which counts its use and has a lock.
    """

    __slots__ = ("_answer", "_most")

    def __init__(self, answer: Callable[[str], T], most: int | None = None) -> None:
        super().__init__()
        self._answer = answer
        self._most = _MOST if most is None else most

    def __missing__(self, text: str) -> T:
        if len(self) >= self._most:
            self.clear()
        found = self[text] = self._answer(text)
        return found
