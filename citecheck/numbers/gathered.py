"""Sums that loose words tell: "which together made 655", "a total of 1,340 …, 614 in the first", "that is 76 in four months".

Any verb may say that parts were put together, so words alone prove little. What proves more is that the counts right
before a total, or right behind it, add to it but for one slip; and that no other run of them adds to it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from citecheck.lang import by_code
from citecheck.numbers.alike import alike
from citecheck.numbers.around import Around, Run, is_last
from citecheck.numbers.comparable import is_one_noun
from citecheck.numbers.complements import opposes
from citecheck.numbers.differences import noun_after
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.listing import Listing
from citecheck.numbers.lists import AMONG
from citecheck.numbers.nesting import is_open
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import any_word, in_any, loose, said, whole_word, words_of
from citecheck.numbers.totals import THAT_OF

_LARGE = 100
"""Smaller totals are met by chance: they need a word that puts things together, in one sentence with their parts."""
_SMALLEST = 5
_NOUN = 24
"""How far behind the last part its noun may reach."""
_LEAST_JOINED = 10
"""No smaller number is worth joining to another."""
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
def _none_left_out(code: str) -> re.Pattern[str]:
    """What says right before a whole that all of it follows: ``not one of the``, ``all``."""
    words = any_word(by_code(code).reckoning.none_left_out)
    return re.compile(rf"(?<!\w)(?:{words})(?:\s[^\W\d_]+)?[\s£$€]*\Z", re.IGNORECASE)


@cache
def _listing_word(code: str) -> re.Pattern[str]:
    """Those of them that leave no doubt that parts follow."""
    claims = "|".join(words_of(code, name) for name in ("comprised", "distributed"))
    return re.compile(rf"(?<!\w)(?:{claims}|{said(code, 'of_these')})(?!\w)", re.IGNORECASE)


def gathered(passage: Passage, figures: Sequence[Figure]) -> Iterator[Listing]:
    """Yield the wholes of a passage with each run of its counts that may be their parts, the likeliest first.

    Only of wholes that one run or more would add to but for a slip: reckoning is quicker than reading what words say.
    """
    around = Around(passage, figures)
    for index, own, before, behind in around.wholes():
        if _RANGED.match(passage.text, around.places[index] + 1):
            continue  # "From 60 to 85 kopecks".
        yield from _before(around, index, own, before)
        if behind:
            yield from _behind(around, index, own, behind)


def _before(around: Around, index: int, own: int, runs: Sequence[Run]) -> Iterator[Listing]:
    """Runs of parts before their whole."""
    passage, at = around.passage, around.places[index]
    text, start = passage.text, passage.sentences[own].start
    near = _up_to(text, max(start, at - _CLAUSE), at)
    if THAT_OF.search(near):
        return
    behind = _NEAR_BEHIND.match(text, at + 1)
    strong = _puts_together(passage, near) or (behind is not None and _puts_together(passage, behind[0]))
    first_count = text.find("\ue001", start, at)
    if not strong and first_count > 0:
        strong = _puts_together(passage, text, max(start, first_count - _CLAUSE), first_count)
    told = strong or (passage.says("gathering", "making", "so") and _verb(passage.code).search(near) is not None)
    for run in runs:
        if (
            told
            or _is_behind_colon(around, index, run)
            or _joins(passage, around.figures[index], around.parts(index, run))
            or (not run.told_only and _is_series(around, index, run))
        ):
            listing = _listing(around, index, run, strong=strong)
            if listing is not None:
                yield listing


_RANGED = re.compile(r"(?:\s[^\W\d_]+․?)?\s(?:to|bis|auf|до|по|à)\s\ue001", re.IGNORECASE)
_NEAR_BEHIND = re.compile(r"[^.;:,\ue001\ue002\ue004]{0,40}(?:,\s(?!\ue001)[^.;:,\ue001\ue002\ue004]{0,20})?")


def _behind(around: Around, index: int, own: int, runs: Sequence[Run]) -> Iterator[Listing]:
    """Runs of parts behind their whole, with the count that follows it."""
    passage, at = around.passage, around.places[index]
    text = passage.text
    before = _up_to(text, max(passage.sentences[own].start, at - 60), at)
    between = text[at + 1 : around.places[index + 1]]
    strong = _puts_together(passage, before) or _puts_together(passage, between) or _LIST.search(between) is not None
    told = strong or _whole_first(passage.code).search(f"{before} \ue001 {between}")
    if not told and passage.says("none_left_out"):
        told = _none_left_out(passage.code).search(before)
    listed = passage.says("comprised", "distributed", "of_these") and _is_listing(passage.code, between)
    for run in runs:
        if not (told or run.of_whole or _is_series(around, index, run) or _is_pair(around, index, run)):
            continue
        flows = (whole_word(passage.code, table) for table in ("income", "outgo"))
        if not (strong or listed) and all(flow.search(text, at, run.end) for flow in flows):
            continue  # An account, which has its own check.
        listing = _listing(around, index, run, strong=bool(strong or listed))
        if listing is not None:
            yield listing


def _up_to(text: str, start: int, at: int) -> str:
    """What of a stretch stands behind its last count."""
    return text[max(start, text.rfind("\ue001", start, at) + 1) : at]


def _is_listing(code: str, between: str) -> bool:
    """Whether words leave no doubt that all parts follow."""
    return _listing_word(code).search(between) is not None and AMONG.search(between) is None


_LIST = re.compile(r"[:—–]\s[^.;]*\Z|\(\Z")
_NEXT = re.compile(r"[^.:\ue001\ue002]{0,60}[,;]\s[^.:;\ue001\ue002]{0,60}\Z")


def _is_series(around: Around, index: int, run: Run) -> bool:
    """Whether the counts of a run that are of one kind with a whole, three or more, are one series in one sentence."""
    passage = around.passage
    some = alike(passage, around.kept(run), around.figures[index])
    if len(some) < 3:
        return False
    text, places = passage.text, [passage.where(f) for f in some]
    if passage.sentence_of(places[0]) != passage.sentence_of(places[-1]):
        return False
    gaps = [text[one + 1 : other] for one, other in pairwise(places)]
    last = is_last(text, places[-2] + 1, places[-1]) or _NEXT.match(gaps[-1])
    return bool(last) and all(_NEXT.match(gap) for gap in gaps[:-1])


def _is_behind_colon(around: Around, index: int, run: Run) -> bool:
    """``from 164 and 213 carts and a third of 48 they took it all: 425 carts passed``: a total behind a colon, of the noun of its parts."""
    parts, passage, at = around.parts(index, run), around.passage, around.places[index]
    colon = passage.text.rfind(":", run.start, at)
    if len(parts) < 3 or colon < passage.where(parts[-1]) or at - colon > 3:
        return False
    noun = noun_after(passage, at)
    return bool(noun) and any(
        is_one_noun(noun, other) for f in parts if (other := noun_after(passage, passage.where(f)))
    )


def _is_pair(around: Around, index: int, run: Run) -> bool:
    """Whether a run ends with all that is left, or is two parts that leave no third: ``684 volumes, 97 on parchment, the others, 587 in number, on paper``."""
    parts, whole = around.parts(index, run), around.figures[index]
    return _halves(around.passage, whole, parts) or _ends_with_rest(around.passage, parts)


def _listing(around: Around, index: int, run: Run, *, strong: bool) -> Listing | None:
    passage, whole = around.passage, around.figures[index]
    parts, start, end = around.parts(index, run), run.start, run.end
    if not parts:
        return None
    stretch = passage.text[start:end]
    inner = stretch[max(0, min(passage.where(parts[0]), passage.where(whole)) - start - 20) :]
    if "\ue002" in inner or is_open(passage, stretch) or _has_fraction(inner):
        return None
    two = strong or _halves(passage, whole, parts) or _ends_with_rest(passage, parts) or _joins(passage, whole, parts)
    enough = 2 if two else 3
    if len(parts) < enough or _of_several_years(passage, start, end, len(parts)):
        return None
    if whole.value < _LARGE and not (
        strong
        and passage.sentence_of(start) == passage.sentence_of(end - 1)
        and len(parts) > 2
        and min(f.value for f in parts) >= _SMALLEST
    ):
        return None
    if any(_RANGED.match(passage.text, passage.where(f) + 1) for f in parts):
        return None
    if {other.value - one.value for one, other in pairwise(parts)} == {1}:
        return None  # Numbers of a row, no parts.
    return Listing(whole, tuple(parts), weak=True, some=True)


def _joins(passage: Passage, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether words add the last part to the first before a verb leads to their sum: ``the 318 men, joined by 127 more, made 445``."""
    if not passage.says("joining") or len(parts) != 2 or passage.where(parts[1]) > passage.where(whole):
        return False
    if min(f.value for f in parts) < _LEAST_JOINED:
        return False
    own = passage.sentences[passage.sentence_of(passage.where(parts[0]))].start
    lead = max(own, passage.where(parts[0]) - _CLAUSE)
    return loose(passage.code, "joining").search(passage.text, lead, passage.where(parts[1])) is not None


