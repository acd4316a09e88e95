"""So much a piece, beside the sum and the number: "£18,600 for 1,240 acres, or £15 an acre", whatever coins it is in.

What ties the number to the rate is its noun ("acres", "an acre"), what ties the sum its unit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from citecheck.lang import by_code
from citecheck.model.number import Average, Interval, Verdict
from citecheck.model.span import hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure
from citecheck.numbers.moves import as_count
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import in_any, spoken

_RATE = re.compile(
    r"(?P<sign>[£$€]?)(?:(?P<s>\ue003)s\s?(?=\ue003d))?(?P<r>\ue001|\ue003(?=[sd](?!\w)))\s?(?P<unit>[^\W\d_]*)[․.]?(?:\s(?:in|of|von)\s[^\W\d_]+)?"
    rf"(?:,\s{in_any('that_is')},\sto)?\s(?:an?\s|per\s|the\s|par\s|l['’]|la\s|le\s|pro\s|je\s|der\s|die\s|das\s|den\s|für\s(?:den|die|das)\s|за\s|с\s|на\s|із\s|з\s)(?P<noun>[^\W\d_]{{3,}})",
    re.IGNORECASE,
)
_NOUNS = re.compile(r"\s([^\W\d_]{3,})(?:\s([^\W\d_]{3,}))?")
_UNIT = re.compile(r"\s?([^\W\d_]+)")


@dataclass(frozen=True, slots=True)
class _Rate:
    """A rate, the noun it is for, the unit it is in; ``told`` where "or", "that is" stands before it."""

    figure: Figure
    noun: str
    unit: str
    told: bool


def find(passage: Passage) -> Iterator[Average]:
    """Yield the rates of a passage whose sentence prints a number of the same noun and one sum in a unit that holds the rate's."""
    text = passage.text
    if text.count("\ue001") < 2:
        return
    for sentence in passage.sentences:
        counts = text.count("\ue001", sentence.start, sentence.end)
        if counts < 2 or (counts == 2 and not _COIN.search(text, sentence.start, sentence.end)):
            continue
        rates = [rate for m in _printed(text, sentence) if (rate := _read(passage, m))]
        if len(rates) == 1:
            yield from _judged(passage, sentence, rates[0])


_COIN = re.compile(r"\ue003[sd](?!\w)", re.IGNORECASE)
_BEGIN = re.compile("[£$€\ue001\ue003](?:(?<!\ue003)|(?=[sd]))", re.IGNORECASE)


def _printed(text: str, sentence: Sentence) -> Iterator[re.Match[str]]:
    """Yield the rates of a sentence, tried at the figures and signs of money that they begin with."""
    done = 0
    for begin in _BEGIN.finditer(text, sentence.start, sentence.end):
        match = _RATE.match(text, begin.start(), sentence.end) if begin.start() >= done else None
        if match is not None:
            done = match.end()
            yield match


def _read(passage: Passage, match: re.Match[str]) -> _Rate | None:
    figure = in_coins(passage.of(match, "r"))
    if figure is None:
        return None
    more = in_coins(passage.of(match, "s")) if match["s"] else None
    if more is not None:  # "3s 6d".
        figure = replace(figure, value=figure.value + 12 * more.value, raw=f"{more.raw}s {figure.raw}d")
    unit = (match["sign"] or match["unit"]).lower()
    if figure.bound or figure.fault or figure.value <= 0 or not unit:
        return None
    before = passage.text[max(0, match.start() - 40) : match.start()]
    told = _told(passage.code).search(before) is not None
    return _Rate(figure, match["noun"].lower(), unit, told)


def in_coins(figure: Figure) -> Figure | None:
    """Return a figure as a count: shillings and pence by themselves count nothing; None for what is none."""
    if figure.what != "money":
        return figure
    return as_count(figure) if figure.raw.isdigit() else None


@cache
def _told(code: str) -> re.Pattern[str]:
    return re.compile(
        rf"[,(–—;:]\s?{spoken(code, 'that_is')}\s(?:(?:at|at the rate of|по|zu|je|à|about|some|rund|etwa|environ|около|почти)\s)*\Z",
        re.IGNORECASE,
    )


