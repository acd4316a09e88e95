"""So many at such a price or size each, and what that comes to: ``340 poods at 60 kopecks a pood, 204 roubles in all``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from citecheck.model.number import Average, Interval, Verdict
from citecheck.model.span import hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import said, spoken

_GAP = r"[^.;:\ue001\ue002\ue004]"
_SIZES = (1, 12, 20, 60, 100, 240, 1000)
"""How many of a small unit may make one of the unit that the total is printed in."""


@cache
def _pattern(code: str) -> re.Pattern[str]:
    told = rf"(?:{said(code, 'total')}|{spoken(code, 'that_is')})"
    return re.compile(
        rf"(?P<n>\ue001)(?:\s[^\W\d_]+){{1,5}}?\s(?:at|по|à|zu|je|zu je)\s(?P<sign>[£$€]?)(?P<p>\ue001)\s?(?P<u>[^\W\d_]*)[․.]?"
        rf"{_GAP}{{0,30}}?[,–—(]\s?{told}\s(?:на\s|of\s)?(?P<again>[£$€]?)(?P<t>\ue001)\s?(?P<v>[^\W\d_]*)",
        re.IGNORECASE,
    )


def find(passage: Passage) -> Iterator[Average]:
    """Yield the totals that a passage prints behind a number and a price."""
    if passage.text.count("\ue001") < 3:
        return
    for match in _pattern(passage.code).finditer(passage.text):
        number, price, total = (passage.of(match, name) for name in "npt")
        if any(f.bound or f.fault or f.value <= 0 for f in (number, price, total)):
            continue
        alike = match["sign"] == match["again"] and match["u"][:3].lower() == match["v"][:3].lower()
        ratio = number.value * price.value / total.value
        if alike:
            wrong = ratio in _SIZES[1:] or _is_slip(number.value * price.value, total)
            if ratio == 1 or wrong:
                yield _claim(passage, price, total, number, sound=ratio == 1)
        elif ratio in _SIZES:
            yield _claim(passage, price, total, number, sound=True)


def _is_slip(product: Fraction, total: Figure) -> bool:
    whole = product.denominator == 1 and total.value.denominator == 1
    return whole and a.is_slip(int(total.value), int(product))


def _claim(passage: Passage, price: Figure, total: Figure, number: Figure, *, sound: bool) -> Average:
    exact = total.value / number.value
    product = number.value * price.value
    shown = a.exactly(product, total)
    line = f"{a.show(number)} × {a.show(price)} = {shown}"
    figures = [price, total, number]
    return Average(
        document=passage.document.path,
        span=hull(passage.place(f) for f in figures),
        parts=(passage.stated(price, "average"), passage.stated(total, "sum"), passage.stated(number, "count")),
        verdict=Verdict.CONSISTENT if sound else Verdict.INCONSISTENT,
        expected=Interval(exact, exact),
        stated=total.raw.strip(),
        arithmetic=line + ("" if sound else f", not {a.show(total)}"),
        suspect=passage.place(total),
    )
