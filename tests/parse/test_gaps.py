"""A text is divided at its numbers, and what stands between them is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.parse import archival_gaps, archival_signs
from citecheck.parse.archival_gaps import places_in


@given(st.text(alphabet="ab 0159.", max_size=60))
def test_few_digits_divide_a_text_as_many_do(middle: str) -> None:
    text = "x" * 1500 + middle + "y" * 1500
    sparse = archival_gaps._sparsely_divided(text)
    assert sparse == archival_gaps._DIGITS.split(text)


def test_many_digits_are_not_looked_for_one_by_one() -> None:
    assert archival_gaps._sparsely_divided("a1 " * 100) is None


@pytest.mark.parametrize(
    ("text", "label", "levels"),
    [
        ("see ф. 12", "ф", ("fond",)),
        ("Оп.3", "Оп", ("opis",)),
        ("ед. хр. 7", "ед. хр", ("delo",)),
        ("f. R-12", "f", ("fond", "folio")),
        ("д. № 5", "д", ("delo",)),
        ("№ 5", "№", ("delo", "part")),
        ("Oп. 5", "Oп", ("opis",)),
        ("листы 4", "листы", ("folio",)),
    ],
)
def test_a_label_before_a_number(text: str, label: str, levels: tuple[str, ...]) -> None:
    places = places_in(text)
    assert places is not None
    token = places.next_token(0, len(text))
    assert token is not None
    assert (token.label, token.levels) == (label, levels)


@pytest.mark.parametrize("text", ["in 1931", "12л. 5", "strop. 5", "(5", "5", "no digits"])
def test_no_label(text: str) -> None:
    places = places_in(text)
    assert places is None or places.next_token(0, len(text)) is None


def test_a_label_is_looked_for_behind_what_is_taken() -> None:
    text = "ф. 12 об. оп. 3"
    places = places_in(text)
    assert places is not None
    token = places.next_token(9, len(text))
    assert token is not None
    assert (token.start, token.label) == (10, "оп")
    assert places.next_token(9, 12) is None


def test_one_gap_twice_is_read_the_same_at_the_start_and_behind_a_number() -> None:
    first, second = places_in("ф. 1"), places_in("7ф. 1")
    assert first is not None
    assert first.next_token(0, 4) is not None
    assert second is None or second.next_token(0, 5) is None


@pytest.mark.parametrize(
    ("gap", "signs"),
    [
        (" of the year ", 0),
        (", оп. ", 0),
        ("FO ", archival_signs.LETTERED),
        ("BArch R ", archival_signs.LETTERED),
        (", bo ", 0),
        (", Box ", archival_signs.LETTERED),
        ("QO/", archival_signs.OFFICE | archival_signs.LETTERED),
        ("/", archival_signs.DIVIDES | archival_signs.DIVIDES_AGAIN),
        ("а-", archival_signs.DIVIDES | archival_signs.DIVIDES_AGAIN),
        ("о", archival_signs.SCAN),
        ("ГА РФ П-", archival_signs.FILE),
        ("Ф. П-", 0),
        ("фонда ", archival_signs.UPWARDS),
    ],
)
def test_signs_of_shelfmarks(gap: str, signs: int) -> None:
    assert archival_signs.signs_of(gap) == signs
