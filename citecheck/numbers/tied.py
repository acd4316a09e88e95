"""A part and its whole where the words of one sentence tie the two, wherever the share itself is said.

``127 out of a roll of 618``; ``of 876 … 315``; a count behind a comma that restates a share of the whole before it; ``of them``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from citecheck.numbers.comparable import MONEY, counts_others, is_form_of, is_money, is_one_noun
from citecheck.numbers.differences import noun_after
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.lengths import is_length
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import PLAIN, in_any, measures, of, opening, said, spoken, words_of

_BEHIND = re.compile(r"\s?(?:[^\W\d_]+[․.]?)")
_SIGN = re.compile(r"[£$€]\Z")


@dataclass(frozen=True, slots=True)
class Tie:
    """A part of a whole. ``close`` where nothing but plain words stands between the two, or the part restates the share."""

    part: Figure
    whole: Figure
    close: bool


def tie(passage: Passage, sentence: Sentence, start: int, end: int) -> Tie | None:
    """Return the part and the whole that a share at ``[start, end)`` of a sentence's skeleton must be of, None if others may be as well."""
    able = [f for f in passage.counts(sentence.start, sentence.end) if not start <= passage.where(f) < end]
    able = _of_clause(passage, [f for f in able if may_be_counted(passage, f)], start, end)
    of_whole = _part_of_whole(passage, sentence, able, (start, end))
    if of_whole or not able:
        return of_whole or _behind_colon(passage, sentence, able, end)
    return (
        _part_for_whole(passage, able, start)
        or _part_before(passage, sentence, able, (start, end))
        or _part_ahead(passage, sentence, able, (start, end))
        or _restated(passage, sentence, able, (start, end))
        or _of_the_only_whole(passage, sentence, able)
        or _set_against(passage, sentence, able, (start, end))
        or _behind_colon(passage, sentence, able, end)
    )


def _of_clause(passage: Passage, able: list[Figure], start: int, end: int) -> list[Figure]:
    """The numbers that no semicolon parts from a share, if they are two or more."""
    near = [f for f in able if passage.text.find(";", min(passage.where(f), start), max(passage.where(f), end)) < 0]
    return near if len(near) > 1 else able


def may_be_counted(passage: Passage, figure: Figure) -> bool:
    """Return whether a figure may be a part or a whole of heads or things: no money, length of time, fraction or limit."""
    at = passage.where(figure)
    if figure.value < 2 or figure.value.denominator != 1 or figure.fault or figure.bound in ("min", "max"):
        return False
    return not is_length(passage.text, at + 1) and not is_money(passage, figure)


def are_unlike(passage: Passage, part: Figure, whole: Figure) -> bool:
    """Return whether two figures have different nouns, one of them a measure: ``46 hectares`` and ``900 square metres``."""
    measured = any(_MEASURE.match(passage.text, passage.where(f) + 1) for f in (part, whole))
    return measured and counts_others(passage, part, whole)


_MEASURE = re.compile(rf"\s{measures()}(?!\w)", re.IGNORECASE)


@cache
def _of_pair(code: str) -> re.Pattern[str]:
    article = r"(?:its|his|her|their|a|an|un|une|eine[rm]?)"
    by_way = rf"(?:(?:{article}\s)?(?:[^\W\d_]+(?:['’]s)?\s){{1,3}}(?:of|de|von)\s|{article}\s[^\W\d_]+,?\s(?:that|which|die|der|das|qui)\s(?:[^\W\d_]+\s){{1,3}}|(?![^\W\d_]+ly\s)[^\W\d_]{{5,}}\s)?"
    return re.compile(rf"(?P<k>\ue001){PLAIN},?\s(?:{of(code)})\s{by_way}[£$€]?(?P<n>\ue001)", re.IGNORECASE)


def _part_of_whole(passage: Passage, sentence: Sentence, able: list[Figure], share: tuple[int, int]) -> Tie | None:
    """``127 out of a roll of 618``: the only such pair of the sentence, no other number between it and the share."""
    found = []
    for match in _of_pair(passage.code).finditer(passage.text, sentence.start, sentence.end):
        part, whole = passage.of(match, "k"), passage.of(match, "n")
        fit = (part in able and whole in able) or _are_money(passage, part, whole)
        if fit and part.value <= whole.value and whole.value >= 10:
            found.append((match, part, whole))
    if len(found) != 1:
        return None
    match, part, whole = found[0]
    low, high = (match.end(), share[0]) if match.end() <= share[0] else (share[1], match.start())
    return None if ";" in passage.text[low:high] or _numbers(passage, low, high) else Tie(part, whole, close=True)


