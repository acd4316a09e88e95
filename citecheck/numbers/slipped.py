"""Percentages that no two numbers near by explain, but one slip of the percentage would: what ties them is a guess.

However their sentence orders them: "864 of those examined, which comes to 33.7 per cent, of 2,316", "48.0 % of the grooms: 312 crosses among
765 entries". The better a slip explains (two digits swapped are seldom chance, one of two changed often is), the fewer words need tie the numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from citecheck.model.number import Share, Verdict
from citecheck.numbers import arithmetic as a
from citecheck.numbers.comparable import is_form_of, is_one_noun
from citecheck.numbers.differences import noun_after
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.hedges import without_emphasis
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import opening, said, words_of
from citecheck.numbers.scattered import fits_others, may_be_share, restates
from citecheck.numbers.share_bounds import bounds_of
from citecheck.numbers.share_claims import claim, factor_of, judge
from citecheck.numbers.tied import are_unlike, may_be_counted

_MOST = 5
"""Among more numbers than these a slip that makes two of them fit is chance."""
_MOST_PRINTED = 16
"""Numbers of a stretch, those that can be neither part nor whole too: more are a table or nonsense."""
_SMALLEST = 20
"""No smaller whole."""
_ENOUGH = 3
_REACH = 2
"""How many sentences back part and whole may stand."""


def find(passage: Passage, known: Sequence[Share]) -> Iterator[Share]:
    """Yield the shares, all loose, of percentages that none of ``known`` is of."""
    text = passage.text
    if ("\ue002" not in text and "\ue005" not in text) or text.count("\ue001") < 2:
        return
    used = {stated.span.start for share in known for stated in share.parts if stated.role != "whole"}
    for share in passage.counts(0, len(text), Sort.PERCENT, Sort.PERMILLE):
        sentence = passage.sentences[passage.sentence_of(passage.where(share))]
        share = without_emphasis(passage.view.text, share)
        if passage.place(share).start in used or share.bound or not may_be_share(passage, sentence, share):
            continue
        found = _of_slip(passage, sentence, share, used)
        if found is not None:
            yield found


def _of_slip(passage: Passage, sentence: Sentence, share: Figure, used: set[int]) -> Share | None:
    able = _able(passage, sentence, share)
    free = [f for f in able if passage.place(f).start not in used]
    if not 2 <= len({f.value for f in able}) <= _MOST or len(free) < 1:
        return None
    explained = []
    of_rest = _is_of_the_rest(passage, share)
    for part in free:
        for whole in able:
            if part.value >= whole.value or whole.value < _SMALLEST:
                continue
            meant = _left(part, whole) if of_rest else part
            weight = _weight(meant, whole, share)
            if weight and not are_unlike(passage, part, whole):
                explained.append((weight, meant, whole))
    if len({(part.value, whole.value) for _, part, whole in explained}) != 1 or fits_others(passage, sentence, share):
        return None
    weight, part, whole = explained[-1]
    if weight + _ties(passage, part, whole, share, able, weight) < _ENOUGH or _explains_another(
        passage, part, whole, share
    ):
        return None
    return replace(claim(passage, part, whole, share), loose=True)


@cache
def _rest(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{said(code, 'rest')})(?!\w)[^.;:\ue001-\ue006]*\Z", re.IGNORECASE)


def _is_of_the_rest(passage: Passage, share: Figure) -> bool:
    """``the rest, which they put at 75.5 per cent``."""
    at = passage.where(share)
    return _rest(passage.code).search(passage.text, max(0, at - 60), at) is not None


def _left(part: Figure, whole: Figure) -> Figure:
    """What is left of a whole without a part."""
    return replace(part, value=whole.value - part.value, raw=f"{whole.raw.strip()} − {part.raw.strip()}")


_AT_IT = re.compile(r"[^.;:()\ue001-\ue006]{0,60}\s[(\[]")
"""``59 stayed at home, an absence (35%)``."""


def _explains_another(passage: Passage, part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether part and whole make another percentage or a fraction right, which they were printed for."""
    shares = passage.counts(0, len(passage.text), Sort.PERCENT, Sort.PERMILLE)
    if any(judge(part, whole, other)[0] is not Verdict.INCONSISTENT for other in shares if other.start != share.start):
        return True
    exact = 100 * part.value / whole.value
    fractions = passage.counts(0, len(passage.text), Sort.FRACTION)
    return any(bounds_of(passage, word).holds(exact) for word in fractions if word.bound not in ("min", "max"))


