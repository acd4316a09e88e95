"""Hostile text costs the archival pass no more than its length: each pattern's worst case, many times over."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from citecheck.parse import archival
from citecheck.parse.folding import fold
from citecheck.read import read_text
from citecheck.segment import segment
from tests.growth import calls

PIECES = [
    "ф. 1 ", "оп. 1, ", "1/", "1-", "д. 1, ", "ГАРФ ", "(", "Архив ", "л. 1-2, ", "Ф. ", "№", "9", "ф 1(", "R 58/",
    "ГАРФ. Ф. 1. Оп. 1. Д. 1. Л. 1; ", "Там же. Л. 5. ", "f. 1, op. 2 «", "Архив УФСБ по ", "RG 5, ", "д. 1а", "О1О1",
    "IPN BU ", "AN, ", "Фонд: 1 Опись: ", "Д. 5. Оп. 2. ", "т. 1 ", "TNA FO 1/", "Ф. 1 (", "л. 1l ", "ф. Р-",
    "1. f., 1. apr., ", "No. 5 ", "Государственный архив ", "ф.1. д.2. ", "f1o1d1 ", "Box 5, ", "ед. хр. 5 ", "фонд 1-1-1 ",
    "д. 1 оп. 1 фонд 1 ГАРФ ", "фонд 1 ", "file 5 of ", "архив", "KV 1/2 ", "Ф. 1 (а). ", "dd. 1, 2, ", "f. 1, op. 1, d. 1; ", "AD 31, ",
    "л. 1, д. 1, оп. 1, ф. 1, ГАРФ; ", "д. 1, оп. 1, ф. 1, ", ", f. 1", "a, f. R-1 ",
]  # fmt: skip


def reader(text: str) -> Callable[[], None]:
    """Return the archival pass over a text; reading and dividing the file is done before."""
    document = read_text(text, "x.txt")
    segments = list(segment(document))

    def read() -> None:
        for one in segments:
            archival.parse(document, one, fold(one.view, document.markup))

    return read


def seconds(work: Callable[[], None]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def both(piece: str, short: int) -> tuple[Callable[[], None], Callable[[], None]]:
    few, many = (reader(piece * (size // len(piece))) for size in (short, 4 * short))
    many()  # What is kept for the next text is kept now.
    return few, many


@pytest.mark.parametrize("piece", PIECES)
def test_four_times_the_text_takes_four_times_the_calls(piece: str) -> None:
    few, many = both(piece, 2_500)
    assert calls(many) <= calls(few) * 4 * 1.2 + 50


@pytest.mark.parametrize("piece", PIECES)
def test_patterns_take_no_more_than_a_few_times_as_long(piece: str) -> None:
    # What goes on inside a pattern is no call, and only time shows it: the best of several tries, since others use the machine.
    few, many = both(piece, 10_000)
    assert any(seconds(many) < 8 * seconds(few) + 0.1 for _ in range(4))
