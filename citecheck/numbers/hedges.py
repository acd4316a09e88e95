"""Hedges: "over", "almost", "about" right before a number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from citecheck.lang import by_code
from citecheck.numbers.alternatives import alternatives
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.patterns import in_any

_ARTICLES = ("the", "a", "an", "die", "den", "der", "la", "le", "les", "only", "just")


def with_hedges(text: str, figures: list[Figure], code: str) -> list[Figure]:
    """Read the hedges that stand right before some figures in ``text``, and return those."""
    hedges, opaque = _by_last_word(code), Sort.OPAQUE
    for figure in figures:
        start = figure.start
        if figure.sort is not opaque and start and (text[start - 1].isspace() or text[start - 1] in _APOSTROPHES):
            low = start - _REACH if start > _REACH else 0
            word = text[text.rfind(" ", low, start - 1) + 1 or low : start].rstrip().lower().replace("’", "'")
            if word in hedges:
                _hedge(figure, text[low:start], hedges[word], code)
    return figures


_APOSTROPHES = "'’"
"""``moins d’un tiers``: what an elided hedge ends in."""
_REACH = 34
"""Characters before a number in which its hedge stands."""


def hedged(text: str, figure: Figure, code: str) -> Figure:
    """Read the hedge that stands right before a figure in ``text``, and return it."""
    return with_hedges(text, [figure], code)[0]


_Hedge = tuple[str, re.Pattern[str]]
"""What a hedge makes of a number, and the words that do."""


def _hedge(figure: Figure, before: str, hedges: Sequence[_Hedge], code: str) -> None:
    plain = before.replace("’", "'")
    found = [(match.start(), name, match[0]) for name, pattern in hedges if (match := pattern.search(plain))]
    if not found:
        return
    start, name, said = min(found)  # "No more than", not "more than".
    if said.strip() == "Unter" and code == "de":
        return  # "Unter 2.380 Taufen sind 119 unehelich".
    if figure.sort is Sort.COUNT and said.strip().lower() in _wholes(code):
        return
    if _ends_another(before, start, said) or (_exact(figure) and _EMPHATIC.match(said)):
        return  # "Kept for 14 days or more 113"; "no fewer than 1,123".
    figure.bound, figure.hedge_start = name, figure.start - len(before) + start


_AND_MORE = re.compile(
    r"\d\s[^\W\d_]+\s(?:and|or|und|oder|et|ou|и|или|та|і|й|або)\s\Z|\d\s(?:and|or|und|oder|et|ou|и|или|та|і|й|або)\s\Z",
    re.IGNORECASE,
)
_MORE = re.compile(r"(?:more|mehr|plus|более|больше|більше)\s", re.IGNORECASE)


def _ends_another(before: str, start: int, hedge: str) -> bool:
    """Whether "and more" before a figure belongs to the number before it."""
    return _MORE.fullmatch(hedge) is not None and _AND_MORE.search(before, 0, start) is not None


_EMPHATIC = re.compile(in_any("numbers.emphatic"), re.IGNORECASE)


def without_emphasis(text: str, figure: Figure) -> Figure:
    """Return a figure without a hedge that only makes much of its number: "no more than 43" beside a percentage is 43."""
    told = figure.bound in ("min", "max") and figure.hedge_start >= 0
    if not told or _EMPHATIC.match(text.replace("’", "'"), figure.hedge_start, figure.start) is None:
        return figure
    return replace(figure, bound="")


def _exact(figure: Figure) -> bool:
    """Whether a count is printed to its last digit, so that "no fewer than" makes it no limit."""
    return figure.sort is Sort.COUNT and not figure.worded and figure.value >= 20 and figure.value % 10 != 0


@cache
def _said(code: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    tables, english = by_code(code).numbers, by_code("en").numbers
    found = []
    for name, attribute in (("min", "at_least"), ("max", "at_most"), ("about", "about")):
        borrowed = getattr(english, attribute) if code in ("ru-Latn", "it") else ()
        said = {*getattr(tables, attribute), *borrowed}
        if said:
            found.append((name, tuple(sorted(said, key=lambda w: (-len(w), w)))))
    return tuple(found)


@cache
def _by_last_word(code: str) -> dict[str, tuple[_Hedge, ...]]:
    """The hedges by the words that may stand last in them, articles too."""
    found: dict[str, tuple[_Hedge, ...]] = dict.fromkeys(_ARTICLES, _hedges(code))
    for (_, said), hedge in zip(_said(code), _hedges(code), strict=True):
        for word in {words.split()[-1] for words in said}.difference(_ARTICLES):
            found[word] = (*found.get(word, ()), hedge)
    return found


@cache
def _wholes(code: str) -> frozenset[str]:
    """``unter den 1.240 Bürgern`` is among them, not under them."""
    return frozenset(phrase for phrase in by_code(code).numbers.out_of if " " in phrase)


@cache
def _hedges(code: str) -> tuple[_Hedge, ...]:
    articles = "|".join(rf"{word}\s" for word in _ARTICLES)
    return tuple(
        (
            name,
            re.compile(
                rf"(?<!\w)(?:{alternatives(map(re.escape, said))})(?:\s|(?<='))(?:{articles})?\Z", re.IGNORECASE
            ),
        )
        for name, said in _said(code)
    )