def _ends_with_rest(passage: Passage, parts: Sequence[Figure]) -> bool:
    """``397 at Breda and the balance of 278 in barges``."""
    if len(parts) < 2:
        return False
    gap = passage.text[passage.where(parts[-2]) + 1 : passage.where(parts[-1])]
    if passage.says("rest") and _rest_before(passage.code).search(gap):
        return True
    return passage.says("so") and _so(passage.code).search(gap) is not None


@cache
def _so(code: str) -> re.Pattern[str]:
    """``so 123``, ``and thus the other``: what follows from the parts before, to the end of a text."""
    return re.compile(rf"[,;]\s(?:and\s)?(?:{words_of(code, 'so')})(?:\s[^\W\d_]+){{0,2}}\s\Z", re.IGNORECASE)


@cache
def _rest_before(code: str) -> re.Pattern[str]:
    """``the balance of``, ``the others, in number``: the rest right before its count, to the end of a text."""
    number = any_word(by_code(code).reckoning.in_number)
    return re.compile(rf"(?<!\w)(?:{said(code, 'rest')})(?:\s[^\W\d_]+|,?\s(?:{number}))?,?\s\(?\Z", re.IGNORECASE)


def _has_fraction(stretch: str) -> bool:
    return "\ue004" in stretch and "\ue004" in _COMPARED.sub("", _ORDINAL.sub("", stretch))


