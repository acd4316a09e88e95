"""Whether a fraction in words is a share of something: not "the second half", "half an hour", "a third less"."""

from __future__ import annotations

import re
from functools import cache

from citecheck.lang import by_code
from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import said, words_of

_ARTICLE = r"(?:(?:the|a|an|of|der|die|das|den|dem|des|im|zum|zur|la|le|les|l['’])\s)?"
_CAPITAL = re.compile(r"\s[A-ZÀ-ÞА-ЯЁЇІЄҐ]")


@cache
def _before(code: str) -> re.Pattern[str]:
    """A word of rank or a preposition of difference right before a fraction."""
    ranked, by = words_of(code, "ranked"), words_of(code, "by")
    return re.compile(
        rf"(?<!\w)(?:(?:{ranked})|(?:{by})(?:\s(?:a|an|one|un|ein|einen|etwa|rund|около|about|some))?)[\s-]\Z",
        re.IGNORECASE,
    )


@cache
def _after(code: str) -> re.Pattern[str]:
    """A unit that is halved, a comparison, what remains, or a name."""
    tables = "|".join(words_of(code, table) for table in ("time_units", "compared", "not_fraction"))
    rest = said(code, "rest")
    return re.compile(
        rf"[\s-](?:(?:of|der|des|von|de|из|від|з|із)\s)?{_ARTICLE}(?:{tables}|{rest}|remaining|restant\w*|verbleibend\w*|übrig\w*|оставш\w*|остальн\w*|решт\w*)(?!\w)",
        re.IGNORECASE,
    )


@cache
def _ordinals(code: str) -> frozenset[str]:
    return frozenset(by_code(code).claims.ordinal_fractions)


@cache
def _one(code: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{words_of(code, 'one')})[\s-](?:(?:good|bare|full|clear|scant|mere)\s)?\Z", re.IGNORECASE
    )


@cache
def _part(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{words_of(code, 'part_nouns')})(?!\w)", re.IGNORECASE)


_PRICED = re.compile(r"(?:\d[sd]?|£\d+|shillings|pence|roubles|livres|sols)\s(?:a|an|the|per)\s\Z")
"""``42s a quarter``: a measure."""


@cache
def _verb(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{words_of(code, 'were')})(?!\w)", re.IGNORECASE)


def is_share(passage: Passage, word: Figure) -> bool:
    """Whether a fraction in words says how much of something, as far as its neighbours tell."""
    text = passage.view.text
    start = word.hedge_start if word.hedge_start >= 0 else word.start
    before, after = text[max(0, start - 24) : start], text[word.end : word.end + 30]
    close = text[max(0, word.start - 24) : word.start]
    if _before(passage.code).search(close) or _before(passage.code).search(before) or _after(passage.code).match(after):
        return False
    if _PRICED.search(before):
        return False
    if re.match(r"-|\san?\s", after) or re.search(r"(?:\band a|\b(?:and|mit|und|с|et|з))\s\Z", before, re.IGNORECASE):
        return False
    single = word.raw.strip().lower()
    if single in _ordinals(passage.code):
        lower = passage.code == "en" and re.match(r"\s(?!of\b)[a-z]", after) and not _verb(passage.code).match(after)
        named = _CAPITAL.match(after) or lower
        if _part(passage.code).match(after):
            return True  # "Пятая часть".
        return _one(passage.code).search(close) is not None and not named
    return True
