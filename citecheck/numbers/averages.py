"""Averages against the sum and the count printed beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from citecheck.lang import stop_words
from citecheck.model.number import Average, Interval, Verdict
from citecheck.model.span import hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.comparable import MONEY, in_currency
from citecheck.numbers.extremes import is_mean_between
from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import in_any, said, spoken, whole_word, words_of

_ASIDE = re.compile(
    r"(?<!\w)(?:aside|without|excluding|not counting|except|apart from|ohne|abgesehen|sans|hormis|excepté|без|кроме|крім|не считая|не рахуючи|weighted|median|медиан\w*)(?!\w)",
    re.IGNORECASE,
)


def find(passage: Passage) -> Iterator[Average]:
    """Yield the averages of a passage whose sentence prints exactly one sum and one count before them."""
    text = passage.text
    if text.count("\ue001") > 2:
        yield from _by_the_head(passage)
    if not passage.says("average"):
        return
    for sentence in passage.sentences:
        if not passage.says_in(sentence, "average"):
            continue
        for word in whole_word(passage.code, "average").finditer(text, sentence.start, sentence.end):
            mean = _mean(passage, sentence.start, word.start(), word.end(), sentence.end)
            at = passage.text.rfind(";", sentence.start, word.start())
            if at >= 0 and word.start() - at > 12:
                continue  # Another clause has another subject.
            if mean is None or _ASIDE.search(text, sentence.start, sentence.end):
                continue
            if not _is_of_these(passage, word, sentence.start):
                continue
            at = passage.where(mean)
            before = [f for f in passage.counts(sentence.start, at) if f.value >= 10 and f.start != mean.start]
            every = [f for f in passage.counts(sentence.start, at) if f.value >= 2 and f.start != mean.start]
            if len(before) == 1 and len(every) == 2:
                before = every
            if not every:
                before = _both_behind(passage, mean, sentence.end)
            elif len(every) == 1:
                before = [*every, *_summed_behind(passage, mean, sentence.end)]
            if len(before) == 2 and any(before[0].start < f.start < before[1].start for f in every):
                continue  # The second may be of the number between.
            if len(every) > 2 and any(f.value == sum(o.value for o in every if o is not f) for f in every):
                continue  # "A lost 5, B 9 and C 16, in all 30, and on average 10": their number is not printed.
            if len(before) == len(every) == 2 and is_mean_between(passage, mean, *before):
                continue
            if len(before) == 2 and not any(f.bound or f.fault or (f.worded and f.value > 100) for f in before):
                found = judged(passage, mean, before)
                if found is not None:
                    yield found
            break


@cache
def _in_sum(code: str) -> re.Pattern[str]:
    """``17 hectares on average, 672 in all``: a sum behind its mean."""
    total = rf"(?:{said(code, 'total')}|{in_any('in_all')})"
    return re.compile(
        rf"(?:\s[^\W\d_]+){{0,2}},\s(?:{total}\s[£$€]?(?P<a>\ue001)|[£$€]?(?P<b>\ue001)(?:\s[^\W\d_]+)?\s{total})",
        re.IGNORECASE,
    )


def _summed_behind(passage: Passage, mean: Figure, end: int) -> list[Figure]:
    match = _in_sum(passage.code).match(passage.text, passage.where(mean) + 1, end)
    return [passage.of(match, "a" if match["a"] else "b")] if match else []


@cache
def _total_at(code: str) -> re.Pattern[str]:
    total = rf"(?:{said(code, 'total')}|{in_any('in_all')})"
    return re.compile(
        rf"(?<!\w){total}\s[£$€]?(?P<a>\ue001)|(?P<b>\ue001)(?:\s[^\W\d_]+)?\s{total}(?!\w)", re.IGNORECASE
    )


def _both_behind(passage: Passage, mean: Figure, end: int) -> list[Figure]:
    """``An average of 54 passengers in each of the 38 coaches, 2,052 in all``: count and sum behind the mean, in its clause."""
    at = passage.where(mean) + 1
    clause = passage.text.find(";", at, end)
    found = [f for f in passage.counts(at, clause if clause >= 0 else end) if f.value >= 2]
    total = _total_at(passage.code).search(passage.text, at, clause if clause >= 0 else end)
    return found if len(found) == 2 and total is not None else []


@cache
def _portion(code: str) -> re.Pattern[str]:
    """``, or 252 a head``: a mean restated of the sum and the count before it."""
    return re.compile(
        rf"[,(–—]\s?{spoken(code, 'that_is')}\s(?:(?:about|some|almost|nearly|rund|etwa|environ|около|почти|майже|близько)\s)?\D?(?P<n>\ue001)(?:\s[^\W\d_]+[.․]?){{0,2}}?\s(?:{words_of(code, 'a_head')}|to (?:the|a|an|each)\s[^\W\d_]+|per\s[^\W\d_]+|par\s[^\W\d_]+|à\s(?:l['’]|la\s|le\s)[^\W\d_]+|auf\s(?:den|das|die|jeden)\s[^\W\d_]+|pro\s[^\W\d_]+|je\s[^\W\d_]+)(?!\w)",
        re.IGNORECASE,
    )


def _by_the_head(passage: Passage) -> Iterator[Average]:
    for sentence in passage.sentences if passage.says("that_is") else ():
        if passage.text.count("\ue001", sentence.start, sentence.end) < 3 or not passage.says_in(sentence, "that_is"):
            continue
        match = _portion(passage.code).search(passage.text, sentence.start, sentence.end)
        if match is None or _ASIDE.search(passage.text, sentence.start, match.end()):
            continue
        mean = passage.of(match, "n")
        before = [f for f in passage.counts(sentence.start, match.start()) if f.value >= 2]
        if len(before) == 2 and mean.value > 0 and not any(f.bound or f.fault for f in (*before, mean)):
            found = judged(passage, mean, before)
            if found is not None:
                yield found


_ADJECTIVE = re.compile(
    r"\A(?:the |a |an |la |une )?(?:average|mean|moyenne|средн(?:ий|яя|ее)|середн(?:ій|я|є))\Z", re.IGNORECASE
)


def _is_of_these(passage: Passage, said: re.Match[str], start: int) -> bool:
    """``the average household`` is one of the households counted before; ``the average yield`` is not."""
    if not _ADJECTIVE.match(said[0]):
        return True
    noun = re.match(r"\s([^\W\d_]+)", passage.text[said.end() : said.end() + 40])
    if noun is None or noun[1].lower() in ("of", "de", "was", "is", "von"):
        return True
    return (
        re.search(
            rf"\ue001\s(?:[^\W\d_]+\s)?{re.escape(noun[1][:4])}", passage.text[start : said.start()], re.IGNORECASE
        )
        is not None
    )


def _noun(passage: Passage, figure: Figure) -> str:
    at = passage.where(figure)
    match = re.match(r"\s([^\W\d_]{3,})", passage.text[at + 1 : at + 30])
    return (
        match[1].lower()
        if match
        and match[1].lower() not in stop_words(passage.code)
        and match[1].lower() not in ("per", "each", "apiece", "pro", "par", "пересічно")
        else ""
    )


_RIGHT_AT = re.compile(r"\s(?:of|von|de|d['’])\s?\ue001")


def _mean(passage: Passage, start: int, said: int, end: int, stop: int) -> Figure | None:
    """The number that a word of average stands at: right after it, else right before it."""
    text = passage.text
    after = re.compile(r"[^.;:!?\ue001-\ue006]{0,40}\ue001").match(text, end, stop)
    before = re.compile(r"\ue001(?:\s[^\W\d_]+){0,4},?\s?\Z").search(text, max(start, said - 60), said)
    if after and _RIGHT_AT.fullmatch(after[0]):
        before = None
    found = [
        passage.at(at)
        for match, at in ((before, before.start() if before else 0), (after, after.end() - 1 if after else 0))
        if match
    ]
    found = [f for f in found if f.value > 0 and not f.bound]
    # "1 965 souls, on average 5.3 a hearth": the one with decimals is the mean, of two without them the smaller.
    return min(found, key=lambda f: (f.step >= 1, f.value if f.step >= 1 else 0, f is not found[0]), default=None)


def _lost_digit(mean: Figure, ratio: Fraction, total: Figure, count: Figure) -> bool:
    """Whether a digit lost at the end of the sum, or doubled at the end of the count, makes an average ten times too large.

    Without that nobody can say which of two numbers of one size is the sum.
    """
    if mean.step >= 1 or total.value.denominator != 1 or count.value.denominator != 1:
        return False
    low, high = mean.value - mean.step, mean.value + mean.step
    longer = low <= 10 * ratio + Fraction(9) / count.value and 10 * ratio <= high
    digits = a.digits_of(count)
    shorter = len(digits) > 2 and digits[-1] == digits[-2] and low <= total.value / int(digits[:-1]) <= high
    return longer or shorter


def judged(passage: Passage, mean: Figure, pair: list[Figure], *, shared: bool = False) -> Average | None:
    """Compare a mean with a sum and a count, in whatever order; None where nobody can say which is which, or of what they are.

    What is shared out without a rest leaves the portion no room to be rounded.
    """
    ratios = []
    for total, count in (pair, pair[::-1]):
        if total.value > 0 and count.value > 0:
            ratios.append((total.value / count.value, total, count))
    close = [r for r in ratios if mean.value / 12 <= r[0] <= mean.value * 12]
    if len(close) == 2:
        close = [r for r in close if _lost_digit(mean, *r)]
    if len(close) != 1:
        return None
    exact, total, count = close[0]
    unit, summed = (_noun(passage, one).replace("ё", "е") for one in (mean, total))
    if unit and (in_currency(passage, total) or summed) and unit[:4] != summed[:4]:
        return None
    if unit and MONEY.match(unit) and not summed and not in_currency(passage, total):
        return None
    possible = [a.quotient(t, n, Fraction(1)) for t in a.readings(total) for n in a.readings(count)]
    slack = Fraction(0) if shared and mean.step == 1 and exact.denominator == 1 else mean.step
    low, high = mean.value - slack, mean.value + slack
    fits = a.any_meet(possible, [Interval(low, high)])
    if not fits and slack >= 1 and abs(exact - mean.value) < 1:
        return None
    shown = a.percent_text(exact, mean.step if mean.step < 1 else Fraction(1, 10), passage.style.decimal.join("00"))
    figures = [mean, total, count]
    return Average(
        document=passage.document.path,
        span=hull(passage.place(f) for f in figures),
        parts=(
            passage.stated(mean, "average"),
            passage.stated(total, "sum"),
            passage.stated(count, "count"),
        ),
        verdict=Verdict.CONSISTENT if fits else Verdict.INCONSISTENT,
        expected=Interval(exact, exact),
        stated=mean.raw.strip(),
        arithmetic=f"{a.show(total)} / {a.show(count)} is {shown}" + ("" if fits else f", not {a.show(mean)}"),
        suspect=passage.place(mean),
        repair=shown if not fits and a.is_slip(_digits(mean.raw), _digits(shown)) else "",
    )


def _digits(text: str) -> int:
    return int("".join(ch for ch in text if ch.isdigit()) or 0)
