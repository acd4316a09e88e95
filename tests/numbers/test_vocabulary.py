"""The look at words before patterns are tried: it may see too much, never too little."""

from __future__ import annotations

import pytest

from citecheck.lang import by_code, languages
from citecheck.numbers import lists, wholes
from citecheck.numbers.vocabulary import TABLES, bits, vocabulary

CODES = [one.code for one in languages()]
PHRASES = [
    (code, table, phrase)
    for code in CODES
    for table in TABLES
    for tables in (by_code(code).numbers, by_code(code).claims)
    for phrase in getattr(tables, table, ())
]


@pytest.mark.parametrize("code", CODES)
def test_every_phrase_of_every_table_is_seen(code: str) -> None:
    unseen = [
        (table, phrase)
        for own, table, phrase in PHRASES
        if own == code and not vocabulary(code).read(f"x {phrase.replace('*', 'xyz')} x".lower()) & bits(table)
    ]
    assert unseen == []


def test_words_seen_again_are_known() -> None:
    known = vocabulary("en")
    assert known.read("on average") == known.read("on average")
    assert not known.read("the wood stood on the hill") & bits("average", "total", "rest")


@pytest.mark.parametrize(
    ("table", "alternatives"),
    [
        ("namely", lists._NAMELY.replace("composés?", "composé|composés")),
        ("in_all", lists._IN_ALL),
        ("entered", wholes._ENTERED),
        ("remained", wholes._REMAINED),
        ("left", wholes._LEFT),
    ],
)
def test_words_that_patterns_know_are_seen(table: str, alternatives: str) -> None:
    assert [w for w in alternatives.split("|") if not vocabulary("en").read(w) & bits(table)] == []


@pytest.mark.parametrize(
    "unit", ["year", "yrs", "лет", "года", "років", "jahren", "années", "месяцев", "тижнів", "jours"]
)
def test_units_of_time_are_seen(unit: str) -> None:
    assert vocabulary("en").read(f"три {unit}") & bits("time")
