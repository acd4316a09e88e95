"""Sums that loose words tell: "which together made 655", "a total of 1,340 …, 614 in the first", "that is 76 in four months".

Any verb may say that parts were put together, so words alone prove little. What proves more is that the counts right
before a total, or right behind it, add to it but for one slip; and that no other run of them adds to it.
"""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from citecheck.numbers.alike import alike
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.listing import Listing, counts
from citecheck.numbers.lists import AMONG
from citecheck.numbers.nesting import is_open, top_level
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import said, whole_word, words_of
from citecheck.numbers.slips import may_be_meant

_REACH = 14
"""How many counts around a whole are looked at."""
_LONGEST = 1500
"""No list of prose is longer."""
_MOST = 8
"""Longer lists stand in tables."""
_LARGE = 100
"""Smaller totals are met by chance: they need a word that puts things together, in one sentence with their parts."""
_SMALLEST = 5
_CLAUSE = 90
"""How far the word of summing may stand before its total."""


@cache
def _together(code: str) -> re.Pattern[str]:
    """A word that puts things together: whatever stands with it is a sum."""
    table = f"{said(code, 'total')}|{words_of(code, 'in_all')}|{words_of(code, 'together')}"
    return re.compile(rf"(?<!\w)(?:{table})(?!\w)", re.IGNORECASE)


