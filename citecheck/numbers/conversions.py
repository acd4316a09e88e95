"""One measure printed twice: in two units (``12 miles (19 km)``), or as length by breadth and as an area."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from citecheck.data.measures import MEASURES, ROOM
from citecheck.model.number import Doubled
from citecheck.numbers import arithmetic as a
from citecheck.numbers.doubled import restated
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import measures, said, spoken


@cache
def _again(code: str, kind: str) -> str:
    """The same measure again: in brackets, behind "that is", or between commas."""
    about = rf"(?:(?:{said(code, 'about')}|{said('en', 'about')})\s)?"
    that_is = rf"(?:{spoken(code, 'that_is')}|soit)\s"
    bracket = rf"(?:\s[^\W\d_]+){{0,4}}\s?[(\[](?:{that_is})?"
    aside = rf"(?:\s[^\W\d_]+){{0,2}},\s{that_is}|\s(?P<plain>{that_is})"
    beside = r"(?:\s[^\W\d_]+)?,\s"
    told = rf"(?:{bracket}|{aside}){_measure(kind, about, 'b', 'v')}"
    return rf"[.․]?(?!\w)(?:{told}|{beside}{_measure(kind, about, 'c', 'w')}(?=\s?[)\],;.]))"


def _measure(kind: str, about: str, number: str, unit: str) -> str:
    return rf"{about}(?P<{number}>\ue001)[\s-](?P<{unit}>{measures(kind)})[.․]?(?!\w)"


@cache
def _converted(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<a>\ue001)[\s-](?P<u>{measures()}){_again(code, '')}", re.IGNORECASE)


@cache
def _area(code: str) -> re.Pattern[str]:
    """``1,200 by 450 metres, that is, 54 hectares``."""
    first = rf"(?P<a>\ue001)(?:\s(?P<t>{measures('length')})[.․]?)?"
    return re.compile(
        rf"{first}\s(?:by|x|×|mal|auf|sur|на)\s(?P<by>\ue001)[\s-](?P<u>{measures('length')}){_again(code, 'area')}",
        re.IGNORECASE,
    )


_UNIT = re.compile(rf"\ue001[\s-]{measures()}[.․]?(?!\w)", re.IGNORECASE)


def find(passage: Passage) -> Iterator[Doubled]:
    """Yield the measures of a passage that stand beside themselves in another unit."""
    text = passage.text
    if text.count("\ue001") < 2 or not ("(" in text or "," in text or "[" in text) or not _UNIT.search(text):
        return
    for match in _converted(passage.code).finditer(text):
        one = passage.of(match, "a")
        if not _is_part(passage, one) and one.sort is Sort.COUNT:
            yield from _compared(passage, match, one.value, one.raw.strip())
    for match in _area(passage.code).finditer(text):
        one, other = passage.of(match, "a"), passage.of(match, "by")
        if match["t"] is None or _form(match["t"]) == _form(match["u"]):
            yield from _compared(passage, match, one.value * other.value, f"{one.raw.strip()} × {other.raw.strip()}")


def _compared(passage: Passage, match: re.Match[str], value: Fraction, printed: str) -> Iterator[Doubled]:
    """Compare a measure with the same in another unit; an area may be told as the product of two lengths."""
    again, unit = ("b", "v") if match["b"] else ("c", "w")
    one, other = passage.of(match, "a"), passage.of(match, again)
    (kind, size), (other_kind, other_size) = MEASURES[_form(match["u"])], MEASURES[_form(match[unit])]
    factor, other_factor = Fraction(size), Fraction(other_size)
    if (kind, other_kind) == ("length", "area"):
        factor *= factor
    elif kind != other_kind:
        if (
            match["b"]
            and not match["plain"]
            and _ASIDE.search(passage.text, match.start(), match.start("b"))
            and not _is_part(passage, one)
        ):
            yield from _misnamed(passage, match, value * factor)
        return
    elif factor == other_factor:
        return
    if not other.value or not value:
        return
    first, second = value * factor, other.value * other_factor
    room = max(Fraction(ROOM.get(_form(match[name]), "1/16")) for name in ("u", unit))
    room = max(room, one.step / one.value, other.step / other.value)
    fits = abs(first - second) <= room * max(first, second)
    exact = first / other_factor
    if match["plain"] and not fits and not a.is_slip(round(exact), int(other.value)):
        return  # "Five acres or two hectares": one or the other.
    step = min(other.step, Fraction(1, 10) if exact < 10 else Fraction(1))
    few = a.percent_text(exact, step, passage.style.decimal.join("00"))
    shown = few if exact < 100 else a.grouped(round(exact), other.raw)
    line = f"{printed} {match['u']} is {shown} {match[unit]}" + ("" if fits else f", not {other.raw.strip()}")
    yield restated(passage, one, other, fits, line)


_ASIDE = re.compile(r",\s[^,()\[\]]*\Z")


def _misnamed(passage: Passage, match: re.Match[str], size: Fraction) -> Iterator[Doubled]:
    """``1,090 ha, that is about 1,000 sazhens``: an area is no length, and another unit of areas makes the number right."""
    one, other = passage.of(match, "a"), passage.of(match, "b")
    kind = MEASURES[_form(match["u"])][0]
    able = [
        word for word, (own, worth) in MEASURES.items() if own == kind and _is_as_much(size, other, Fraction(worth))
    ]
    if able and other.value:
        line = f"{one.raw.strip()} {match['u']} is no number of {match['v']}, but {other.raw.strip()} {able[0]}"
        yield restated(passage, one, other, False, line)


def _is_as_much(size: Fraction, other: Figure, worth: Fraction) -> bool:
    return abs(size - other.value * worth) * 20 <= size


def _form(word: str) -> str:
    return re.sub(r"\s", " ", word.lower()).replace("․", ".")


_MEASURED_BY = re.compile(r"\d\s?(?:[^\W\d_]{1,8}\.?\s)?(?:by|x|×|на|mal|auf|sur)\s\Z|\d\s?\Z")


def _is_part(passage: Passage, figure: Figure) -> bool:
    """``3 m 20``, ``2 by 4``: one of several measures."""
    return _MEASURED_BY.search(passage.view.text[max(0, figure.start - 14) : figure.start]) is not None