def _are_money(passage: Passage, one: Figure, other: Figure) -> bool:
    """Whether two figures are sums in one currency."""
    units = []
    for figure in (one, other):
        if figure.bound in ("min", "max") or figure.fault:
            return False
        at = passage.where(figure)
        behind = _BEHIND.match(passage.text, at + 1)
        sign = passage.text[max(0, at - 1) : at]
        units.append(sign if _SIGN.match(sign) else behind[0].strip().lower()[:3] if behind else "")
    return units[0] == units[1] and (_SIGN.match(units[0]) is not None or MONEY.match(units[0]) is not None)


@cache
def _for_pair(code: str) -> re.Pattern[str]:
    """``92 policies for 1,150 houses (``."""
    return re.compile(
        rf"(?P<k>\ue001){PLAIN}\s(?:for|on|to|auf|bei|на|pour|sur)\s(?P<n>\ue001){PLAIN}\s?[(,]\s?\Z", re.IGNORECASE
    )


def _part_for_whole(passage: Passage, able: list[Figure], start: int) -> Tie | None:
    match = _for_pair(passage.code).search(passage.text, max(0, start - 100), start)
    if match is None:
        return None
    part, whole = passage.of(match, "k"), passage.of(match, "n")
    fit = part in able and whole in able and part.value < whole.value and whole.value >= 10
    return Tie(part, whole, close=True) if fit else None


_LEADING = re.compile(r"(?:\s[^\W\d_]+){0,5},\s(?:[^\W\d_]+\s){0,3}\Z")


def _part_before(passage: Passage, sentence: Sentence, able: list[Figure], share: tuple[int, int]) -> Tie | None:
    """``With 213 survivors, a quarter of the 640 …``: the part before the share, the whole right behind it."""
    behind = opening(passage.code).match(passage.text, share[1] + 1)
    before = [f for f in able if passage.where(f) < share[0]]
    if behind is None or len(before) != 1 or not _LEADING.match(passage.text[passage.where(before[0]) + 1 : share[0]]):
        return None
    whole = passage.of(behind, "n")
    fit = whole in able and before[0].value < whole.value and whole.value >= 10
    return Tie(before[0], whole, close=True) if fit else None


@cache
def _of_another(code: str) -> re.Pattern[str]:
    """``of the``: what follows is itself a whole."""
    return re.compile(rf"(?<!\w)(?:{of(code)})\s\Z", re.IGNORECASE)


_ASIDE = re.compile(r",\s[^.;:!?()\ue001-\ue006]{2,80},(?=\s)")


def _part_ahead(passage: Passage, sentence: Sentence, able: list[Figure], share: tuple[int, int]) -> Tie | None:
    """``352 answered, more than half, as the adjutant reported, of the 1,086``: something said between the share and its whole."""
    aside = _ASIDE.match(passage.text, share[1], sentence.end)
    behind = opening(passage.code).match(passage.text, aside.end() + 1) if aside else None
    before = [f for f in able if passage.where(f) < share[0]]
    if behind is None or not before:
        return None
    part, whole = before[-1], passage.of(behind, "n")
    if _of_another(passage.code).search(passage.text, max(0, passage.where(part) - 24), passage.where(part)):
        return None
    led = _LEADING.match(passage.text[passage.where(part) + 1 : share[0]])
    fit = led and whole in able and part.value < whole.value and whole.value >= 10
    return Tie(part, whole, close=True) if fit else None


def _numbers(passage: Passage, low: int, high: int) -> list[Figure]:
    """The numbers of a stretch that a share may be of: "under eighteen" is an age."""
    found = passage.counts(low, high, Sort.COUNT, Sort.PERCENT, Sort.FRACTION)
    return [f for f in found if f.sort is not Sort.COUNT or (may_be_counted(passage, f) and not f.worded)]


@cache
def _restating(code: str) -> re.Pattern[str]:
    """A count set off by commas, a bracket or a dash that says no more than a share before it: ", 187 to be exact,"."""
    just, so = (
        rf"(?:(?:{words_of(code, 'just')})\s)?",
        rf"(?P<so>{spoken(code, 'that_is')}\s|{spoken(code, 'namely')}\s)?",
    )
    return re.compile(
        rf"[,(–—:]\s?{so}{just}(?P<k>\ue001)(?:\s(?!(?:{words_of(code, 'among')})\s)[^\W\d_\ue001-\ue006]+){{0,2}}(?:\s{in_any('in_all')}|\s(?:{words_of(code, 'just')})|\s(?:in|an|au)\s[^\W\d_]+|\s(?P<them>{said(code, 'of_these')}))?\s?(?=[,;.)–—]|\Z)",
        re.IGNORECASE,
    )


