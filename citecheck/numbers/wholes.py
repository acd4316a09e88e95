"""A part cannot be larger than what it is a part of, nor can what became of a group outnumber the group."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from citecheck.lang import by_code
from citecheck.model.number import Interval, PartOfWhole, Verdict
from citecheck.model.span import hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.comparable import MONEY
from citecheck.numbers.figure import Figure
from citecheck.numbers.lengths import is_length
from citecheck.numbers.outnumbering import outnumbering
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import CONJUNCTION, PLAIN, WORD, in_any, measures, of, said, words_of

_ENTERED, _REMAINED, _LEFT = (in_any(table) for table in ("entered", "remained", "left"))


@cache
def _were(code: str) -> re.Pattern[str]:
    """``Of the 61 sloops in port, 84 were laden``: a part with no noun of its own, the verb right at it."""
    were, whole = words_of(code, "were"), of(code)
    order = rf"(?P<k>\ue001)\s(?:{were})(?!\w)"
    if code == "de":
        order = rf"(?:{were})\s(?P<k>\ue001)\s(?-i:[a-zäöüß])"
    return re.compile(
        rf"(?<!\w)(?:{whole})\s(?P<w>\ue001)\s{WORD}(?:,?\s(?!{CONJUNCTION}\s)(?:{WORD}|\ue003(?:-\w{{1,3}})?)){{0,10}}?,?\s(?!{CONJUNCTION}\s){order}",
        re.IGNORECASE,
    )


@cache
def _told_of(code: str) -> re.Pattern[str]:
    """The last words of it, which are soon found or missed: a count and the verb."""
    were = words_of(code, "were")
    return re.compile(rf"(?:{were})\s\ue001" if code == "de" else rf"\ue001\s(?:{were})(?!\w)", re.IGNORECASE)


_ENTRY = re.compile(
    rf"(?P<n>\ue001){PLAIN}(?:\s{WORD}){{0,6}}?\s(?:{_ENTERED})(?!\w)|(?:{_ENTERED})\s(?P<n2>\ue001)", re.IGNORECASE
)


@cache
def _of_them(code: str) -> re.Pattern[str]:
    """``1,274 of the freed prisoners, 1,742 of them officers``; ``2,083 – of them – officers 12,844``."""
    them = f"{said(code, 'of_these')}|{words_of(code, 'subset')}"
    word = rf"(?!{CONJUNCTION}\s){WORD}"
    hedged = (
        rf"(?:(?:{said(code, 'at_least')}|{said(code, 'at_most')}|{said(code, 'about')}|{words_of(code, 'just')})\s)?"
    )
    return re.compile(
        rf"(?P<w>\ue001)(?P<gap>[^.!?;\ue001\ue002]{{0,120}}?)[,(–—-]\s?(?:{hedged}(?P<k>\ue001)(?:\s{word}){{0,2}}?\s(?:{them})(?!\w)|(?:{them})[\s–—,:-]+(?:{word}[\s–—-]+){{0,3}}(?:\([^()\ue001\ue002]{{0,80}}\)[\s–—-]*)?(?P<k2>\ue001))"
        rf"|(?P<w2>\ue001){PLAIN}\s(?:{them})[\s–—,:-]+(?:{word}[\s–—-]+){{0,3}}(?P<k3>\ue001)",
        re.IGNORECASE,
    )


@cache
def _them(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{said(code, 'of_these')}|{words_of(code, 'subset')})(?!\w)", re.IGNORECASE)


@cache
def _parenthesis(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<w>\ue001){PLAIN},?\s\(?(?:{said(code, 'including')})\s(?P<k>\ue001)", re.IGNORECASE)


@cache
def _relation(code: str) -> re.Pattern[str]:
    """``31 of the 28 signatories``: a part right at "of" and its whole."""
    return re.compile(
        rf"(?P<k>\ue001)\s(?:{words_of(code, 'of_the')})\s(?P<w>\ue001)(?=\s(?P<noun>[^\W\d_]+))", re.IGNORECASE
    )


_OWNED = re.compile(r"(?:\s[^\W\d_]+){1,3}['’]")
"""``14 of the 12 clubs' rooms``: rooms, not clubs."""


