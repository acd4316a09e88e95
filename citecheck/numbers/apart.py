"""Percentages that stand apart from their part or their whole: in another sentence, behind a dash, before a clause.

What the words do not tie together is a guess. A guess is told where one slip in the percentage explains it, else it is
``loose``; where any other number near by makes the percentage right, it is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from citecheck.model.number import Share, Verdict
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.lengths import is_length
from citecheck.numbers.lists import whole_is_total
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import PLAIN, WORD, in_any, of, said, spoken, whole_word, words_of
from citecheck.numbers.share_claims import claim, judge, lost_digit

_REACH = 3
"""How many sentences back a whole may stand."""
_MANY = 8
"""Among more numbers than these a slip that makes one of them fit is chance."""
_SHARING = in_any("sharing")
_P = r"(?P<p>[\ue002\ue005])"
_GAP = r"[^.!?;:()\[\]\ue001\ue002\ue004\ue005\ue006]"


@dataclass(frozen=True, slots=True)
class _Pair:
    """A part with the percentage that stands at it, from ``start`` to ``end`` of the skeleton."""

    part: Figure
    share: Figure
    start: int
    end: int


def find(passage: Passage, known: Sequence[Share]) -> Iterator[Share]:
    """Yield the shares that :func:`citecheck.numbers.shares.find` (``known``) could not put together."""
    text = passage.text
    if ("\ue002" not in text and "\ue005" not in text) or text.count("\ue001") < 2:
        return
    used = {stated.span.start for share in known for stated in share.parts if stated.role != "whole"}
    for found in (*_told(passage), *_wholes_before(passage, used)):
        places = {stated.span.start for stated in found.parts if stated.role != "whole"}
        if not places & used:
            used |= places
            yield found


# Part and whole together, the percentage apart.


@cache
def _apart(code: str) -> tuple[re.Pattern[str], ...]:
    k, n, whole = r"(?P<k>\ue001)", r"(?P<n>\ue001)", of(code)
    pair, just = rf"{k}{PLAIN},?\s(?:{whole})\s{n}", rf"(?:(?:{words_of(code, 'just')})\s)?"
    phrase = r"(?:[^.!?;:,()\[\]\ue001\ue002\ue004\ue005\ue006]|,(?=\ue003))"
    return (
        re.compile(rf"{pair}{phrase}{{1,120}}?[(\[]\s?{_P}\s?[)\],;]", re.IGNORECASE),
        re.compile(
            rf"(?<!\w)(?:{whole})\s{n}{_GAP}{{0,160}}?\s{k}{_GAP}{{0,60}}?[,–—(]\s?{spoken(code, 'rate_of')}\s{_P}",
            re.IGNORECASE,
        ),
        re.compile(rf"{pair}{_GAP}{{0,80}}?[,–—(]\s?{spoken(code, 'rate_of')}\s{_P}", re.IGNORECASE),
        re.compile(
            rf"{n}{_GAP}{{0,120}}?\s{k}\s(?:{said(code, 'of_these')}){_GAP}{{0,40}}?[,–—(]\s?{spoken(code, 'rate_of')}\s{_P}",
            re.IGNORECASE,
        ),
        re.compile(
            rf"{pair}{_GAP}{{1,120}}?\s?[,:–—]\s{spoken(code, 'that_is')}\s{just}{_P}(?=\s?[,;.)–—]|\Z)", re.IGNORECASE
        ),
        re.compile(
            rf"(?<!\w)(?:{whole})\s{n}{_GAP}{{0,160}}?\s{k}{_GAP}{{0,80}}?[,–—]\s{spoken(code, 'that_is')}\s{just}{_P}(?=\s?[,;.)–—]|\Z)",
            re.IGNORECASE,
        ),
        re.compile(rf"{pair}{_GAP}{{1,50}}?\s(?:{_SHARING}|held|had|won|took|gained)\s{just}{_P}", re.IGNORECASE),
        re.compile(rf"{_P}{_GAP}{{0,80}}?\s?[:–—]\s{pair}(?=\s|[,;.)–—])", re.IGNORECASE),
        re.compile(rf"{_P}{_GAP}{{0,80}}?[,:]?\s{spoken(code, 'when')}\s{pair}(?=\s|[,;.)])", re.IGNORECASE),
        re.compile(
            rf"{pair}(?:{_GAP}|[()]){{0,140}}?[.;]\s(?:{spoken(code, 'this_is')})\s(?:[^\W\d_]+\s){{0,3}}?{_P}",
            re.IGNORECASE,
        ),
    )


def _told(passage: Passage) -> Iterator[Share]:
    """``219 of 876 … . That amounts to 25 %``, ``Of 876, 219 answered, a rate of 25 %``, ``25 %, when 219 of 876``."""
    if not passage.opens_whole:
        return
    for pattern in _apart(passage.code):
        whole_first = pattern.pattern.startswith("(?<!")
        for match in passage.opened(pattern) if whole_first else pattern.finditer(passage.text):
            part, whole, share = (passage.of(match, name) for name in "knp")
            if not _is_fit(part, whole, share) or part.value > whole.value or _has_own_whole(passage, share):
                continue
            if (part.worded and whole.worded and whole.value <= 20) or _is_compared(passage, share):
                continue
            if _turns(passage.code).search(passage.text, match.start("p"), match.start("k")):
                continue
            found = claim(passage, part, whole, share)
            if found.verdict is Verdict.INCONSISTENT:
                rest = replace(part, value=whole.value - part.value)
                if claim(passage, rest, whole, share).verdict is not Verdict.INCONSISTENT:
                    continue  # "Of 876, 657 came, a loss of 25 %".
                sure = bool(found.repair) or lost_digit(part, whole, share) or _restates(match)
                found = found if sure else _loosely(found)
            yield found


@cache
def _turns(code: str) -> re.Pattern[str]:
    """``29 per cent, among the men 151 of 253``: what is counted is another group's."""
    return re.compile(rf"[,;]\s(?:{words_of(code, 'among')})\s", re.IGNORECASE)