def _able(passage: Passage, sentence: Sentence, share: Figure) -> list[Figure]:
    """The numbers that may be part or whole: of the clauses of a share's sentence up to a semicolon, and of two sentences before."""
    index = passage.sentence_of(sentence.start)
    start = passage.sentences[max(0, index - _REACH)].start
    end = passage.text.find(";", passage.where(share), sentence.end)
    found = _countable(passage, start, end if end >= 0 else sentence.end)
    if not found and index + 1 < len(
        passage.sentences
    ):  # "Only 61 per cent had an owner. The plan shows 172, and 88 with a name".
        found = _countable(passage, sentence.end, passage.sentences[index + 1].end)
    return found


def _countable(passage: Passage, start: int, end: int) -> list[Figure]:
    if passage.text.count("\ue001", start, end) > _MOST_PRINTED:
        return []
    found = [
        without_emphasis(passage.view.text, f)
        for f in passage.counts(start, end)
        if f.value >= 5 and not (f.worded and f.value < 20)
    ]
    return [f for f in found if may_be_counted(passage, f) and not (f.value < 100 and _may_be_share(passage, f))]


def _may_be_share(passage: Passage, figure: Figure) -> bool:
    """``71 per cent among smiths, 64 among carters``: a number that goes on a row of percentages."""
    at = passage.where(figure)
    return _GOES_ON.search(passage.text, max(0, at - 80), at) is not None


def _weight(part: Figure, whole: Figure, share: Figure) -> int:
    """How little chance there is in a slip of a percentage that part and whole explain; 0 where none explains it."""
    digits = a.digits_of(share)
    (one, below), (all_, under) = part.value.as_integer_ratio(), whole.value.as_integer_ratio()
    factor, step = factor_of(share), share.step
    top, bottom = factor.numerator * one * under * step.denominator, below * all_ * step.numerator
    # What the percentage should print, in units of its last digit: one number, or two that it lies midway between.
    for needed in range(-((bottom - 2 * top) // (2 * bottom)), (2 * top + bottom) // (2 * bottom) + 1):
        meant = str(needed).rjust(len(digits), "0")
        if a.are_swapped(digits, meant):
            return min(len(digits), 3)
        off = sum(mine != theirs for mine, theirs in zip(digits, meant, strict=False))
        if len(meant) == len(digits) and off == 1 and not meant[0] == "0" != digits[0]:
            return min(len(digits), 3) - 1
    return 0


def _ties(passage: Passage, part: Figure, whole: Figure, share: Figure, able: list[Figure], weight: int) -> int:
    """How many things tie part, whole and percentage."""
    at, text = passage.where(share), passage.text
    before = [f for f in able if passage.where(f) < at]
    largest = sorted({f.value for f in able})[-2:]
    tied = 0
    tied += restates(passage, share) and bool(before) and before[-1].value in (part.value, whole.value)
    tied += len({f.value for f in able}) == 2
    tied += _AT_IT.fullmatch(text, passage.where(part) + 1, at) is not None
    tied += weight > 1 and len({f.value for f in able}) > 2 and largest == [part.value, whole.value]
    mark = passage.where(whole)
    tied += any(m.start("n") == mark for m in opening(passage.code).finditer(text, max(0, mark - 60), mark + 1))
    own, noun = _own_noun(passage.code).match(text, at + 1), noun_after(passage, mark)
    tied += own is not None and len(noun) > 2 and is_form_of(noun, own["noun"].lower())
    tied += _of_them(passage.code).match(text, passage.where(part) + 1) is not None
    nouns = [noun_after(passage, passage.where(f)) for f in (part, whole)]
    tied += all(nouns) and is_one_noun(*nouns)
    return tied


_GOES_ON = re.compile(r"\ue002[^.;:()\ue002-\ue006]{1,70}(?:,|\s(?:and|und|et|и|та|і|й))\s\Z", re.IGNORECASE)


@cache
def _of_them(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{said(code, 'of_these')}|{words_of(code, 'subset')})(?!\w)", re.IGNORECASE)


@cache
def _own_noun(code: str) -> re.Pattern[str]:
    """``61 per cent of the pews``."""
    return re.compile(
        rf"\s(?:{said(code, 'out_of')})\s(?:the\s|all\s|les\s|des\s|der\s|den\s|aller\s|всех\s|усіх\s)?(?P<noun>[^\W\d_]{{3,}})",
        re.IGNORECASE,
    )
