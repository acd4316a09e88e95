"""Branches that share what they begin with match what the words one after another match."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.lang import languages
from citecheck.numbers.alternatives import alternatives


def test_words_that_begin_alike_are_put_together() -> None:
    assert alternatives(["among the", "among", "all"]) == "a(?:mong(?: the|)|ll)"


def test_nothing_matches_without_words() -> None:
    assert alternatives([]) == "(?!)"


def test_many_words_are_tried_only_where_one_may_begin() -> None:
    assert alternatives(["ab", "cd", "ef", "gh"]) == "(?=[aceg])(?:ab|cd|ef|gh)"


@pytest.mark.parametrize("words", [["of", "of the", "of a"], [r"form\w*", "forms", "form of"], ["Mab", "ma", "Mabc"]])
def test_the_first_that_matches_stays_the_first(words: list[str]) -> None:
    for text in ("of the", "of a thing", "forms", "formed of", "form of", "Mabc", "mabc"):
        one, other = (re.match(f"(?:{p})", text, re.IGNORECASE) for p in ("|".join(words), alternatives(words)))
        assert (one and one[0]) == (other and other[0])


@given(st.lists(st.text("abc", min_size=1, max_size=4), min_size=1, max_size=12), st.text("abc ", max_size=12))
def test_any_words_match_as_before(words: list[str], text: str) -> None:
    plain = [m.span() for m in re.finditer(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", text)]
    assert [m.span() for m in re.finditer(rf"(?<!\w)(?:{alternatives(words)})(?!\w)", text)] == plain


def test_every_table_of_words_matches_its_words() -> None:
    for language in languages():
        for table in ("at_least", "out_of", "total"):
            words = [re.escape(word) for word in getattr(language.numbers, table)]
            pattern = re.compile(alternatives(words))
            assert all(pattern.match(word) for word in getattr(language.numbers, table))