def _restates(match: re.Match[str]) -> bool:
    """Whether a new sentence says the share, which the sentence before left unsaid."""
    return match.start("n") < match.start("p") and re.search(r"[.;]\s", match[0]) is not None


def _loosely(share: Share) -> Share:
    return replace(share, loose=True)


# Part and percentage together, the whole apart.


@cache
def _pairs(code: str, shared: bool) -> re.Pattern[str]:
    """``shared``: whether a verb of shares may stand between the two."""
    sharing = rf"{_GAP}{{0,60}}?\s(?:{_SHARING})\s" if shared else "(?!)"
    just = rf"(?:(?:{words_of(code, 'just')})\s)?"
    total = rf"(?:\s(?:{said(code, 'out_of')}|{said(code, 'of_these')}|{words_of(code, 'whole_noun')})(?:\s[^\W\d_]+){{0,3}})?"
    return re.compile(
        rf"(?P<k>\ue001)(?=[^\ue001\ue002]{{0,400}}\ue002)(?:(?:\s{WORD}){{5,9}}\s?[(\[]\s?(?P<u>\ue002)\s?[)\],;]|{PLAIN}(?:\s?[(\[]\s?(?:{spoken(code, 'that_is')}\s)?{just}(?P<p>\ue002){total}\s?[)\],;]"
        rf"|{sharing}{just}(?P<r>\ue002)"
        rf"|,\s{just}(?P<t>\ue002)\s(?:{said(code, 'of_these')}|{words_of(code, 'whole_noun')})(?!\w)"
        rf"|\s?[–—:]\s{just}(?P<s>\ue002)(?=\s?[,;.]|\Z)"
        rf"|\s?[,–—]\s?{spoken(code, 'that_is')}\s(?:at\s|in\s)?{just}(?P<q>\ue002)(?=\s?[,;.)–—]|\s(?:{said(code, 'of_these')}|{words_of(code, 'whole_noun')}))))",
        re.IGNORECASE,
    )


