"""What points from a count back to one of the same thing before it: "all 368 codices of his catalogue", "these 172 hides"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from citecheck.lang import stop_words
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.passage import Passage

_WHOLE = re.compile(
    r"(?<!\w)(?:all|every one of|each of|all of|alle[rn]?|sämtliche[rn]?|все|всех|всеми|всем|усі|всі|усіх|всіх|усіма|всіма|tou(?:te)?s|l['’]ensemble)\s(?:(?:the|of|said|these|those|its|his|her|their|diese[rn]?|der|die|den|seine[rn]?|ihre[rn]?|эти|этих|его|их|ці|цих|його|їх|les|des|ces|ses|leurs)\s){0,2}\Z",
    re.IGNORECASE,
)
_PREPOSITION = frozenset(
    [
        "of",
        "from",
        "in",
        "on",
        "at",
        "von",
        "der",
        "des",
        "dem",
        "den",
        "aus",
        "in",
        "im",
        "auf",
        "vom",
        "zum",
        "de",
        "du",
        "des",
        "dans",
        "à",
        "au",
        "sur",
        "d",
        "из",
        "в",
        "во",
        "на",
        "по",
        "із",
        "зі",
        "з",
        "у",
    ]
)
_PASSED = frozenset(
    ["the", "his", "her", "its", "their", "this", "that", "our", "same", "said", "seine", "seiner", "seines", "seinem", "ihrer", "ihres", "ihrem", "dieser", "dieses", "diesem", "jener", "jenes", "la", "le", "les", "l", "son", "sa", "ses", "leur", "ce", "cette", "cet", "même", "его", "её", "ее", "их", "этой", "этого", "той", "того", "же", "його", "її", "їх", "цього", "цієї", "того", "тієї", "ж"]
)  # fmt: skip
"""Articles and the like: they say nothing of what is meant."""
_WORD = re.compile(r"[^\W\d_\ue001-\ue006]+")
_BREAK = re.compile(r"[.,;:!?()\ue001-\ue006]")
_REACH = 60
_FAR = 800
_SLAVIC_OF = re.compile(r"(?<!\w)(?:из|із|зі|з)\s\Z", re.IGNORECASE)


def is_whole(text: str, start: int, at: int) -> bool:
    """Return whether a word such as "all" stands before a count at ``at`` of a sentence that begins at ``start``."""
    return _WHOLE.search(text, max(start, at - 30), at) is not None


def is_one_of(text: str, start: int, at: int) -> bool:
    """Return whether Russian or Ukrainian words make the count a whole that is known: ``из 241 солдата``."""
    return _SLAVIC_OF.search(text, max(start, at - 5), at) is not None


def is_linked(passage: Passage, at: int, told: str, nouns: Sequence[str]) -> bool:
    """Return whether the words behind a count's noun are of a sentence before: ``the 241 men of the May muster``.

    ``told`` is that sentence in lower case, ``nouns`` are what both count.
    """
    text = passage.text
    stop = _BREAK.search(text, at + 1, at + _REACH)
    words = [word.lower() for word in _WORD.findall(text, at + 1, stop.start() if stop else at + _REACH)]
    common = stop_words(passage.code)
    slavic = passage.code in ("ru", "uk")
    for index, word in enumerate(words[:4]):
        if index and (word in _PREPOSITION or (slavic and word in _PASSED)):
            return _said(words[index + 1 :], told, common, passage.code)
        known = any(word[:4] == noun[:4] for noun in nouns)
        if slavic and len(word) > 3 and not known and _is_said(word, told):
            return True
    return False


def _said(words: list[str], told: str, common: frozenset[str], code: str) -> bool:
    """Whether the first words that mean anything are of a sentence before."""
    rest = words
    while rest and (rest[0] in _PASSED or rest[0] in common):
        rest = rest[1:]
    if not rest or not _is_said(rest[0], told):
        return False
    # French puts what tells two colleges apart behind them.
    return code != "fr" or len(rest) == 1 or rest[1] in common or _is_said(rest[1], told)


def _is_said(word: str, told: str) -> bool:
    stem = word if len(word) < 5 else word[: max(4, len(word) - 3)]
    return len(stem) > 2 and re.search(rf"(?<!\w){re.escape(stem)}", told) is not None


def is_reckoned(passage: Passage, at: int, value: int) -> bool:
    """Return whether a count at ``at`` is printed before it, or the sum or difference of two that are."""
    before = {
        figure.value.numerator
        for figure in passage.counts(max(0, at - _FAR), at, Sort.COUNT)
        if figure.value.denominator == 1 and figure.value > 1
    }
    return value in before or any(value + one in before or value - one in before - {one} for one in before)


def is_repeated(passage: Passage, one: Figure, other: Figure) -> bool:
    """Return whether the first of two counts is printed again before the second, which then is another quantity."""
    return (
        sum(
            figure.value == one.value
            for figure in passage.counts(max(0, passage.where(other) - _FAR), passage.where(other))
        )
        > 1
    )


def is_told(passage: Passage, one: Figure, other: Figure) -> bool:
    """Return whether the second of two counts was printed before: it points back to that: "47 before the mayor … these 47"."""
    at = passage.where(other)
    before = passage.counts(max(0, at - _FAR), at)
    return any(figure.value == other.value and figure is not one for figure in before) or any(
        figure.raw.rstrip(".") == other.raw for figure in passage.counts(max(0, at - _FAR), at, Sort.OPAQUE)
    )
