"""One amount in two units, the smaller of which goes into the larger so many times: ``7 shillings or 84 pence``, ``46 gallons, 368 pints``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from citecheck.model.number import Doubled
from citecheck.numbers import arithmetic as a
from citecheck.numbers.doubled import restated
from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import spoken
from citecheck.numbers.rates import sizes_of

_UNIT = r"\s(?P<{name}>[^\W\d_]{{3,}})"


@cache
def _twice(code: str) -> re.Pattern[str]:
    that_is = spoken(code, "that_is")
    one, other = rf"(?:(?<=[£$€]\ue001)|{_UNIT.format(name='u')}(?:\s[^\W\d_]+)?)", _UNIT.format(name="v")
    return re.compile(
        rf"(?P<a>\ue001){one}(?:,?\s{that_is}\s|\s\((?:{that_is}\s)?|,\s(?=\ue001[^.;,\ue001-\ue006]{{3,40}}\s?{that_is}))(?P<b>\ue001){other}",
        re.IGNORECASE,
    )


def find(passage: Passage) -> Iterator[Doubled]:
    """Yield the amounts of a passage that stand beside themselves in a unit that goes into theirs, or that holds it."""
    for match in _twice(passage.code).finditer(passage.text) if passage.says("that_is") else ():
        one, other = passage.of(match, "a"), passage.of(match, "b")
        if any(_is_rough(f) for f in (one, other)):
            continue
        sign = passage.text[match.start() - 1 : match.start()] if match.start() else ""
        unit = match["u"] or sign
        into = [size for size in sizes_of(passage, one, match["v"].lower()) if size > 1]
        held = [size for size in sizes_of(passage, other, unit.lower()) if size > 1]
        if len(into) + len(held) != 1:
            continue
        needed = one.value * into[0] if into else one.value / held[0]
        fits = abs(needed - other.value) < other.step
        if not fits and not (needed.denominator == 1 and a.is_slip(int(other.value), int(needed))):
            continue
        shown = a.exactly(needed, other)
        printed = f"{one.raw.strip()} {match['u']}" if match["u"] else f"{sign}{one.raw.strip()}"
        line = f"{printed} is {shown} {match['v']}" + ("" if fits else f", not {other.raw.strip()}")
        yield restated(passage, one, other, fits, line)


def _is_rough(figure: Figure) -> bool:
    return bool(figure.bound or figure.fault or figure.scaled) or figure.value < 1