def _halves(passage: Passage, whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether two parts joined by "and" stand right behind "of which" and come near their whole: ``of which 148 … and 125 …``.

    Or two parts of a pair that leaves no third case: ``742 warriors, horse 218, foot 524``.
    """
    if len(parts) != 2 or not 0 < passage.where(parts[0]) - passage.where(whole) < 60:
        return False
    if 10 * abs(whole.value - parts[0].value - parts[1].value) > whole.value:
        return False
    if opposes(passage.text[passage.where(whole) : passage.where(parts[1]) + _NOUN]):
        return True
    lead = passage.text[passage.where(whole) + 1 : passage.where(parts[0])]
    them = re.search(rf"(?:{said(passage.code, 'of_these')})\s(?:[^\W\d_]+\s){{0,3}}\Z", lead, re.IGNORECASE)
    joined = is_last(passage.text, passage.where(parts[0]) + 1, passage.where(parts[1]))
    return them is not None and joined


_COMPARED = re.compile(rf"\ue004(?=\s{in_any('compared')}(?!\w)|,\s\ue001)", re.IGNORECASE)
"""``paid a quarter more``, ``more than half, 57 to be exact``: no other part of them."""
_ORDINAL = re.compile(
    r"(?<=\sthe\s)\ue004(?=\s(?:[^\W\d_]+\s){0,2}\ue001)|(?<=\sin\sthe\s)\ue004(?=[.,;]|\Z)", re.IGNORECASE
)
"""``the second 187, the third 163``: no fraction."""


def _of_several_years(passage: Passage, start: int, end: int, parts: int) -> bool:
    """Whether a stretch names two years and not one for each part."""
    years = {f.raw for f in passage.counts(start, end, Sort.OPAQUE) if f.what == "year"}
    return 1 < len(years) < parts
