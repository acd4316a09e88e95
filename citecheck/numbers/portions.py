"""What is shared out among many, and what each of them got: ``shared among 14 farms, the 3,430 livres give 245 livres to each``.

What ties the three numbers is the participle of sharing before the number of those who share, and "each" at the portion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from citecheck.lang import by_code
from citecheck.model.number import Average, Verdict
from citecheck.numbers.arithmetic import is_slip
from citecheck.numbers.averages import judged
from citecheck.numbers.comparable import is_money, is_one_noun
from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import any_word, whole_word
from citecheck.numbers.prices import product_of

_SMALL = 20
"""Smaller numbers in words beside digits are of other things."""
_PLAIN = r"[^.;:\ue001-\ue006]"


@cache
def _sharers(code: str) -> re.Pattern[str]:
    words = any_word(by_code(code).reckoning.shared_among)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w){_PLAIN}{{0,24}}?(?P<n>\ue001)", re.IGNORECASE)


@cache
def _portion(code: str) -> re.Pattern[str]:
    words = any_word(by_code(code).reckoning.to_each)
    return re.compile(
        rf"(?P<m>\ue001)[^.,;:\ue001-\ue006]{{0,30}}?\s(?:{words})(?!\w)|(?<!\w)(?:{words})(?!\w)(?:\s[^\W\d_\ue001-\ue006]+){{0,3}}?\s[£$€]?(?P<m2>\ue001)",
        re.IGNORECASE,
    )


def find(passage: Passage) -> Iterator[Average]:
    """Yield the portions of a passage whose sentence prints one sum and the number of those who share it."""
    for sentence in passage.saying("shared_among"):
        if passage.says_in(sentence, "to_each") and passage.text.count("\ue001", sentence.start, sentence.end) > 2:
            yield from _in_sentence(passage, sentence)
    for sentence in passage.saying("to_each"):
        if passage.text.count("\ue001", sentence.start, sentence.end) > 2 and passage.says_in(
            sentence, "so", "that_is"
        ):
            yield from _thus_each(passage, sentence)
    for sentence in passage.saying("each_of"):
        if passage.text.count("\ue001", sentence.start, sentence.end) > 2:
            yield from _of_each(passage, sentence)


def _in_sentence(passage: Passage, sentence: Sentence) -> Iterator[Average]:
    shared = _sharers(passage.code).search(passage.text, sentence.start, sentence.end)
    if shared is None:
        return
    number = passage.of(shared, "n")
    for match in _portion(passage.code).finditer(passage.text, sentence.start, sentence.end):
        portion = passage.of(match, "m" if match["m"] else "m2")
        if portion.start == number.start or _is_rough(portion) or _is_rough(number):
            continue
        sums = [
            f
            for f in passage.counts(sentence.start, sentence.end)
            if f.start not in (number.start, portion.start) and f.value > portion.value and not _is_rough(f)
        ]
        found = [claim for one in sums if (claim := judged(passage, portion, [one, number], shared=True)) is not None]
        sound = [claim for claim in found if claim.verdict is Verdict.CONSISTENT]
        if found:
            yield from sound or [replace(found[0], loose=True)]
            return


def _thus_each(passage: Passage, sentence: Sentence) -> Iterator[Average]:
    """``28 chaplains had to live on £196, that is, each on £7``: the only two numbers before a portion, with a word of result between."""
    found = [f for f in passage.counts(sentence.start, sentence.end) if not (f.worded and f.value < _SMALL)]
    if len(found) != 3:
        return
    one, other, portion = found
    at, between = passage.where(portion), passage.where(other) + 1
    told = (whole_word(passage.code, "so"), whole_word(passage.code, "that_is"))
    if any(map(_is_rough, (one, other, portion))) or not any(word.search(passage.text, between, at) for word in told):
        return
    match = _portion(passage.code).search(passage.text, between, min(sentence.end, at + 40))
    if match is not None and passage.of(match, "m" if match["m"] else "m2") is portion:
        claim = judged(passage, portion, [one, other], shared=True)
        if claim is not None:
            yield claim if claim.verdict is Verdict.CONSISTENT else replace(claim, loose=True)


def _is_rough(figure: Figure) -> bool:
    return bool(figure.bound or figure.fault) or figure.value < 2


@cache
def _each(code: str) -> re.Pattern[str]:
    """``each of the 36 pensioners drew 14 shillings …, 504 shillings``: so many, what each had, and a number in the same unit."""
    words = any_word(by_code(code).reckoning.each_of)
    return re.compile(
        rf"(?<!\w)(?:{words})\s(?:[^\W\d_]+\s){{0,2}}?(?P<n>\ue001)[^.;:\ue001\ue002]{{2,60}}?\s[£$€]?(?P<m>\ue001)\s?(?P<u>[^\W\d_]{{3,}})?[^.:\ue001\ue002]{{2,90}}?\s[£$€]?(?P<t>\ue001)\s?(?P<v>[^\W\d_]{{3,}})?",
        re.IGNORECASE,
    )


def _of_each(passage: Passage, sentence: Sentence) -> Iterator[Average]:
    match = _each(passage.code).search(passage.text, sentence.start, sentence.end)
    if match is None:
        return
    number, portion, total = passage.of(match, "n"), passage.of(match, "m"), passage.of(match, "t")
    if any(map(_is_rough, (number, portion, total))) or is_money(passage, portion) != is_money(passage, total):
        return
    if match["u"] and match["v"] and not is_one_noun(match["u"].lower(), match["v"].lower()):
        return
    product = number.value * portion.value
    if product == total.value:
        yield product_of(passage, portion, total, number, sound=True)
    elif product.denominator == total.value.denominator == 1 and is_slip(int(total.value), int(product)):
        yield replace(product_of(passage, portion, total, number, sound=False), loose=True)
