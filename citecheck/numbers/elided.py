"""A scale printed with the first of two values alone: "from 18.3 billion to 36.8", "с 61 млн пудов до 148"."""

from __future__ import annotations

import re
from dataclasses import replace

from citecheck.lang import by_code
from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import whole_word

_LAST_WORD = re.compile(r"[^\W\d_]+\Z")
_THOUSAND = 1000
"""A value with a scale left out is printed below this."""


def with_scale_of(passage: Passage, first: Figure, last: Figure, start: int, end: int) -> Figure:
    """Return the second of two values in the scale of the first, where it has none of its own and is meant in it.

    It is if it stands nearer to the first so, unless the verb of change in ``[start, end)`` of the skeleton says that
    it cannot: ``fell from 2 million to 900``.
    """
    if not first.scaled or last.scaled or last.worded or last.value >= _THOUSAND:
        return last
    word = _LAST_WORD.search(first.raw.strip().rstrip("."))
    factor = by_code(passage.code).numbers.scales.get(word[0].lower(), 1) if word else 1
    if factor <= 1 or not last.value:
        return last
    value = last.value * factor
    far, near = (max(one / first.value, first.value / one) for one in (last.value, value))
    told = [whole_word(passage.code, table).search(passage.text, start, end) is not None for table in ("rose", "fell")]
    if near > far or (told == [False, True] and last.value < first.value < value):
        return last
    return replace(last, value=value, step=last.step * factor, scaled=True)
