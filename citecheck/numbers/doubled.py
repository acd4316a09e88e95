"""One number printed twice side by side: in words and in digits, or in two units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from citecheck.data.measures import MEASURES, ROOM
from citecheck.model.number import Doubled, Interval, Verdict
from citecheck.model.span import hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.alternatives import alternatives
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.passage import Passage

_BRACKETED = re.compile(r"(?P<a>\ue001)(?:\s[(\[]|(?:\s[^\W\d_]+){1,2}\s[(\[][£$€])(?P<b>\ue001)[)\]]")
"""``twenty-three (32)``, ``one hundred and thirty-six pounds (£163)``."""
_SMALL = 10

_WORDS = alternatives(sorted((re.escape(word).replace(r"\ ", r"\s") for word in MEASURES), key=lambda w: (-len(w), w)))
_CONVERTED = re.compile(
    rf"(?P<a>\ue001)[\s-](?P<u>{_WORDS})[.․]?(?!\w)(?:(?:\s[^\W\d_]+){{0,4}}\s?[(\[]|(?:\s[^\W\d_]+)?,)\s?(?:(?:or|i[.․]e[.․],?|that is,?|about|some|circa|ca[.․]|c[.․]|rund|etwa|около|или|близько|або|environ|soit|also|das sind)\s)?(?P<b>\ue001)[\s-](?P<v>{_WORDS})[.․]?(?!\w)\s?[)\],;.]",
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
        (kind, factor), (other_kind, other_factor) = MEASURES[_form(match["u"])], MEASURES[_form(match["v"])]
        if kind != other_kind or factor == other_factor or not other.value or not one.value:
            continue
        if _is_part(passage, one) or one.sort is not Sort.COUNT:
            continue
        first, second = one.value * Fraction(factor), other.value * Fraction(other_factor)
        room = max(Fraction(ROOM.get(_form(match[unit]), "1/16")) for unit in "uv")
        room = max(room, one.step / one.value, other.step / other.value)
        fits = abs(first - second) <= room * max(first, second)
        exact = first / Fraction(other_factor)
        step = min(other.step, Fraction(1, 10) if exact < 10 else Fraction(1))
        shown = a.percent_text(exact, step, passage.style.decimal.join("00"))
        line = f"{one.raw.strip()} {match['u']} is {shown} {match['v']}" + (
            "" if fits else f", not {other.raw.strip()}"
        )
        yield _claim(passage, one, other, fits, line)


def _form(word: str) -> str:
    return re.sub(r"\s", " ", word.lower()).replace("․", ".")


def _is_part(passage: Passage, figure: Figure) -> bool:
    """``3 m 20``, ``2 by 4``: one of several measures."""
    before = passage.view.text[max(0, figure.start - 9) : figure.start]
    return re.search(r"\d\s?(?:[^\W\d_]{1,3}\.?\s)?(?:by|x|×|на|mal|sur)\s\Z|\d\s?\Z", before) is not None


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
