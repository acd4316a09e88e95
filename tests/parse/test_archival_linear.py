"""Hostile text costs the archival pass no more than its length: each pattern's worst case, many times over."""

from __future__ import annotations

import time

import pytest

from citecheck.parse import archival
from citecheck.parse.folding import fold
from citecheck.read import read_text
from citecheck.segment import segment

PIECES = [
    "ф. 1 ", "оп. 1, ", "1/", "1-", "д. 1, ", "ГАРФ ", "(", "Архив ", "л. 1-2, ", "Ф. ", "№", "9", "ф 1(", "R 58/",
    "ГАРФ. Ф. 1. Оп. 1. Д. 1. Л. 1; ", "Там же. Л. 5. ", "f. 1, op. 2 «", "Архив УФСБ по ", "RG 5, ", "д. 1а", "О1О1",
    "IPN BU ", "AN, ", "Фонд: 1 Опись: ", "Д. 5. Оп. 2. ", "т. 1 ", "TNA FO 1/", "Ф. 1 (", "л. 1l ", "ф. Р-",
    "1. f., 1. apr., ", "No. 5 ", "Государственный архив ", "ф.1. д.2. ", "f1o1d1 ", "Box 5, ", "ед. хр. 5 ", "фонд 1-1-1 ",
    "д. 1 оп. 1 фонд 1 ГАРФ ", "фонд 1 ", "file 5 of ", "архив", "KV 1/2 ", "Ф. 1 (а). ", "dd. 1, 2, ", "f. 1, op. 1, d. 1; ", "AD 31, ",
]  # fmt: skip


def seconds(text: str) -> float:
    document = read_text(text, "x.txt")
    segments = list(segment(document))
    start = time.process_time()
    for one in segments:
        archival.parse(document, one, fold(one.view, document.markup))
    return time.process_time() - start


@pytest.mark.parametrize("piece", PIECES)
def test_four_times_the_text_takes_no_more_than_a_few_times_as_long(piece: str) -> None:
    short, long = (piece * (size // len(piece)) for size in (10_000, 40_000))
    first = seconds(short)
    assert seconds(long) < 10 * first + 0.2
