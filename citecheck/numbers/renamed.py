"""Counts that point back at one of swapped digits, whatever they call it: "586 brothers and sisters", then "these 568 dead"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from citecheck.model.document import FlowKind
from citecheck.model.number import Interval, Repeat, Verdict
from citecheck.numbers import arithmetic as a
from citecheck.numbers import pointing
from citecheck.numbers.comparable import MONEY
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.lengths import is_length
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import any_whole, in_any, measures

_POINTED = re.compile(
    rf"(?<!\w)(?:{in_any('pointing')}|{in_any('repeats.each_of')})(?:\s{in_any('repeats.articles')})?\s\Z",
    re.IGNORECASE,
)
"""``these 568``, ``none of the 167``."""
_KNOWN = re.compile(rf"(?<!\w){in_any('repeats.articles')}\s\Z", re.IGNORECASE)
"""``the 1,248``."""
_IN_NUMBER = re.compile(rf",?\s{in_any('repeats.in_number')}(?!\w)", re.IGNORECASE)
"""``2,371 in number``."""
_DIVIDED = re.compile(r"[;:․]\s")
_OF_ANOTHER = any_whole("repeats.another")
_WORD = re.compile(r"[^\W\d_\ue001-\ue006]+")
_MEASURED = re.compile(rf"\s?{measures()}(?!\w)", re.IGNORECASE)
_COUNT = Sort.COUNT
_FARTHEST = 4
"""Sentences that a count may point back."""
_MOST = 6
"""Counts of the same digits in one passage: more are a table or a series."""


def survey(passages: Iterable[Passage]) -> Iterator[Repeat]:
    """Yield the pairs of one passage whose words point from the second to the first; they are hints."""
    for passage in passages:
        if passage.flow is None or passage.flow.kind is not FlowKind.ROW:
            yield from _of_passage(passage)


def _of_passage(passage: Passage) -> Iterator[Repeat]:
    if passage.text.count("\ue001") < 2:
        return
    yield from _of_this_noun(passage)
    alike: dict[str, list[Figure]] = defaultdict(list)
    for figure in passage.figures:
        # Fractions are compared as what they are made of: that is several times as quick.
        if figure.sort is _COUNT and figure.value.denominator == 1 and figure.value.numerator >= _LEAST:
            alike["".join(sorted(str(figure.value.numerator)))].append(figure)
    for found in alike.values():
        if 1 < len(found) <= _MOST and len({figure.value for figure in found}) == 2:
            one = found[0]
            others = [figure for figure in found if figure.value != one.value]
            if (
                len(others) == 1
                and a.are_swapped(str(one.value), str(others[0].value))
                and _is_meant(passage, one, others[0])
            ):
                yield _claim(passage, one, others[0])


def _of_this_noun(passage: Passage) -> Iterator[Repeat]:
    """``nineteen voyages … each of these 16 voyages``: a pointed count of two digits, one of which is another."""
    text = passage.text
    for match in _DEMONSTRATIVE.finditer(text):
        other = passage.at(match.end() - 1)
        if other.sort is not Sort.COUNT or not _is_plain(other):
            continue
        start = passage.sentences[max(0, passage.sentence_of(match.start()) - _FARTHEST)].start
        before = [
            one
            for one in passage.counts(start, match.start(), Sort.COUNT)
            if one.value == other.value or _is_plain(one)
        ]
        same = [one for one in before if _same_noun(passage, one, other)]
        if len(same) != 1 or same[0].value == other.value or not a.is_slip(int(same[0].value), int(other.value)):
            continue
        last = passage.where(other)
        if _DIVIDES.search(text, passage.where(same[0]), last) and not pointing.is_reckoned(
            passage, last, int(other.value)
        ):
            yield _claim(passage, same[0], other)


_DIVIDES = re.compile(r"[.;:․]\s")
_DEMONSTRATIVE = re.compile(rf"(?<!\w){in_any('pointing')}\s\ue001", re.IGNORECASE)


def _is_plain(figure: Figure) -> bool:
    """Whether a count is of two digits and nothing hedges it."""
    return figure.value.denominator == 1 and _LEAST <= figure.value < _HUNDRED and not (figure.bound or figure.scaled)


_HUNDRED = 100
_LEAST = 12


def _is_meant(passage: Passage, one: Figure, other: Figure) -> bool:
    text, first, last = passage.text, passage.where(one), passage.where(other)
    apart = passage.sentence_of(last) - passage.sentence_of(first)
    if not (0 < apart <= _FARTHEST or (apart == 0 and _DIVIDED.search(text, first, last))) or any(
        f.bound or f.scaled for f in (one, other)
    ):
        return False
    start = passage.sentences[passage.sentence_of(last)].start
    before, length = text[max(start, last - 40) : last], len(str(other.value))
    numbered = _IN_NUMBER.match(text, last + 1) is not None
    pointed = numbered or _POINTED.search(before) is not None
    same = _same_noun(passage, one, other)
    told = pointed or ((length > 3 or same) and _KNOWN.search(before)) or pointing.is_whole(text, start, last)
    if not told or _OF_ANOTHER.search(text, start, last) or (length < 3 and not same):
        return False
    if not pointed and _years(passage, last) - _years(passage, first):
        return False
    if pointing.is_reckoned(passage, last, int(other.value)) or pointing.is_repeated(passage, one, other):
        return False
    return (same and length < 4) or not any(_is_measured(passage, figure) for figure in (one, other))


def _years(passage: Passage, at: int) -> set[str]:
    """The years and dates of the sentence at a place."""
    sentence = passage.sentences[passage.sentence_of(at)]
    return {
        one.raw for one in passage.counts(sentence.start, sentence.end, Sort.OPAQUE) if one.what in ("year", "date")
    }


def _same_noun(passage: Passage, one: Figure, other: Figure) -> bool:
    """Whether one of the two words behind a count stands behind the other too."""
    words = [
        {word.lower()[:5] for word in _WORD.findall(passage.text, at + 1, at + _REACH)[:2] if len(word) > 3}
        for at in (passage.where(one), passage.where(other))
    ]
    return not words[0].isdisjoint(words[1])


_REACH = 40


def _is_measured(passage: Passage, figure: Figure) -> bool:
    """Whether a count is of coins, miles or years: those are seldom pointed back to."""
    text, at = passage.text, passage.where(figure) + 1
    word = _WORD.match(text, at + 1)
    money = word is not None and MONEY.match(word[0]) is not None and word[0].lower() not in ("mark", "marks")
    before = text[max(0, at - 2) : at - 1]
    return money or before in ("£", "$", "€") or _MEASURED.match(text, at) is not None or is_length(text, at)


def _claim(passage: Passage, one: Figure, other: Figure) -> Repeat:
    here, there = other.raw.strip(), one.raw.strip()
    return Repeat(
        document=passage.document.path,
        span=passage.place(other),
        parts=(passage.stated(other, "here"), passage.stated(one, "there")),
        verdict=Verdict.SUSPICIOUS,
        expected=Interval(one.value, one.value),
        stated=here,
        arithmetic=f"{here} here, {there} there",
        suspect=passage.place(other),
        others=((passage.document.path, passage.place(one)),),
        hinted=True,
    )
