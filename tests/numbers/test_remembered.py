"""Answers are asked for once, and forgotten when there are too many."""

from __future__ import annotations

import pytest

from citecheck.numbers import remembered
from citecheck.numbers.remembered import Remembered


def test_a_text_is_asked_about_once() -> None:
    asked: list[str] = []

    def answer(text: str) -> int:
        asked.append(text)
        return len(text)

    lengths = Remembered(answer)
    assert [lengths["No."], lengths["§"], lengths["No."]] == [3, 1, 3]
    assert asked == ["No.", "§"]


def test_all_is_forgotten_when_too_much_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(remembered, "_MOST", 2)
    lengths = Remembered(len)
    assert [lengths["a"], lengths["bb"], lengths["ccc"]] == [1, 2, 3]
    assert dict(lengths) == {"ccc": 3}
