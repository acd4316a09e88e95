"""Dates that must come in order, and days that no month has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache

from citecheck.lang import by_code
from citecheck.model.number import Interval, Ordered, Verdict
from citecheck.numbers import events
from citecheck.numbers.calendar import Day, parse
from citecheck.numbers.figure import Figure
from citecheck.numbers.neighbours import DATE, Neighbours, led, neighbours, tried
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import any_word, whole_phrase, whole_word, words_of

_CALENDARS = 13
"""Days by which the Julian and the Gregorian calendar differ at most in the documents."""
_LAST_YEAR_OF_TWO = 1930
_LONGEST = (0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


_PREDICATE = "".join(
    f"(?<!{end})" for end in ("ого", "ому", "его", "ему", "ым", "ых", "ой", "ую", "ий", "шем", "ої", "ій")
)
"""Slavic participles in these cases belong to another noun: "сменил умершего в 1912 г."."""


@cache
def _lives(code: str) -> re.Pattern[str]:
    """``began on O and ended on O``; ``born on O, married on O``."""
    began, ended, lived = (words_of(code, table) for table in ("began", "ended", "lived"))
    born = words_of(code, "born")
    planned, realised = (words_of(code, table) for table in ("planned", "realised"))
    last = r"[^.;:\ue003]{0,60}?\s(?P<b>\ue003)"
    start = r"(?!\w)[^.;:\ue003]{0,24}?\s(?P<a>\ue003)(?P<gap>[^.;:\ue003]{0,90}?)(?<!\w)"
    return re.compile(
        rf"(?<!\w)(?:(?:{began}){start}(?:{ended})(?!\w){_PREDICATE}{last}"
        rf"|(?:{planned}){start.replace('<a>', '<a3>').replace('<gap>', '<gap3>')}(?:{realised})(?!\w){_PREDICATE}{last.replace('<b>', '<b3>')}"
        rf"|(?:{born}){start.replace('<a>', '<a2>').replace('<gap>', '<gap2>')}(?:{lived})(?!\w){_PREDICATE}{last.replace('<b>', '<b2>')})",
        re.IGNORECASE,
    )


@cache
def _whole_life(code: str) -> re.Pattern[str]:
    """``born on O, married on O and died on O``: whatever lies between, the death comes last."""
    born, died = words_of(code, "born"), words_of(code, "died")
    return re.compile(
        rf"(?<!\w)(?:{born})(?!\w)[^.;:\ue003]{{0,24}}?\s(?P<a>\ue003)(?P<gap>[^.;:\ue003]{{0,70}}?\ue003[^.;:]{{0,70}}?)(?<!\w)(?:{died})(?!\w){_PREDICATE}[^.;:\ue003]{{0,24}}?\s(?P<b>\ue003)",
        re.IGNORECASE,
    )


@cache
def _told_first(code: str) -> re.Pattern[str]:
    """A date that a word such as "although" follows."""
    return re.compile(rf"\ue003(?=[^.;:\ue001-\ue006]{{0,5}},?\s(?:{words_of(code, 'though')}))", re.IGNORECASE)


@cache
def _backward(code: str) -> re.Pattern[str]:
    """``completed on O, though begun only on O``: the end is told first."""
    began, ended, though = (words_of(code, table) for table in ("began", "ended", "though"))
    return re.compile(
        rf"(?<!\w)(?:{ended})(?!\w){_PREDICATE}[^.;:\ue003]{{0,24}}?\s(?P<b>\ue003)[^.;:\ue001-\ue006]{{0,5}},?\s(?:{though})(?P<gap>(?:\s[^\W\d_]+){{0,3}}?)\s(?:{began})(?!\w)[^.;:\ue003]{{0,24}}?\s(?P<a>\ue003)",
        re.IGNORECASE,
    )


_PRONOUN = re.compile(
    r"(?<!\w)(?:it|its construction|their|they|he|she|es|sie|er|il|elle|ils|elles|её|ее|его|их|она|он|оно|они|його|її|їх|він|вона|воно|вони)(?!\w)",
    re.IGNORECASE,
)


@cache
def _spans() -> re.Pattern[str]:
    """``from O to O``, both with day and month."""
    return re.compile(
        r"(?<!\w)(?:from|between|vom|zwischen|с|со|между|з|із|між|du|entre)\s(?:the\s|dem\s|le\s)?(?P<a>\ue003)[^.;:\ue001-\ue006]{0,16}?\s(?:to|until|and|bis(?:\szum)?|und|по|до|и|та|і|й|au|et)\s(?:the\s|dem\s|le\s)?(?P<b>\ue003)",
        re.IGNORECASE,
    )


@cache
def _turned(code: str) -> re.Pattern[str]:
    """``wurde O gegründet und starb O``, ``wurde O gegründet und O aufgehoben``: dates before their verbs."""
    began, ended = words_of(code, "began"), words_of(code, "ended")
    words = r"(?:\s[^\W\d_\ue001-\ue006]+[.․]?){0,3}?"
    return re.compile(
        rf"(?P<a>\ue003){words}\s(?:{began})(?!\w)(?P<gap>[^.;:\ue003]{{0,40}}?)(?:(?<!\w)(?:{ended})(?!\w){_PREDICATE}[^.;:\ue003]{{0,24}}?\s(?P<b>\ue003)|\s(?P<b2>\ue003){words}\s(?:{ended})(?!\w){_PREDICATE})",
        re.IGNORECASE,
    )


_ANOTHER = re.compile(
    r"(?<!\w)(?:the|an?|one|its|his|her|their|that|which had|of|who\w*|der|die|das|dem|den|ein\w*|seine\w*|ihr\w*|dessen|deren|im|un|une|la|les|son|sa|ses|du|des|dont|celles?|celui|ceux|re(?:m)?plac\w*|ersetz\w*|сменил\w*|замінил\w*|котор\w*|як(?:ий|а|е|і|ого|у)|вместо|замість|на мест\w*|на місц\w*|бывш\w*|колишн\w*|его|её|ее|их|його|її)(?!\w)",
    re.IGNORECASE,
)
"""Words by which the second verb may have another subject."""


_LEAD = 80
"""More than there is from a verb of birth to its date."""


def find(passage: Passage) -> Iterator[Ordered]:
    """Yield pairs of dates whose words say which comes first, and dates that no calendar has."""
    if DATE not in passage.text:
        return
    for figure in passage.figures:
        if figure.what == "date":
            yield from _impossible(passage, figure)
    if passage.text.count(DATE) < 2:
        return
    code, dates = passage.code, neighbours(passage)
    since = led(passage, dates)
    judged: set[tuple[int, int]] = set()
    for match in _matches(passage, dates, since):
        groups = match.groupdict()
        told = groups.get("gap") or groups.get("gap2") or groups.get("gap3") or ""
        first = passage.of(match, next(name for name in ("a", "a2", "a3") if groups.get(name)))
        last = passage.of(match, next(name for name in ("b", "b2", "b3") if groups.get(name)))
        if (
            not (_is_opening(passage, match) or _is_apposed(passage, match, told))
            and not _is_own(passage, match)
            and _ANOTHER.search(_PRONOUN.sub("", told) if match.re is _backward(code) else told)
        ):
            continue
        if first.what == "day" and match.re is _spans():
            yield from _in_one_month(passage, first, last, match)
        if first.what in ("date", "year") and last.what in ("date", "year"):
            for claim in _pair(passage, first, last, match):
                judged.add((first.start, last.start))
                yield claim
    for first, last, match, weak in events.pairs(passage, dates, since):
        place = (first.start, last.start)
        if first.what == last.what and first.what in ("date", "year") and place not in judged:
            judged.add(place)
            for claim in _pair(passage, first, last, match, told=True):
                loose = weak and claim.verdict is Verdict.INCONSISTENT
                yield replace(claim, verdict=Verdict.SUSPICIOUS) if loose else claim


def _in_one_month(passage: Passage, first: Figure, last: Figure, match: re.Match[str]) -> Iterator[Ordered]:
    """``between 19 and 12 March 1702``: the first day borrows month and year from the last."""
    end, day = parse(last.raw, _ANY_YEAR), _DAY.match(first.raw)
    if last.what == "date" and end is not None and end.is_full and day and 1 <= int(day[0]) <= 31:
        late = int(day[0]) > end.day
        if not (late and _is_elsewhere(passage, match)):
            yield _claim(passage, first, last, late)


_DAY = re.compile(r"\d{1,2}(?!\d)")
_ANY_YEAR = 2001


_SUBJECT = re.compile(
    r"[^,]{0,40},\s(?:[^,]*[^\W\d_]\s(?:was|were|wurden?|fu(?:t|rent)|ét(?:ait|aient)|был[аои]?|бу(?:в|л[аои]))(?:\s[^\W\d_,]+){0,2}|(?:[^\W\d_]+\s?){1,3})\s?\Z",
    re.IGNORECASE,
)
"""What lies between the participle's date and the verb: a subject of its own, and in four languages an auxiliary."""


