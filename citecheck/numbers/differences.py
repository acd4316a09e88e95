"""How much something rose or fell between two values: the number that says so, wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from citecheck.lang import stop_words
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.lengths import is_length
from citecheck.numbers.moves import CONNECTED, NO_FIGURE, Move
from citecheck.numbers.passage import C, Passage
from citecheck.numbers.patterns import spoken, whole_word, words_of

_ANY = "[\ue001\ue002\ue005\ue006]"


def differences(passage: Passage, move: Move) -> Iterator[Figure]:
    """Yield the differences printed after the two values of a move, between them, or right before them."""
    inside = _within_move(passage, move)
    if inside is not None:
        yield inside
    after = _BEHIND.match(passage.text, move.end, move.sentence.end)
    if after is not None:
        gap, figure = after["gap"].rstrip("£$€"), passage.of(after, "d")
        by = _by(passage.code).search(gap)
        alone = _or(passage.code).search(gap) if figure.sort in (Sort.PERCENT, Sort.POINTS) else None
        fronted = by is not None and _is_fronted(passage, move, gap[: by.end("noun") if by["noun"] else by.start()])
        if (by or alone) and (fronted or _is_same(passage, gap, by)) and _is_difference(passage, move, by, figure):
            yield figure
            yield from _told_again(passage, move, figure)
    before = _said_before(passage, move)
    if before is not None:
        yield before


def _told_again(passage: Passage, move: Move, figure: Figure) -> Iterator[Figure]:
    """``from 4 to 6 per cent, by two percentage points, or 50 per cent``: the same change in per cent."""
    again = _or_per_cent(passage.code).match(passage.text, passage.where(figure) + 1, move.sentence.end)
    if again is not None:
        yield passage.of(again, "d")


@cache
def _or_per_cent(code: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s[^\W\d_]+){{0,3}}?\s?[,(–—]?\s?{spoken(code, 'that_is')}\s(?:{words_of(code, 'by')}\s)?(?P<d>\ue002)(?!\s(?:a|an|per|pro|par|в|на)\s)",
        re.IGNORECASE,
    )


@cache
def _by(code: str) -> re.Pattern[str]:
    """What stands before a difference, after the two values: "by", or a noun of change with "of"."""
    noun = f"{words_of(code, 'rose')}|{words_of(code, 'fell')}|plus|minus|gain|loss|difference"
    return re.compile(
        rf"(?:(?P<noun>(?<!\w)(?:{noun}))(?:\s[^\W\d_]+){{0,2}}?\s(?:of|von|de|d['’]|um|на|by)|(?<!\w)(?:{words_of(code, 'by')}|um|на|by))"
        rf"\s?(?:(?:a further|only|just|some|about|nearly|almost|over|environ|около|почти|близько|майже|fast|rund|etwa|knapp)\s)*\Z",
        re.IGNORECASE,
    )


@cache
def _or(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?:[,–—]\s?{CONNECTED}|\(\s?(?:{CONNECTED})?)\Z", re.IGNORECASE)


_BEHIND = re.compile(rf"(?P<gap>{NO_FIGURE}{{0,160}}?)(?P<d>{_ANY}|\ue004)")
"""The first figure behind the two values."""


@cache
def _between(code: str) -> re.Pattern[str]:
    """``fell from 1,150 by 460 to 790``."""
    start, by, end = (words_of(code, table) for table in ("start", "by", "end"))
    plain = r"[^.;:()\ue001\ue002\ue004\ue006]"
    return re.compile(
        rf"(?<!\w)(?:{start})\s[£$€]?(?P<a>\ue001){plain}{{0,50}}?\s(?!(?:{start})\s)(?:{by})\s[£$€]?(?P<d>[\ue001\ue002\ue004]){plain}{{0,20}}?\s(?:{end})\s[£$€]?(?P<b>\ue001)",
        re.IGNORECASE,
    )


def told_between(passage: Passage) -> Iterator[tuple[Move, Figure]]:
    """Yield the differences printed between their two values."""
    for sentence in passage.saying("rose", "fell"):
        if passage.text.count(C, sentence.start, sentence.end) < 2 or not passage.says_in(sentence, "start"):
            continue
        for match in _between(passage.code).finditer(passage.text, sentence.start, sentence.end):
            first, last = passage.of(match, "a"), passage.of(match, "b")
            if first.value > 0 and not (first.bound or first.fault or last.fault):
                yield Move(first, last, match.start("a"), match.end("b"), sentence), passage.of(match, "d")


def told_by(passage: Passage, figure: Figure) -> bool:
    """Return whether "by" or a noun of change stands right before a figure, so that it is no new value."""
    at = passage.where(figure)
    return _by(passage.code).search(passage.text, max(0, at - 40), at) is not None


def _said_before(passage: Passage, move: Move) -> Figure | None:
    """The difference printed before the two values: ``fell by 212 in four years, from 1,874 to 1,662``."""
    text, floor = passage.text, max(move.sentence.start, move.start - 80)
    for figure in reversed(passage.counts(floor, move.start, Sort.COUNT, Sort.PERCENT, Sort.PERMILLE, Sort.POINTS)):
        at = passage.where(figure)
        if figure.sort is Sort.COUNT and is_length(text, at + 1):
            continue
        gap = _BETWEEN_YEARS.sub("", text[at + 1 : move.start])
        if len(gap) > 60 or _ENDED.search(gap) or _AND.search(gap):
            return None
        lead = text[max(move.sentence.start, at - 24) : at]
        return figure if _by_or_verb(passage.code).search(lead) else None
    return None


_ENDED = re.compile(
    r"[.!?;\ue004]|,\s(?:for|because|since|as|denn|weil|da|car|parce|puisque|ибо|так как|потому|поскольку|бо|оскільки|тому що)\s",
    re.IGNORECASE,
)
"""``they fell by 27, for the town grew from …``: the clause of the two values is another's."""