def _related(passage: Passage) -> Iterator[PartOfWhole]:
    units = by_code(passage.code).numbers.units
    for match in _relation(passage.code).finditer(passage.text):
        part, whole = passage.of(match, "k"), passage.of(match, "w")
        odd = part.value > whole.value
        if (
            not odd
            or match["noun"].lower() in units
            or MONEY.match(match["noun"])
            or whole.value < 3
            or part.scaled
            or whole.scaled
        ):
            continue
        if (
            _OWNED.match(passage.text, match.end("w"))
            or part.bound
            or whole.bound
            or part.fault
            or whole.fault
            or part.step < 1
            or whole.step < 1
        ):
            continue
        if part.value <= 2 * whole.value or a.is_slip(int(part.value), int(whole.value)):
            yield _claim(passage, whole, [part])


def find(passage: Passage) -> Iterator[PartOfWhole]:
    """Yield parts with their wholes: "of them", "including", and what became of those who came."""
    if passage.text.count("\ue001") < 2:
        return
    seen: set[tuple[int, int]] = set()
    were = _were(passage.code)
    for pattern, matches in _matches(passage):
        for match in matches:
            groups = match.groupdict()
            last = passage.of(match, next(g for g in ("w", "w2") if groups.get(g)))
            part = passage.of(match, next(g for g in ("k", "k2", "k3") if groups.get(g)))
            whole = _outside_bracket(passage, match, last)
            if part.value > last.value and (_measures(passage, match, part) or _is_of(passage, part)):
                continue  # "Carried 3 of them 17 miles"; "out of 8 the jury of 15".
            if pattern is were and (match[0][:4].lower() == "from" or part.value > 4 * last.value):
                continue  # "From the 12 villages 437 were taken": the part is of something else.
            if _NAMES_ANOTHER.search(groups.get("gap") or "") or _NUMBERED.search(groups.get("gap") or ""):
                continue
            if whole is None or (part.value > whole.value and _may_be_another(passage, whole, part)):
                continue
            pair = (whole.start, part.start)
            if (
                pair in seen
                or whole.bound in ("min", "max", "about")
                or part.scaled
                or part.step < 1
                or (whole.worded and whole.value < 10)
            ):
                continue
            seen.add(pair)
            yield _claim(passage, whole, [part])
    if passage.says("of_these", "subset"):
        yield from _of_these_before(passage)
        for whole, part in outnumbering(passage):
            if (whole.start, part.start) not in seen:
                yield replace(_claim(passage, whole, [part]), loose=True)
    if passage.says("out_of"):
        yield from _of_the_same(passage)
    if passage.opens_whole:
        yield from _related(passage)
    yield from _outcomes(passage)


def _is_of(passage: Passage, part: Figure) -> bool:
    """Whether a count stands behind "of" itself."""
    at = passage.where(part)
    return _of_it(passage.code).search(passage.text, max(0, at - 24), at) is not None


@cache
def _of_it(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{said(code, 'out_of')})\s\Z", re.IGNORECASE)


def _matches(passage: Passage) -> Iterator[tuple[re.Pattern[str], Iterator[re.Match[str]]]]:
    """Yield the patterns of a part and its whole with their matches, in the sentences that have their words."""
    text, code = passage.text, passage.code
    for pattern, word, tables in (
        (_of_them(code), _them(code), ("of_these", "subset")),
        (_parenthesis(code), None, ("including",)),
    ):
        for sentence in passage.saying(*tables):
            start, end = sentence.start, sentence.end
            if text.count("\ue001", start, end) > 1 and (word is None or word.search(text, start, end)):
                yield pattern, pattern.finditer(text, start, end)
    if passage.says("were") and passage.opens_whole and _told_of(code).search(text):
        yield _were(code), passage.opened(_were(code))


_COUNTED = re.compile(rf"(?P<n>\ue001)\s(?:{WORD}\s){{0,1}}?(?P<noun>[^\W\d_]{{4,}})")


