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
from citecheck.numbers.patterns import whole_phrase, whole_word

_LIFE = re.compile(r"\((?:(?:born|b\.|род\.|nar\.|geb\.)\s)?(?P<a>1\d\d\d|20\d\d)\s?[–—-]\s?(?P<b>1\d\d\d|20\d\d)\)")
_YEARS = re.compile(r"(?P<a>[12](?<![\w./-]\d)(?:(?<=1)[0-9]|(?<=2)0)\d\d)\s?[–-]\s?(?P<b>1[0-9]\d\d|20\d\d)(?![\w/-])")
_FROM_TO = re.compile(
    r"(?<!\w)(?:from|between|von|zwischen|с|между|із|з|між|de|entre|years|années|jahren?|годы|годах|роки|роках)\s(?P<a>1[0-9]\d\d|20\d\d)\s(?:to|until|and|bis|und|по|до|и|та|à|et|jusqu['’]en)\s(?P<b>1[0-9]\d\d|20\d\d)(?![\w/-])",
    re.IGNORECASE,
)


_SHORT = re.compile(
    r"(?:(?<!\w)(?:years|years of|годы|годах|годов|роки|роках|років|jahren?|années|ans)\s(?P<a>1[5-9]\d\d)\s?[–-]\s?(?P<b>\d\d)(?![\w/–-]|[.,]\d)"
    r"|(?P<a2>1[5-9]\d\d)\s?[–-]\s?(?P<b2>\d\d)\s(?:гг|рр)(?!\w))",
    re.IGNORECASE,
)
"""Years whose second is cut to two digits, where a word says that they are years."""


_BARE_SHORT = re.compile(r"(?P<a>1[5-9]\d\d)(?<![\w./–-]\d{4})–(?P<b>\d\d)(?![\w/–-]|[.,]\d)")
_BESIDE = 80
"""Characters between the ranges of one list."""


def _odd_ones(text: str) -> Iterator[re.Match[str]]:
    """Yield the short ranges that run back beside one that runs on: ``for 1764–59 (ms. 23) and 1771–74 (ms. 26)``."""
    found = list(_BARE_SHORT.finditer(text)) if "–" in text else []
    for index, match in enumerate(found):
        near = [one for one in found[max(0, index - 1) : index + 2] if abs(one.start() - match.start()) < _BESIDE]
        if _runs_back(match) and len(near) > 1 and not any(_runs_back(one) for one in near if one is not match):
            yield match


def _runs_back(match: re.Match[str]) -> bool:
    return int(match["b"]) < int(match["a"][2:])


_MAY_BE_SHORT = re.compile(r"1[5-9]\d\d\s?[–-]\s?\d\d(?!\d)")
"""Its digits alone, which are found sooner than the words."""


def _short_pairs(passage: Passage) -> Iterator[Ordered]:
    """``the years 1917-14``: not a turn of the century, which runs from the nineties to the first years."""
    if _MAY_BE_SHORT.search(passage.view.text) is None:
        return
    for match in (*_SHORT.finditer(passage.view.text), *_odd_ones(passage.view.text)):
        one, other = ("a", "b") if match["a"] else ("a2", "b2")
        first = int(match[one])
        last = first // 100 * 100 + int(match[other])
        if not 0 < first - last < 60 or _is_masked(passage, match):
            continue
        place = passage.view.span(match.start(one), match.end(other))
        yield Ordered(
            document=passage.document.path,
            span=place,
            parts=(),
            verdict=Verdict.INCONSISTENT,
            expected=Interval(Fraction(first), None),
            stated=match[other],
            arithmetic=f"{first} comes after {last}",
            suspect=place,
            subject="years",
        )


def find(passage: Passage) -> Iterator[Ordered]:
    """Yield the ranges of years and the restated spans of a passage."""
    text, lower = passage.view.text, passage.lower
    found = list(_year_pairs(passage)) if _may_have_pairs(passage) else []
    backwards = [match for match, _ in found if int(match["a"]) > int(match["b"])]
    row = len(backwards) > 1 and len(backwards) * 2 > len(found)
    for match, subject in found:
        if match in backwards and (row or _is_meant(passage, match)):
            continue
        yield _pair(passage, match, subject)
    yield from _short_pairs(passage) if "-" in text or "–" in text else ()
    if passage.code == "en" and ("that is" in lower or "i.e." in lower or "in other words" in lower):
        yield from _restated(passage)


