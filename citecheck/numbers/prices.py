"""So many at such a price or size each, and what that comes to: ``340 poods at 60 kopecks a pood, 204 roubles in all``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache

from citecheck.lang import by_code
from citecheck.model.number import Average, Interval, Verdict
from citecheck.model.span import hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import any_word, said, spoken, words_of
from citecheck.numbers.rates import in_coins, sizes_of

_GAP = r"[^.;:\ue001\ue002\ue004]"
_SIZES = (1, 12, 20, 60, 100, 240, 1000)
"""How many of a small unit may make one of the unit that the total is printed in."""


@cache
def _pattern(code: str) -> re.Pattern[str]:
    told = rf"(?:{said(code, 'total')}|{spoken(code, 'that_is')}|{spoken(code, 'rate_of')}|(?:which\s|что\s|что\sв\s|was\s|ce qui\s)?(?:{words_of(code, 'amounted')}))"
    return re.compile(
        rf"(?P<n>\ue001)(?:\s[^\W\d_]+){{1,5}}?,?\s(?:at|по|à|zu|je|zu je)\s(?P<sign>[£$€]?)(?P<p>\ue001|\ue003(?=[sd](?!\w)))\s?(?P<u>[^\W\d_]*)[․.]?"
        rf"(?P<per>{_GAP}{{0,30}}?)[,–—(]\s?{told}\s(?:на\s|of\s)?(?P<again>[£$€]?)(?P<t>\ue001)\s?(?P<v>[^\W\d_]*)",
        re.IGNORECASE,
    )


@cache
def _for_the_whole(code: str) -> re.Pattern[str]:
    """``640 gallons at 5s. a gallon and paid £160 for the whole``: a total that words far from the price lead to."""
    told = any_word(by_code(code).reckoning.for_the_whole)
    return re.compile(
        rf"(?P<n>\ue001)(?:{_GAP}{{2,70}}?),?\s(?:at|по|à|zu|je|zu je)\s(?P<sign>[£$€]?)(?P<p>\ue001|\ue003(?=[sd](?!\w)))\s?(?P<u>[^\W\d_]*)[․.]?"
        rf"(?P<per>{_GAP}{{0,60}}?)\s(?:(?:{told})(?!\w){_GAP}{{0,24}}?\s(?P<again>[£$€]?)(?P<t>\ue001)\s?(?P<v>[^\W\d_]*)"
        rf"|(?P<again2>[£$€]?)(?P<t2>\ue001)\s?(?P<v2>[^\W\d_]*?)[․.]?\s?(?:{told})(?!\w))",
        re.IGNORECASE,
    )


_BY_THE_MANY = re.compile(
    r"(?<!\w)(?:thousand|hundred|dozen|score|gross|тысяч\w|сотн\w|дюжин\w|tausend|hundert|dutzend|schock|mille|millier|cent|douzaine|тисяч\w)(?!\w)",
    re.IGNORECASE,
)


def find(passage: Passage) -> Iterator[Average]:
    """Yield the totals that a passage prints behind a number and a price."""
    if passage.text.count("\ue001") < 2:
        return
    patterns = [_pattern(passage.code)]
    if passage.says("for_the_whole"):
        patterns.append(_for_the_whole(passage.code))
    done: set[int] = set()
    for match in (m for pattern in patterns for m in pattern.finditer(passage.text)):
        told = match.groupdict("")
        last, again, unit = ("t", "again", "v") if told["t"] else ("t2", "again2", "v2")
        number, price, total = passage.of(match, "n"), in_coins(passage.of(match, "p")), passage.of(match, last)
        if total.start in done:
            continue
        done.add(total.start)
        if price is None or any(f.bound or f.fault or f.value <= 0 for f in (number, price, total)):
            continue
        product = number.value * price.value
        sizes = sizes_of(passage, total, (match["sign"] or match["u"] or "-").lower())
        if told["sign"] == told[again] and told["u"][:3].lower() == told[unit][:3].lower():
            sizes = (1,)
        if any(product == size * total.value for size in sizes or _SIZES):
            yield product_of(passage, price, total, number, sound=True)
        elif sizes:
            if _BY_THE_MANY.search(match["per"]):
                continue  # "18,000 bricks at 25s the thousand".
            found = product_of(passage, price, total, number, sound=False)
            yield found if _is_explained(product, total, sizes) else replace(found, loose=True)


def _is_explained(product: Fraction, total: Figure, sizes: tuple[int, ...]) -> bool:
    """Whether a total is a slip, a power of ten or a unit away from what it should be."""
    needed = [product / size for size in sizes]
    units = {*_SIZES[1:], *sizes, 10}
    return any(_is_slip(one, total) or total.value / one in units or one / total.value in units for one in needed)


def _is_slip(product: Fraction, total: Figure) -> bool:
    whole = product.denominator == 1 and total.value.denominator == 1
    return whole and a.is_slip(int(total.value), int(product))


def product_of(passage: Passage, price: Figure, total: Figure, number: Figure, *, sound: bool) -> Average:
    """Say that so many at a price come to a total, or do not."""
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
