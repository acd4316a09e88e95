"""Percentages whose sign is printed once: "coal (46.8 per cent), timber (24.1)", "food took 41 per cent, wages 27, fuel 18"."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction

from citecheck.lang import words
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.patterns import AND, in_any

_BETWEEN = re.compile(r"\)[,;]?\s[^\d().;:%]{1,60}\(")
_MEMBER = re.compile(rf"(?:,|\s(?:{AND}))\s(?:[^\W\d_]+[\s’'-]){{1,6}}\Z")
"""What leads to the next share of a row that names the thing first: ", wages"."""
_BARE = re.compile(rf"(?=[,;.)]|\s(?:{AND})\s)")
_NEXT = re.compile(rf"(?:,|\s(?:{AND}))\s\Z")
_STOP = re.compile(r"[.;:!?]")
_WORD_BEHIND = re.compile(r"\s(?P<word>[^\W\d_]+)\s[^\W\d_]")
_LEAST, _MOST = 85, 115
"""Numbers that come to less or more with the share before them are no shares of one whole."""


_NAMED = re.compile(
    rf"(?<!\w){in_any('numbers.percent_nouns')}\s[^\d.;:!?()]{{0,60}}?(?:,[^;:!?(),]{{1,40}},)?[^\d.;:!?(),]{{0,30}}?\Z",
    re.IGNORECASE,
)
_LETTERS = tuple(word[1:] for word in words("numbers.percent_nouns"))
"""Without the first, which may be written large."""


def _with_named(text: str, figures: list[Figure]) -> list[Figure]:
    """``the percentage of literates was thus 15.2``: a decimal behind the noun needs no sign."""
    if not any(letters in text for letters in _LETTERS):
        return figures
    return [
        replace(figure, sort=Sort.PERCENT)
        if figure.sort is Sort.COUNT
        and Fraction(1, 100) <= figure.step < 1
        and figure.value < 100
        and _NAMED.search(text, max(0, figure.start - 120), figure.start)
        else figure
        for figure in figures
    ]


def with_elliptic_shares(text: str, figures: list[Figure]) -> list[Figure]:
    """Return the figures of a text, those that go on a row of percentages without their sign read as percentages."""
    figures = _with_named(text, figures)
    found = figures
    row: Figure | None = None
    for index, figure in enumerate(figures):
        if figure.sort is _PERCENT:
            bracketed = text.startswith(")", figure.end) and figure.step < 1 and not figure.worded
            row = figure if bracketed else None
            for place in _told_row(text, figures, index) if not bracketed and not figure.worded else ():
                found = found if found is not figures else list(figures)
                found[place] = replace(figures[place], sort=Sort.PERCENT)
        elif row is not None:
            if not _goes_on(text, row, figure):
                row = None
                continue
            row = replace(figure, sort=Sort.PERCENT)
            found = found if found is not figures else list(figures)
            found[index] = row
    return found


_PERCENT = Sort.PERCENT
"""Looked up once: a member of an enumeration takes long to look up."""


def _goes_on(text: str, row: Figure, figure: Figure) -> bool:
    """Whether a number is the next of a row: in brackets too, with as many decimals, and nothing but words between."""
    alike = figure.sort is Sort.COUNT and figure.step == row.step and figure.value < 100
    return alike and text.startswith(")", figure.end) and _BETWEEN.fullmatch(text, row.end, figure.start) is not None


def _told_row(text: str, figures: list[Figure], index: int) -> list[int]:
    """The indices of the numbers that go on a row of prose behind a percentage; none unless two or more do."""
    first = figures[index]
    behind = _WORD_BEHIND.match(text, first.end)
    places: list[int] = []
    total, done = first.value, first.end
    for place in range(index + 1, min(index + 1 + _LONGEST, len(figures))):
        figure = figures[place]
        if figure.sort is Sort.OPAQUE and not places:
            done = figure.end  # "41 per cent of the outlay of 1788, wages 27".
            continue
        if not _is_alike(first, figure) or _STOP.search(text, done, figure.start):
            break
        if not (_is_named(text, done, figure) or _is_led_alike(text, done, figure, behind)):
            break
        places.append(place)
        total += figure.value
        done = figure.end
    return places if len(places) > 1 and _LEAST <= total <= _MOST else []


def _is_named(text: str, done: int, figure: Figure) -> bool:
    """``, wages 27,``: a bare number behind the thing it is of."""
    start = max(done, figure.start - 60)
    return _BARE.match(text, figure.end) is not None and _MEMBER.search(text, start, figure.start) is not None


def _is_led_alike(text: str, done: int, figure: Figure, behind: re.Match[str] | None) -> bool:
    """``43 per cent from the plain, 28 from the hills``: the same word behind the number as behind the percentage."""
    word = _WORD_BEHIND.match(text, figure.end) if behind is not None else None
    alike = behind is not None and word is not None and word["word"] == behind["word"]
    return alike and _NEXT.search(text, done, figure.start) is not None


_LONGEST = 12


def _is_alike(first: Figure, figure: Figure) -> bool:
    plain = figure.sort is Sort.COUNT and not (figure.worded or figure.bound or figure.fault or figure.scaled)
    return plain and figure.step == first.step and figure.value < 100
