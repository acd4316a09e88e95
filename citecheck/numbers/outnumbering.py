"""Parts at "of them" that outnumber the only number told before, wherever it stands: what they are of is a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from citecheck.numbers.comparable import counts_others
from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import said, words_of
from citecheck.numbers.tied import may_be_counted

_LEAST = 10
_MOST = 3
"""How many times its whole a part may be that was printed larger by a slip."""


@cache
def _parts(code: str) -> re.Pattern[str]:
    """``213 of these``; ``among them were 85``."""
    them = f"{said(code, 'of_these')}|{words_of(code, 'subset')}"
    gap = r"(?:\s[^\W\d_\ue001-\ue006]+){0,3}"
    return re.compile(rf"(?P<k>\ue001)\s(?:{them})(?!\w)|(?<!\w)(?:{them}){gap}\s(?P<k2>\ue001)", re.IGNORECASE)


def outnumbering(passage: Passage) -> Iterator[tuple[Figure, Figure]]:
    """Yield the wholes and the larger parts of a passage: no number but the whole before a part is told in two sentences."""
    for match in _parts(passage.code).finditer(passage.text):
        part = passage.of(match, "k" if match["k"] else "k2")
        index = passage.sentence_of(match.start())
        start = passage.sentences[max(0, index - 1)].start
        told = [f for f in passage.counts(start, match.start()) if f is not part]
        able = [f for f in told if may_be_counted(passage, f) and f.value >= _LEAST]
        if len(able) != 1 or any(f.value >= part.value or f.bound or f.scaled for f in told):
            continue
        whole = able[0]
        fit = whole.value < part.value <= _MOST * whole.value and may_be_counted(passage, part)
        if fit and not (part.bound or part.scaled or counts_others(passage, whole, part)):
            yield whole, part