def _within_move(passage: Passage, move: Move) -> Figure | None:
    """``from 1,240 tons it grew by 50 per cent to 1,860``: the difference between the two values."""
    between = passage.counts(move.start, move.end, Sort.PERCENT, Sort.FRACTION)
    between = [f for f in between if move.first.start < f.start < move.last.start]
    if len(between) != 1 or move.first.sort is not Sort.COUNT:
        return None
    at = passage.where(between[0])
    return between[0] if _by_a(passage.code).search(passage.text, max(0, at - 16), at) else None


@cache
def _by_a(code: str) -> re.Pattern[str]:
    """``by``, ``by a``: what stands right before a difference in per cent or in words."""
    return re.compile(rf"(?<!\w)(?:{words_of(code, 'by')})\s(?:an?\s|une?\s|eine?\s)?\Z", re.IGNORECASE)


@cache
def _by_or_verb(code: str) -> re.Pattern[str]:
    """``by 35 per cent, from 20 to 27``; ``rose 35 per cent, from …``."""
    verbs = f"{words_of(code, 'rose')}|{words_of(code, 'fell')}" if code == "en" else "(?!)"
    return re.compile(rf"(?<!\w)(?:{words_of(code, 'by')}|um|на|by|de|{verbs})\s?\Z", re.IGNORECASE)


_BETWEEN_YEARS = re.compile(
    r"(?<!\w)(?:between|zwischen|между|між|entre)\s\ue003\s(?:and|und|и|та|і|et)\s\ue003", re.IGNORECASE
)
_AND = re.compile(
    r"(?<!\w)(?:and|und|et|и|та|і|а|while|but|then|later|dann|danach|später|puis|ensuite|затем|потом|позже|потім|згодом)(?!\w)",
    re.IGNORECASE,
)
_UNIT = r"\s*(?:[^\s\W\d_]+[․.]?\s?|\ue003[\s,]?){0,5}\s*"


_ANOTHER_THING = re.compile(
    r"(?<!\w)(?:and|und|et|и|та|і|а)\s(?:(?:the|that|those|die|der|das|le|la|les|ceux?|celles?)\s)?[^\W\d_]{3,}",
    re.IGNORECASE,
)
"""``and the duty by 1 per cent``."""


