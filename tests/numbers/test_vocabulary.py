"""The look at words before patterns are tried: it may see too much, never too little."""

from __future__ import annotations

import pytest

from citecheck.lang import by_code, languages, words
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


@pytest.mark.parametrize("table", ["namely", "in_all", "entered", "comprised", "remained", "left"])
def test_words_that_patterns_know_in_every_language_are_seen(table: str) -> None:
    said = [w.replace("*", "") for w in words(f"claims.{table}")]
    assert [w for w in said if not vocabulary("en").read(w) & bits(table)] == []


@pytest.mark.parametrize(
    "unit", ["year", "yrs", "лет", "года", "років", "jahren", "années", "месяцев", "тижнів", "jours"]
)
def test_units_of_time_are_seen(unit: str) -> None:
    assert vocabulary("en").read(f"три {unit}") & bits("time")


@pytest.mark.parametrize("table", ["births", "deaths"])
def test_words_of_births_and_deaths_are_seen_in_every_language(table: str) -> None:
    said = [word.replace("*", "ю") for word in words(f"dates.{table}")]
    assert [word for word in said if not vocabulary("en").read(word) & bits(table)] == []
