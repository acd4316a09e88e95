"""Columns of values: each value is looked at once, and none is missed."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from citecheck.model.bib_columns import NO_COLUMN, Column, columns


def column(*values: str) -> Column:
    return columns([{"x": value} for value in values])["x"]


def test_signs_are_text_patterns_or_tests() -> None:
    one = column("Kant & Hegel", "Kant", "", "Kant", "and so on and")
    assert one.holders(["&"]) == [0]
    assert one.holders([re.compile(r"\0K"), "so"]) == [0, 1, 3, 4]
    assert one.holders([re.compile(r"and\0")]) == [4]
    assert one.holders([re.compile(r"\0\0")]) == [2]
    assert one.holders([str.isalpha]) == [1, 3]
    assert one.holders([]) == []
    assert NO_COLUMN.holders(["&", re.compile("x"), str.isalpha]) == []


def test_what_begins_in_one_value_hides_nothing_in_the_next() -> None:
    assert column("a and", "and b", "c").holders([re.compile(r"and[\0\s]*and|and b")]) == [0, 1]


def test_columns_of_entries() -> None:
    made = columns([{"a": "1", "b": "2"}, {"b": ""}, {"a": "3"}])
    assert (made["a"].owners, made["a"].values) == ([0, 2], ["1", "3"])
    assert (made["b"].owners, made["b"].values, made["b"].empty) == ([0, 1], ["2", ""], [1])


def test_letters_are_those_of_plain_values() -> None:
    assert column("On {X}-Rays, 2", "Über", r"\'Etude", "").letters == {"On {X}-Rays, 2": "onxrays2", "": ""}


@given(st.lists(st.text("ab \0,", max_size=6), min_size=1, max_size=8), st.sampled_from(["ab", "a,", "b", ", a"]))
def test_a_sign_is_found_wherever_it_stands(values: list[str], sign: str) -> None:
    wanted = [i for i, value in enumerate(values) if sign in value]
    assert column(*values).holders([sign]) == wanted
    assert column(*values).holders([re.compile(re.escape(sign))]) == wanted
    assert column(*values).holders([lambda value: sign in value]) == wanted
