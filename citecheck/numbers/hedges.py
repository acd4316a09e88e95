"""Hedges: "over", "almost", "about" right before a number."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from citecheck.lang import by_code
from citecheck.numbers.alternatives import alternatives
from citecheck.numbers.figure import Figure, Sort

_ARTICLES = ("the", "a", "an", "die", "den", "der", "la", "le", "les", "only", "just")


def with_hedges(text: str, figures: list[Figure], code: str) -> list[Figure]:
    """Return figures with the hedges that stand right before them in ``text``."""
    last_words, opaque = _last_words(code), Sort.OPAQUE
    found = []
    for figure in figures:
        start = figure.start
        if figure.sort is not opaque and start and text[start - 1].isspace():
            low = start - _REACH if start > _REACH else 0
            if text[max(text.rfind(" ", low, start - 1) + 1, low) : start - 1].lower() in last_words:
                figure = _hedged(text[low:start], figure, code)
        found.append(figure)
    return found


_REACH = 34
"""Characters before a number in which its hedge stands."""


def hedged(text: str, figure: Figure, code: str) -> Figure:
    """Return a figure with the hedge that stands right before it in ``text``."""
    return with_hedges(text, [figure], code)[0]


def _hedged(before: str, figure: Figure, code: str) -> Figure:
    found = [(match.start(), name, match[0]) for name, pattern in _hedges(code) if (match := pattern.search(before))]
    if not found:
        return figure
    start, name, said = min(found)  # "No more than", not "more than".
    if said.strip() == "Unter" and code == "de":
        return figure  # "Unter 2.380 Taufen sind 119 unehelich".
    if figure.sort is Sort.COUNT and said.strip().lower() in _wholes(code):
        return figure
    return replace(figure, bound=name, hedge_start=figure.start - len(before) + start)


@cache
def _said(code: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    tables, english = by_code(code).numbers, by_code("en").numbers
    found = []
    for name, attribute in (("min", "at_least"), ("max", "at_most"), ("about", "about")):
        borrowed = getattr(english, attribute) if code in ("ru-Latn", "it") else ()
        said = {*getattr(tables, attribute), *borrowed}
        found.append((name, tuple(sorted(said, key=lambda w: (-len(w), w)))))
    return tuple(found)


@cache
def _last_words(code: str) -> frozenset[str]:
    """The last words of all hedges, and the articles that may follow them."""
    return frozenset(w.split()[-1] for _, said in _said(code) for w in said) | frozenset(_ARTICLES)


@cache
def _wholes(code: str) -> frozenset[str]:
    """``unter den 1.240 Bürgern`` is among them, not under them."""
    return frozenset(phrase for phrase in by_code(code).numbers.out_of if " " in phrase)


@cache
def _hedges(code: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    articles = "|".join(rf"{word}\s" for word in _ARTICLES)
    return tuple(
        (
            name,
            re.compile(rf"(?<!\w)(?:{alternatives(map(re.escape, said))})\s(?:{articles})?\Z", re.IGNORECASE),
        )
        for name, said in _said(code)
        if said
    )
