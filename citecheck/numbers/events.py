"""Dates whose events have an order, told farther apart: an answer and its letter, an opening and the work before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from citecheck.lang import languages
from citecheck.numbers.figure import Figure
from citecheck.numbers.lengths import UNITS
from citecheck.numbers.neighbours import Neighbours, tried
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import any_whole, any_word, in_any, words_of

_NO_DATE = r"[^\ue003]"
_ANSWER, _LETTER = in_any("dates.answers"), in_any("dates.letters")
_ANSWERED_FIRST = re.compile(
    rf"(?<!\w){_ANSWER}(?!\w)[^.;\ue003]{{0,60}}?\s(?P<b>\ue003){_NO_DATE}{{0,60}}?(?<!\w)(?:{_ANSWER}|{in_any('dates.answering')})(?!\w){_NO_DATE}{{0,40}}?(?<!\w){_LETTER}(?!\w){_NO_DATE}{{0,70}}?\s(?P<a>\ue003)",
    re.IGNORECASE,
)
"""``the reply of 9 March answers a petition of 17 April``."""
_LETTER_FIRST = re.compile(
    rf"(?<!\w){_LETTER}(?!\w)[^.;\ue003]{{0,50}}?\s(?P<a>\ue003){_NO_DATE}{{0,60}}?(?<!\w){_ANSWER}(?!\w)[^.;\ue003]{{0,50}}?\s(?P<b>\ue003)",
    re.IGNORECASE,
)
"""``the letter of 17 April was answered on 9 March``."""
_OTHER = any_whole("dates.another")
"""Words that make it another letter."""

_WORKS = in_any("dates.works")
_HAD = any_whole("dates.had")


@cache
def _works(code: str) -> re.Pattern[str]:
    """``opened on O. Work on it had begun on O``: what came before is told in the next sentence."""
    ended, began = (
        f"{words_of(code, one)}|{words_of(code, two)}" for one, two in (("realised", "ended"), ("began", "planned"))
    )
    gap = r"[^.;:\ue003]"
    done = rf"(?:(?<!\w)(?:{ended})(?!\w){gap}{{0,50}}?\s(?P<b>\ue003){gap}{{0,60}}|(?P<b2>\ue003){gap}{{0,50}}?\s(?:{ended})(?!\w){gap}{{0,60}}|\s(?P<b3>\ue003)(?=[^.;:\ue003]{{0,60}}\s(?:{ended})(?!\w)){gap}{{0,90}})"
    work = rf"[.;:]\s[^.;:\ue003]{{0,30}}?(?<!\w){_WORKS}(?!\w)"
    return re.compile(
        rf"{done}{work}(?P<gap>{gap}{{0,80}}?)(?:(?<!\w)(?:{began})(?!\w){gap}{{0,40}}?\s(?P<a>\ue003)|\s(?P<a2>\ue003){gap}{{0,40}}?\s(?:{began})(?!\w))",
        re.IGNORECASE,
    )


_MAY_WORK = re.compile(rf"[.;:]\s[^.;:\ue003]{{0,30}}?(?<!\w){_WORKS}(?!\w)", re.IGNORECASE)


@cache
def _until(code: str) -> re.Pattern[str]:
    """``began on O and lasted, as the minutes show, until O``."""
    began = words_of(code, "began")
    lasted, until = in_any("dates.lasted"), in_any("dates.until")
    gap = r"[^.;:\ue003]"
    return re.compile(
        rf"(?<!\w)(?:{began})(?!\w){gap}{{0,40}}?\s(?P<a>\ue003)(?P<gap>{gap}{{0,40}}?)(?<!\w){lasted}(?!\w){gap}{{0,70}}?\s{until}\s(?:[^\W\d_\ue001-\ue006]+\s){{0,2}}?(?P<b>\ue003)",
        re.IGNORECASE,
    )


_NEW = any_whole("dates.new")
"""Words that make it the work on something else."""

_PRONOUN = in_any("dates.pronouns")


@cache
def _went_on(code: str) -> re.Pattern[str]:
    """``began on O. They were concluded on O``."""
    began, ended = words_of(code, "began"), words_of(code, "ended")
    gap = r"[^.;:\ue003]"
    return re.compile(
        rf"(?<!\w)(?:{began})(?!\w){gap}{{0,50}}?\s(?P<a>\ue003){gap}{{0,60}}[.;]\s(?={gap}{{0,70}}(?<!\w){_PRONOUN}(?!\w))(?P<gap>{gap}{{0,60}}?)(?<!\w)(?:{ended})(?!\w){gap}{{0,70}}?\s(?P<b>\ue003)",
        re.IGNORECASE,
    )


_SINCE = rf"(?<!\w){in_any('dates.since')}\s"
_SINCE_HERE = re.compile(rf"{_SINCE}\Z", re.IGNORECASE)
_UNTIL = re.compile(
    rf"{_SINCE}(?P<a>\ue003)(?:\s(?:г|р|года|року)[.․]?)?,?\s{in_any('dates.until')}(?:\s[^\W\d_\ue001-\ue006]+[.․]?){{1,5}}?\s(?P<b>\ue003)",
    re.IGNORECASE,
)
"""``from 1714 until his death in 1741``."""


_TO_THE_END = re.compile(
    rf"{_SINCE}(?:[^\W\d_\ue001-\ue006]+\s){{1,6}}?(?P<a>\ue003)(?:\s(?:г|р|года|року)[.․]?)?,?\s{in_any('dates.until')}\s{in_any('own_end')}(?!\w)[^.;:\ue003]{{0,60}}?\s(?P<b>\ue003)",
    re.IGNORECASE,
)
"""``from his election on 7 October 1452 to his death, which the necrology puts under 19 March 1471``."""
_SAME_YEAR = re.compile(rf"\ue003(?:\s(?:г|р)[.․]?)?,?\s(?={in_any('same_year')}(?:(?<=\W)|(?!\w)))", re.IGNORECASE)
_AND = re.compile(r"(?<!\w)(?:and|und|et|и|і|й|та|then|dann|puis|затем|потім)\s", re.IGNORECASE)


def _of_same_year(passage: Passage) -> Iterator[Pair]:
    """``took ship on O and landed on O of the same year``: what "and" joins is told in its order."""
    text = passage.text
    for match in _SAME_YEAR.finditer(text):
        sentence = passage.sentences[passage.sentence_of(match.start())]
        at = text.rfind("\ue003", sentence.start, match.start())
        if at < 0 or match.start() - at > _APART:
            continue
        between = text[at + 1 : match.start()]
        window = _WINDOW.match(text, at, match.start() + 1)
        clause = text[at + 1 : min(sentence.end, match.end() + 60)]
        if window is None or _AND.search(between) is None or _NEW.search(between) or _HAD_DONE.search(clause):
            continue
        if "\ue001" not in between[-12:] and ";" not in between:
            yield passage.at(at), passage.at(match.start()), window, True


@cache
def _from_then(code: str) -> re.Pattern[str]:
    """``master of the school from 1689, retired in 1702``."""
    return re.compile(
        rf"{_SINCE}(?P<a>\ue003)(?:\s(?:г|р|года|року)[.․]?)?,?\s(?:and\s|und\s|et\s|и\s|і\s|та\s)?(?:[^\W\d_\ue001-\ue006]+\s){{0,2}}?(?:{words_of(code, 'ended')}|{words_of(code, 'died')})(?!\w)[^.;:\ue003]{{0,30}}?\s(?P<b>\ue003)",
        re.IGNORECASE,
    )


_JUDGED, _HEARD = in_any("dates.judged"), in_any("dates.hearings")
_VERDICT = re.compile(
    rf"(?<!\w){_JUDGED}(?!\w)[^.;\ue003]{{0,60}}?\s(?P<b>\ue003)[^\ue003]{{0,50}}?(?<!\w){_HEARD}(?!\w)[^.;\ue003]{{0,30}}?{in_any('dates.hearing_began')}[^.;\ue003]{{0,60}}?\s(?P<a>\ue003)",
    re.IGNORECASE,
)
"""``Sentence was passed on O; their trial had opened on O``."""


@cache
def _ordered() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """What comes first and what comes after it, by kind, over all languages."""
    found: dict[str, tuple[list[str], list[str]]] = {}
    for language in languages():
        for kind, sides in language.dates.in_turn.items():
            for side, table in zip(found.setdefault(kind, ([], [])), sides, strict=True):
                side += table
    return tuple((_whole(one), _whole(two)) for one, two in found.values())


def _whole(table: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{any_word(table)})(?!\w)", re.IGNORECASE)


_LENGTH_LATER = re.compile(
    rf"(?:[\ue001\ue004]|[^\W\d_\ue001-\ue006]+)\s[^\W\d_\ue001-\ue006]+\s{in_any('lengths.afterwards')}(?!\w)",
    re.IGNORECASE,
)
"""``four months later`` tells of the same thing, as ``a later one`` does not."""


def _told_in_turn(passage: Passage) -> Iterator[Pair]:
    """Two dates beside each other, one of an event that must come before the other: a warrant and its search."""
    text = passage.text
    figures = [figure for figure in passage.figures if figure.what == "date"]
    dates = [passage.where(figure) for figure in figures] if len(figures) > 1 else []
    for index, (one, other) in enumerate(pairwise(dates)):
        if other - one > _APART or not (_DAY.search(figures[index].raw) or _DAY.search(figures[index + 1].raw)):
            continue
        begin, end = passage.sentence_of(one), passage.sentence_of(other)
        first, last = passage.sentences[begin], passage.sentences[end]
        if end - begin > 1 or (index and dates[index - 1] >= first.start):
            continue
        cut = _CUT.search(text, one + 1, other + 1) or _BEHIND_DATE.match(text, one + 1)
        if cut is None:
            continue
        earlier = text[max(first.start, one - _APART) : cut.start()]
        behind = _CUT.search(text, other + 1, min(last.end, other + _APART))
        later = text[cut.start() : behind.start() if behind else min(last.end, other + _APART)]
        if _NEW.search(_LENGTH_LATER.sub("", later)):
            continue
        for begun, done in _ordered():
            if done.search(earlier) and begun.search(later) and not done.search(later) and not begun.search(earlier):
                match = _WINDOW.match(text, one, other + 1)
                if match is not None:
                    yield passage.at(other), passage.at(one), match, True
                break
            if begun.search(earlier) and done.search(later) and not done.search(earlier) and not begun.search(later):
                match = _WINDOW.match(text, one, other + 1)
                if match is not None:
                    yield passage.at(one), passage.at(other), match, True
                break
        else:
            match = _WINDOW.match(text, one, other + 1)
            if match is not None and _is_earlier(_OPENED.split(later)[0]) and not _HAD_DONE.search(earlier):
                yield passage.at(other), passage.at(one), match, True


def _years_in_turn(passage: Passage) -> Iterator[Pair]:
    """Two years of a sentence, the second behind a pluperfect: ``widowed in 1743, she had married in 1731``."""
    text = passage.text
    figures = [figure for figure in passage.figures if figure.what == "year" and figure.raw.isdigit()]
    dates = [passage.where(figure) for figure in figures] if len(figures) > 1 else []
    for index, (one, other) in enumerate(pairwise(dates)):
        if other - one > _APART or passage.sentence_of(one) != passage.sentence_of(other):
            continue
        start = passage.sentences[passage.sentence_of(one)].start
        cut = _CUT.search(text, one + 1, other + 1)
        if cut is None or (index and dates[index - 1] >= start) or "\ue003" in text[one + 1 : other]:
            continue
        earlier, later = text[max(start, one - _APART) : cut.start()], text[cut.start() : other + 1]
        match = _WINDOW.match(text, one, other + 1)
        if match is not None and _is_earlier(later) and not (_NEW.search(later) or _HAD_DONE.search(earlier)):
            yield passage.at(other), passage.at(one), match, True


_HAD_DONE = re.compile(
    r"(?<!\w)(?:had\s(?!a\s|an\s|the\s|no\s|its\s|his\s|her\s|their\s|\ue001|to\s)[^.;:]{0,30}?\w+(?:ed|en|wn|nt|pt|ght|lt|un|aid|ade|old|ung|ood|eft|nd|ne)(?!\w)|hatten?(?!\w)[^.;:]*?(?<!\w)(?:\w*ge\w{2,}(?:t|en)|(?:be|ver|er|ent|zer|über|unter|auf|ab|ein)\w{3,}(?:t|en)|\w+iert)(?!\w)|war(?:en)?(?!\w)[^.;:]*?\sworden(?!\w)|(?:avai(?:t|ent)|étai(?:t|ent))\s(?:\w+\s){0,2}?(?!que\s|\w*qu['’])\w+(?:é|i|u|is|it|te)e?s?(?!\w)|hatten?(?!\w)[^.;:]*?\slassen(?!\w)|(?:был[аои]?|було|були|була)\s\w{3,}(?:ен|ён|ан|ят|ит)[аоыиі]?\s(?:ещё|еще|ще)\s(?:[вву]о?\s)?\ue003)",
    re.IGNORECASE,
)
_TERM = any_whole("dates.terms")
"""What makes a pluperfect end at its date, or none of the past."""


_STOOD = re.compile(
    rf"(?<!\w)(?:for|seit|depuis|pendant|уже|вже)\s(?:[^\W\d_\ue001-\ue006]+\s){{0,2}}?\ue001[\s-](?:{'|'.join(UNITS.values())})(?!\w)|\ue001\s(?:{'|'.join(UNITS.values())})\swhen(?!\w)",
    re.IGNORECASE,
)
"""``had stood for eighteen years when``: what lasts until its date."""
_OPENED = re.compile(r"(?<=\ue003)\s?\(")
"""A bracket behind a date, which tells of something else."""
_AGENT = re.compile(
    r"(?<!\w)(?:by|before|until|till|since|vor|bis|avant|devant|до)\s(?!(?:[^\W\d_\ue001-\ue006]+\s){0,2}\ue003)",
    re.IGNORECASE,
)
"""Who did it or before whom, not by when it was done."""


def _is_earlier(clause: str) -> bool:
    if _STOOD.search(clause):
        return False
    return _HAD_DONE.search(clause) is not None and _TERM.search(_AGENT.sub("", clause)) is None


_APART = 160
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_CUT = re.compile(rf"[.;:]\s|,?\s{in_any('dates.clauses')}\s|,\s(?=[^.;:]{{0,110}}\ue003)")
_BEHIND_DATE = re.compile(r"\s(?=was\s|were\s|had\s|wurden?\s|fu(?:t|rent)\s|был[аои]?\s|бу(?:в|л[аои])\s)")
"""The end of a relative clause without a comma: ``the letter which he wrote on O was read on O``."""
_WINDOW = re.compile(r"\ue003.*\ue003", re.DOTALL)

Pair = tuple[Figure, Figure, re.Match[str], bool]


def pairs(passage: Passage, dates: Sequence[Neighbours], since: Sequence[Neighbours]) -> Iterator[Pair]:
    """Yield the dates that must come in order, the earlier one first, with what was matched and whether it ties them loosely.

    ``dates`` are all that stand next to each other, ``since`` those that words such as "from" lead to.
    """
    for pattern, answer in ((_ANSWERED_FIRST, True), (_LETTER_FIRST, False)) if passage.says("dates.answers") else ():
        tables, between = (_TOLD, _MAY_WRITE) if answer else (_TOLD[::-1], _MAY_ANSWER)
        for match in tried(passage, pattern, dates, *tables, between):
            if not _OTHER.search(match[0]):
                yield passage.of(match, "a"), passage.of(match, "b"), match, False
    for match in tried(passage, _VERDICT, dates, ("dates.judged",), ("dates.hearings",), _MAY_HEAR):
        if not _NEW.search(match[0]):
            yield passage.of(match, "a"), passage.of(match, "b"), match, False
    for match in _from_dates(passage.text, _UNTIL, since):
        yield passage.of(match, "a"), passage.of(match, "b"), match, False
    yield from _of_same_year(passage)
    if passage.says("ended", "died"):
        for match in _TO_THE_END.finditer(passage.text):
            yield passage.of(match, "a"), passage.of(match, "b"), match, False
        for match in _from_dates(passage.text, _from_then(passage.code), since):
            yield passage.of(match, "a"), passage.of(match, "b"), match, False
    if passage.says("began", "planned"):
        yield from _gone_on(passage, dates)
    yield from _told_in_turn(passage)
    yield from _years_in_turn(passage)


def _gone_on(passage: Passage, dates: Sequence[Neighbours]) -> Iterator[Pair]:
    """What began, and what came of it in the same sentence or the next."""
    code = passage.code
    yield from _begun_before(passage, dates)
    for match in tried(passage, _went_on(code), dates, ("began",), ("ended",), _STOP, in_two=True):
        if not _NEW.search(match["gap"]):
            yield passage.of(match, "a"), passage.of(match, "b"), match, False
    for match in tried(passage, _until(code), dates, ("began",), ("dates.lasted",), _MAY_LAST, in_two=True):
        yield passage.of(match, "a"), passage.of(match, "b"), match, False


_TOLD = ("dates.answers",), ("dates.letters",)
_STOP = re.compile(r"[.;]\s")
_MAY_LAST, _MAY_WRITE, _MAY_ANSWER, _MAY_HEAR = map(
    any_whole, ("dates.lasted", "dates.letters", "dates.answers", "dates.hearings")
)
"""What stands between the two dates."""


def _from_dates(text: str, pattern: re.Pattern[str], dates: Sequence[Neighbours]) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern that begins with "from" and the first of two dates."""
    done = 0
    for _, at, _, _ in dates:
        word = _SINCE_HERE.search(text, max(done, at - _LONGEST_FROM), at) if at > done else None
        match = pattern.match(text, word.start()) if word is not None else None
        if match is not None:
            done = match.end()
            yield match


_LONGEST_FROM = 14
"""More than such a word has letters."""


def _begun_before(passage: Passage, dates: Sequence[Neighbours]) -> Iterator[Pair]:
    for match in tried(
        passage, _works(passage.code), dates, ("realised", "ended"), ("dates.works",), _MAY_WORK, tail=120
    ):
        behind = passage.text[match.start("gap") - 30 : match.end()]
        if _HAD.search(match["gap"] + match[0][-60:]) and not _NEW.search(behind):
            first = next(name for name in ("a", "a2") if match[name])
            last = next(name for name in ("b", "b2", "b3") if match[name])
            yield passage.of(match, first), passage.of(match, last), match, False
