"""Lengths of time against the dates they run between: "for three years, from 1941 to 1946"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from citecheck.lang import mapping
from citecheck.model.number import Elapsed, Verdict
from citecheck.model.pages import expand
from citecheck.numbers import afar, intervals, loose_lengths, pauses, terms
from citecheck.numbers import arithmetic as a
from citecheck.numbers.alternatives import alternatives
from citecheck.numbers.calendar import Day, parse
from citecheck.numbers.elapsed import judge_duration
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.lengths import LENGTH, UNITS
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import in_any, words_of

_DATED = ("date", "year", "range")


def _timed(passage: Passage) -> list[Sentence]:
    """The sentences that have a count of units of time, without which none of the patterns matches."""
    found: list[Sentence] = []
    for match in LENGTH.finditer(passage.text):
        if not found or match.start() >= found[-1].end:
            found.append(passage.sentences[passage.sentence_of(match.start())])
    return found


def find(passage: Passage) -> Iterator[Elapsed]:
    """Yield the lengths of time of a passage that stand beside the dates they run between."""
    for claim in _found(passage):
        if claim.verdict is Verdict.CONSISTENT or not pauses.explain(passage, claim):
            yield claim


def _found(passage: Passage) -> Iterator[Elapsed]:
    if not passage.says("time"):
        return
    timed = _timed(passage)
    for sentence in timed:
        if passage.text.count("\ue001", sentence.start, sentence.end) > 2:
            yield from _early_years(passage, sentence)
    if not timed or "\ue003" not in passage.text:
        return
    told: set[int] = set()
    for sentence in timed:
        if passage.text.find("\ue003", sentence.start, sentence.end) >= 0:
            for claim in _beside(passage, sentence):
                told.add(claim.parts[0].span.start)
                yield claim
    for farther in (terms.find, afar.find, intervals.find, loose_lengths.find):
        for claim in farther(passage, timed, told):
            told.add(claim.parts[0].span.start)
            yield claim


def _beside(passage: Passage, sentence: Sentence) -> Iterator[Elapsed]:
    yield from _durations(passage, sentence)
    if passage.says_in(sentence, "began"):
        yield from _existences(passage, sentence)


_STARTS = "from|between|von|zwischen|vom|с|со|между|із|з|зі|від|між|de|du|d['’]|entre|since|depuis|seit"
_FROM = rf"(?:{alternatives(_STARTS.split('|'))})"
_TO = r"(?:to|until|till|and|bis|und|zum|bis zum|по|до|и|та|і|й|à|au|et|jusqu['’]en|jusqu['’]au|to the)"


@cache
def _range() -> str:
    month = rf"{_FROM}\s(?:the\s|le\s|dem\s)?(?P<m>[^\W\d_]{{3,}})\s{_TO}\s(?:the\s|le\s|dem\s)?(?P<mb>\ue003)"
    return rf"(?:{month}|{_FROM}\s(?:the\s|le\s|dem\s)?(?P<a>\ue003)(?:\s?[^\W\d_]{{1,7}}[.․]?)?,?\s{_TO}\s(?:the\s|le\s|dem\s)?(?P<b>\ue003)|(?P<a2>\ue003)\s(?:to|until|till|bis|до|по|à)\s(?P<b2>\ue003)(?=\s?[,;.)]|\s(?:and|und|et|и|та|і)\s|\Z)|(?P<r>\ue003))"


_LASTED = r"lasted|lasting|endured|dura|durait|dauerte|währte|продолжал\w*|длил\w*|тривал\w*|proved to last"


@cache
def _duration() -> tuple[re.Pattern[str], ...]:
    units = "|".join(rf"(?P<{name}>{words})" for name, words in UNITS.items())
    word = r"(?:\s(?!\ue001)[^\W\d_\ue001-\ue006]+)"
    between = rf"(?:{word}{{0,2}}?\s?[,(:–—]?|{word}{{3,4}}?,(?=\s{_FROM}\s))"
    return (
        re.compile(rf"(?P<n>\ue001)[\s-](?:{units})(?!\w){between}\s?{_range()}", re.IGNORECASE),
        re.compile(
            rf"{_range()}(?:\s?[^\W\d_]{{1,2}}[.․])?\s?[,(:–—]?\s?(?:(?<=[,(:–—]\s)(?:{in_any('that_is')}|for|всего|in all)\s|(?<=[,(:–—]\s)|(?<=\s)(?:{_LASTED})\s)(?:(?:for|the|a total of|all of|a full|full|fully|volle|ganze|pleins?|целых|полных|цілих|повних)\s)?(?P<n>\ue001)[\s-](?:{units})(?!\w)",
            re.IGNORECASE,
        ),
    )


_NAME = re.compile(r"(?:(?<=['’])|['’])\s?[A-Z]|\sold(?!\w)")
"""``the Thirty Years' War (1608–1657)``, ``years old``: the years are of something else."""
_BESIDE = re.compile(
    rf"\ue003(?:\s?[^\W\d_]{{1,2}}[.․])?\s?[,(:–—][^\ue001-\ue006]{{0,60}}{LENGTH.pattern}", re.IGNORECASE
)
"""A date with a length of time behind it: what the second pattern of durations ends in."""