@cache
def _of_noun(code: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<k>\ue001)\s(?:{words_of(code, 'of_the')})\s(?:{WORD}\s){{0,1}}?(?P<noun>[^\W\d_]{{4,}})(?!\w)",
        re.IGNORECASE,
    )


def _of_the_same(passage: Passage) -> Iterator[PartOfWhole]:
    """``64 emigrants …; 74 of the emigrants had died``: more than the only count of that noun just before."""
    for match in _of_noun(passage.code).finditer(passage.text):
        part, noun = passage.of(match, "k"), match["noun"].lower()
        index = passage.sentence_of(match.start())
        start = passage.sentences[max(0, index - 1)].start
        wholes = [m for m in _COUNTED.finditer(passage.text, start, match.start()) if m["noun"].lower() == noun]
        if len(wholes) != 1 or passage.text.lower().count(f" {noun}", start, match.end()) != 2:
            continue
        whole = passage.of(wholes[0], "n")
        exact = not whole.bound and not any(f.fault or f.scaled or f.step < 1 for f in (part, whole))
        if exact and 10 <= whole.value < part.value <= 2 * whole.value:
            yield _claim(passage, whole, [replace(part, bound="")])


@cache
def _of_these(code: str) -> re.Pattern[str]:
    them = f"{said(code, 'of_these')}|{words_of(code, 'subset')}"
    return re.compile(rf"(?:{them}),?\s(?:{WORD}\s){{0,2}}?(?P<k>\ue001)(?!\s?[-–/])", re.IGNORECASE)


def _of_these_before(passage: Passage) -> Iterator[PartOfWhole]:
    """``… 2,318 books. Of these 2,831 were novels``: more than any number of the sentence before."""
    for before, sentence in pairwise(passage.sentences):
        match = _of_these(passage.code).match(passage.text, sentence.start, sentence.end)
        if match is None:
            continue
        part, wholes = passage.of(match, "k"), passage.counts(before.start, before.end)
        wholes = [f for f in wholes if not is_length(passage.text, passage.where(f) + 1)]
        largest = max(wholes, key=lambda f: f.value, default=None)
        if (
            largest is not None
            and 10 <= largest.value < part.value <= 4 * largest.value
            and not any(f.bound or f.fault or f.scaled or f.step < 1 for f in (part, *wholes))
        ):
            yield _claim(passage, largest, [part])


_UNIT_BEHIND = re.compile(
    rf"\s{measures()}(?!\w)",
    re.IGNORECASE,
)


def _outside_bracket(passage: Passage, match: re.Match[str], whole: Figure) -> Figure | None:
    """``N people (A and B) …, of whom K``: the whole is the number before the bracket, not the last one in it."""
    at = passage.where(whole)
    between = passage.text[at : match.end()]
    if between.count(")") <= between.count("("):
        return whole
    opened = passage.text.rfind("(", 0, at)
    before = passage.counts(max(0, opened - 80), opened) if opened >= 0 else []
    return before[-1] if before else None


_VALUE = re.compile(rf"(?<!\w){in_any('reckoning.worth')}\s\Z", re.IGNORECASE)


def _measures(passage: Passage, match: re.Match[str], part: Figure) -> bool:
    """Whether what seems a part has a unit, or says what one thing is worth: ``11 pledges, among them a ring worth 60 scudi``."""
    at = passage.where(part)
    lead = passage.text[max(match.start(), at - 40) : at]
    return _UNIT_BEHIND.match(passage.text, at + 1) is not None or _VALUE.search(lead) is not None


_ADVERBIAL = re.compile(
    r"(?<!\w)(?:in|on|with|aboard|at|by|from|within|during|after|under|over|and|or|to|oder|bis|или|або|ou|в|на|с|за|у|и|під|з|та|і|auf|mit|und|bei|dans|en|sur|à|avec|et)(?:\s[^\W\d_]+)?\s\Z",
    re.IGNORECASE,
)