def _restated(passage: Passage, sentence: Sentence, able: list[Figure], share: tuple[int, int]) -> Tie | None:
    """``Of the 934 …, barely a tenth … (187 names)``; ``Two thirds of them, 198 in number``: the first count behind the share."""
    match = _restating(passage.code).search(passage.text, share[1], sentence.end)
    if match is None or ";" in passage.text[share[1] : match.start()]:
        return None
    part = passage.of(match, "k")
    between = _numbers(passage, share[1], match.start("k"))
    opened = _opened(passage, sentence, able, match.start("k"))
    whole = opened[-1] if len(opened) == 1 else _named(passage, sentence, share[1])
    at_once = not passage.text[share[1] : match.start()].strip()
    if whole is None and (at_once or match["them"] or points(passage, sentence, share[1])):
        whole = _only_before(passage, sentence, share[0])
    if whole is None and match["so"]:
        whole = _only_behind(passage, sentence, able, match.end("k"))
    if whole is not None and at_once and "(" not in match[0] and not (match["them"] or opened):
        nouns = [noun_after(passage, passage.where(f)) for f in (part, whole)]
        if all(nouns) and not is_one_noun(*nouns):
            return None
    if whole is None or part not in able or part.value > whole.value or any(f is not whole for f in between):
        return None
    return Tie(part, whole, close=True)


def _only_behind(passage: Passage, sentence: Sentence, able: list[Figure], at: int) -> Figure | None:
    """``… half the conscripts, that is 74, stayed away; the list named 183``: the only number behind a part, with no noun of its own."""
    found = [f for f in passage.counts(at, sentence.end) if may_be_counted(passage, f) and f.value >= 20]
    bare = len(found) == 1 and re.match(r"[,;.)]", passage.text[passage.where(found[0]) + 1 :][:1]) is not None
    return found[0] if bare and found[0] in able else None


def _opened(passage: Passage, sentence: Sentence, able: list[Figure], until: int) -> list[Figure]:
    """The wholes that "of", "out of the" and the like open in a sentence before ``until``."""
    found = [passage.of(m, "n") for m in opening(passage.code).finditer(passage.text, sentence.start, until)]
    return [f for f in found if f in able and f.value >= 10]


def _of_the_only_whole(passage: Passage, sentence: Sentence, able: list[Figure]) -> Tie | None:
    """``Of 876 exiles 315 had come back``: one whole is opened, and one other number could be its part."""
    opened = _opened(passage, sentence, able, sentence.end)
    if not opened and (named := _part_of_the_named(passage, sentence, able)):
        return named
    if not opened and len(able) <= 2:
        part = _of_them(passage, sentence, able)
        whole = _only_before(passage, sentence, passage.where(part)) if part else None
        return Tie(part, whole, close=False) if part and whole and part.value <= whole.value else None
    if len(opened) != 1:
        return None
    rest = [f for f in able if f is not opened[0]]
    if len(rest) != 1 or rest[0].value > opened[0].value or (rest[0].worded and rest[0].value < 10):
        return None
    if rest[0].start < opened[0].start:
        return None
    return Tie(rest[0], opened[0], close=False)


@cache
def _them(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{said(code, 'of_these')}|{words_of(code, 'subset')})(?!\w)", re.IGNORECASE)


@cache
def _beside_them(code: str) -> re.Pattern[str]:
    them = f"{said(code, 'of_these')}|{words_of(code, 'subset')}"
    gap = r"[^.;:()\ue001\ue002\ue004]{0,60}?"
    return re.compile(rf"(?P<k>\ue001)\s(?:{them})(?!\w)|(?<!\w)(?:{them})(?!\w){gap}\s(?P<k2>\ue001)", re.IGNORECASE)


def _of_them(passage: Passage, sentence: Sentence, able: list[Figure]) -> Figure | None:
    """The part that "of them" stands at: right behind it, else before it."""
    match = _beside_them(passage.code).search(passage.text, sentence.start, sentence.end)
    part = passage.of(match, "k" if match["k"] else "k2") if match else None
    return part if part in able else None


_AGAINST = re.compile(
    r"(?P<k>\ue001)(?:\s[^\W\d_]+){0,2},?\s(?:as\s)?(?:against|gegen|contre|против|проти)\s(?P<m>\ue001)"
)


def _set_against(passage: Passage, sentence: Sentence, able: list[Figure], share: tuple[int, int]) -> Tie | None:
    """``three quarters of the House, 312 members, against 218``: the whole is both together."""
    match = _AGAINST.search(passage.text, share[1], sentence.end)
    if match is None or _numbers(passage, share[1], match.start()) or ";" in passage.text[share[1] : match.start()]:
        return None
    part, other = passage.of(match, "k"), passage.of(match, "m")
    if part not in able or other not in able:
        return None
    return Tie(part, added(part, other), close=False)