_BEFORE_NOUN = re.compile(r"(?:an?|une|la|eine?[nmr]?|the|[,(–—])\s\Z|\A\s*\Z|[,(–—]\Z", re.IGNORECASE)
_ARTICLE = re.compile(r"[,(–—]?\s?(?:an?|une|la|l['’]|eine?[nmr]?|the|overall|total)?\s?\Z")


def _is_same(passage: Passage, gap: str, by: re.Match[str] | None) -> bool:
    """Whether what stands between the two values and the difference leads to no other subject.

    "to 3,555 souls, an increase of 740" and "to 3,555 in 1821 by 740" go on; "to 3,555, the county by 12 per cent" does not.
    """
    lead = gap[: by.start()] if by else gap
    if by and by["noun"] and _BEFORE_NOUN.search(lead):
        lead = _ARTICLE.sub("", lead)
        return re.fullmatch(rf"{_UNIT}(?:,?\s?{CONNECTED})?", lead + " ", re.IGNORECASE) is not None
    if by and by["noun"]:
        return re.search(rf"{CONNECTED}\Z", lead, re.IGNORECASE) is not None
    if by and _restates(passage.code).search(lead) and not another_change(passage, lead):
        return True
    if _ANOTHER_THING.search(lead):
        return False
    return re.fullmatch(rf"{_UNIT}(?:[,(–—]\s?(?:{CONNECTED})?)?", lead, re.IGNORECASE) is not None


def _is_fronted(passage: Passage, move: Move, lead: str) -> bool:
    """``Down from 2,318 to 1,507, the boats had thus diminished by 811``: the verb behind the two values is theirs."""
    code = passage.code
    before = passage.text[move.sentence.start : move.start]
    verbs = [m for table in ("rose", "fell") for m in whole_word(code, table).finditer(lead)]
    return len(before) < 12 and len(verbs) == 1 and not lead[verbs[0].end() :].strip() and not _AND.search(lead)


@cache
def _restates(code: str) -> re.Pattern[str]:
    """``from 48 to 60 a pood between spring and autumn, that is by 25 per cent``: said of the two values, however far off."""
    return re.compile(rf"[,(–—]\s?{spoken(code, 'that_is')}\s?\Z", re.IGNORECASE)


def another_change(passage: Passage, gap: str) -> bool:
    """Return whether another thing changes in a stretch: ``…, while prices fell by 12 %``: another verb of change between says that another thing changed."""
    return any(whole_word(passage.code, table).search(gap) for table in ("rose", "fell"))


_RANGED = re.compile(r"\s?(?:to|bis|до|à|or|oder|или|або|ou|[-–—])\s?[\ue001\ue002]", re.IGNORECASE)


@cache
def _than(code: str) -> re.Pattern[str]:
    """``higher than``: a figure before it is compared with another thing."""
    than = rf"\s(?:{words_of(code, 'compared')})\s?(?:(?:than|als|que|чем|ніж|as)(?!\w)|qu['’])"
    return re.compile(than, re.IGNORECASE)


def _is_difference(passage: Passage, move: Move, by: re.Match[str] | None, figure: Figure) -> bool:
    """A range is no difference; a count is one only in the units of the two values."""
    at = passage.where(figure)
    if _RANGED.match(passage.text, at + 1) or _than(passage.code).match(passage.text, at + 1):
        return False
    if figure.sort is Sort.FRACTION:
        return by is not None and by["noun"] is not None and move.first.sort is Sort.COUNT
    if figure.sort in (Sort.PERCENT, Sort.POINTS, Sort.PERMILLE):
        return True
    if by is None:
        return False
    noun = noun_after(passage, at)
    nouns = [noun_after(passage, passage.where(f)) for f in (move.first, move.last)]
    return not noun or not any(nouns) or any(one[:4] == noun[:4] for one in nouns)


def noun_after(passage: Passage, at: int) -> str:
    """Return the noun right behind a mark at a skeleton offset, an empty string if none stands there."""
    match = re.match(r"\s([^\W\d_]{3,})", passage.text[at + 1 : at + 30])
    return match[1].lower() if match and match[1].lower() not in stop_words(passage.code) else ""