def _durations(passage: Passage, sentence: Sentence) -> Iterator[Elapsed]:
    """``for three years, from 1941 to 1946``; ``from 1941 to 1946, that is, three years``."""
    seen: set[int] = set()
    for pattern in _duration() if _BESIDE.search(passage.text, sentence.start, sentence.end) else _duration()[:1]:
        for match in pattern.finditer(passage.text, sentence.start, sentence.end):
            length = passage.of(match, "n")
            if length.start in seen or length.bound or length.scaled or length.value.denominator != 1:
                continue
            unit = next(name for name in UNITS if match.group(name))
            ends = _ends(passage, match)
            if ends is None or _NAME.match(passage.text, match.end(unit)):
                continue
            if _is_recurring(passage, match) or _is_second(passage, match):
                continue
            claim = judge_duration(passage, length, unit, *ends)
            if claim is None or (claim.verdict is not Verdict.CONSISTENT and _again().match(passage.text, match.end())):
                continue
            if not (match["r"] and _may_be_a_life(passage, match, claim)):
                seen.add(length.start)
                yield claim


@cache
def _again() -> re.Pattern[str]:
    """``from 1861 to 1864 and, after a defeat, again from 1869 to 1873``: a second span, so that the length is of both."""
    gap = r"[^.;\ue003]"
    return re.compile(
        rf"{gap}{{0,60}}(?:(?<!\w){_FROM}\s(?:the\s|le\s|dem\s)?\ue003{gap}{{0,20}}?\s{_TO}\s|(?:and|und|et|и|та|і)\s(?:again\s)?\ue003\s?[–—-]\s?)(?:the\s|le\s|dem\s)?\ue003|{gap}{{0,40}}(?<!\w)(?:{in_any('lengths.again')})\s{gap}{{0,30}}\ue003",
        re.IGNORECASE,
    )


def _may_be_a_life(passage: Passage, match: re.Match[str], claim: Elapsed) -> bool:
    """``director for 48 years (1895–1972)``: the dates of somebody's life; a length of office would be off by a slip."""
    printed, years = claim.parts[0].value, claim.expected.high
    if claim.verdict is Verdict.CONSISTENT or years is None or not _alone_in_brackets(passage, match):
        return False
    return _YOUNGEST <= years <= _OLDEST and not a.is_slip(int(printed), int(years) - 1)


_YOUNGEST, _OLDEST = 20, 110
"""Years between which most lives end."""


@cache
def _early() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<n>\ue001)[\s-](?:{UNITS['year']})\s?[,(]\s?{_FROM}\s(?:ad\s)?(?P<a>\ue001)\s{_TO}\s(?P<b>\ue001)(?=\s?[,.;)]|\s(?:ad|n\.|после|de notre))",
        re.IGNORECASE,
    )


def _early_years(passage: Passage, sentence: Sentence) -> Iterator[Elapsed]:
    """``for nineteen years, from 933 to 952``: years of three digits, which only such words make years."""
    for match in _early().finditer(passage.text, sentence.start, sentence.end):
        length, first, last = (passage.of(match, name) for name in "nab")
        plain = all(f.raw.isdigit() and len(f.raw) == 3 for f in (first, last)) and first.value < last.value
        if plain and not length.bound and not _is_recurring(passage, match):
            ends = [(f, Day(int(f.value))) for f in (first, last)]
            claim = judge_duration(passage, length, "year", ends[0], ends[1])
            if claim is not None:
                yield claim


_BETWEEN = re.compile(r"[^,(:–—]*(?<!\w)(?:between|zwischen|между|між|entre)\s", re.IGNORECASE)
_THAT_IS = r"that is,?|i[.․]e[.․],?|or|also|oder|то есть|тобто|soit"


