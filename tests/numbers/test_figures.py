"""Reading printed numbers: value, worth of the last digit, and what is no quantity."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.lang import by_code
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.figures import cell, figures
from citecheck.numbers.spelled import spelled_value
from citecheck.numbers.style import Style, vote

POINT = Style(".", True, False)
COMMA = Style(",", True, True)


def read(text: str, code: str = "en", style: Style = POINT) -> list[tuple[str, float, str]]:
    return [(f.raw.strip(), float(f.value), f.sort.value) for f in figures(text, code, style, []) if f.is_quantity]


def opaque(text: str, code: str = "en") -> list[tuple[str, str]]:
    return [(f.raw, f.what) for f in figures(text, code, POINT, []) if not f.is_quantity]


@pytest.mark.parametrize(
    ("text", "code", "style", "expected"),
    [
        ("3,576,300 troops", "en", POINT, [("3,576,300", 3576300, "count")]),
        ("12.4% and 57 per cent", "en", POINT, [("12.4%", 12.4, "percent"), ("57 per cent", 57, "percent")]),
        ("1 260 учащихся, 30 %", "ru", COMMA, [("1 260", 1260, "count"), ("30 %", 30, "percent")]),
        ("36,0 % von 1.346 Stellen", "de", COMMA, [("36,0 %", 36, "percent"), ("1.346", 1346, "count")]),
        ("1,5 млн человек", "ru", COMMA, [("1,5 млн", 1500000, "count")]),
        ("1.5 million people", "en", POINT, [("1.5 million", 1500000, "count")]),
        ("forty-five out of 196", "en", POINT, [("forty-five", 45, "count"), ("196", 196, "count")]),
        ("двадцать три десятины", "ru", COMMA, [("двадцать три", 23, "count")]),
        ("vierundzwanzig Bogen", "de", COMMA, [("vierundzwanzig", 24, "count")]),
        ("quatre-vingt-dix-sept feux", "fr", COMMA, [("quatre-vingt-dix-sept", 97, "count")]),
        ("two thirds and half", "en", POINT, [("two thirds", 2 / 3, "fraction"), ("half", 0.5, "fraction")]),
        ("2323 people", "en", POINT, [("2323", 2323, "count")]),
        ("28 Promille", "de", COMMA, [("28 Promille", 28, "permille")]),
        ("one and a half million", "en", POINT, [("one and a half million", 1500000, "count")]),
        ("полтора миллиона", "ru", COMMA, [("полтора миллиона", 1500000, "count")]),
        ("два с половиной миллиона", "ru", COMMA, [("два с половиной миллиона", 2500000, "count")]),
        ("anderthalb Millionen", "de", COMMA, [("anderthalb Millionen", 1500000, "count")]),
        ("deux millions et demi", "fr", COMMA, [("deux millions et demi", 2500000, "count")]),
        ("півтора мільйона", "uk", COMMA, [("півтора мільйона", 1500000, "count")]),
        ("1.5m people", "en", POINT, [("1.5m", 1500000, "count")]),
        ("2½ million", "en", POINT, [("2½ million", 2500000, "count")]),
        ("12'400 Mann", "de", COMMA, [("12'400", 12400, "count")]),
        ("4,6 тыс. десятин", "ru", COMMA, [("4,6 тыс.", 4600, "count")]),
        ("12 lakh rupees", "en", POINT, [("12 lakh", 1200000, "count")]),
        ("1,23,456 men", "en", POINT, [("1,23,456", 123456, "count")]),
        ("двадцатью тремя возами", "ru", COMMA, [("двадцатью тремя", 23, "count")]),
        ("п’ятдесят двох", "uk", COMMA, [("п’ятдесят двох", 52, "count")]),
        ("three hundred and twelve", "en", POINT, [("three hundred and twelve", 312, "count")]),
        ("zweihundertvierunddreißig", "de", COMMA, [("zweihundertvierunddreißig", 234, "count")]),
        ("trois cent douze", "fr", COMMA, [("trois cent douze", 312, "count")]),
        ("триста двенадцать", "ru", COMMA, [("триста двенадцать", 312, "count")]),
        ("6 percentage points", "en", POINT, [("6 percentage points", 6, "points")]),
    ],
)
def test_quantities(text: str, code: str, style: Style, expected: list[tuple[str, float, str]]) -> None:
    assert [(r, pytest.approx(v), s) for r, v, s in read(text, code, style)] == expected


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("in 1937", "year"),
        ("Order No. 270", "identifier"),
        ("article 58", "identifier"),
        ("the 20th congress", "ordinal"),
        ("clause 193-22", "range"),
        ("№ 0521", "identifier"),
        ("season 1921/22", "identifier"),
        ("at 5 a.m", "measure"),
    ],
)
def test_what_only_looks_like_a_quantity(text: str, what: str) -> None:
    assert [w for _, w in opaque(text)] == [what]


def test_hedges_belong_to_the_number() -> None:
    (over, about, plain) = figures("more than 83,000 men, about 8% of 12,000", "en", POINT, [])
    assert (over.bound, about.bound, plain.bound) == ("min", "about", "")


def test_malformed_groups_keep_what_they_could_mean() -> None:
    (figure,) = figures("59,24 people", "en", POINT, [])
    assert figure.fault == "group"
    assert Fraction(5924) in figure.alternatives


@pytest.mark.parametrize(
    ("text", "code", "decimal", "spaces"),
    [
        ("12,400 men, 12.4% and 3.5% of 1,250,000", "en", ".", False),
        ("12.400 Mann, 12,4 % und 3,5 % von 1.250.000", "de", ",", False),
        ("12 400 человек, 12,4 % и 3,5 % из 1 250 000", "ru", ",", True),
        ("nothing but words", "fr", ",", False),
    ],
)
def test_the_document_votes_for_its_style(text: str, code: str, decimal: str, spaces: bool) -> None:
    style = vote(text, code)
    assert (style.decimal, style.space_groups) == (decimal, spaces)


@given(st.integers(2, 99))
def test_english_number_words_are_read_back(number: int) -> None:
    tables = by_code("en").numbers
    words = {v: k for k, v in tables.cardinals.items()}
    spelled = words[number] if number in words else f"{words[number // 10 * 10]} {words[number % 10]}"
    assert spelled_value(spelled.split(), tables) == (number, False)


@given(st.integers(100, 999_999))
def test_every_slip_is_one_slip_away_and_back(number: int) -> None:
    digits = str(number)
    for other, kind in a.slips(digits):
        assert other != digits
        assert abs(len(other) - len(digits)) <= 1, kind
    assert a.is_slip(number, number * 10 + 5)
    assert not a.is_slip(number, number)


@pytest.mark.parametrize(
    ("one", "other", "slipped"),
    [
        (1234, 1243, True),
        (1234, 2134, True),
        (1234, 1235, True),
        (1234, 2143, False),
        (1234, 4231, False),
        (1234, 1256, False),
        (1234, 123, True),
        (1234, 234, True),
        (1234, 11234, True),
        (1234, 132, False),
        (1234, 12, False),
        (12, 21, True),
        (7, 3, True),
        (7, 77, True),
        (7, 7, False),
    ],
)
def test_one_slip_is_a_digit_changed_lost_or_put_in_or_two_swapped(one: int, other: int, slipped: bool) -> None:
    assert a.is_slip(one, other) is slipped
    assert a.is_slip(other, one) is slipped


@given(st.integers(0, 5000), st.integers(1, 5000), st.integers(0, 2))
def test_a_correctly_rounded_share_is_never_contradicted(part: int, extra: int, places: int) -> None:
    whole = part + extra
    exact = Fraction(100 * part, whole)
    text = a.percent_text(exact, Fraction(1, 10**places))
    share = Figure(0, 0, Sort.PERCENT, text + "%", Fraction(text), Fraction(1, 10**places))
    assert a.stated(share).holds(exact)


def test_a_cell_whose_space_groups_nothing_is_no_number() -> None:
    grouped = cell("9\u00a0367,5", 0, "ru", COMMA)
    assert grouped is not None and grouped.value == Fraction(18735, 2)
    assert cell("9\u00a036,7", 0, "ru", COMMA) is None
    assert cell("1'23", 0, "de", COMMA) is None


def test_a_share_is_compared_in_whole_numbers() -> None:
    part, whole, hundred = Fraction(30749), Fraction(302992), Fraction(100)
    assert a.is_share(part, whole, hundred, Fraction("10.1"), Fraction("0.05"))
    assert not a.is_share(part, whole, hundred, Fraction("10.3"), Fraction("0.05"))
    assert a.is_share(Fraction(1, 2), Fraction(5, 2), hundred, Fraction(20), Fraction(0))