def _puts_together(passage: Passage, text: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """Whether such a word stands in a stretch of a passage's text."""
    told = passage.says("total", "in_all", "together")
    return told and _together(passage.code).search(text, start, end) is not None


@cache
def _verb(code: str) -> re.Pattern[str]:
    """A word that may lead from parts to their sum, and to much else."""
    table = "|".join(words_of(code, name) for name in ("gathering", "making", "so"))
    return re.compile(rf"(?<!\w)(?:{table})(?!\w)", re.IGNORECASE)


@cache
def _whole_first(code: str) -> re.Pattern[str]:
    """A word before or behind a whole whose parts follow."""
    claims = "|".join(words_of(code, name) for name in ("comprised", "distributed", "amounted", "opening", "gathering"))
    table = f"{claims}|{said(code, 'of_these')}|{said(code, 'including')}"
    return re.compile(rf"(?<!\w)(?:{table})(?!\w)", re.IGNORECASE)


@cache
def _listing_word(code: str) -> re.Pattern[str]:
    """Those of them that leave no doubt that parts follow."""
    claims = "|".join(words_of(code, name) for name in ("comprised", "distributed"))
    return re.compile(rf"(?<!\w)(?:{claims}|{said(code, 'of_these')})(?!\w)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Run:
    """Counts of the stretch ``[start, end)`` that may be the parts of a whole."""

    start: int
    end: int
    kept: Sequence[Figure]
    told_only: bool = False
    """Whether nothing but a word can make it a sum."""


def gathered(passage: Passage) -> Iterator[Listing]:
    """Yield the wholes of a passage with each run of counts that may be their parts, the likeliest first.

    Only of wholes that one run or more would add to but for a slip: reckoning is quicker than reading what words say.
    """
    found = counts(passage, 0, len(passage.text)) if passage.text.count("\ue001") > 2 else []
    places = [passage.where(f) for f in found]
    values = [_whole_number(f) for f in found]
    misprinted = any(f.fault for f in found)
    for index, whole in enumerate(found):
        aim, first, last = values[index], max(0, index - _REACH), index + 1 + _REACH
        if aim < 20 or not (
            misprinted or _may_add(aim, values[first:index]) or _may_add(aim, values[index + 1 : last])
        ):
            continue
        if whole.bound in ("max", "about") or whole.scaled or whole.fault or whole.step < 1:
            continue
        own = passage.sentence_of(places[index])
        lowest = passage.sentences[max(0, own - 2)].start
        highest = passage.sentences[min(own + 2, len(passage.sentences) - 1)].end
        first, last = max(first, bisect_left(places, lowest)), min(last, bisect_left(places, highest))
        before = list(_runs_before(passage, whole, found[first:index], own))
        behind = list(_runs_behind(passage, whole, found[index + 1 : last], own))
        if not any(_is_near(passage, whole, run) for run in (*before, *behind)):
            continue
        if _RANGED.match(passage.text, places[index] + 1):
            continue  # "From 60 to 85 kopecks".
        yield from _before(passage, whole, own, before)
        if behind:
            yield from _behind(passage, whole, found[index + 1], own, behind)


def _whole_number(figure: Figure) -> int:
    """The value of a figure, nought if it has a fraction."""
    return figure.value.numerator if figure.value.denominator == 1 else 0


def _may_add(aim: int, values: Sequence[int]) -> bool:
    """Whether those of some values that are less than a total come to more than half of it."""
    return 2 * sum([value for value in values if value < aim]) > aim


def _is_near(passage: Passage, whole: Figure, run: _Run) -> bool:
    """Whether the counts of a run that can be added are one slip away from a whole."""
    may_add = _may_add(_whole_number(whole), [_whole_number(f) for f in run.kept]) or any(f.fault for f in run.kept)
    parts = _parts(passage, whole, run) if may_add else ()
    return len(parts) > 0 and may_be_meant(whole, parts)


def _parts(passage: Passage, whole: Figure, run: _Run) -> Sequence[Figure]:
    """The counts of a run that can be added; none if they make no list."""
    if not 1 < len(run.kept) < _REACH or run.end - run.start > _LONGEST:
        return ()
    parts = alike(passage, _of_one_level(passage, whole, run.kept), whole)
    return parts if 1 < len(parts) <= _MOST else ()


def _runs_before(passage: Passage, whole: Figure, earlier: Sequence[Figure], own: int) -> Iterator[_Run]:
    """The counts before a whole in its sentence, in it and those before, and behind its last colon."""
    at, sentences = passage.where(whole), passage.sentences
    places = [passage.where(f) for f in earlier]
    for first in range(own, max(-1, own - 3), -1):
        start = sentences[first].start
        yield _Run(start, at, earlier[bisect_left(places, start) :])
    low = max(sentences[own].start, at - _LONGEST)
    colon = max(passage.text.rfind(mark, low, at) for mark in ":;")
    if colon > 0:
        yield _Run(colon, at, earlier[bisect_left(places, colon) :], told_only=True)


def _runs_behind(passage: Passage, whole: Figure, later: Sequence[Figure], own: int) -> Iterator[_Run]:
    """The counts behind a whole, up to each place where their list may end."""
    if not later:
        return
    at, sentences = passage.where(whole), passage.sentences
    places = [passage.where(f) for f in later]
    for last in range(passage.sentence_of(places[0]), min(own + 3, len(sentences))):
        end = sentences[last].end
        some = later[: bisect_left(places, end)]
        for stop in _stops(passage, some, at, end):
            yield _Run(at, stop, some[: bisect_left(places, stop)])


def _before(passage: Passage, whole: Figure, own: int, runs: Sequence[_Run]) -> Iterator[Listing]:
    """Runs of parts before their whole."""
    at, text = passage.where(whole), passage.text
    clause = text[max(passage.sentences[own].start, at - _CLAUSE) : at]
    near = clause[clause.rfind("\ue001") + 1 :]
    behind = _NEAR_BEHIND.match(text, at + 1)
    strong = _puts_together(passage, near) or (behind is not None and _puts_together(passage, behind[0]))
    first_count = text.find("\ue001", passage.sentences[own].start, at)
    if not strong and first_count > 0:
        strong = _puts_together(passage, text, max(passage.sentences[own].start, first_count - _CLAUSE), first_count)
    told = strong or (passage.says("gathering", "making", "so") and _verb(passage.code).search(near) is not None)
    for run in runs:
        if told or (not run.told_only and _is_series(passage, alike(passage, run.kept, whole))):
            listing = _listing(passage, whole, run, strong=strong)
            if listing is not None:
                yield listing


_RANGED = re.compile(r"(?:\s[^\W\d_]+․?)?\s(?:to|bis|auf|до|по|à)\s\ue001", re.IGNORECASE)
_NEAR_BEHIND = re.compile(r"[^.;:,\ue001\ue002\ue004]{0,40}(?:,\s(?!\ue001)[^.;:,\ue001\ue002\ue004]{0,20})?")


def _behind(passage: Passage, whole: Figure, following: Figure, own: int, runs: Sequence[_Run]) -> Iterator[Listing]:
    """Runs of parts behind their whole, with the count that follows it."""
    at, text = passage.where(whole), passage.text
    before = text[max(passage.sentences[own].start, at - 60) : at]
    before = before[before.rfind("\ue001") + 1 :]
    between = text[at + 1 : passage.where(following)]
    strong = _puts_together(passage, before) or _puts_together(passage, between) or _LIST.search(between) is not None
    told = strong or _whole_first(passage.code).search(f"{before} \ue001 {between}")
    listed = passage.says("comprised", "distributed", "of_these") and _is_listing(passage.code, between)
    for run in runs:
        if not told and not _is_series(passage, alike(passage, run.kept, whole)):
            continue
        if not (strong or listed) and whole_word(passage.code, "income").search(text, at, run.end):
            continue  # An account, which has its own check.
        listing = _listing(passage, whole, run, strong=bool(strong or listed))
        if listing is not None:
            yield listing


def _is_listing(code: str, between: str) -> bool:
    """Whether words leave no doubt that all parts follow."""
    return _listing_word(code).search(between) is not None and AMONG.search(between) is None


_LIST = re.compile(r"[:—–]\s[^.;]*\Z|\(\Z")
_LAST = re.compile(r"(?:,|\s)(?:and|und|et|и|та|і|й|sowie|ainsi que|а)\s[^,;.:\ue001\ue002]{0,40}\Z", re.IGNORECASE)


def _stops(passage: Passage, some: Sequence[Figure], start: int, end: int) -> Iterator[int]:
    """Where a list may end: with its sentence, at a semicolon, or behind the member that "and" introduces."""
    yield end
    semicolon = passage.text.rfind(";", start, end)
    if semicolon > 0:
        yield semicolon
    for one, other in pairwise(some):
        between = passage.text[passage.where(one) + 1 : passage.where(other)]
        if _LAST.search(between) and other is not some[-1]:
            yield passage.where(other) + 1


_NEXT = re.compile(r"[^.:\ue001\ue002\ue004]{0,60}[,;]\s[^.:;\ue001\ue002\ue004]{0,60}\Z")


def _is_series(passage: Passage, some: Sequence[Figure]) -> bool:
    """Whether three counts or more are the members of one series in one sentence."""
    if len(some) < 3:
        return False
    places = [passage.where(f) for f in some]
    if passage.sentence_of(places[0]) != passage.sentence_of(places[-1]):
        return False
    gaps = [passage.text[one + 1 : other] for one, other in pairwise(places)]
    last = _LAST.search(gaps[-1]) or _NEXT.match(gaps[-1])
    return bool(last) and all(_NEXT.match(gap) for gap in gaps[:-1])


def _listing(passage: Passage, whole: Figure, run: _Run, *, strong: bool) -> Listing | None:
    parts, start, end = _parts(passage, whole, run), run.start, run.end
    if not parts:
        return None
    stretch = passage.text[start:end]
    inner = stretch[max(0, min(passage.where(parts[0]), passage.where(whole)) - start - 20) :]
    if "\ue002" in inner or is_open(passage, stretch) or _has_fraction(inner):
        return None
    enough = 2 if strong or _halves(passage, whole, parts) or _ends_with_rest(passage, parts) else 3
    if len(parts) < enough or _of_several_years(passage, start, end, len(parts)):
        return None
    if whole.value < _LARGE and not (
        strong
        and passage.sentence_of(start) == passage.sentence_of(end - 1)
        and len(parts) > 2
        and min(f.value for f in parts) >= _SMALLEST
    ):
        return None
    if {other.value - one.value for one, other in pairwise(parts)} == {1}:
        return None  # Numbers of a row, no parts.
    return Listing(whole, tuple(parts), weak=True, some=True)


def _ends_with_rest(passage: Passage, parts: Sequence[Figure]) -> bool:
    """``397 at Breda and the balance of 278 in barges``."""
    if len(parts) < 2 or not passage.says("rest"):
        return False
    gap = passage.text[passage.where(parts[-2]) + 1 : passage.where(parts[-1])]
    return re.search(rf"(?<!\w)(?:{said(passage.code, 'rest')})(?:\s[^\W\d_]+)?\s\(?\Z", gap, re.IGNORECASE) is not None


def _has_fraction(stretch: str) -> bool:
    return "\ue004" in stretch and "\ue004" in _ORDINAL.sub("", stretch)


def _halves(passage: Passage, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether two parts joined by "and" stand right behind "of which" and come near their whole: ``of which 148 … and 125 …``."""
    if len(parts) != 2 or not 0 < passage.where(parts[0]) - passage.where(whole) < 60:
        return False
    lead = passage.text[passage.where(whole) + 1 : passage.where(parts[0])]
    them = re.search(rf"(?:{said(passage.code, 'of_these')})\s(?:[^\W\d_]+\s){{0,3}}\Z", lead, re.IGNORECASE)
    joined = _LAST.search(passage.text[passage.where(parts[0]) + 1 : passage.where(parts[1])])
    return bool(them and joined) and 10 * abs(whole.value - parts[0].value - parts[1].value) <= whole.value


_ORDINAL = re.compile(
    r"(?<=\sthe\s)\ue004(?=\s(?:[^\W\d_]+\s){0,2}\ue001)|(?<=\sin\sthe\s)\ue004(?=[.,;]|\Z)", re.IGNORECASE
)
"""``the second 187, the third 163``: no fraction."""


def _of_several_years(passage: Passage, start: int, end: int, parts: int) -> bool:
    """Whether a stretch names two years and not one for each part."""
    years = {f.raw for f in passage.counts(start, end, Sort.OPAQUE) if f.what == "year"}
    return 1 < len(years) < parts


_OWN_BRACKET = re.compile(
    r"(?:\A|[,;:().]|\s(?:and|und|et|и|та|і|й)(?=\s))(?P<name>[^,;:().\ue001\ue002]*)\([^()\ue001\ue002]{0,24}\Z",
    re.IGNORECASE,
)


def _of_one_level(passage: Passage, whole: Figure, found: Sequence[Figure]) -> list[Figure]:
    """The counts that are no parts of others; one in brackets behind a name that has no other is a part itself.

    What opened the list behind a whole ("of them") does not make its first count a part of another.
    """
    kept = top_level(passage, list(found))
    if len(kept) == len(found):
        return kept
    first = alike(passage, found, whole)[:1] if found[0].start > whole.start else ()
    for figure in found:
        at = passage.where(figure)
        match = _OWN_BRACKET.search(passage.text, max(0, at - 80), at) if figure not in kept else None
        if figure not in kept and (figure in first or (match is not None and match["name"].strip())):
            kept.append(figure)
    return sorted(kept, key=lambda f: f.start)
