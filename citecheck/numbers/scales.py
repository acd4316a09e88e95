"""Totals in another scale than their parts: ``212, 187 and 241 thousand pounds, together 640 million``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from citecheck.model.number import Interval, Sum, Verdict
from citecheck.model.span import hull
from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage
from citecheck.numbers.units import scale, scale_value

_MOST = 8
_LAST_WORD = re.compile(r"[^\W\d_]+\.?\Z")


def find(passage: Passage) -> Iterator[Sum]:
    """Yield the totals whose digits are those of their parts, and whose scale is not."""
    for sentence in passage.sentences:
        figures = passage.counts(sentence.start, sentence.end)
        if sum(_scale(passage.code, f.raw) > 1 for f in figures) > 1:
            yield from _in_run(passage, figures)


@cache
def _scale(code: str, raw: str) -> int:
    """What the word behind the digits of a number multiplies them by: 1000 of "241 thousand"; 1 without such a word."""
    word = _LAST_WORD.search(raw.strip())
    return scale_value(code, word[0]) if word and scale(code).fullmatch(word[0]) else 1


def _in_run(passage: Passage, figures: list[Figure]) -> Iterator[Sum]:
    for index, whole in enumerate(figures):
        own = _scale(passage.code, whole.raw)
        if own == 1 or index < 2 or whole.bound:
            continue
        theirs = _scale(passage.code, figures[index - 1].raw)
        if theirs in (1, own):
            continue
        parts: list[Figure] = []
        added = Fraction(0)
        for part in reversed(figures[max(0, index - _MOST) : index]):
            if part.bound or _scale(passage.code, part.raw) not in (1, theirs):
                break
            parts.insert(0, part)
            added += part.value / _scale(passage.code, part.raw)
            if len(parts) > 1 and added == whole.value / own:
                yield _claim(passage, whole, parts, added * theirs)
                break


def _claim(passage: Passage, whole: Figure, parts: list[Figure], value: Fraction) -> Sum:
    figures = [whole, *parts]
    told = " + ".join(f.raw.strip() for f in parts)
    return Sum(
        document=passage.document.path,
        span=hull(passage.place(f) for f in figures),
        parts=tuple(passage.stated(f, "total" if f is whole else "part") for f in figures),
        verdict=Verdict.SUSPICIOUS,
        expected=Interval(value, value),
        stated=whole.raw.strip(),
        arithmetic=f"{told} is not {whole.raw.strip()}: the scales differ",
        suspect=passage.place(whole),
    )
