"""Labelled ranges that run backwards: ``Bl. 211–187``, ``pp. 211–187``, wherever they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from citecheck.data.scripts import is_cyrillic
from citecheck.lang import mapping
from citecheck.model.document import Document
from citecheck.model.number import Interval, Ordered, Verdict
from citecheck.model.pages import expand
from citecheck.model.span import Span
from citecheck.numbers.found import beginning, places
from citecheck.numbers.patterns import any_whole

_DASHES = beginning("–—-", r"(?=\d)")
_FIRST = re.compile(r"\d(?<!\d\d)\d{0,3}(?:[rv]|об|зв)?\Z")
_LAST = re.compile(r"\d{1,4}(?:[rv]|об|зв)?(?![\w/–—-]|[.,]\d)|\d{1,2}(?=[sd][\s.,;)])")
_SIDES = re.compile("[rv]|об|зв")
_LABEL = re.compile(r"(?<![\w./])(?P<label>pp?|ll?|ff|fols?|fos?|vv|SS?|Bl|с|сс|С|л|лл|Л|арк|стр|стор)\.?\s?\Z")
_LONGEST = 8
"""A label with its point and space, and the character before it."""
_NAMED = re.compile(
    r"(?<![\w./])(?P<label>[Nn]os?|[Nn]rn?|№{1,2}|[Nn]n|[Nn]umm?ern?|[Nn]umbers|[Ii]tems?|[Pp]ieces?|[Ff]iles?|[Bb]oxes|[Bb]undles|[Ff]olders|[Dd]oc(?:ument)?s?|[Pp]lates?|pls?|[Tt]ables|[Cc]hapters?|chaps?|chs?|[Ll]eaves|[Ff]olios?|[Pp]ages|[Cc]olumns|cols?|[Ll]ines|[Vv]ols|[Vv]olumes|[Pp]arts|[Ll]etters|[Ss]heets|[Ee]ntries|[Aa]rticles|[Ss]ections|[Rr]olls|[Mm]embranes|Bde|Bände|Hefte|Bogen|[Tt]omes|[Aa]rticles|[Ll]ettres|тома?х?|письм\w*|стать\w*|пункт\w*|том(?:и|ах|ів)|лист(?:и|ів)|статт\w*|[Ss]tücke|[Aa]kten|Hefte|Kästen|Blätter|Blatt|Seiten?|Tafeln?|Kapitel|Spalten?|Sp|[Nn]uméros|n[o°]s?|[Pp]ièces|[Ll]iasses|[Cc]artons|[Dd]ossiers|[Pp]lanches|[Cc]hapitres|[Ff]euillets|[Cc]olonnes|дел(?:а|ах)?|дд|единиц\w*|ед\.\sхр|короб\w+|лист(?:ы|ах|ов)|страниц\w*|номера?х?|документ\w*|док|глав\w*|табл\w*|стб|спр|справ(?:и|ах)?|аркуш\w*|сторінк\w*|розділ\w*|картк\w*)\.?\s(?:№{1,2}\s?|[Nn]r\.?\s|[Nn]os?\.?\s)?\Z"
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
_BACKWARDS = any_whole("backwards")


def survey(document: Document, known: Sequence[Span]) -> Iterator[Ordered]:
    """Yield the ranges whose end is less than their beginning with as many digits: no elision explains those.

    ``known`` are the places that the citations' own check judged.
    """
    text = document.text
    for start, dash, end in _ranges(text):
        first, last = _SIDES.sub("", text[start:dash]), _SIDES.sub("", text[dash + 1 : end])
        if int(first) <= int(last):
            continue
        place = Span(start, end)
        if _is_of_days(text, place, int(first), int(last)):
            label = "days"
        else:
            label = _label(text, place) if _may_run_back(first, last, text[dash]) else ""
            if not label or not _runs_back(first, last, text[dash], label):
                continue
        if not _is_known(text, place, known):
            yield _claim(document, place, label, first, last)
    joints = _joints(text)
    for place, label, first, last in (*_worded(text, joints), *_classes(text, joints)):
        if not _is_known(text, place, known):
            yield _claim(document, place, label, first, last)


def _is_known(text: str, place: Span, known: Sequence[Span]) -> bool:
    """Whether a range was judged already, or is said to run backwards."""
    around = text[max(0, place.start - 120) : place.end + 60]
    return any(place.overlaps(one) for one in known) or _BACKWARDS.search(around) is not None


def _claim(document: Document, place: Span, label: str, first: str, last: str) -> Ordered:
    return Ordered(
        document=document.path,
        span=place,
        parts=(),
        verdict=Verdict.INCONSISTENT,
        expected=Interval(Fraction(int(first)), None),
        stated=place.of(document.text),
        arithmetic=f"{label} run from {first} back to {last}",
        suspect=place,
        subject="pages",
    )


_SEVERAL = re.compile(r"pp|ll|ff|vv|SS|сс|лл|дд|стор|арк|\w+s")
"""Labels of more than one."""
_LONGEST_MONTH = 31
_CALENDARS = 10, 13
"""Days between two calendars, at least and at most: a date told in both is no range."""


def _may_run_back(first: str, last: str, dash: str) -> bool:
    return len(first) == len(last) or (dash == "–" and len(first) == len(last) + 1 == 3)


def _runs_back(first: str, last: str, dash: str, label: str) -> bool:
    """Whether a range runs back; ``148–37`` does too, read as 137, but a hyphen may part a number from its half."""
    if len(first) == len(last):
        return len(first) > 1 or (dash == "–" and _SEVERAL.fullmatch(label) is not None)
    full = expand(first, last)
    # Russian and Ukrainian notes elide, if at all, the ends of short ranges.
    return full < int(first) or (is_cyrillic(label) and full - int(first) > _SHORT)


_SHORT = 40
_MONTH_BEHIND = re.compile(r"(?:st|nd|rd|th|-?[ег]о|\.)?\s(?:of\s)?(?P<month>[^\W\d_]{3,})")


def _is_of_days(text: str, place: Span, first: int, last: int) -> bool:
    """Whether a month stands behind a range: ``28–21 June``."""
    month = _MONTH_BEHIND.match(text, place.end)
    if month is None or month["month"].lower() not in mapping("months"):
        return False
    return last > 0 and first <= _LONGEST_MONTH and not _CALENDARS[0] <= first - last <= _CALENDARS[1]


_WORDED = re.compile(
    r"(?<!\d)(?P<a>\d{1,4})\s(?:to|bis|à|по|до)\s(?:(?P<label>[^\W\d_]{1,7}\.?)\s)?(?P<b>\d{1,4})(?![\w–—-]|[.,/]\d|°)"
)
"""``pieces 27 to 22``, ``from folio 88 to folio 61``."""
_JOINTS = ("–", "—", "-", *(f"{space}{word}" for space in " \n" for word in ("to", "bis", "à", "по", "до")))
_BEFORE_JOINT = re.compile(r"\d(?<!\d\d)\d{0,4}\s?\Z")
_BEHIND_JOINT = re.compile(r"(?:[^\W\d_]+\s|\s)?(?:[^\W\d_]{1,7}\.?\s)?(?P<b>\d{1,5})")


def _joints(text: str) -> list[int]:
    """Where a dash or word joins a number to a smaller one: there are few, and what runs backwards has one."""
    found = []
    for at in places(text, *_JOINTS):
        first = _BEFORE_JOINT.search(text, max(0, at - 6), at)
        last = _BEHIND_JOINT.match(text, at + 1) if first else None
        if first and last and int(first[0]) > int(last["b"]):
            found.append(first.start())
    return found


_LED = re.compile(r"(?<!\w)(?:from|von|de|du|с|со|від|з|із)\s(?:the\s|les?\s|dem\s|der\s|den\s)?\Z", re.IGNORECASE)


def _worded(text: str, joints: Sequence[int]) -> Iterator[tuple[Span, str, str, str]]:
    """Yield the labelled ranges in words that run backwards, with label, first and last number."""
    for match in filter(None, (_WORDED.match(text, at) for at in joints)):
        first, last, start = match["a"], match["b"], match.start("a")
        if int(first) <= int(last) or int(first) < 10 or _UNIT.match(text, match.end()):
            continue
        label = _NAMED.search(text, max(0, start - _FARTHEST), start)
        label = label or _LABEL.search(text, max(0, start - _LONGEST), start)
        if label is None or (len(label["label"]) == 1 and "." not in label[0]):
            continue  # "С 480 до 360".
        at, again = label.start("label"), match["label"]
        if again:
            if again.rstrip(".")[:3] != label["label"][:3] or not _LED.search(text, max(0, at - _LONGEST_LED), at):
                continue
        elif len(first) != len(last):
            continue
        if not _FALLING.search(text, max(0, at - 30), at):
            yield Span(start, match.end("b")), label["label"], first, last


_LEAVES = re.compile(r"feuillets|folios|pages|leaves|blätter|seiten|лист[ыао]|страниц|аркуш|сторін", re.IGNORECASE)
_LONGEST_LED = 12
_CLASS = re.compile(
    r"(?<![\w./–—-])(?P<a>\d{1,5})(?:\s?[–—-]\s?|\s(?:to|bis|à|по|до)\s)(?P<b>\d{1,5})(?![\w/–—-]|[.,]\d)"
)
_BETWEEN_CLASSES = re.compile(
    r",\s|;\s|,?\s(?:and|und|et|и|та|і|й)\s|\s[^\d.;\n]{1,40}?,\s(?:(?:and|und|et|и|та|і|й)\s)?(?:[^\W\d_]{4,}\s)?"
)
"""What stands between the classes of a list: "31 to 44 show the nave, 45 to 58 the chancel"."""
_AROUND = 300
"""Characters on either side of a class in which the others of its list stand."""


def _classes(text: str, joints: Sequence[int]) -> Iterator[tuple[Span, str, str, str]]:
    """Yield the one class of a list that runs backwards where the others run on: ``under 2, 2–5, 5–10, 20–10``."""
    seen: set[Span] = set()
    for at in joints:
        run: list[re.Match[str]] = []
        for match in _CLASS.finditer(text, max(0, at - _AROUND), at + _AROUND) if _CLASS.match(text, at) else ():
            if run and not _BETWEEN_CLASSES.fullmatch(text, run[-1].end(), match.start()):
                if match.start() > at:
                    break
                run = []
            run.append(match)
        for odd in _odd_class(run):
            if odd[0] not in seen:
                seen.add(odd[0])
                yield odd


def _odd_class(run: list[re.Match[str]]) -> Iterator[tuple[Span, str, str, str]]:
    classes = [(int(match["a"]), int(match["b"])) for match in run]
    odd = [index for index, (low, high) in enumerate(classes) if low > high]
    if len(odd) != 1 or (len(run) < _FEWEST and not _is_named_alike(run)):
        return
    sorted_ones = [(min(one), max(one)) for one in classes]
    if all(one[1] <= other[0] <= one[1] + 1 for one, other in pairwise(sorted_ones)):
        match = run[odd[0]]
        yield Span(match.start(), match.end()), "classes", match["a"], match["b"]


_FEWEST = 3
_WORD_BEFORE = re.compile(r"([^\W\d_]{4,})\s\Z")


def _is_named_alike(run: list[re.Match[str]]) -> bool:
    """Whether the same word stands before two ranges: ``statutes 9 to 14 …, statutes 22 to 15``."""
    words = [_WORD_BEFORE.search(match.string, max(0, match.start() - 20), match.start()) for match in run]
    named = {word[1].lower() for word in words if word}
    return len(run) > 1 and len(named) == 1 and all(words)


def _label(text: str, place: Span) -> str:
    """What a range is of, by the word before it or the unit behind it; empty if nothing says that it must run upwards."""
    label = _LABEL.search(text, max(0, place.start - _LONGEST), place.start)
    if label is None:
        label = _NAMED.search(text, max(0, place.start - _FARTHEST), place.start)
        if label is not None and "-" in place.of(text) and not _LEAVES.match(label["label"]):
            label = None  # "№ 214-87" is a number and its year.
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