def _is_opening(passage: Passage, match: re.Match[str]) -> bool:
    """``Begun on O, the survey was completed on O``: a participle that opens its sentence shares the subject behind it."""
    if match.re is not _lives(passage.code) or not match[0][0].isupper():
        return False
    told = next((match[name] for name in ("gap", "gap2", "gap3") if match[name]), "")
    opens = any(sentence.start == match.start() for sentence in passage.sentences)
    return opens and _SUBJECT.match(told) is not None and not _JOINED.search(told)


_ITS_VERB = re.compile(
    r",\s(?:(?:was|were|wurden?|fu(?:t|rent)|ét(?:ait|aient)|был[аои]?|бу(?:в|л[аои]))\s)?(?:[^\W\d_]+\s)?\Z",
    re.IGNORECASE,
)


def _is_apposed(passage: Passage, match: re.Match[str], told: str) -> bool:
    """``The canal, begun in O to the plans of X, was opened on O``: behind the participle's clause the subject goes on."""
    return passage.text.startswith(", ", max(0, match.start() - 2)) and _ITS_VERB.search(told) is not None


def _is_own(passage: Passage, match: re.Match[str]) -> bool:
    """``Elected on O, the recorder held office until his death on O``: the end is that of the one who began."""
    own = whole_word(passage.code, "own_end")
    return match[0][0].isupper() and own.search(match[0]) is not None and not _JOINED.search(match[0])


