"""Labelled ranges that run backwards: ``Bl. 211–187``, ``pp. 211–187``, wherever they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from citecheck.model.document import Document
from citecheck.model.number import Interval, Ordered, Verdict
from citecheck.model.pages import expand
from citecheck.model.span import Span
from citecheck.numbers.found import beginning

_DASHES = beginning("–—-", r"(?=\d)")
_FIRST = re.compile(r"\d(?<!\d\d)\d{0,3}(?:[rv]|об|зв)?\Z")
_LAST = re.compile(r"\d{1,4}(?:[rv]|об|зв)?(?![\w/–—-]|[.,]\d)|\d{1,2}(?=[sd][\s.,;)])")
_SIDES = re.compile("[rvобз]+")
_LABEL = re.compile(r"(?<![\w./])(?P<label>pp?|ll?|ff|fols?|fos?|vv|SS?|Bl|с|сс|С|л|лл|Л|арк|стр|стор)\.?\s?\Z")
_LONGEST = 8
"""A label with its point and space, and the character before it."""
_NAMED = re.compile(
    r"(?<![\w./])(?P<label>[Nn]os?|[Nn]rn?|№{1,2}|[Nn]n|[Nn]umm?ern?|[Nn]umbers|[Ii]tems?|[Pp]ieces?|[Ff]iles?|[Bb]oxes|[Bb]undles|[Ff]olders|[Dd]oc(?:ument)?s?|[Pp]lates?|pls?|[Tt]ables|[Cc]hapters?|chaps?|chs?|[Ll]eaves|[Ff]olios?|[Pp]ages|[Cc]olumns|cols?|[Ll]ines|[Ss]tücke|[Aa]kten|Hefte|Kästen|Blätter|Blatt|Seiten?|Tafeln?|Kapitel|Spalten?|Sp|[Nn]uméros|n[o°]s?|[Pp]ièces|[Ll]iasses|[Cc]artons|[Dd]ossiers|[Pp]lanches|[Cc]hapitres|[Ff]euillets|[Cc]olonnes|дел(?:а|ах)?|дд|единиц\w*|ед\.\sхр|короб\w+|лист(?:ы|ах|ов)|страниц\w*|номера?х?|документ\w*|док|глав\w*|табл\w*|стб|спр|справ(?:и|ах)?|аркуш\w*|сторінк\w*|розділ\w*|картк\w*)\.?\s(?:№{1,2}\s?|[Nn]r\.?\s|[Nn]os?\.?\s)?\Z"
)
_FARTHEST = 26
"""The longest of them, with what stands before it."""
_UNIT = re.compile(
    r"[sd](?=[\s.,;)])|\s(?:years?(?:\sold)?|jahren?|ans|лет|років|shillings?|pence|pounds?|guineas?|florins?|crowns?|francs?|livres?|sols?|écus?|mark|taler|gulden|groschen|kreuzer|рубл\w*|руб|коп\w*|карбованц\w*|крб|acres?|ells?|hectares?|hektar|morgen|десятин\w*|пуд\w*|вёрст|верст|feet|miles|weeks|wochen|semaines|недель|тижнів|months|monaten?|mois|месяцев|місяців|days|tagen?|jours|дней|днів)(?!\w)",
    re.IGNORECASE,
)
"""What is told from the less to the more: ages, prices, lengths."""
_FALLING = re.compile(
    r"(?<!\w)(?:fell|sank|dropped|cut|reduced|down|by|vote\w*|score\w*|sank\w*|fiel\w*|tomb\w*|baiss\w*|упал\w*|снизил\w*|упав|знизил\w*)\s(?:[^\W\d_]+\s)?\Z",
    re.IGNORECASE,
)
_BACKWARDS = re.compile(r"backward|reverse|descending|rückwärts|обратн|зворотн|rebours", re.IGNORECASE)


def survey(document: Document, known: Sequence[Span]) -> Iterator[Ordered]:
    """Yield the ranges whose end is less than their beginning with as many digits: no elision explains those.

    ``known`` are the places that the citations' own check judged.
    """
    text = document.text
    for start, dash, end in _ranges(text):
        first, last = _SIDES.sub("", text[start:dash]), _SIDES.sub("", text[dash + 1 : end])
        if not _runs_back(first, last, text[dash]):
            continue
        place = Span(start, end)
        label = _label(text, place)
        if not label:
            continue
        around = text[max(0, place.start - 120) : place.end + 60]
        if any(place.overlaps(one) for one in known) or _BACKWARDS.search(around):
            continue
        yield Ordered(
            document=document.path,
            span=place,
            parts=(),
            verdict=Verdict.INCONSISTENT,
            expected=Interval(Fraction(int(first)), None),
            stated=place.of(text),
            arithmetic=f"{label} run from {first} back to {last}",
            suspect=place,
            subject="pages",
        )


def _runs_back(first: str, last: str, dash: str) -> bool:
    """Whether a range runs back; ``148–37`` does too, read as 137, but a hyphen may part a number from its half."""
    if len(first) == len(last):
        return len(first) > 1 and int(first) > int(last)
    return dash == "–" and len(first) == len(last) + 1 == 3 and expand(first, last) < int(first)


def _label(text: str, place: Span) -> str:
    """What a range is of, by the word before it or the unit behind it; empty if nothing says that it must run upwards."""
    label = _LABEL.search(text, max(0, place.start - _LONGEST), place.start)
    if label is None and "-" not in place.of(text):  # "№ 214-87" is a number and its year.
        label = _NAMED.search(text, max(0, place.start - _FARTHEST), place.start)
    if label is not None:
        return label["label"]
    unit = _UNIT.match(text, place.end)
    if unit is None or _FALLING.search(text, max(0, place.start - 24), place.start):
        return ""
    return unit[0].strip()


def _ranges(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield where ranges of numbers begin, have their dash and end: dashes are found sooner than digits."""
    for pattern in _DASHES:
        for mark in pattern.finditer(text):
            dash = mark.start()
            last, first = _LAST.match(text, dash + 1), _FIRST.search(text, max(0, dash - 6), dash)
            if first and last:
                yield first.start(), dash, last.end()
