"""From one value to another: where a text prints both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache
from operator import itemgetter

from citecheck.lang import by_code
from citecheck.numbers.comparable import of_other_units
from citecheck.numbers.elided import with_scale_of
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.lengths import is_length
from citecheck.numbers.multiples import multiples
from citecheck.numbers.passage import C, O, P, Passage, Sentence
from citecheck.numbers.patterns import in_any, said, whole_word, words_of

NO_FIGURE = r"[^.!?;\ue001\ue002\ue004\ue005\ue006]"
CONNECTED = rf"{in_any('that_is')},?\s(?:an?\s|une\s|eine?\s|einem\s)?"


@dataclass(frozen=True, slots=True)
class Move:
    """From ``first`` to ``last`` in one sentence, whose marks stand at ``start`` and before ``end``."""

    first: Figure
    last: Figure
    start: int
    end: int
    sentence: Sentence


@cache
def _from_to(code: str) -> re.Pattern[str]:
    start, end = words_of(code, "start"), words_of(code, "end")
    hedge = rf"(?:(?:{said(code, 'about')}|{said(code, 'at_least')}|{said(code, 'at_most')})\s)?"
    return re.compile(
        rf"(?<!\w)(?:{start})\s?{hedge}[£$€]?(?P<a>[\ue001\ue002])(?P<gap>(?:{NO_FIGURE}|[\ue002\ue004](?!\s?[-–—]\s?[\ue001\ue002])){{0,100}}?)(?<!\w)(?:{end})\s?{hedge}[£$€]?(?P<b>[\ue001\ue002])",
        re.IGNORECASE,
    )


@cache
def _dated(code: str) -> re.Pattern[str]:
    """``In 1840 there were 412 looms, in 1850 already 618, an increase``: two values by their years."""
    plain = r"[^.;:\ue001-\ue006]"
    noun = f"{words_of(code, 'rose')}|{words_of(code, 'fell')}"
    return re.compile(
        rf"\ue003{plain}{{0,30}}\s(?P<a>\ue001){plain}{{0,40}}\ue003{plain}{{0,24}}\s(?P<b>\ue001)(?={plain}{{0,16}}[,–—]\s(?:{CONNECTED})?(?:an?\s|une\s|eine?\s)?(?:{noun})(?!\w))",
        re.IGNORECASE,
    )


@cache
def _years_behind(code: str) -> re.Pattern[str]:
    """``48 in 1835 and 72 in 1839, an increase``: two values with their years behind them."""
    plain = r"[^.;:,\ue001-\ue006]"
    noun = f"{words_of(code, 'rose')}|{words_of(code, 'fell')}"
    return re.compile(
        rf"(?P<a>\ue001){plain}{{1,30}}\s\ue003(?:\sг․)?,?\s(?:and|against|und|gegen|et|contre|и|против|та|і|проти){plain}{{0,20}}\s(?P<b>\ue001){plain}{{1,30}}\s\ue003(?:\sг․)?(?=,\s(?:{CONNECTED})?(?:an?\s|une\s|eine?\s)?(?:{noun})(?!\w))",
        re.IGNORECASE,
    )


@cache
def _risen(code: str) -> re.Pattern[str]:
    """``4,000 in 1901, had risen to 5,200 by 1905``."""
    plain, verb = r"[^.;:\ue001-\ue006]", f"{words_of(code, 'rose')}|{words_of(code, 'fell')}"
    return re.compile(
        rf"(?P<a>\ue001){plain}{{1,24}}\ue003(?:\sг․|\sр․)?,?(?:\s[^\W\d_]+){{0,2}}\s(?:{verb})(?:\s[^\W\d_]+){{0,2}}?\s(?:{words_of(code, 'end')})\s[£$€]?(?P<b>\ue001)(?={plain}{{1,24}}\ue003)",
        re.IGNORECASE,
    )


@cache
def _to_from(code: str) -> re.Pattern[str]:
    """``rose by 240, to 1,310 from 1,070``."""
    start, end = words_of(code, "start"), words_of(code, "end")
    return re.compile(
        rf"(?<!\w)(?:{end})\s[£$€]?(?P<b>[\ue001\ue002])(?:\s[^\W\d_]+){{0,2}}?,?\s(?:{start})\s[£$€]?(?P<a>[\ue001\ue002])(?!\s?(?:{end}|[-–—])\s?[\ue001\ue002])",
        re.IGNORECASE,
    )


def _factors(code: str) -> str:
    said = (re.escape(w).replace(r"\*", r"\w*").replace(r"\ ", r"\s") for w in by_code(code).claims.multiples)
    return "|".join(said) or "(?!)"


@cache
def _multiplied(code: str) -> re.Pattern[str]:
    """``12 in 1908, was trebled in 1916 to 36``."""
    # No "and": it may lead to another thing.
    plain = r"(?:(?!\s(?:and|und|et|и|й|та|і)\s)[^.;:\ue001\ue002\ue004-\ue006])"
    return re.compile(
        rf"[£$€]?(?P<a>\ue001){plain}{{1,50}}?\s(?:{_factors(code)})(?!\w)[^.;:,\ue001\ue002\ue004-\ue006]{{0,24}}?\s(?:{words_of(code, 'end')})\s[£$€]?(?P<b>\ue001)",
        re.IGNORECASE,
    )


@cache
def _coins_multiplied(code: str) -> re.Pattern[str]:
    """``9d before the war, doubled to 27d``."""
    plain = r"[^.;:\ue001\ue002\ue004-\ue006]"
    return re.compile(
        rf"(?P<a>\ue003)(?P<unit>[sd])[.․]?(?!\w){plain}{{1,50}}?\s(?:{_factors(code)})(?!\w){plain}{{0,24}}?\s(?:{words_of(code, 'end')})\s(?P<b>\ue003)(?P=unit)(?!\w)(?!\s\ue003[sd])",
        re.IGNORECASE,
    )


@cache
def _in_brackets(code: str) -> re.Pattern[str]:
    """``trebled (128 in the first year, 211 in the last)``."""
    return re.compile(
        rf"(?<!\w)(?:{_factors(code)})(?!\w)(?:\s\(|:)\s?(?:\ue003(?:\s[^\W\d_]+){{0,2}}\s)?[£$€]?(?P<a>\ue001)[^()\ue001\ue002\ue004-\ue006]{{0,40}}[,;]?\s[£$€]?(?P<b>\ue001)(?=[^()\ue001\ue002\ue004-\ue006]{{0,40}}\)|\s(?:in|en|im|в|у)?\s?\ue003|(?<=\ue003\s\ue001)|(?<=\ue003\snoch\s\ue001)|(?<=\ue003\sonly\s\ue001))",
        re.IGNORECASE,
    )


_BRACKET = re.compile(r"\(\s?[£$€]?\ue001")


@cache
def _priced(code: str) -> re.Pattern[str]:
    """``from 30s to 27s``: shillings or pence, which by themselves count nothing."""
    start, end = words_of(code, "start"), words_of(code, "end")
    return re.compile(
        rf"(?<!\w)(?:{start})\s(?P<a>\ue003)(?P<unit>[sd])[.․]?(?!\w)(?P<gap>{NO_FIGURE}{{0,60}}?)(?<!\w)(?:{end})\s(?P<b>\ue003)(?P=unit)(?!\w)(?!\s\ue003[sd])",
        re.IGNORECASE,
    )


COINS = re.compile("\ue003[sd](?![^\\W\\d_])")
"""``9d``: pence or shillings."""


def as_count(figure: Figure) -> Figure:
    """Return shillings or pence, which by themselves count nothing, as a count."""
    return replace(figure, sort=Sort.COUNT, value=Fraction(int(figure.raw)), what="")


def moves(passage: Passage) -> Iterator[Move]:
    """Yield the pairs of values between which something rose or fell."""
    found = [one for sentence in passage.saying("rose", "fell", "multiples") for one in _printed(passage, sentence)]
    for _, match, sentence in sorted(found, key=itemgetter(0)):
        first, last = passage.of(match, "a"), passage.of(match, "b")
        if first.what == last.what == "money" and first.raw.isdigit() and last.raw.isdigit():
            first, last = as_count(first), as_count(last)
        if first.sort is Sort.COUNT and last.sort is Sort.PERCENT:
            first = replace(first, sort=Sort.PERCENT)
        if last.scaled and not first.scaled and not (match.groupdict().get("gap") or "").strip():
            first = _of_one_scale(passage.code, first, last)
        last = with_scale_of(passage, first, last, sentence.start, match.end())
        if first.sort is not last.sort or first.value <= 0 or _signed(passage, first) or _signed(passage, last):
            continue
        if of_other_units(passage, first, last) or _is_span(passage, first, last):
            continue
        if first.sort is Sort.COUNT and (min(first.value, last.value) < 2 or first.fault or last.fault):
            continue
        if last.bound == "max" and passage.code in ("ru", "uk"):
            last = replace(last, bound="")  # The "до" of the change itself.
        if _tells_change(passage, sentence):
            yield Move(first, last, match.start(), match.end(), sentence)


def _printed(passage: Passage, sentence: Sentence) -> Iterator[tuple[int, re.Match[str], Sentence]]:
    """Yield two values that a sentence may move between, with the rank of their pattern."""
    text, start, end = passage.text, sentence.start, sentence.end
    for rank, pattern in enumerate(_patterns(passage, sentence)):
        if pattern is not None:
            for match in pattern(passage.code).finditer(text, start, end):
                yield rank, match, sentence


_Pattern = Callable[[str], re.Pattern[str]]


def _patterns(passage: Passage, sentence: Sentence) -> Sequence[_Pattern | None]:
    """The patterns of two values that a sentence may match, in order; None for one that it cannot."""
    text, start, end = passage.text, sentence.start, sentence.end
    counts, dates = text.count(C, start, end), text.count(O, start, end)
    shares = text.count(P, start, end) if counts < 2 else 0
    coins = dates > 1 and COINS.search(text, start, end) is not None
    if counts + shares < 2 and not coins:
        return ()
    begun = passage.says_in(sentence, "start")
    times = passage.says_in(sentence, "multiples")
    dated = counts > 1 and dates > 1
    return (
        _from_to if begun else None,
        _to_from if begun and passage.code in ("en", "de", "fr") else None,
        _multiplied if times and counts > 1 else None,
        _coins_multiplied if times and coins else None,
        _in_brackets if times and counts > 1 and _BRACKET.search(text) else None,
        _dated if dated else None,
        _years_behind if dated else None,
        _risen if dated else None,
        _priced if begun and coins else None,
    )


def _is_span(passage: Passage, first: Figure, last: Figure) -> bool:
    """``grew in twenty years threefold, to 240``: a length of time is no value beside what is none."""
    return is_length(passage.text, passage.where(first) + 1) and not is_length(passage.text, passage.where(last) + 1)


_LAST_WORD = re.compile(r"[^\W\d_]+\.?\Z")


def _of_one_scale(code: str, first: Figure, last: Figure) -> Figure:
    """``from 2.20 to 1.80 million``: a scale behind the second value is that of the first as well."""
    word = _LAST_WORD.search(last.raw.strip())
    factor = by_code(code).numbers.scales.get(word[0].lower(), 1) if word else 1
    value = first.value * factor
    return replace(first, value=value, step=first.step * factor, scaled=True) if value < 100 * last.value else first


def _tells_change(passage: Passage, sentence: Sentence) -> bool:
    stretch = passage.text[sentence.start : sentence.end]
    return any(whole_word(passage.code, table).search(stretch) for table in ("rose", "fell")) or (
        passage.says_in(sentence, "multiples") and bool(multiples(passage, sentence))
    )


_COMPOUND = re.compile(r"\s?(?:r|k|s|d|fl|kr|gr|pf|h|min|ft|lb|st|oz|р|к|коп|руб|грн|ч|мин)\.?\s\d", re.IGNORECASE)


def _signed(passage: Passage, figure: Figure) -> bool:
    """A temperature below nought or a compound amount ("1 r. 40 k.") is no plain count."""
    text = passage.view.text
    before, after = text[max(0, figure.start - 2) : figure.start], text[figure.end : figure.end + 12]
    return before.endswith(("-", "−", "–")) or _COMPOUND.match(after) is not None