def added(part: Figure, other: Figure) -> Figure:
    """Return a whole that is not printed: a part and what is set against it."""
    return replace(other, value=part.value + other.value, raw=f"{part.raw.strip()} + {other.raw.strip()}")


_COLON = re.compile(r"[^.;:!?()\ue001\ue002\ue004-\ue006]{0,120}:\s")


def _behind_colon(passage: Passage, sentence: Sentence, able: list[Figure], end: int) -> Tie | None:
    """``Of the tenants barely one in five had a lease: he saw 94 of them, and the book names 212 tenants``: the only two numbers behind a colon.

    The noun of the whole, if it has one, must have been named with the share.
    """
    colon = _COLON.match(passage.text, end, sentence.end)
    if colon is not None:
        return _proving(passage, [f for f in able if passage.where(f) >= colon.end()], sentence.start, colon.end())
    index = passage.sentence_of(sentence.start) + 1
    if index == len(passage.sentences) or any(may_be_counted(passage, f) for f in able):
        return None  # "Half the farms lay waste. The book names 134 farms, and 28 as void".
    following = passage.sentences[index]
    behind = [f for f in passage.counts(following.start, following.end) if may_be_counted(passage, f)]
    found = _proving(passage, behind, end, min(sentence.end, end + _BESIDE))
    return found if found and noun_after(passage, passage.where(found.whole)) else None


_BESIDE = 40
"""Characters behind a share in which what it is of is named."""


def _proving(passage: Passage, behind: list[Figure], start: int, end: int) -> Tie | None:
    """The first two numbers behind a share, if no other is as large and what the whole counts was named with the share, at ``[start, end)``."""
    if len(behind) < 2 or behind[0].value == behind[1].value:
        return None
    part, whole = sorted(behind[:2], key=lambda f: f.value)
    if any(f.value >= part.value for f in behind[2:]):
        return None
    noun, named = noun_after(passage, passage.where(whole)), _NOUNS.findall(passage.text[start:end])
    fit = whole.value >= 20 and (not noun or any(is_form_of(noun, one.lower()) for one in named))
    return Tie(part, whole, close=False) if fit else None


_NOUNS = re.compile(r"[^\W\d_]{4,}")


@cache
def _of_noun(code: str) -> re.Pattern[str]:
    """``of the entries``: a whole named again."""
    return re.compile(
        rf"\s(?:{said(code, 'out_of')})\s(?:the\s|les\s|den\s|dieser?\s|этих\s|всех\s|ces\s|these\s|those\s)?(?P<noun>[^\W\d_]{{4,}})",
        re.IGNORECASE,
    )


def _named(passage: Passage, sentence: Sentence, at: int) -> Figure | None:
    """The only number of the sentences before whose noun is the one that "of the …" at a place names."""
    match = _of_noun(passage.code).match(passage.text, at, sentence.end)
    if match is None:
        return None
    stem = match["noun"].lower()[:5]
    first = passage.sentences[max(0, passage.sentence_of(sentence.start) - 2)].start
    found = [f for f in passage.counts(first, at - 1) if may_be_counted(passage, f) and f.value >= 10]
    found = [f for f in found if noun_after(passage, passage.where(f))[:5] == stem]
    return found[0] if len({f.value for f in found}) == 1 else None


def _part_of_the_named(passage: Passage, sentence: Sentence, able: list[Figure]) -> Tie | None:
    """``It has 2,416 entries. Shopkeepers account for 604 of the entries``."""
    found = [(part, _named(passage, sentence, passage.where(part) + 1)) for part in able]
    ties = [Tie(part, whole, close=False) for part, whole in found if whole and part.value <= whole.value]
    return ties[0] if len(ties) == 1 else None


def points(passage: Passage, sentence: Sentence, at: int) -> bool:
    """Return whether "of them" stands right behind a share."""
    match = _them(passage.code).search(passage.text, at, min(sentence.end, at + 24))
    return match is not None and not passage.text[at : match.start()].strip()


def _only_before(passage: Passage, sentence: Sentence, at: int) -> Figure | None:
    """The only count before a place that may be a whole, of its sentence, else of the one before."""
    index = passage.sentence_of(sentence.start)
    for start, end in ((sentence.start, at), (passage.sentences[index - 1].start if index else at, sentence.start)):
        found = [f for f in passage.counts(start, end) if may_be_counted(passage, f) and f.value >= 10]
        found = [f for f in found if not f.worded]
        if found:
            return found[0] if len({f.value for f in found}) == 1 else None
    return None
