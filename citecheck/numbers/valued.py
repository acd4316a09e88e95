"""Changes whose two values stand anywhere in the sentence, or in the one before or behind: told by their years and units.

``A cellar let at £64 in 1812 brought £48 in 1819, a third less``; ``fell by 18 %: in 1924 96,400 were carried, in 1934 63,700``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from citecheck.numbers.arithmetic import is_slip
from citecheck.numbers.comparable import MONEY, in_currency, is_one_noun
from citecheck.numbers.differences import noun_after, told_by
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.lengths import is_length
from citecheck.numbers.moves import COINS, Move, as_count
from citecheck.numbers.multiples import multiples
from citecheck.numbers.other_bases import is_of_others
from citecheck.numbers.passage import C, D, F, P, Passage, Sentence
from citecheck.numbers.patterns import in_any, words_of

_WIDE = (Sort.COUNT, Sort.PERCENT)
_REACH = 32
"""Characters between a value and its year."""


def names_points(passage: Passage) -> bool:
    """Return whether a passage has shares, and a difference of them in points."""
    return P in passage.text and _may_have_points(passage) and POINTS.search(passage.text) is not None


def _may_have_points(passage: Passage) -> bool:
    return D in passage.text or any(word in passage.lower for word in _POINT_WORDS)


_POINT_WORDS = ("point", "punkt", "пункт")


def told_apart(passage: Passage, done: set[int]) -> Iterator[tuple[Move, Figure, bool]]:
    """Yield the differences not in ``done`` (places in the document), each with the only two values it can be of.

    With them whether words tie them together: each value has a year of its own, or "more than" stands between.
    """
    changing, pointed = passage.says(*_CHANGES), _may_have_points(passage)
    if not changing and not (pointed and names_points(passage)):
        return
    for index, sentence in enumerate(passage.sentences):
        told = changing and passage.says_in(sentence, *_CHANGES)
        if not told and not (pointed and POINTS.search(passage.text, sentence.start, sentence.end)):
            continue
        if not _may_differ(passage, sentence, index):
            continue
        found = [one for one in _differences(passage, sentence) if passage.place(one[0]).start not in done]
        plain = [one for one in found if one[2]] or found  # "Grew by 212, and 17 more came": the first.
        alone = len(plain) == 1
        valued = [
            (by, than, values) for by, than, _ in plain if (values := values_of(passage, sentence, by, than, alone))
        ]
        if len(valued) != 1:
            continue
        by, than, values = valued[0]
        first, last, dated = values
        if is_of_others(passage, sentence, by, first, last):
            continue
        first, last = (replace(f, bound="") for f in (first, last))  # "312 more than the 1,524 of 1906".
        if by.sort is Sort.COUNT and not than and not is_near(by, first, last):
            continue
        if than and first.start < by.start < last.start:
            first, last = last, first
        low, high = sorted((passage.where(first), passage.where(last)))
        yield (
            Move(first, last, low, high + 1, sentence),
            by,
            than if by.sort is Sort.COUNT else dated or by.sort is Sort.POINTS,
        )


_CHANGES = ("rose", "fell", "compared")


def _may_differ(passage: Passage, sentence: Sentence, index: int) -> bool:
    """Whether a sentence has a number, and with its neighbours two values."""
    text, sentences = passage.text, passage.sentences
    if not any(text.find(mark, sentence.start, sentence.end) >= 0 for mark in (C, P, F, D)):
        return False
    start, end = sentences[max(0, index - 1)].start, sentences[min(index + 1, len(sentences) - 1)].end
    return text.count(C, start, end) + text.count(P, start, end) > 1 or COINS.search(text, start, end) is not None


def multiplied(passage: Passage, told: Sequence[Move]) -> Iterator[Move]:
    """Yield the only two values with years of sentences that say "doubled" or "threefold", no other finder (``told``) having met them."""
    known = {move.sentence.start for move in told}
    for sentence in passage.saying("multiples"):
        if sentence.start in known or len(multiples(passage, sentence)) != 1:
            continue
        able = [_plain(passage, f) for f in passage.counts(sentence.start, sentence.end)]
        able = [f for f in able if not f.bound and not f.fault and f.value >= 2]
        able = [
            f for f in able if not (f.worded and f.value < 20) and not is_length(passage.text, passage.where(f) + 1)
        ]
        dated = _dated(passage, able, sentence.start, sentence.end)
        if len(dated) == 2 and dated[0][0] != dated[1][0] and _alike(passage, dated[0][1], dated[1][1]):
            (_, first), (_, last) = sorted(dated, key=lambda one: one[0])
            low, high = sorted((passage.where(first), passage.where(last)))
            yield Move(first, last, low, high + 1, sentence)


def _plain(passage: Passage, figure: Figure) -> Figure:
    """A value without the "до" of the change itself."""
    return replace(figure, bound="") if figure.bound == "max" and passage.code in ("ru", "uk") else figure


def is_near(by: Figure, first: Figure, last: Figure) -> bool:
    """Return whether a difference in numbers is right or one slip away: what was lost may be less than the difference."""
    off = abs(last.value - first.value)
    return by.value == off or (off.denominator == 1 and is_slip(int(off), int(by.value)))


@cache
def _by_verb(code: str) -> re.Pattern[str]:
    """A difference behind a verb or noun of change, with "by" or "of" or without."""
    verb, by = f"{words_of(code, 'rose')}|{words_of(code, 'fell')}", words_of(code, "by")
    just = rf"(?:(?:{words_of(code, 'just')})\s)?(?:an?\s|une?\s|ein(?:en|em|er|e)?\s)?"
    plain = r"[^.;:()\ue001\ue002\ue004\ue006]"
    return re.compile(
        rf"(?<!\w)(?:(?:{verb}){plain}{{0,50}}?(?<!\w)(?:{by}|of|von|de|d['’]|was|составил\w*|составлял\w*|равнял\w*|betrug|était\sde|становил\w*)\s?{just}[£$€]?(?P<a>[\ue001\ue002\ue004\ue006])"
        rf"|(?:{verb})\s{just}(?P<c>[\ue001\ue002\ue004]))",
        re.IGNORECASE,
    )


@cache
def _by_itself(code: str) -> re.Pattern[str]:
    """A difference in points, or before "less" and "more"."""
    return re.compile(
        rf"(?P<d>\ue006)|(?P<e>\ue001)(?=\s(?:percentage\s)?(?:points?|punkte?n?|пункт\w*)(?!\w))"
        rf"|(?P<b>[\ue001\ue002\ue004\ue006])(?:\s[^\W\d_]+)?\s(?:{words_of(code, 'compared')})(?!\w)(?P<than>,?\s?(?:than|als|que|чем|ніж)(?!\w)|\squ['’])?",
        re.IGNORECASE,
    )


@cache
def _to_value(code: str) -> re.Pattern[str]:
    """What makes a number behind a verb the first of two values: ``grew 30 to 40``."""
    return re.compile(rf"\s(?:{words_of(code, 'end')})\s", re.IGNORECASE)


_FIGURE = re.compile("[\ue001\ue002\ue004\ue006]")


def _printed(passage: Passage, sentence: Sentence) -> Iterator[tuple[str, re.Match[str]]]:
    """The differences that a sentence prints, with the name of their group; looked for figure by figure, back from each to a verb."""
    code, text, done = passage.code, passage.text, sentence.start
    verbs = passage.says_in(sentence, "rose", "fell")
    for mark in _FIGURE.finditer(text, sentence.start, sentence.end):
        at = mark.start()
        match = _behind_verb(code, text, done, at) if verbs else None
        match = match or _by_itself(code).match(text, at, sentence.end)
        done = match.end() if match else at + 1
        if match:
            yield next(name for name in "acdeb" if match.groupdict().get(name)), match


def _behind_verb(code: str, text: str, start: int, at: int) -> re.Match[str] | None:
    """The verb of change in ``[start, at)`` that a figure at ``at`` is the difference of."""
    match = _by_verb(code).search(text, start, at + 1)
    while match is not None and match["c"] and _to_value(code).match(text, at + 1):
        match = _by_verb(code).search(text, match.start() + 1, at + 1)
    return match


POINTS = re.compile(r"\ue006|\s(?:percentage\s)?(?:points?|punkte?n?|пункт\w*)(?!\w)", re.IGNORECASE)
_OF_ITS_OWN = re.compile(
    r"\s(?:of|der|des|von|de|du|от|из|від|із)\s(?!moins|plus)(?:the|all|den|la|les|общ\w+|загальн\w+)?\s?[^\W\d_]",
    re.IGNORECASE,
)
_AS_MANY = re.compile(r"\s(?:as|so)\s(?:many|much|large|great|big|high|viele?|groß|hoch)(?!\w)", re.IGNORECASE)
_BASE = re.compile(r"[^.;:\ue001\ue002\ue004]{0,40}[\s(][£$€]?\ue001")


@cache
def _times() -> re.Pattern[str]:
    return re.compile(rf"[\s-]{in_any('numbers.times')}(?!\w)", re.IGNORECASE)


def _differences(passage: Passage, sentence: Sentence) -> Iterator[tuple[Figure, bool, bool]]:
    """The differences of a sentence, each with whether "than" follows, and whether more than a verb says so."""
    for name, match in _printed(passage, sentence):
        figure, than = passage.of(match, name), name == "b" and match["than"] is not None
        if figure.sort is Sort.COUNT and POINTS.match(passage.view.text, figure.end):
            figure = replace(figure, sort=Sort.POINTS)
        if figure.sort is Sort.PERCENT and _OF_ITS_OWN.match(passage.text, passage.where(figure) + 1):
            continue  # "36% of the number of workers".
        if figure.sort is Sort.FRACTION and _AS_MANY.match(passage.text, passage.where(figure) + 1):
            continue  # "A quarter as many" is no difference.
        if figure.sort is Sort.COUNT and name == "b" and not (than and _BASE.match(passage.text, match.end())):
            continue  # "Twenty feet below".
        if figure.sort is Sort.COUNT and _times().match(passage.text, passage.where(figure) + 1):
            continue  # "В три с половиной раза больше".
        if figure.sort is not Sort.COUNT or not is_length(passage.text, passage.where(figure) + 1):
            yield figure, than, name != "c"


def values_of(
    passage: Passage, sentence: Sentence, by: Figure, than: bool, alone: bool
) -> tuple[Figure, Figure, bool] | None:
    """Return the two values that a difference is of, the earlier first, and whether each has its year."""
    base = _base_of_points(passage, by) if by.sort is Sort.POINTS else None
    shares = passage.counts(sentence.start, passage.where(by), Sort.PERCENT) if base is not None else []
    if base is not None and shares:
        return (base, shares[-1], True) if _may_be_value(passage, shares[-1], by) else None
    kinds = (Sort.PERCENT,) if by.sort is Sort.POINTS else (Sort.COUNT,) if by.sort is Sort.COUNT else _WIDE
    for start, end in _stretches(passage, sentence, passage.where(by), alone):
        able = [
            f for f in _counted(passage, start, end, kinds) if f.start != by.start and _may_be_value(passage, f, by)
        ]
        if len(able) > 2:
            money = [f for f in able if is_money(passage, f)]
            things = [f for f in able if f not in money]
            able = next((some for some in (things, money) if len(some) == 2), able)
        dated = _dated(passage, able, start, end)
        if len(dated) == 2 and dated[0][0] != dated[1][0] and _alike(passage, dated[0][1], dated[1][1]):
            (_, first), (_, last) = sorted(dated, key=lambda one: one[0])
            if by.sort is first.sort is Sort.PERCENT and (start < sentence.start or end > sentence.end):
                return None  # Another sentence speaks of shares of another thing.
            return first, last, True
        if len(able) == 2 and _alike(passage, *able) and (than or _follows(passage, sentence, able, by, len(dated))):
            return able[0], able[1], False
    return None


def _base_of_points(passage: Passage, by: Figure) -> Figure | None:
    """``5 points down on the 67 of 1913``: the share that a difference in points is from, printed without its sign."""
    match = _points_from(passage.code).match(passage.text, passage.where(by) + 1)
    if match is None or is_length(passage.text, match.end()):
        return None  # "27 points more in fifteen years".
    return replace(passage.of(match, "n"), sort=Sort.PERCENT)


@cache
def _points_from(code: str) -> re.Pattern[str]:
    points = r"(?:\s(?:percentage\s)?(?:points?|punkte?n?|пункт\w*))?"
    return re.compile(
        rf"{points}\s(?:{words_of(code, 'compared')})\s(?:[^\W\d_\ue001-\ue006]+\s){{0,3}}(?P<n>\ue001)(?!\s?(?:{POINTS.pattern}))",
        re.IGNORECASE,
    )


def _counted(passage: Passage, start: int, end: int, kinds: tuple[Sort, ...]) -> list[Figure]:
    """The figures of some sorts in a stretch; shillings and pence where it has no others but years."""
    found = passage.counts(start, end, *kinds)
    if len(found) < 2 and Sort.COUNT in kinds and COINS.search(passage.text, start, end):
        coins = [f for f in passage.counts(start, end, Sort.OPAQUE) if f.what == "money" and f.raw.isdigit()]
        units = {passage.text[passage.where(f) + 1 : passage.where(f) + 2] for f in coins}
        return [as_count(f) for f in coins] if len(units) == 1 else found
    return found


def _follows(passage: Passage, sentence: Sentence, values: list[Figure], by: Figure, dated: int) -> bool:
    """Whether values without years are those of a difference: it stands behind them, in one sentence or of one noun."""
    colon = ":" in passage.view.text[by.end : values[0].start]  # "Rose by a third: in autumn 60, in spring 80".
    if by.sort is Sort.COUNT or (values[1].start > by.start and not (colon and by.sort is Sort.FRACTION)):
        return dated > 0 or by.sort is Sort.POINTS
    nouns = [noun_after(passage, passage.where(f)) for f in values]
    return passage.where(values[0]) >= sentence.start or dated > 0 or (all(nouns) and nouns[0][:4] == nouns[1][:4])


def _stretches(passage: Passage, sentence: Sentence, at: int, alone: bool) -> Iterator[tuple[int, int]]:
    """A clause, its sentence, with the one before, with the one behind."""
    index = passage.sentence_of(sentence.start)
    start, end = (passage.text.rfind(";", sentence.start, at) + 1, passage.text.find(";", at, sentence.end))
    if start or end >= 0:
        yield start or sentence.start, end if end >= 0 else sentence.end
    elif not alone:
        yield sentence.start, sentence.end
    if not alone:
        return
    yield sentence.start, sentence.end
    if index:
        yield passage.sentences[index - 1].start, sentence.end
    if index + 1 < len(passage.sentences):
        yield sentence.start, passage.sentences[index + 1].end


def is_money(passage: Passage, figure: Figure) -> bool:
    """Return whether a figure is a sum of money."""
    return in_currency(passage, figure) or MONEY.match(noun_after(passage, passage.where(figure)) or "-") is not None


_UP_TO = re.compile(r"up to\s", re.IGNORECASE)
_TO = re.compile(r"до\s", re.IGNORECASE)


_SMALLEST = {Sort.COUNT: 10, Sort.PERCENT: 2}
"""Changes of fewer are told in words, or of votes and prices that are no one thing."""


def _may_be_value(passage: Passage, figure: Figure, by: Figure) -> bool:
    gap = passage.view.text[by.end : figure.hedge_start] if figure.hedge_start > by.end else "-"
    compared = re.fullmatch(r"(?:\s[^\W\d_]+)?\s?", gap) or _UP_TO.match(passage.view.text, max(0, figure.hedge_start))
    to = by.sort is Sort.POINTS and _TO.match(passage.view.text, max(0, figure.hedge_start))  # "Снизилась до 43,1 %".
    if (
        (figure.bound and not (compared or to))
        or figure.fault
        or figure.value < _SMALLEST.get(figure.sort, 2)
        or (figure.worded and figure.value < 20)
    ):
        return False
    if figure.sort is Sort.PERCENT and told_by(passage, figure):
        return False  # "If the economy grew by 2% but the supply by 5%": both are changes.
    return not is_length(passage.text, passage.where(figure) + 1)


def _dated(passage: Passage, values: list[Figure], start: int, end: int) -> list[tuple[int, Figure]]:
    """The values with their years: those that stand before each, or behind each, or nearest, with no comma between if two have such."""
    near = {
        side: [(*year, f) for f in values if (year := _year_of(passage, start, end, f, side))] for side in (-1, 1, 0)
    }
    found: list[tuple[int, Figure]] = []
    for plain in (True, False):
        for side in (-1, 1, 0):
            found = [(year, f) for parted, year, f in near[side] if not (plain and parted)]
            if len(found) == 2 and found[0][0] != found[1][0]:
                return found
    return found


def _year_of(passage: Passage, start: int, end: int, figure: Figure, side: int) -> tuple[bool, int] | None:
    """Whether a comma parts a figure from the year printed before it (-1), behind it (1) or nearest, and that year; None without one."""
    at = passage.where(figure)
    low, high = max(start, at - _REACH) if side < 1 else at, min(end, at + _REACH) if side > -1 else at
    near = []
    for year in passage.counts(low, high, Sort.OPAQUE):
        digits = re.findall(r"(?<!\d)1\d{3}(?!\d)|(?<!\d)20\d\d(?!\d)", year.raw)
        first, last = sorted((at, passage.where(year)))
        if digits and not _parted(passage, first + 1, last):
            parted = "," in passage.text[first:last] or ";" in passage.text[first:last]
            near.append((parted, last - first, int(digits[-1])))
    if not near:
        return None
    parted, _, found = min(near)
    return parted, found


def _parted(passage: Passage, start: int, end: int) -> bool:
    """Whether another number stands between a value and its year; "two" of two years is none."""
    between = passage.counts(start, end, Sort.COUNT, Sort.PERCENT)
    return any(not (f.worded and f.value < 20) for f in between)


def _alike(passage: Passage, one: Figure, other: Figure) -> bool:
    """Whether two figures may count the same: one sort, one sign of money, one noun or none at one of them."""
    if one.sort is not other.sort or one.value == other.value:
        return False
    signs = [
        _SIGN.search(passage.text, max(0, passage.where(f) - 1), passage.where(f)) is not None for f in (one, other)
    ]
    nouns = [noun_after(passage, passage.where(f)) for f in (one, other)]
    money = [bool(noun and MONEY.match(noun)) for noun in nouns]
    if signs[0] != signs[1] or (money[0] != money[1] and all(nouns)):
        return False
    return not all(nouns) or is_one_noun(*nouns)


_SIGN = re.compile(r"[£$€]\Z")
