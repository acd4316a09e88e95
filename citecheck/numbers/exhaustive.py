"""Words by which a list of shares leaves nothing out: between them, the only other, votes for and against and none."""

from __future__ import annotations

import re

from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import any_whole, in_any


def leaves_nothing_out(passage: Passage, sentence: Sentence, start: int, end: int, shares: int) -> bool:
    """Whether words say that so many shares, from ``start`` to ``end``, are all there are."""
    text = passage.text
    if _ONLY_OTHER.search(text, start, end) or (shares >= 3 and _is_divided(text, sentence, start, end)):
        return True
    return (shares == 3 and _is_ballot(text, sentence)) or _is_of_so_many(passage, sentence, start, shares)


_ONE_OF = re.compile(
    rf"(?<!\w){in_any('division.one')}(?:,[^,.;:]{{3,20}},)?\s{in_any('division.of_so_many')}\s(?:{in_any('division.articles')}\s)?(?P<n>\ue001)\s[^.;:\ue001\ue002]{{2,40}}:\s",
    re.IGNORECASE,
)
"""``each case was put under one of three heads: …``."""


def _is_of_so_many(passage: Passage, sentence: Sentence, start: int, shares: int) -> bool:
    """Whether everything is said to be of one of so many kinds, and as many shares follow."""
    announced = _ONE_OF.search(passage.text, sentence.start, start)
    return announced is not None and passage.of(announced, "n").value == shares


_BETWEEN_THEM = re.compile(
    rf"(?<!\w){in_any('division.divided')}(?:\s[^\s.;:,]+){{0,6}}\s{in_any('division.between_them')}(?!\w)"
    rf"|(?<!\w){in_any('division.divided_among_them')}(?!\w)",
    re.IGNORECASE,
)
_ONLY_OTHER = any_whole("division.only_other")
_BY_KIND = re.compile(rf"{in_any('division.by_kind')}\s[^.:;,\ue001-\ue006]{{3,40}}(?:\sin\s\ue003)?:\s", re.IGNORECASE)
"""``By creed: Lutherans 61.8 per cent, …``."""
_LOWEST = any_whole("division.lowest")
_HIGHEST = any_whole("division.highest")


def _is_divided(text: str, sentence: Sentence, start: int, end: int) -> bool:
    """Whether words say that shares leave nothing out: "between them", "the only other", "by creed:", bands open at both ends."""
    if _BETWEEN_THEM.search(text, sentence.start, start + 1):
        return True
    bands = ";" in text[start:end] and _LOWEST.search(text, sentence.start, start) is not None
    return _BY_KIND.match(text, sentence.start) is not None or (
        bands and _HIGHEST.search(text, end - 60, end) is not None
    )


_FOR_OR_AGAINST = any_whole("division.voted")
_NEITHER = any_whole("division.stayed_away")


def _is_ballot(text: str, sentence: Sentence) -> bool:
    """Whether three shares are of those for, those against and those who did neither."""
    stretch = text[sentence.start : sentence.end]
    return _NEITHER.search(stretch) is not None and len({m[0].lower() for m in _FOR_OR_AGAINST.finditer(stretch)}) > 1
