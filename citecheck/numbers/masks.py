"""Stretches of a text that hold no quantities: citations, note marks, dates, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from citecheck.lang import mapping
from citecheck.model.span import Span
from citecheck.model.view import View
from citecheck.numbers.remembered import Remembered

_URL = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+")


_YEAR = r"(?:1\d\d\d|20\d\d)"
_MONTH_BEFORE = re.compile(r"(?P<month>[^\W\d_]++['’]?)\.?,?\s\Z")
_AFTER_MONTH = re.compile(
    rf"{_YEAR}(?!\w)|\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[-–]\s?\d{{1,2}})?(?!\d|[.,]\d)(?:,?\s{_YEAR})?(?!\w)"
)
_NUMERIC = re.compile(
    rf"\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:{_YEAR}|\d\d(?!\d))(?!\w)|\d{{1,2}}\.\s?[XVI]{{1,4}}[-.]\s?\d{{2,4}}(?!\w)|{_YEAR}-\d\d-\d\d(?!\w)"
    rf"|{_YEAR}\s?[-–/]\s?(?:{_YEAR}|\d\d)(?!\w)|{_YEAR}s(?!\w)"
)
_DAY = re.compile(
    rf"\d{{1,2}}(?:st|nd|rd|th|er|\.)?(?:\s?[-–]\s?\d{{1,2}}(?:st|nd|rd|th|\.)?)?\s(?:of\s)?(?P<month>[^\W\d_]+['’]?)\.?(?:,?\s{_YEAR})?(?!\w)"
)


_JOINS = ("and", "to", "or", "bis", "und", "oder", "et", "au", "ou", "и", "по", "до", "или", "та", "і", "й", "або")
_FIRST_DAY = re.compile(
    rf"(?P<day>\d{{1,2}}(?:st|nd|rd|th|er|-?го|\.)?)\s(?:{'|'.join(_JOINS)})\s(?:the\s|zum\s|le\s)?\d{{1,2}}(?:st|nd|rd|th|er|-?го|\.)?\s(?:of\s)?(?P<month>[^\W\d_]+['’]?)(?!\w)"
)
"""``1 and 20 June``: a day that has its month from the one behind it."""


def _dates(text: str, runs: Sequence[tuple[int, int]], *, named: bool) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches that are dates, starting from each run of digits."""
    months = mapping("months")
    done = 0
    for begun, end in runs:
        start = begun
        if start < done:
            continue
        found = None
        following, length = text[end : end + 4], end - start
        if named and length <= 2 and _LEADING_TO_DAY[following]:
            day = _DAY.match(text, start)
            if day and day["month"].lower() in months:
                found = day
            first = _FIRST_DAY.match(text, start) if found is None else None
            if first and first["month"].lower() in months:
                done = first.end("day")
                yield start, done, "day"
                continue
        if (
            named
            and found is None
            and start
            and text[start - 1].isspace()
            and _MONTH_MAY_END[text[max(0, start - 6) : start - 1]]
        ):
            month = _MONTH_BEFORE.search(text, max(0, start - 16), start)
            if month and month.start() >= done and month["month"].lower() in months and len(month["month"]) > 2:
                found = _AFTER_MONTH.match(text, start)
                start = month.start() if found else start
        if found is None and (following[:1] == "." if length <= 2 else length == 4 and _LEADING_TO_DATE[following]):
            found = _NUMERIC.match(text, begun)
        if found:
            done = found.end()
            yield start, done, "date"


def _may_be_day(behind: str) -> bool:
    """Whether the first four characters behind one or two digits may lead to a month."""
    letter = behind[:1]
    if not letter.isspace():
        return letter != "" and letter in "snrteг.-–"
    joined = behind[1:2] in ("-", "–", *_JOINS) or behind[1:3] in _JOIN_BEGINNINGS
    return joined or behind[1:3].lower() in _month_beginnings()


_JOIN_BEGINNINGS = frozenset(word[:2] for word in _JOINS)


@cache
def _month_beginnings() -> frozenset[str]:
    return frozenset(word[:2] for word in mapping("months")) | {"of"}


def _may_be_range(behind: str) -> bool:
    """Whether the first characters behind four digits may make a date or range of years of them."""
    letter = behind[:1]
    return letter in ("-", "–", "/", "s") or (letter.isspace() and behind[1:2] in ("-", "–", "/"))


_LEADING_TO_DAY: Remembered[bool] = Remembered(_may_be_day)
_LEADING_TO_DATE: Remembered[bool] = Remembered(_may_be_range)


def _ends_month(before: str) -> bool:
    """Whether the five characters before a space, three of them marks at most, may end the name of a month."""
    return before.rstrip(",.'’")[-2:].lower() in _month_endings()


_MONTH_MAY_END: Remembered[bool] = Remembered(_ends_month)


@cache
def _month_endings() -> frozenset[str]:
    """The last two letters of the names of months: few other words that stand before numbers have them."""
    return frozenset(word.rstrip(".'’")[-2:] for word in mapping("months"))


def masked(
    view: View, cited: list[Span], runs: Sequence[tuple[int, int]], *, named: bool = True
) -> list[tuple[int, int, str]]:
    """Return the stretches of a view that hold no quantities: citations, note marks, dates, addresses.

    ``runs`` are its :func:`citecheck.numbers.digits.digit_runs`; ``named`` is False where no name of a month stands in the view.
    """
    found: list[tuple[int, int, str]] = []
    for span in cited:
        start, end = view.locate(span.start), view.locate(span.end)
        if start < end:
            found.append((start, end, "cited"))
    found.extend(_dates(view.text, runs, named=named))
    if "://" in view.text or "@" in view.text or "www." in view.text:
        found.extend((*match.span(), "url") for match in _URL.finditer(view.text))
    return _merged(found) if len(found) > 1 else found


def _merged(found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    kept: list[tuple[int, int, str]] = []
    for start, end, what in sorted(found):
        if kept and start < kept[-1][1]:
            if what == "cited" or end > kept[-1][1]:
                kept[-1] = (kept[-1][0], max(end, kept[-1][1]), kept[-1][2])
            continue
        kept.append((start, end, what))
    return kept