@cache
def _existence(code: str) -> re.Pattern[str]:
    """``opened in 1788 and closed in 1837, thus traded for 49 years``."""
    lasting = words_of(code, "lasting")
    gap = r"[^.;:\ue003]"
    units = "|".join(rf"(?P<{name}>{words})" for name, words in UNITS.items())
    return re.compile(
        rf"(?<!\w)(?:{words_of(code, 'began')})(?!\w){gap}{{0,24}}?\s(?P<a>\ue003){gap}{{0,40}}?(?<!\w)(?:{words_of(code, 'ended')})(?!\w){gap}{{0,24}}?\s(?P<b>\ue003)"
        rf"(?:{gap}{{0,40}}?[\s,](?:{lasting})|,\s(?:{_THAT_IS}))\s(?P<n>\ue001)[\s-](?:{units})(?!\w)",
        re.IGNORECASE,
    )


def _existences(passage: Passage, sentence: Sentence) -> Iterator[Elapsed]:
    for match in _existence(passage.code).finditer(passage.text, sentence.start, sentence.end):
        length, ends = passage.of(match, "n"), _ends_of(passage, match)
        if length.bound or length.value.denominator != 1 or ends is None:
            continue
        if _is_recurring(passage, match) and not _AFTER.search(passage.text, match.start(), match.start("n")):
            continue
        unit = next(name for name in UNITS if match[name])
        claim = judge_duration(passage, length, unit, *ends)
        if claim is None or (claim.verdict is Verdict.INCONSISTENT and not _of_the_whole(match, claim)):
            continue
        yield claim


_WHOLE_TIME = re.compile(
    r"(?<!\w)(?:thus|so|hence|therefore|having|in all|altogether|total|existed|lasted|endured|stood|bestand|existiert\w*|dauerte|also|somit|просуществовал\w*|существовал\w*|продолжал\w*|проіснувал\w*|тривал\w*|exista|dura|durèrent|soit|donc|took|required|occupied|demanda|exigea|prit|nécessita|beanspruchte|erforderte|занял\w*|потребовал\w*|зайнял\w*)(?!\w)",
    re.IGNORECASE,
)


def _of_the_whole(match: re.Match[str], claim: Elapsed) -> bool:
    """Whether a length that is too short is said of the whole time: part of it may be meant."""
    after = match[0][match.end("b") - match.start() : match.start("n") - match.start()]
    longer = claim.expected.high is not None and claim.parts[0].value > claim.expected.high
    return longer or _WHOLE_TIME.search(after) is not None


def _ends_of(passage: Passage, match: re.Match[str]) -> tuple[tuple[Figure, Day], tuple[Figure, Day]] | None:
    figures = [passage.of(match, name) for name in ("a", "b")]
    days = [parse(f.raw) if f.what in ("date", "year") else None for f in figures]
    return ((figures[0], days[0]), (figures[1], days[1])) if days[0] and days[1] else None


_AND_FROM = re.compile(r"\ue003[^.;]{0,12}\s(?:and|und|et|и|та|і|sowie)\s(?:again\s)?\Z", re.IGNORECASE)


def _is_second(passage: Passage, match: re.Match[str]) -> bool:
    """``from 1741 to 1747 and from 1754 to 1761, thirteen years in all``: the length is of two spans."""
    first = min(match.start(name) for name in ("a", "a2", "r", "m", "n") if match.groupdict().get(name))
    return (
        _AND_FROM.search(passage.text, max(0, match.start() - 28), match.start()) is not None
        and first > match.start() - 1
    )


def _alone_in_brackets(passage: Passage, match: re.Match[str]) -> bool:
    return passage.text[match.start("r") - 1] == "(" and passage.text[match.end("r") :][:1] == ")"


_AFTER = re.compile(r"(?<!\w)(?:after|nach|après|после|через|спустя|після)\s\Z", re.IGNORECASE)
_OF_A_GAP = re.compile(
    r"(?<!\w)(?:gap|interval|interruption|pause|break|lücke|unterbrechung|lacune|interruption|intervalle|перерыв\w*|пробел\w*|перерв\w*|прогалин\w*)(?:\s(?:of|von|de|в|на|у))?\s\Z",
    re.IGNORECASE,
)
"""``after a gap of 8 years, 1657–84``: the years behind are not of the gap."""
_AND_MORE = re.compile(rf"\ue001[\s-](?:{'|'.join(UNITS.values())}),?\s(?:(?:and|und|et|и|та|і|й)\s)?\Z", re.IGNORECASE)