_NUMBERED = re.compile(r"\ue003[–—-]\d+\s?\Z")
"""``Nr. 314–341, of which 12``: the things that are numbered."""
_NAMES_ANOTHER = re.compile(r"(?<!\w)(?:and|und|et)\s(?:an?|une?|eine[nmr]?)\s[^\W\d_]", re.IGNORECASE)
"""``3 presses and a treatise, of which 40 pages``: what is meant has no number."""


def _may_be_another(passage: Passage, whole: Figure, part: Figure) -> bool:
    """``640 prisoners in 12 wagons, of whom 41``: the last number may be beside the point, and an earlier one the whole."""
    at = passage.where(whole)
    if whole.worded and whole.value < 20:
        return True
    if _UNIT_BEHIND.match(passage.text, at + 1) and not _UNIT_BEHIND.match(passage.text, passage.where(part) + 1):
        return True  # "8.20 m wide, of whose columns 11 stand".
    sentence = passage.sentences[passage.sentence_of(at)]
    larger = any(f.value >= part.value for f in passage.counts(sentence.start, at))
    if larger and whole.value < 20 and 4 * whole.value < part.value:
        return True  # "973 sheep on the lord's 4 pastures, among them 402 wethers".
    if MONEY.match(passage.text, at + 2) and not MONEY.match(passage.text, passage.where(part) + 2):
        return True  # "The mean wage was 33 roubles. Of these 1,418 artisans".
    if not _ADVERBIAL.search(passage.text, max(0, at - 24), at):
        return False
    return larger


_OUTCOME = re.compile(rf"(?P<k>\ue001)(?:\s{WORD}){{0,4}}?\s(?P<verb>{_REMAINED}|{_LEFT})(?!\w)", re.IGNORECASE)


def _outcomes(passage: Passage) -> Iterator[PartOfWhole]:
    """So many entered; so many remained, so many were released: the outcomes cannot be more than the entries."""
    told = passage.says("entered") and passage.says("remained") and passage.says("left")
    begun = _ENTRY.search(passage.text) if told else None
    if not begun:
        return
    whole = passage.of(begun, "n" if begun["n"] else "n2")
    index = passage.sentence_of(begun.start())
    if passage.counts(passage.sentences[index].start, min(begun.start(), passage.where(whole))):
        return  # Some were there before they came.
    end = passage.sentences[min(index + 2, len(passage.sentences) - 1)].end
    parts: dict[bool, Figure] = {}
    for match in _OUTCOME.finditer(passage.text, begun.end(), end):
        remained = re.fullmatch(_REMAINED, match["verb"], re.IGNORECASE) is not None
        parts.setdefault(remained, passage.of(match, "k"))
    if len(parts) == 2 and not any(f.bound for f in (whole, *parts.values())):
        yield _claim(passage, whole, list(parts.values()))


def _claim(passage: Passage, whole: Figure, parts: list[Figure]) -> PartOfWhole:
    added = sum(f.value for f in parts)
    sums = a.total(parts)
    wholes = a.readings(whole)
    can = any(s.low is None or w.high is None or s.low <= w.high for s in sums for w in wholes)
    verdict = Verdict.CONSISTENT if can else Verdict.INCONSISTENT
    if len(parts) == 1:
        line = (
            f"{a.show(parts[0])} cannot be among {a.show(whole)}"
            if not can
            else f"{a.show(parts[0])} of {a.show(whole)}"
        )
    else:
        line = (
            f"{' + '.join(a.show(f) for f in parts)} = {a.grouped(int(added), whole.raw)}, more than {a.show(whole)}"
            if not can
            else f"{' + '.join(a.show(f) for f in parts)} of {a.show(whole)}"
        )
    figures = [*parts, whole]
    return PartOfWhole(
        document=passage.document.path,
        span=hull(passage.place(f) for f in figures),
        parts=tuple(passage.stated(f, "whole" if f is whole else "part") for f in figures),
        verdict=verdict,
        expected=Interval(None, whole.value),
        stated=a.show(parts[0]),
        arithmetic=line,
        suspect=passage.place(parts[0]),
    )