_JOINED = re.compile(
    r"(?<!\w)(?:and|but|who|which|whose|und|aber|der|et|mais|qui|dont|и|но|а|котор\w+|та|але|як(?:ий|а|е|і))(?!\w)",
    re.IGNORECASE,
)


def _matches(passage: Passage, dates: Sequence[Neighbours], since: Sequence[Neighbours]) -> Iterator[re.Match[str]]:
    """Yield what the patterns find, each tried at two dates between which its words may stand.

    ``since`` are the dates that words such as "from" lead to.
    """
    code, text = passage.code, passage.text
    near = [pair for pair in dates if pair[2] - pair[1] <= _NEAR]
    yield from tried(passage, _lives(code), near, ("began", "planned"), _ENDS, _end(code))
    if code in ("de", "ru", "uk") and passage.says("began") and passage.says("ended"):
        yield from _turned(code).finditer(text)
    if len(dates) > 1 and passage.says("born") and passage.says("died"):
        yield from _whole_lives(passage)
    if passage.says("though") and passage.says("began"):
        though = _told_first(code)
        turned = [pair for pair in dates if though.match(text, pair[1])]
        yield from tried(passage, _backward(code), turned, ("ended",), ("though",), though)
    done = 0
    for _, one, other, _ in since:
        match = _spans().search(text, max(done, one - _LONGEST_FROM), other + 1) if other - one < _BESIDE else None
        if match is not None:
            done = match.end()
            yield match


_NEAR, _BESIDE = 161, 50
"""More than there is from a date to the next in a sentence about both, and in a span."""
_LONGEST_FROM = 14
"""More than there is before the first date of a span."""


_ENDS = ("ended", "realised", "lived")


@cache
def _end(code: str) -> re.Pattern[str]:
    """What stands between the dates of a beginning and an end."""
    tables = by_code(code).claims
    return re.compile(
        rf"(?<!\w)(?:{any_word(w for table in _ENDS for w in getattr(tables, table))})(?!\w)", re.IGNORECASE
    )


def _whole_lives(passage: Passage) -> Iterator[re.Match[str]]:
    """Yield the lives with other dates between birth and death, tried around the dates near a word of birth."""
    text, done = passage.text, 0
    at = text.find(DATE)
    while at >= 0:
        start = max(done, at - _LEAD)
        match = (
            _whole_life(passage.code).search(text, start, at + 240) if passage.says_near(start, at, "born") else None
        )
        if match is not None:
            done = match.end()
            yield match
        at = text.find(DATE, at + 1)