def _year_pairs(passage: Passage) -> Iterator[tuple[re.Match[str], str]]:
    text = passage.view.text
    taken: set[int] = set()
    told = _told_pairs(passage)
    dashed = ((_LIFE.finditer(text), "life dates"), (_YEARS.finditer(text), "years")) if _DASH.search(text) else ()
    for found, subject in (*dashed, (told, "years")):
        for match in found:
            if match.start("a") in taken or _is_masked(passage, match):
                continue
            taken.add(match.start("a"))
            yield match, subject


_DASH = re.compile("[–—-]")
_PAIR = re.compile(r"\d\d(?:\s?[–—-]\s?|\s[^\W\d_]{1,12}(?:['’]en)?\s)[12]\d\d\d")
"""What all pairs of years look like: found sooner than their words."""


def _told_pairs(passage: Passage) -> Iterator[re.Match[str]]:
    """Yield the pairs that words join, tried around each year between spaces."""
    text, done = passage.view.text, 0
    for start, end in passage.runs:
        if end - start == 4 and text[end : end + 1].isspace() and text[start - 1 : start].isspace():
            match = _FROM_TO.search(text, max(done, start - _WORD_BEFORE), end + _FARTHEST)
            if match is not None:
                done = match.end()
                yield match


_WORD_BEFORE = 9
"""The longest word before the first year, with its space."""


def _may_have_pairs(passage: Passage) -> bool:
    """Whether a run of four digits or more ends what looks like a pair of years."""
    text = passage.view.text
    for start, end in passage.runs:
        if end - start < 4 or _is_led_by_words(text, start):
            continue
        if _PAIR.search(text, max(0, start - _FARTHEST), start + 4):
            return True
    return False


def _is_led_by_words(text: str, start: int) -> bool:
    """Whether a word stands before a number, and no digit before that."""
    space = text.rfind(" ", max(0, start - _WORD), start - 1)
    return (
        space > 0 and text[space + 1 : start - 1].isalpha() and text[start - 1] == " " and not text[space - 1].isdigit()
    )


_WORD = 14


_FARTHEST = 22
"""Characters that lie between the two years of a pair, with two digits of the first."""

_NAMED = re.compile(
    r"(?<!\w)(?:nos?|lots?|telephone|phone|tel|fax|call|dial|model|type|code|index|items?|inv|kat|cat|лот\w*|тел|телефон\w*|инв|код|іnv|№|Nr|nummern?|numéros?|n°|rooms?|lines?)[.,:]?\s(?:\w+\s)?\Z",
    re.IGNORECASE,
)


_SERIAL = re.compile(r"(?<!\w)(?:e-?issn|isbn|doi|orcid)(?!\w)[^\n.;]{0,44}\Z", re.IGNORECASE)
"""An identifier of four and four digits, a second one of the same list included."""


def _is_meant(passage: Passage, match: re.Match[str]) -> bool:
    """Whether a pair of years may run down: before Christ, told backwards, or no years at all."""
    text = passage.view.text
    sentence = passage.sentences[passage.sentence_of(passage.target(match.start()))]
    start, end = passage.source(sentence.start), passage.source(sentence.end)
    stretch = text[start : max(end, match.end() + 24)]
    era = whole_phrase(passage.code, "before_christ")
    if era.search(stretch) or whole_phrase("en", "before_christ").search(stretch):
        return True
    if whole_word(passage.code, "backwards").search(text, max(0, start - 200), min(len(text), end + 100)):
        return True
    told = match[0][:1].isalpha()
    if told and (whole_word(passage.code, "fell").search(stretch) or whole_word(passage.code, "rose").search(stretch)):
        return True  # Values, not years: "fell from 1950 to 1760".
    if _SERIAL.search(text, max(0, match.start() - 60), match.start()):
        return True
    return _NAMED.search(text, max(0, match.start() - 28), match.start()) is not None


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