def _wholes_before(passage: Passage, used: set[int]) -> Iterator[Share]:
    for match in _pairs(passage.code, passage.says("sharing")).finditer(passage.text):
        group = next(name for name in "pqrstu" if match[name])
        pair = _Pair(passage.of(match, "k"), passage.of(match, group), match.start(), match.end())
        if any(passage.place(f).start in used for f in (pair.part, pair.share)):
            continue
        if _is_compared(passage, pair.share) or is_length(passage.text, passage.where(pair.part) + 1):
            continue
        own = _has_own_whole(passage, pair.share)
        if not _is_fit(pair.part, None, pair.share) or (own and group != "r"):
            continue
        found = _whole_of(passage, pair)
        if found is not None and group == "r" and own and found.verdict is Verdict.INCONSISTENT:
            found = _loosely(found) if found.repair else None  # Its own words name a whole, maybe another.
        if found is not None:
            yield found


def _whole_of(passage: Passage, pair: _Pair) -> Share | None:
    """The share of a pair in the one number before it that can be its whole; None where several can or none."""
    index = passage.sentence_of(pair.start)
    sentence = passage.sentences[index]
    if _rest_before(passage.code).search(passage.text, max(sentence.start, pair.start - 24), pair.start):
        return None  # "Of the others 300 (57.5 %)".
    first = passage.sentences[max(0, index - _REACH)].start
    pointed = _points_back(passage, sentence, pair)
    able = [f for f in passage.counts(max(first, pair.start - 700), pair.start) if _may_hold(passage, f, pair)]
    values = {f.value: f for f in able}  # The last of each.
    fitting = [f for f in values.values() if judge(pair.part, f, pair.share)[0] is not Verdict.INCONSISTENT]
    if fitting:
        whole = max(fitting, key=passage.where)
        return claim(passage, pair.part, whole, pair.share) if pointed or len(values) == 1 else None
    if len(values) > 1:
        totals = [f for f in able if whole_is_total(passage, f)]
        able = totals if len(totals) == 1 else able
    if not able or _is_part_itself(passage, able[-1], pair):
        return None
    elsewhere = _is_elsewhere(passage, sentence, able[-1], pair)
    if len({f.value for f in able}) > 1:
        if elsewhere:
            return None
        return _mended(passage, pair, list(values.values())) if pointed and len(values) <= _MANY else None
    whole = able[-1]
    found = claim(passage, pair.part, whole, pair.share)
    slipped = bool(found.repair) or lost_digit(pair.part, whole, pair.share)
    if elsewhere:
        return _loosely(found) if found.repair and found.suspect == passage.place(pair.share) else None
    if pointed and len(able) == 1:
        return found
    guess = slipped or _is_bare(passage, pair) or _is_apposed(passage, whole, pair)
    return found if slipped and pointed else _loosely(found) if guess else None


def _mended(passage: Passage, pair: _Pair, wholes: list[Figure]) -> Share | None:
    """The share in the one whole with which a single slip in the percentage explains everything."""
    judged = [claim(passage, pair.part, whole, pair.share) for whole in wholes]
    mended = [one for one in judged if one.repair and one.suspect == passage.place(pair.share)]
    return _loosely(mended[0]) if len(mended) == 1 else None


@cache
def _rest_before(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{said(code, 'rest')})\s\Z", re.IGNORECASE)


@cache
def _them(code: str) -> re.Pattern[str]:
    them = rf"(?<!\w)(?:{said(code, 'of_these')}|{words_of(code, 'subset')}|{words_of(code, 'whole_noun')})(?!\w)"
    return re.compile(them, re.IGNORECASE)


def _points_back(passage: Passage, sentence: Sentence, pair: _Pair) -> bool:
    """Whether the sentence of a pair says "of them": its whole was told before."""
    start = max(sentence.start, pair.start - 1000)
    return _them(passage.code).search(passage.text, start, pair.end + 20) is not None


