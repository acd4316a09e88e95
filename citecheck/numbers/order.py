"""Ranges that run backwards, lives that end before they begin, and spans that do not fit their dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from citecheck.lang import by_code
from citecheck.model.number import Interval, Ordered, Verdict
from citecheck.model.span import Span
from citecheck.numbers.passage import Passage

_LIFE = re.compile(r"\((?:(?:born|b\.|род\.|nar\.|geb\.)\s)?(?P<a>1\d\d\d|20\d\d)\s?[–—-]\s?(?P<b>1\d\d\d|20\d\d)\)")
_YEARS = re.compile(r"(?<![\w./-])(?P<a>1[0-9]\d\d|20\d\d)\s?[–-]\s?(?P<b>1[0-9]\d\d|20\d\d)(?![\w/-])")
_FROM_TO = re.compile(
    r"(?<!\w)(?:from|between|von|zwischen|с|между|із|з|між|de|entre)\s(?P<a>1[0-9]\d\d|20\d\d)\s(?:to|until|and|bis|und|по|до|и|та|à|et|jusqu['’]en)\s(?P<b>1[0-9]\d\d|20\d\d)(?![\w/-])",
    re.IGNORECASE,
)


def find(passage: Passage) -> Iterator[Ordered]:
    """Yield the ranges of years and the restated spans of a passage."""
    text = passage.view.text
    taken: set[int] = set()
    for pattern, subject in ((_LIFE, "life dates"), (_YEARS, "years"), (_FROM_TO, "years")):
        for match in pattern.finditer(text):
            if (
                match.start("a") in taken
                or _is_masked(passage, match)
                or re.match(r"\s?(?:BC|B\.C\.|v\. Chr|до н|av\. J)", text[match.end("b") : match.end("b") + 8])
            ):
                continue
            taken.add(match.start("a"))
            yield _pair(passage, match, subject)
    yield from _restated(passage)


def _is_masked(passage: Passage, match: re.Match[str]) -> bool:
    return any(f.what in ("cited", "url") and f.start < match.end() and match.start() < f.end for f in passage.figures)


def _pair(passage: Passage, match: re.Match[str], subject: str) -> Ordered:
    first, last = int(match["a"]), int(match["b"])
    right = first <= last
    span = passage.view.span(match.start("a"), match.end("b"))
    return Ordered(
        document=passage.document.path,
        span=span,
        parts=(),
        verdict=Verdict.CONSISTENT if right else Verdict.INCONSISTENT,
        expected=Interval(Fraction(first), None),
        stated=match["b"],
        arithmetic=f"{first} comes {'before' if right else 'after'} {last}",
        suspect=span,
        subject=subject,
    )


@cache
def _spans(code: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """A named length of time, then "that is, in ten days"."""
    if code != "en":
        return None
    counts = "|".join(sorted(by_code("en").numbers.cardinals, key=lambda w: (-len(w), w)))
    named = re.compile(
        r"(?<!\w)(?:in|during|over)\sthe\s(?:first|last|second|third|following|same|previous)\s(?P<unit>day|week|fortnight|month|year)(?!\w)",
        re.IGNORECASE,
    )
    again = re.compile(
        rf"(?:\A|[.;]\s|\s)(?:that is|i\.e\.|in other words),?\s(?:in|within|over|during)\s(?P<n>\d{{1,3}}|{counts})\s(?P<unit>day|week|month|year)s?(?!\w)",
        re.IGNORECASE,
    )
    return named, again


_DAYS = {"day": (1, 1), "week": (7, 7), "fortnight": (14, 14), "month": (28, 31), "year": (365, 366)}


def _restated(passage: Passage) -> Iterator[Ordered]:
    """A length of time said again in other units within two sentences."""
    patterns = _spans(passage.code)
    if patterns is None:
        return
    text = passage.view.text
    for match in patterns[1].finditer(text):
        before = None
        for found in patterns[0].finditer(text, max(0, match.start() - 300), match.start()):
            before = found
        if before is None:
            continue
        count = int(match["n"]) if match["n"].isdigit() else by_code("en").numbers.cardinals[match["n"].lower()]
        low, high = _DAYS[before["unit"].lower()]
        least, most = (count * d for d in _DAYS[match["unit"].lower()])
        right = least <= high and low <= most
        span = passage.view.span(match.start("n"), match.end())
        yield Ordered(
            document=passage.document.path,
            span=span,
            parts=(),
            verdict=Verdict.CONSISTENT if right else Verdict.SUSPICIOUS,
            expected=Interval(Fraction(low), Fraction(high)),
            stated=text[match.start("n") : match.end()].strip(),
            arithmetic=f"“{before[0].strip()}” is {low}{f' to {high}' if high != low else ''} days, not {count} {match['unit']}s",
            suspect=span,
            subject="length of time",
            others=((passage.document.path, _place(passage, before)),),
        )


def _place(passage: Passage, match: re.Match[str]) -> Span:
    return passage.view.span(match.start(), match.end())
