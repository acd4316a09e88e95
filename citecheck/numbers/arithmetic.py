"""What printed numbers can mean, and whether they can all be right. Exact fractions throughout."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction

from citecheck.model.number import Interval
from citecheck.numbers.figure import Figure, Sort

_SHARES = (Sort.PERCENT, Sort.FRACTION)
HUNDRED, THOUSAND = Fraction(100), Fraction(1000)
_ONE = Fraction(1)


def round_step(value: Fraction) -> Fraction:
    """Return 10^z for a number that ends in z >= 2 zeros, else 1: what a round count may be rounded to."""
    if value.denominator != 1 or value == 0:
        return Fraction(1)
    number, step = value.numerator, 1
    if number % 100:
        return _ONE
    while number % 10 == 0:
        number //= 10
        step *= 10
    return Fraction(step)


def readings(figure: Figure) -> list[Interval]:
    """Return the sets of values a count can stand for: exact, and rounded where it is round, scaled or hedged."""
    if not figure.bound and not figure.alternatives and not figure.scaled and figure.value.numerator % 100:
        return [Interval(figure.value, figure.value)]
    found: list[Interval] = []
    for value in (figure.value, *figure.alternatives):
        found.append(_bounded(figure, Interval(value, value)))
        step = max(round_step(value), figure.step if figure.scaled else Fraction(1))
        if step > 1:
            reach = step / 2 if figure.scaled else min(step / 2, value / 20)  # "200" is not 150 rounded.
            found.append(_bounded(figure, Interval(value - reach, value + reach)))
        if figure.scaled:
            found.append(_bounded(figure, Interval(value, value + step)))
        if figure.bound == "about":
            slack = max(value / 20, step)
            found.append(Interval(value - slack, value + slack))
    return found


def _bounded(figure: Figure, interval: Interval) -> Interval:
    if figure.bound == "min":
        return Interval(interval.low, None)
    if figure.bound == "max":
        return Interval(None, interval.high)
    return interval


def quotient(part: Interval, whole: Interval, factor: Fraction = HUNDRED) -> Interval:
    """Return the interval of ``factor * part / whole``; unbounded sides stay unbounded."""
    low = high = None
    if part.low is not None and whole.high is not None and whole.high > 0:
        low = _ratio(factor, part.low, whole.high)
    if low is not None and part.low is part.high and whole.low is whole.high:
        return Interval(low, low)
    if part.high is not None and whole.low is not None and whole.low > 0:
        high = _ratio(factor, part.high, whole.low)
    return Interval(low, high)


def is_share(part: Fraction, whole: Fraction, factor: Fraction, value: Fraction, room: Fraction) -> bool:
    """Whether ``factor * part / whole`` lies within ``room`` of a value; in whole numbers, which are several times as quick."""
    (one, below), (all_, under) = part.as_integer_ratio(), whole.as_integer_ratio()
    (said, worth), (near, parts) = value.as_integer_ratio(), room.as_integer_ratio()
    top, bottom = factor.numerator * one * under, factor.denominator * below * all_
    return abs(top * worth - said * bottom) * parts <= near * abs(bottom) * worth


def _ratio(factor: Fraction, part: Fraction, whole: Fraction) -> Fraction:
    return Fraction(
        factor.numerator * part.numerator * whole.denominator, factor.denominator * part.denominator * whole.numerator
    )


def stated(figure: Figure, slack: Fraction = Fraction(1, 2)) -> Interval:
    """Return the values a printed percentage stands for: within ``slack`` of its last digit, or as its hedge says."""
    if figure.bound == "min":
        return Interval(figure.value, None)
    if figure.bound == "max":
        return Interval(None, figure.value)
    if figure.bound == "about":
        room = max(figure.step, figure.value / 10)
        return Interval(figure.value - room, figure.value + room)
    (top, bottom), (last, worth) = figure.value.as_integer_ratio(), figure.step.as_integer_ratio()
    middle, off = top * worth * slack.denominator, bottom * last * slack.numerator
    whole = bottom * worth * slack.denominator
    return Interval(Fraction(middle - off, whole), Fraction(middle + off, whole))


def any_meet(ones: list[Interval], others: list[Interval]) -> bool:
    """Whether some reading of one side shares a value with some reading of the other."""
    return any(one.meets(other) for one in ones for other in others)


def total(parts: list[Figure]) -> list[Interval]:
    """Return the sums that counts can have, rounded and exact."""
    if all(_is_plain(part) for part in parts):
        exact = Fraction(sum(part.value.numerator for part in parts))
        return [Interval(exact, exact)]
    sums = [Interval(Fraction(0), Fraction(0))]
    for part in parts:
        sums = [_plus(s, r) for s in sums for r in readings(part)][:64]
    return sums


def _is_plain(figure: Figure) -> bool:
    """Whether a count can be read in one way only."""
    return (
        figure.value.denominator == 1
        and (figure.value.numerator % 100 != 0 or figure.value.numerator == 0)
        and not (figure.scaled or figure.bound or figure.alternatives)
    )


def add(figures: Sequence[Figure]) -> Fraction:
    """Return the sum of the values as printed."""
    return _added([f.value for f in figures])


def room(figures: Sequence[Figure]) -> Fraction:
    """Return the sum of the worths of the last printed digits."""
    return _added([f.step for f in figures])


def _added(values: Sequence[Fraction]) -> Fraction:
    """The sum of fractions, which as printed have powers of ten below the line: all over the largest of them."""
    total = 0
    for value in values:
        if value.denominator != 1:
            break
        total += value.numerator
    else:
        return Fraction(total)
    ratios = [value.as_integer_ratio() for value in values]
    worth = max([bottom for _, bottom in ratios])
    if any(worth % bottom for _, bottom in ratios):
        return sum(values, Fraction(0))
    return Fraction(sum([top * (worth // bottom) for top, bottom in ratios]), worth)


def _plus(one: Interval, other: Interval) -> Interval:
    low = None if one.low is None or other.low is None else one.low + other.low
    high = None if one.high is None or other.high is None else one.high + other.high
    return Interval(low, high)


def digits_of(figure: Figure) -> str:
    """Return the bare digits of a printed number."""
    return figure.raw if figure.raw.isdigit() else "".join(filter(str.isdigit, figure.raw))


SLIPS = ("swapped", "extra", "lost", "changed")


def slips(digits: str, kinds: Sequence[str] = SLIPS) -> Iterator[tuple[str, str]]:
    """Yield every string of digits one slip of some kinds away, with the kind of slip.

    Swapped neighbours, one digit lost (so one is put in at the end or anywhere doubled), one digit too many, one
    digit changed.
    """
    for i in range(len(digits) - 1) if "swapped" in kinds else ():
        if digits[i] != digits[i + 1]:
            yield digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :], "swapped"
    for i in range(len(digits)) if "extra" in kinds else ():
        shorter = digits[:i] + digits[i + 1 :]
        if shorter and (i == 0 or digits[i] != digits[i - 1]) and not shorter.startswith("0"):
            yield shorter, "extra"
    for i in range(len(digits) + 1) if "lost" in kinds else ():
        for digit in "0123456789":
            if i == 0 and digit == "0":
                continue
            if i > 0 and digits[i - 1] == digit:
                continue
            yield digits[:i] + digit + digits[i:], "lost"
    for i in range(len(digits)) if "changed" in kinds else ():
        for digit in "0123456789":
            if digit != digits[i] and not (i == 0 and digit == "0"):
                yield digits[:i] + digit + digits[i + 1 :], "changed"


def are_swapped(one: str, other: str) -> bool:
    """Whether two neighbouring digits of a number are exchanged in another."""
    off = [at for at, (mine, theirs) in enumerate(zip(one, other, strict=False)) if mine != theirs]
    near = len(one) == len(other) and len(off) == 2 and off[1] == off[0] + 1
    return near and one[off[0]] == other[off[1]] and one[off[1]] == other[off[0]]


def is_slip(one: int, other: int) -> bool:
    """Whether one number is the other with one slip: a digit changed, lost or put in, or two neighbours swapped."""
    longer, shorter = str(one), str(other)
    if len(longer) < len(shorter):
        longer, shorter = shorter, longer
    more = len(longer) - len(shorter)
    if more > 1 or longer == shorter:
        return False
    at = 0
    for digit in shorter:
        if longer[at] != digit:
            break
        at += 1
    if more:
        return longer[at + 1 :] == shorter[at:]
    if longer[at + 1 :] == shorter[at + 1 :]:
        return True
    swapped = longer[at] == shorter[at + 1] and longer[at + 1] == shorter[at]
    return swapped and longer[at + 2 :] == shorter[at + 2 :]


def grouped(value: int, like: str) -> str:
    """Print a number with the group mark that ``like`` uses."""
    for mark in (",", "\u00a0", "\u202f", "\u2009", ".", "'", " "):
        if mark in like:
            return f"{value:,}".replace(",", mark)
    return f"{value:,}" if value >= 10_000 and not like.isdigit() else str(value)


_COMMA = re.compile(r"\d,\d")
_BARE = re.compile(r"[\d\s.,'’·]*\d")


def percent_text(value: Fraction, step: Fraction, like: str = "") -> str:
    """Return a percentage rounded to the places of ``step`` (half up), with the decimal mark of ``like``."""
    places, top, bottom = 0, step.numerator, step.denominator
    while top < bottom and places < 6:
        top *= 10
        places += 1
    rounded = (2 * value.numerator * 10**places + value.denominator) // (2 * value.denominator)
    text = str(abs(rounded)).rjust(places + 1, "0")
    mark = "," if _COMMA.search(like) else "."
    out = text if not places else f"{text[:-places]}{mark}{text[-places:]}"
    return ("-" if rounded < 0 else "") + out


def bare(figure: Figure) -> str:
    """Return a printed number without its unit or words."""
    match = _BARE.match(figure.raw.strip())
    return match[0] if match and not figure.worded else show(figure)


def show(figure: Figure) -> str:
    """Return a figure as a person reads it in a line of arithmetic."""
    if figure.sort in _SHARES:
        return figure.raw.strip()
    if figure.worded:
        return str(int(figure.value)) if figure.value.denominator == 1 else str(figure.value)
    return f"£{figure.raw.strip()}" if figure.step == PENNY else figure.raw.strip()


PENNY = Fraction(1, 240)
"""The worth of the last place of pounds, shillings and pence, in pounds."""


def exactly(value: Fraction, like: Figure) -> str:
    """Print a sum or difference as ``like`` is printed: its group mark; pounds, shillings and pence ("£16 5s 6d")."""
    if like.step == PENNY:
        shillings, pence = divmod(int(value * 240), 12)
        amount = ((f"£{shillings // 20}", True), (f"{shillings % 20}s", shillings % 20), (f"{pence}d", pence))
        return " ".join(text for text, printed in amount if printed)
    return grouped(int(value), like.raw) if value.denominator == 1 else str(float(value))