def _is_recurring(passage: Passage, match: re.Match[str]) -> bool:
    """``every three years from …``, ``the first three years of 1941–1946``, ``three years old``: no length of the whole."""
    at = match.start("n")
    before = passage.text[max(0, at - 30) : at]
    if match.groupdict().get("r") and _AFTER.search(before) and _alone_in_brackets(passage, match):
        return False  # "After 27 years in office (1796–1823)".
    if _AND_MORE.search(before) or _OF_A_GAP.search(before):
        return True  # "Five years and three months, from …".
    if (
        match["a"]
        and match.start("n") < match.start("a")
        and _BETWEEN.fullmatch(passage.text, match.end("n"), match.start("a"))
    ):
        return True  # "In ten years between 1861 and 1911": the years of a longer time.
    return (
        re.search(
            r"(?<!\w)(?:every|each|first|last|next|past|all but|aged|after|some|only|jede\w*|alle|erste\w*|letzte\w*|nach|im alter von|chaque|tous les|premi\w+|derni\w+|après|кажд\w+|перв\w+|последн\w+|после|через|спустя|кожн\w+|перш\w+|останн\w+|після|aged|âgée?|возрасте|віці)\s(?:the\s|of\s|de\s)?\Z",
            before,
            re.IGNORECASE,
        )
        is not None
        or re.match(
            r"[^,(]{0,3}\s(?:later|before|earlier|ago|after|allerdings|später|zuvor|спустя|назад|тому|plus tard|avant|old|of age)",
            passage.text[match.end("n") :][:40],
            re.IGNORECASE,
        )
        is not None
    )


def _ends(passage: Passage, match: re.Match[str]) -> tuple[tuple[Figure, Day], tuple[Figure, Day]] | None:
    if match["mb"]:
        return _within_year(passage, match)
    if match["a"] or match["a2"]:
        one, other = passage.of(match, "a" if match["a"] else "a2"), passage.of(match, "b" if match["b"] else "b2")
        last = parse(other.raw) if other.what in _DATED else None
        if not last and not _ENDS.match(passage.text, match.end("b" if match["b"] else "b2")):
            return None  # "Nine days, from 3 to 8 May by sea and then by land".
        if one.what == "day":
            return _in_one_month(one, other)
        first = parse(one.raw, last.year if last else 0) if one.what in _DATED else None
        if one.what == other.what == "date" and not first and not last:
            return _of_one_year(one, other)
        return ((one, first), (other, last)) if first and last else None
    figure = passage.of(match, "r")
    years = re.fullmatch(r"\s?(1\d\d\d|20\d\d)\s?[–—-]\s?(1\d\d\d|20\d\d|\d\d)\s?", figure.raw)
    if years is None:
        return None
    return (figure, Day(int(years[1]))), (figure, Day(expand(years[1], years[2])))


_ENDS = re.compile(r"\s?[,.;:!?)\]–—]|\s*\Z")


def _of_one_year(one: Figure, other: Figure) -> tuple[tuple[Figure, Day], tuple[Figure, Day]] | None:
    """``from 4 March to 29 April``: whichever year it was, both were in it."""
    first, last = parse(one.raw, _ANY_YEAR), parse(other.raw, _ANY_YEAR)
    if not (first and last and first.is_full and last.is_full) or first.ordinal >= last.ordinal:
        return None
    return (one, first), (other, last)


_ANY_YEAR = 2001


def _in_one_month(one: Figure, other: Figure) -> tuple[tuple[Figure, Day], tuple[Figure, Day]] | None:
    """``from 3 to 8 May 1799``: the first day borrows month and year from the last."""
    last = parse(other.raw) or parse(other.raw, _ANY_YEAR)
    day = int("".join(ch for ch in one.raw if ch.isdigit()) or 0)
    if last is None or not last.is_full or not 1 <= day <= 31:
        return None
    return (one, Day(last.year, last.month, day)), (other, last)


def _within_year(passage: Passage, match: re.Match[str]) -> tuple[tuple[Figure, Day], tuple[Figure, Day]] | None:
    """``from March to July 1590``: the first end borrows its year from the last."""
    other = passage.of(match, "mb")
    last = parse(other.raw) if other.what in _DATED else None
    if last is None or not last.month:
        return None
    month = mapping("months").get(match["m"].lower())
    if month is None or month > last.month:
        return None
    start, end = passage.source(match.start("m")), passage.source(match.end("m"))
    word = Figure(start, end, Sort.OPAQUE, passage.view.text[start:end], what="date")
    return (word, Day(last.year, month)), (other, Day(last.year, last.month))