def _pair(
    passage: Passage, first: Figure, last: Figure, match: re.Match[str], *, told: bool = False
) -> Iterator[Ordered]:
    """Judge two dates; ``told``: the words between them were looked at."""
    end = parse(last.raw)
    start = parse(first.raw, end.year if end else 0)
    if end is None and start is not None and _same_year(passage, last):
        end = parse(last.raw, start.year)
    if start is None or end is None:
        return
    bare = first.what == last.what == "year"
    if bare and not told and _is_range(passage, match):
        return
    late = _days(start) > _days(end)
    if late and (_apart(start, end) <= _CALENDARS and start.year < _LAST_YEAR_OF_TWO):
        return
    if late and end.month <= 3 and start.year == end.year and _is_old_style(passage, match):
        return  # Its year began in March.
    if late and ((not told and _is_elsewhere(passage, match)) or _is_vague(start, end)):
        return
    yield _claim(passage, first, last, late)


def _is_old_style(passage: Passage, match: re.Match[str]) -> bool:
    old = whole_phrase(passage.code, "old_style")
    return old.search(passage.text, match.start(), match.end() + 60) is not None


def _is_vague(start: Day, end: Day) -> bool:
    """Whether two dates may be of one day as far as they are printed: ``1783`` and ``May 1783``."""
    if start.is_full and end.is_full:
        return False
    if start.month and end.month:
        return (start.year, start.month) == (end.year, end.month)
    return start.year == end.year


def _same_year(passage: Passage, date: Figure) -> bool:
    """``3 August of the same year``: a date that borrows its year."""
    at = passage.where(date) + 1
    return (
        whole_phrase(passage.code, "same_year").match(passage.text, at + (passage.text[at : at + 1] == " ")) is not None
    )


def _is_range(passage: Passage, match: re.Match[str]) -> bool:
    """Whether the pair is a plain range of years, which has its own check."""
    return (
        re.match(r"(?:from|between|von|zwischen|с|со|между|з|із|між|de|entre)\s\ue003", match[0], re.IGNORECASE)
        is not None
    )


def _is_elsewhere(passage: Passage, match: re.Match[str]) -> bool:
    stretch = passage.text[max(0, match.start() - 80) : match.end() + 30]
    return (
        whole_phrase(passage.code, "before_christ").search(stretch) is not None
        or whole_word(passage.code, "backwards").search(stretch) is not None
        or re.search(rf"(?<!\w)(?:{words_of(passage.code, 'later')})(?!\w)", match[0], re.IGNORECASE) is not None
    )


def _days(day: Day) -> int:
    return Day(day.year, day.month or 1, day.day or 1).ordinal


def _apart(one: Day, other: Day) -> int:
    return abs(_days(one) - _days(other)) if one.is_full and other.is_full else _CALENDARS + 1


def _impossible(passage: Passage, figure: Figure) -> Iterator[Ordered]:
    """``31 April``: one day too many. 29 February is judged by the year, 1700 and 1900 left to the Julian calendar."""
    day = parse(figure.raw)
    if day is None or not day.is_full:
        return
    longest = 28 if day.month == 2 and day.year % 4 else _LONGEST[day.month]
    if day.day <= longest or day.day > 31:
        return
    place = passage.place(figure)
    yield Ordered(
        document=passage.document.path,
        span=place,
        parts=(passage.stated(figure, "date"),),
        verdict=Verdict.INCONSISTENT,
        expected=Interval(Fraction(1), Fraction(longest)),
        stated=figure.raw.strip(),
        arithmetic=f"the month of {figure.raw.strip()} has {longest} days",
        suspect=place,
        subject="day",
    )


def _claim(passage: Passage, first: Figure, last: Figure, late: bool) -> Ordered:
    place = passage.place(last)
    return Ordered(
        document=passage.document.path,
        span=place,
        parts=(passage.stated(last, "end"), passage.stated(first, "beginning")),
        verdict=Verdict.INCONSISTENT if late else Verdict.CONSISTENT,
        expected=Interval(Fraction(_days(_day(first))), None),
        stated=last.raw.strip(),
        arithmetic=f"{first.raw.strip()} comes {'after' if late else 'before'} {last.raw.strip()}",
        suspect=place,
        subject="dates",
    )


def _day(figure: Figure) -> Day:
    return parse(figure.raw, 1) or Day(1)