def _judged(passage: Passage, sentence: Sentence, rate: _Rate) -> Iterator[Average]:
    counts = [f for f in passage.counts(sentence.start, sentence.end) if f.start != rate.figure.start]
    counts = [f for f in counts if not (f.bound in ("min", "max") or f.fault or f.value < 2)]
    numbers = [f for f in counts if _is_of_noun(passage, f, rate.noun)]
    if not numbers and _HEADS.match(rate.noun):
        numbers = [f for f in counts if not sizes_of(passage, f, rate.unit)]
        people = [f for f in numbers if _is_of_people(passage, f)]
        numbers = people or numbers
    sums = [(f, sizes) for f in counts if f not in numbers and (sizes := sizes_of(passage, f, rate.unit))]
    if len(numbers) != 1 or len(sums) != 1:
        return
    number, (total, sizes) = numbers[0], sums[0]
    ratio = total.value / number.value
    fits = any(_meets(total, number, size, rate.figure) for size in sizes)
    if not fits and not rate.told and not _explained(rate.figure.value, ratio, sizes):
        return
    yield _claim(passage, rate, total, number, max(sizes), fits=fits)


def _is_of_noun(passage: Passage, figure: Figure, noun: str) -> bool:
    behind = _NOUNS.match(passage.text, passage.where(figure) + 1)
    stem = noun[: max(3, min(len(noun) - 1, 5))]
    return behind is not None and any(word and word.lower().startswith(stem) for word in behind.groups())


def sizes_of(passage: Passage, figure: Figure, unit: str) -> tuple[int, ...]:
    """Return how many of a unit go into that of a figure: 1 for the same; none if nobody knows."""
    at = passage.where(figure)
    before = passage.text[at - 1 : at] if at else ""
    behind = _UNIT.match(passage.text, at + 1)
    own = before if before in ("£", "$", "€") else behind[1].lower() if behind else ""
    if not own:
        return ()
    if own[:3] == unit[:3]:
        return (1,)
    known = (larger for small, larger in by_code(passage.code).claims.minor.items() if _is(small, unit))
    return tuple(size for larger in known for name, size in larger if _is(name, own))


def _is(name: str, word: str) -> bool:
    return word.startswith(name[:-1]) if name.endswith("*") else word == name


def _meets(total: Figure, number: Figure, size: int, rate: Figure) -> bool:
    possible = [a.quotient(t, n, Fraction(size)) for t in a.readings(total) for n in a.readings(number)]
    room = max(rate.step, rate.value / 50)
    return a.any_meet(possible, [Interval(rate.value - room, rate.value + room)])


_HEADS = re.compile(
    r"(?:head|man|person|piece|soul|mann|kopf|person|stück|tête|personne|душ\w|человека?|голову|людину)\Z"
)


def _is_of_people(passage: Passage, figure: Figure) -> bool:
    """Whether a number seems to count heads: "the 120 settlers"."""
    behind = _NOUNS.match(passage.text, passage.where(figure) + 1)
    tables = by_code(passage.code).numbers
    return behind is not None and any(
        word and word.lower() in (*tables.people, *tables.things) for word in behind.groups()
    )


_FACTORS = (10, 100, 12, 20)


def _explained(rate: Fraction, ratio: Fraction, sizes: tuple[int, ...]) -> bool:
    """Whether another unit or power of ten makes a rate right."""
    exact = [int(ratio * size) for size in sizes if (ratio * size).denominator == 1]
    if rate.denominator == 1 and rate >= 10 and any(a.is_slip(one, int(rate)) for one in exact):
        return True
    return any(rate in (ratio * size * by, ratio * size / by) for size in sizes for by in (*_FACTORS, *sizes))


def _claim(passage: Passage, rate: _Rate, total: Figure, number: Figure, size: int, *, fits: bool) -> Average:
    exact = size * total.value / number.value
    shown = a.percent_text(exact, Fraction(1, 10), passage.style.decimal.join("00"))
    times = f" × {size}" if size > 1 else ""
    line = f"{a.show(total)}{times} / {a.show(number)} is {shown}"
    figures = [rate.figure, total, number]
    return Average(
        document=passage.document.path,
        span=hull(passage.place(f) for f in figures),
        parts=tuple(passage.stated(f, role) for f, role in zip(figures, ("average", "sum", "count"), strict=True)),
        verdict=Verdict.CONSISTENT if fits else Verdict.INCONSISTENT,
        expected=Interval(exact, exact),
        stated=rate.figure.raw.strip(),
        arithmetic=line + ("" if fits else f", not {a.show(rate.figure)}"),
        suspect=passage.place(rate.figure),
        loose=not fits and not rate.told,
    )