def _may_hold(passage: Passage, whole: Figure, pair: _Pair) -> bool:
    return (
        whole.value >= 10
        and whole.value >= pair.part.value
        and _is_fit(pair.part, whole, pair.share)
        and not (whole.worded and whole.value < 20)
        and whole.value.denominator == 1
        and passage.where(whole) < pair.start
    )


_ITS_SHARE = re.compile(rf"{PLAIN}\s?[(\[]\s?(?P<p>\ue002)")


def _is_part_itself(passage: Passage, figure: Figure, pair: _Pair) -> bool:
    """``clerks with 140 (9% of the total), followed by smiths with 121 (8%)``: both are parts of what nobody printed."""
    at = passage.where(figure) + 1
    share = _ITS_SHARE.match(passage.text, at)
    if share is None or passage.of(share, "p").value >= 100:
        return False
    return _subset(passage.code).search(passage.text, share.end(), pair.end) is None


@cache
def _subset(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{said(code, 'of_these')}|{words_of(code, 'subset')})(?!\w)", re.IGNORECASE)


def _is_elsewhere(passage: Passage, sentence: Sentence, whole: Figure, pair: _Pair) -> bool:
    """Whether a word or year of the pair's sentence moves it away from its whole: "in the next year 212 (23 %)"."""
    at = passage.where(whole)
    home = passage.sentences[passage.sentence_of(at)]
    if whole_word(passage.code, "later").search(passage.text, max(sentence.start, at), pair.start):
        return True
    if home.start == sentence.start:
        return False
    years = passage.counts(sentence.start, sentence.end, Sort.OPAQUE)
    known = {f.raw for f in passage.counts(home.start, home.end, Sort.OPAQUE)}
    return any(f.what in ("year", "date", "range") and f.raw not in known for f in years)


_APPOSED = re.compile(r"(?:\s[^\W\d_]+){1,4},\s")
_OF_KIND = re.compile(
    r"\s(?:of|for|from|in|by|against|wegen|aus|für|de|pour|contre|за|по|о|об|из|про)\s[^\W\d_]+\s?[(\[]", re.IGNORECASE
)


def _is_apposed(passage: Passage, whole: Figure, pair: _Pair) -> bool:
    """``486 causes, 73 of defamation (15 per cent)``: a part with no noun but what sets it apart, right behind its whole."""
    gap = passage.text[passage.where(whole) + 1 : pair.start]
    return _APPOSED.fullmatch(gap) is not None and _OF_KIND.match(passage.text, pair.start + 1) is not None


def _is_bare(passage: Passage, pair: _Pair) -> bool:
    """Whether a part has no noun of its own, so that it must be of what was counted before."""
    return re.match(r"\s?[(\[,]", passage.text[passage.where(pair.part) + 1 :][:3]) is not None


def _is_fit(part: Figure, whole: Figure | None, share: Figure) -> bool:
    limited = any(f is not None and f.bound in ("min", "max") for f in (part, whole, share))
    faulty = any(f is not None and f.fault for f in (part, whole, share))
    return not (limited or faulty) and part.value > 0 and part.value.denominator == 1 and 0 < share.value <= 100


def _has_own_whole(passage: Passage, share: Figure) -> bool:
    """``(31 per cent of the women)``: a percentage that names what it is of."""
    own, at = _own(passage.code), passage.where(share) + 1
    return own.match(passage.text, at) is not None


@cache
def _more(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{words_of(code, 'compared')}|{words_of(code, 'ratio_more')})(?!\w)", re.IGNORECASE)


def _is_compared(passage: Passage, share: Figure) -> bool:
    """``That is 12 per cent more than``: a difference, no share."""
    return _more(passage.code).match(passage.text, passage.where(share) + 1) is not None


@cache
def _own(code: str) -> re.Pattern[str]:
    them = f"{said(code, 'of_these')}|{words_of(code, 'subset')}|{words_of(code, 'whole_noun')}"
    return re.compile(rf"\s?[)\]]?\s(?!{them})(?:{said(code, 'out_of')})\s[^\W\d_]", re.IGNORECASE)
