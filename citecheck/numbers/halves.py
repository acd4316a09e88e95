"""Words that divide a whole without a rest, such as men and women, and sentences that give the shares of both."""

from __future__ import annotations

import re
from functools import cache
from itertools import permutations

from citecheck.lang import words
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import WORD, in_any

COMPLEMENTS = tuple(frozenset(one.split()) for one in words("claims.halves"))
"""Nouns whose shares exhaust a whole where a sentence has no others."""

_SHARING = in_any("sharing")
_EITHER = tuple(pair for one in COMPLEMENTS if len(one) == 2 for pair in permutations(sorted(one)))
"""Both orders of each pair."""


def halved(passage: Passage, sentence: Sentence) -> bool:
    """Whether a sentence gives the shares of both halves of a pair."""
    text = passage.text[sentence.start : sentence.end].lower()
    return any(one in text and other in text and _halves(one, other).search(text) is not None for one, other in _EITHER)


@cache
def _halves(one: str, other: str) -> re.Pattern[str]:
    """``men made up 57 % of the sample and women 43 %``, ``58 % of the migrants were men and 42 % women``."""
    word = rf"(?:\s{WORD})"
    article, hedge = r"(?:the\s|die\s|les\s)?", r"(?:some\s|about\s|rund\s|environ\s)?"
    conjunction = r"(?:and|und|et|и|та|а|і)"
    first = rf"(?<!\w){one}(?!\w){word}{{0,1}}?\s{_SHARING}\s{hedge}\ue002"
    last = rf"{article}{other}(?!\w){word}{{0,2}}?\s(?:[—–-]\s)?\ue002"
    return re.compile(
        rf"{first}{word}{{0,9}}?,?\s{conjunction}\s{last}|{first},\s{last}"
        rf"|(?:на долю|на частку|auf)\s{one}(?!\w)(?:{word}{{0,2}}?\s{_SHARING})?\s{hedge}\ue002,?\s(?:{conjunction}\s)?(?:на долю|на частку|auf)\s{other}(?!\w)\s?[—–-]?\s?\ue002"
        rf"|\ue002{word}{{1,4}}\s{_SHARING}\s{one}(?!\w),?\s{conjunction}\s\ue002(?:\s{_SHARING})?\s{other}(?!\w)"
    )
