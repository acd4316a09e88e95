"""One number printed twice side by side: in words and in digits, or in two units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from citecheck.model.number import Doubled, Interval, Verdict
from citecheck.model.span import hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.passage import Passage

_BRACKETED = re.compile(r"(?P<a>\ue001)\s[(\[](?P<b>\ue001)[)\]]")
_SMALL = 10

# Metres, kilograms and so on; what a document converts between. Factors to one unit of each kind.
_UNITS: dict[str, tuple[str, str]] = {
    "km": ("length", "1000"),
    "kilometres": ("length", "1000"),
    "kilometers": ("length", "1000"),
    "kilometer": ("length", "1000"),
    "kilomètres": ("length", "1000"),
    "км": ("length", "1000"),
    "километров": ("length", "1000"),
    "кілометрів": ("length", "1000"),
    "m": ("length", "1"),
    "metres": ("length", "1"),
    "meters": ("length", "1"),
    "meter": ("length", "1"),
    "mètres": ("length", "1"),
    "м": ("length", "1"),
    "метров": ("length", "1"),
    "метрів": ("length", "1"),
    "cm": ("length", "0.01"),
    "см": ("length", "0.01"),
    "mm": ("length", "0.001"),
    "мм": ("length", "0.001"),
    "miles": ("length", "1609.344"),
    "mile": ("length", "1609.344"),
    "feet": ("length", "0.3048"),
    "ft": ("length", "0.3048"),
    "inches": ("length", "0.0254"),
    "yards": ("length", "0.9144"),
    "вёрст": ("length", "1066.8"),
    "верст": ("length", "1066.8"),
    "versts": ("length", "1066.8"),
    "kg": ("mass", "1"),
    "кг": ("mass", "1"),
    "g": ("mass", "0.001"),
    "t": ("mass", "1000"),
    "т": ("mass", "1000"),
    "tonnes": ("mass", "1000"),
    "tonnen": ("mass", "1000"),
    "тонн": ("mass", "1000"),
    "tons": ("mass", "1000"),
    "pounds": ("mass", "0.4536"),
    "lb": ("mass", "0.4536"),
    "lbs": ("mass", "0.4536"),
    "пудов": ("mass", "16.38"),
    "пудів": ("mass", "16.38"),
    "pud": ("mass", "16.38"),
    "poods": ("mass", "16.38"),
    "puds": ("mass", "16.38"),
    "ha": ("area", "10000"),
    "hectares": ("area", "10000"),
    "hektar": ("area", "10000"),
    "га": ("area", "10000"),
    "гектаров": ("area", "10000"),
    "гектарів": ("area", "10000"),
    "acres": ("area", "4046.86"),
    "desyatinas": ("area", "10925"),
    "desiatins": ("area", "10925"),
    "десятин": ("area", "10925"),
    "litres": ("volume", "1"),
    "liters": ("volume", "1"),
    "liter": ("volume", "1"),
    "литров": ("volume", "1"),
    "літрів": ("volume", "1"),
    "gallons": ("volume", "4.2"),
    "hectolitres": ("volume", "100"),
}
_ROOM = {"pounds": Fraction(1, 8), "tons": Fraction(1, 5), "gallons": Fraction(1, 5), "miles": Fraction(1, 10)}
"""Units that had several sizes: how much room they need."""
_WORDS = "|".join(sorted(map(re.escape, _UNITS), key=lambda w: (-len(w), w)))
_CONVERTED = re.compile(
    rf"(?P<a>\ue001)[\s-](?P<u>{_WORDS})\.?(?!\w)(?:\s[^\W\d_]+)?,?\s?[(\[,]\s?(?:(?:or|i[.․]e[.․],?|that is,?|about|some|circa|ca[.․]|c[.․]|rund|etwa|около|или|близько|або|environ|soit|also|das sind)\s)?(?P<b>\ue001)[\s-](?P<v>{_WORDS})\.?(?!\w)\s?[)\],;.]",
    re.IGNORECASE,
)


def find(passage: Passage) -> Iterator[Doubled]:
    """Yield the numbers of a passage that stand beside themselves."""
    if passage.text.count("\ue001") < 2 or not any(mark in passage.text for mark in "([,"):
        return
    yield from _in_words(passage)
    yield from _in_units(passage)


def _in_words(passage: Passage) -> Iterator[Doubled]:
    """``twenty-three (32) acres``."""
    for match in _BRACKETED.finditer(passage.text):
        one, other = passage.of(match, "a"), passage.of(match, "b")
        if one.worded == other.worded or one.bound or other.bound or one.value.denominator != 1:
            continue
        fits = one.value == other.value
        if not fits and not _is_slip(one, other):
            continue
        line = f"“{one.raw.strip()}” and {other.raw.strip()}" + ("" if fits else " are not the same number")
        yield _claim(passage, one, other, fits, line)


def _is_slip(one: Figure, other: Figure) -> bool:
    """Two readings of one number differ by a slip; a note mark or an age beside a number differs more."""
    if min(one.value, other.value) < _SMALL:
        return False
    return a.is_slip(int(one.value), int(other.value))


def _in_units(passage: Passage) -> Iterator[Doubled]:
    """``12 miles (19 km)``: the same length in another unit."""
    for match in _CONVERTED.finditer(passage.text):
        one, other = passage.of(match, "a"), passage.of(match, "b")
        (kind, factor), (other_kind, other_factor) = _UNITS[match["u"].lower()], _UNITS[match["v"].lower()]
        if kind != other_kind or factor == other_factor or not other.value or not one.value:
            continue
        if _is_part(passage, one) or one.sort is not Sort.COUNT:
            continue
        first, second = one.value * Fraction(factor), other.value * Fraction(other_factor)
        room = max(
            _ROOM.get(match["u"].lower(), Fraction(0)), _ROOM.get(match["v"].lower(), Fraction(0)), Fraction(1, 16)
        )
        room = max(room, one.step / one.value, other.step / other.value)
        fits = abs(first - second) <= room * max(first, second)
        exact = first / Fraction(other_factor)
        shown = a.percent_text(exact, other.step if other.step <= 1 else Fraction(1), passage.style.decimal.join("00"))
        line = f"{one.raw.strip()} {match['u']} is {shown} {match['v']}" + (
            "" if fits else f", not {other.raw.strip()}"
        )
        yield _claim(passage, one, other, fits, line)


def _is_part(passage: Passage, figure: Figure) -> bool:
    """``3 m 20``, ``2 by 4``: one of several measures."""
    before = passage.view.text[max(0, figure.start - 5) : figure.start]
    return re.search(r"(?:by|x|×|на|mal|sur)\s\Z|\d\s?\Z", before) is not None


def _claim(passage: Passage, one: Figure, other: Figure, fits: bool, line: str) -> Doubled:
    return Doubled(
        document=passage.document.path,
        span=hull((passage.place(one), passage.place(other))),
        parts=(passage.stated(other, "again"), passage.stated(one, "first")),
        verdict=Verdict.CONSISTENT if fits else Verdict.INCONSISTENT,
        expected=Interval(one.value, one.value),
        stated=other.raw.strip(),
        arithmetic=line,
        suspect=passage.place(other),
    )
