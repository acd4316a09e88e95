"""Changes: from one number to another, by a third, by a percentage, by a factor in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from citecheck.model.number import Change, Interval, Verdict
from citecheck.model.span import Span, hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.changes_apart import multiplied_otherwise, points_apart
from citecheck.numbers.differences import another_change, differences, told_between, told_by
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.lengths import is_length
from citecheck.numbers.moves import COINS, Move, moves
from citecheck.numbers.multiples import Multiple, multiples
from citecheck.numbers.nouned import told_by_nouns
from citecheck.numbers.passage import C, P, Passage
from citecheck.numbers.patterns import CONJUNCTION, in_any, whole_word, words_of
from citecheck.numbers.taken import taken
from citecheck.numbers.valued import POINTS, multiplied, names_points, told_apart

_TOLERANCE = Fraction(1, 8)
"""How far from a factor in words the real one may lie: "doubled" is 1.75 to 2.25 times."""


def find(passage: Passage) -> Iterator[Change]:
    """Yield the changes that a passage states twice: as two values, and as a difference, percentage or factor."""
    if not passage.says("rose", "fell", "multiples", "compared", "took_away", "so") and not names_points(passage):
        return
    if passage.text.count(C) + passage.text.count(P) < 2 and not COINS.search(passage.text):
        return
    done: set[int] = set()
    judged: set[int] = set()
    told = list(moves(passage))
    for move in told:
        found = [claim for by in differences(passage, move) for claim in _judge(passage, move, by)]
        yield from found
        done.update(claim.parts[0].span.start for claim in found)
        factor = _factor(passage, move)
        if factor is not None:
            judged.add(move.sentence.start)
            yield factor
        elif not found:
            yield from _direction(passage, move)
    for move, by in (*told_between(passage), *told_by_nouns(passage, told)):
        if passage.place(by).start not in done:
            done.add(passage.place(by).start)
            yield from _judge(passage, move, by)
    for move in multiplied(passage, told):
        factor = _factor(passage, move)
        if factor is not None:
            judged.add(move.sentence.start)
            yield replace(factor, loose=True) if factor.verdict is Verdict.INCONSISTENT else factor
    for move, by, tied in told_apart(passage, done):
        for claim in _judge(passage, move, by):
            if claim.verdict is not Verdict.INCONSISTENT:
                done.add(passage.place(by).start)
                yield claim
            elif (
                by.sort is Sort.FRACTION
                or (tied if move.first.sort is Sort.COUNT else tied and _is_slip(move, by))
                or (move.first.sort is Sort.COUNT and _is_slip(move, by))
            ):
                done.add(passage.place(by).start)
                yield replace(claim, loose=True)
    for move, by in taken(passage, done):
        for claim in _judge(passage, move, by):
            done.add(passage.place(by).start)
            yield replace(claim, loose=True) if claim.verdict is Verdict.INCONSISTENT else claim
    for move, by in points_apart(passage, done):
        yield from (replace(claim, loose=True) for claim in _points(passage, move, by))
    for move, multiple in multiplied_otherwise(passage, judged):
        yield replace(_as_another(passage, move, multiple), loose=True)


def _is_slip(move: Move, by: Figure) -> bool:
    """Whether one slip parts a printed difference from that of two values: no chance brings together what is so alike."""
    off = abs(move.last.value - move.first.value)
    exact = [off] if by.sort in (Sort.COUNT, Sort.POINTS) else [100 * off / move.first.value]
    exact += [off] if by.sort is move.first.sort is Sort.PERCENT else []
    return any(a.is_slip(int(by.value / by.step), round(value / by.step)) for value in exact)


def _judge(passage: Passage, move: Move, by: Figure) -> Iterator[Change]:
    """Compare a printed difference with that of two values."""
    first, last = move.first, move.last
    if by.sort is Sort.COUNT and first.sort is Sort.PERCENT and POINTS.match(passage.view.text, by.end):
        by = replace(by, sort=Sort.POINTS)
    if by.sort is Sort.COUNT and first.sort is Sort.COUNT:
        spread = [_minus(x, y) for x in a.readings(last) for y in a.readings(first)]
        fits = a.any_meet(spread, a.readings(by))
        shown = a.grouped(int(abs(last.value - first.value)), last.raw) if last.value.denominator == 1 else ""
        if shown and (last.value - first.value).denominator == 1:
            yield _claim(passage, move, by, fits, f"from {a.show(first)} to {a.show(last)} is {shown}, ", "")
    elif by.sort is Sort.PERCENT and first.sort is Sort.COUNT:
        yield _relative(passage, move, by)
    elif by.sort is Sort.FRACTION:
        yield _by_fraction(passage, move, by)
    elif first.sort is Sort.PERCENT and by.sort in (Sort.PERCENT, Sort.POINTS):
        yield from _points(passage, move, by)


def _minus(one: Interval, other: Interval) -> Interval:
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return Interval(None, None)
    low, high = one.low - other.high, one.high - other.low
    return (
        Interval(low, high) if high >= 0 and low >= 0 else Interval(min(abs(low), abs(high)), max(abs(low), abs(high)))
    )


def _readings(figure: Figure) -> list[Interval]:
    """What a count of a change can stand for; "2,000" beside "1,550" is not rounded by a quarter.

    A limit may be no more than the "to" of the change itself (до 2 000).
    """
    if figure.scaled or figure.bound in ("min", "about"):
        return a.readings(figure)
    return [_within(one) for one in a.readings(replace(figure, bound=""))]


def _within(one: Interval) -> Interval:
    """An interval, its ends no further from its middle than a twentieth."""
    if one.low is None or one.high is None:
        return one
    middle = (one.low + one.high) / 2
    reach = min(one.high - middle, middle / 20)
    return Interval(middle - reach, middle + reach)


def _relative(passage: Passage, move: Move, by: Figure) -> Change:
    """A change of counts in per cent, of the first or, for the careless, of the last."""
    first, last = move.first, move.last
    exact = 100 * abs(last.value - first.value) / first.value
    of_last = 100 * abs(last.value - first.value) / last.value if last.value else exact
    ratio = 100 * last.value / first.value
    spread = [
        Interval(100 * abs(y - x) / x - by.step, 100 * abs(y - x) / x + by.step)
        for one in _readings(first)
        for other in _readings(last)
        for x in (one.low, one.high)
        for y in (other.low, other.high)
        if x and y
    ]
    fits = not spread or a.any_meet(spread, [a.stated(by)])
    careless = () if told_by(passage, by) else (of_last, ratio)
    loose = any(abs(value - by.value) <= max(by.step, by.value / 50) for value in careless)
    shown = a.percent_text(exact, by.step, by.raw)
    return _claim(passage, move, by, fits or loose, f"from {a.show(first)} to {a.show(last)} is {shown} %, ", "")


def _by_fraction(passage: Passage, move: Move, by: Figure) -> Change:
    """``from 900 to 1,200, a rise of a third``: of the first, give or take a fifth."""
    first, last = move.first, move.last
    off = abs(last.value - first.value)
    base = max(first.value, last.value) if _fell(passage, move) else first.value  # "14, where there had been 28".
    fits = abs(off / base - by.value) <= by.value / 5
    shown = a.percent_text(100 * off / first.value, Fraction(1), passage.style.decimal.join("00"))
    return _claim(
        passage, move, by, fits or bool(by.bound), f"from {a.show(first)} to {a.show(last)} is {shown} %, ", ""
    )


def _points(passage: Passage, move: Move, by: Figure) -> Iterator[Change]:
    """A change of shares: percentage points are their difference, per cent that of one in the other."""
    first, last = move.first, move.last
    points = abs(last.value - first.value)
    slack = (first.step + last.step + by.step) / 2
    relative = 100 * points / first.value
    as_points = abs(points - by.value) <= slack
    as_percent = abs(relative - by.value) <= max(by.step, relative / 20)
    shown = a.percent_text(points, min(first.step, last.step), last.raw)
    percent = a.percent_text(relative, Fraction(1), last.raw)
    line = f"from {a.bare(first)} to {a.bare(last)} % is {shown} percentage points, or {percent} %, "
    if by.sort is Sort.POINTS or by.bound:
        yield _claim(passage, move, by, as_points or bool(by.bound), line, "")
    elif as_percent:
        yield _claim(passage, move, by, True, line, "")
    elif as_points:
        yield _claim(passage, move, by, False, line, "points")
    else:
        yield _claim(passage, move, by, False, line, "")


def _as_another(passage: Passage, move: Move, factor: Multiple) -> Change:
    """``trebled``, of two values one of which is twice the other."""
    start, end = passage.source(factor.start), factor.source_end
    word = Figure(start, end, Sort.FRACTION, passage.view.text[start:end], factor.value, Fraction(0), worded=True)
    low, high = sorted((move.first.value, move.last.value))
    shown = a.percent_text(high / low, Fraction(1, 100), passage.style.decimal.join("00"))
    return _claim(passage, move, word, False, f"{a.show(move.first)} and {a.show(move.last)} are {shown} to one, ", "")


_UPWARD = re.compile(
    r"(?:(?:more than|less than|over|about|nearly|almost|roughly|not quite|fast|beinahe|presque|почти|майже|more|than)\s){0,2}"
    r"(?:doubl|tripl|trebl|quadrupl|quintupl|décupl|ver(?:doppel|dreifach|vierfach|fünffach|sechsfach|achtfach|zehnfach)|удво|удва|утро|утра|учетвер|упятер|подво|потро)",
    re.IGNORECASE,
)
"""Factors that are verbs of rise themselves: "tripling" needs no "rose"."""


def _fell(passage: Passage, move: Move) -> bool:
    """Whether the last verb of change up to the second of two values says down: "when the duty was cut, sales rose"."""
    last = {
        table: max(
            (m.start() for m in whole_word(passage.code, table).finditer(passage.text, move.sentence.start, move.end)),
            default=-1,
        )
        for table in ("rose", "fell")
    }
    return last["fell"] > last["rose"]


def _rises(passage: Passage, move: Move) -> bool:
    return whole_word(passage.code, "rose").search(passage.text, move.sentence.start, move.end) is not None


def _factor(passage: Passage, move: Move) -> Change | None:
    """``doubled from 310 to 955``: a factor in words against the two values."""
    if not passage.says_in(move.sentence, "multiples"):
        return None
    near = [
        m for m in multiples(passage, move.sentence) if -110 < m.start - move.end < 60 and _is_near(passage, m, move)
    ]
    if len(near) > 1:  # "Shrank from 3,200 to 2,400, that is by a quarter, and the yield halved".
        near = [m for m in near if m.start < move.end or not another_change(passage, passage.text[move.end : m.start])]
    near = [m for m in near if m.start < move.end or not _opens_another(passage, m)]
    if len(near) > 1 and all(
        m.end <= move.start for m in near
    ):  # "The duty was halved, and sales rose threefold, from".
        near = near[-1:]
    if len(near) != 1 or _other_numbers(passage, move, near[0]):
        return None
    match = near[0]
    factor = match.value
    fell = _fell(passage, move)
    if _UPWARD.match(passage.view.text, passage.source(match.start)):
        fell = False
    if fell and factor > 1:
        factor = 1 / factor
    elif factor < 1 and _rises(passage, move):
        factor = 1 + factor  # "rose by half"
    elif factor < 1:
        factor = 1 - factor
    if not factor or not move.last.value:
        return None
    low, high = factor * (1 - _TOLERANCE), factor * (1 + _TOLERANCE)
    if match.hedge == "near":
        low, high = (factor * Fraction(3, 4), factor) if factor > 1 else (factor, factor * Fraction(4, 3))
    elif match.hedge == "min":
        low, high = (factor, factor * Fraction(3, 2)) if factor > 1 else (factor / 2, factor)
    elif match.hedge == "about":
        low, high = factor * Fraction(4, 5), factor * Fraction(5, 4)
    ratio = move.last.value / move.first.value
    fits = low <= ratio <= high
    if match.value < 1 and match.value != Fraction(1, 2) and not match.hedge:
        fits = abs(abs(ratio - 1) - match.value) <= match.value / 5  # "By a third" is a third, give or take a fifth.
    start, end = passage.source(match.start), match.source_end
    word = Figure(start, end, Sort.FRACTION, passage.view.text[start:end], factor, Fraction(0), worded=True)
    shown = a.percent_text(ratio, Fraction(1, 100), passage.style.decimal.join("00"))
    return _claim(
        passage, move, word, fits, f"from {a.show(move.first)} to {a.show(move.last)} is {shown} times as much, ", ""
    )


def _is_near(passage: Passage, match: Multiple, move: Move) -> bool:
    """Whether a factor stands near two values: in their clause, if it is not very near and before them."""
    if match.start >= move.end:
        at = passage.text.find(";", move.end, match.start)
        return at < 0 or _THAT_IS.search(passage.text, at, match.start) is not None
    gap = passage.text[match.end : move.start]
    return not _turns_to_another(passage, gap) and (len(gap) < 60 or (len(gap) < 110 and _AND.search(gap) is None))


def _turns_to_another(passage: Passage, gap: str) -> bool:
    """Whether what stands between a factor and two values has another thing change, or a clause that closes with no change."""
    found = _MEANWHILE.search(gap)
    if found is None:
        return False
    inserted = gap[found.end() :].rstrip().endswith(",") and found[0][0] != ","
    return not inserted or another_change(passage, gap[found.end() :])


_THAT_IS = re.compile(rf"(?<!\w)(?:{in_any('that_is')}|thus|so|hence|also|somit|donc|итак|отже)(?!\w)", re.IGNORECASE)
_AND = re.compile(rf";|(?<!\w){CONJUNCTION}(?!\w)", re.IGNORECASE)
_MEANWHILE = re.compile(
    r"(?<!\w)(?:while|whereas|whilst|während|wogegen|tandis|alors que|pendant que|тогда как|в то время как|между тем|тоді як|у той час як)(?!\w)"
    r"|,\s(?:with|mit|avec|при|with the|but|aber|mais|а|но|але)\s[^\W\d_]",
    re.IGNORECASE,
)
"""Another thing changes: ``wages fell by a fifth while hours increased from eight to twelve``."""


def _opens_another(passage: Passage, match: Multiple) -> bool:
    """``from 310 to 955, the other twofold, from 200 to 400``: the factor of the two values behind it."""
    start = rf"\s?[,:–—(]?\s?(?:{words_of(passage.code, 'start')})\s[£$€]?\ue001"
    return re.compile(start, re.IGNORECASE).match(passage.text, match.end) is not None


def _other_numbers(passage: Passage, move: Move, match: Multiple) -> bool:
    """Whether another count stands between the factor and the two values."""
    low, high = (match.end, move.start) if match.start < move.start else (move.end, match.start)
    if low >= high:
        return False
    between = passage.counts(low, high, Sort.COUNT, Sort.PERCENT)
    # "Quadrupled, rising from 42 to 168": the verb right at the values is of the same change.
    verb = rf"(?<!\w)(?:{words_of(passage.code, 'rose')}|{words_of(passage.code, 'fell')})\s?"
    gap = re.sub(rf"{verb}\Z", "", passage.text[low:high], flags=re.IGNORECASE)
    if move.start - move.sentence.start < 4 and low == move.end:
        gap = re.sub(rf"\A\s?{verb}", "", gap, flags=re.IGNORECASE)  # "From 246 to 328 grew the number".
    return any(not f.worded and not is_length(passage.text, passage.where(f) + 1) for f in between) or (
        re.fullmatch(r",?(?:\s[^\W\d_]+){0,2}\s?", gap) is None and another_change(passage, gap)
    )


def _direction(passage: Passage, move: Move) -> Iterator[Change]:
    """``rose from 120 to 90``: the verb says up, the values say down."""
    before = passage.text[max(move.sentence.start, move.start - 40) : move.start]
    if all(whole_word(passage.code, table).search(before) for table in ("rose", "fell")):
        return
    for table, up in (("rose", True), ("fell", False)):
        verb = re.search(
            rf"(?<!\w)(?:{words_of(passage.code, table)})(?:\s[^\W\d_]+){{0,1}}\s\Z", before, re.IGNORECASE
        )
        if (
            verb is None
            or verb[0].lower().startswith("pass")
            or move.first.value == move.last.value
            or move.first.bound
            or move.last.bound
        ):
            continue
        right = (move.last.value > move.first.value) == up
        at = move.start - len(before) + verb.start()
        word = Figure(
            passage.source(at), passage.source(at + len(verb[0].strip())), Sort.FRACTION, verb[0].strip(), worded=True
        )
        if right or re.search(
            r"(?<!\w)(?:rank|place|position|platz|место|місце|rang|temperatur|degrees|градус|температур|below zero)",
            passage.text[move.sentence.start : move.sentence.end],
            re.IGNORECASE,
        ):
            return
        yield _claim(passage, move, word, False, f"{a.show(move.first)} to {a.show(move.last)} is no such change: ", "")
        return


def _claim(passage: Passage, move: Move, by: Figure, fits: bool, line: str, fault: str) -> Change:
    figures = [by, move.first, move.last]
    place: Span = passage.place(by)
    return Change(
        document=passage.document.path,
        span=hull(passage.place(f) for f in figures),
        parts=(
            passage.stated(by, "change"),
            passage.stated(move.first, "first"),
            passage.stated(move.last, "last"),
        ),
        verdict=Verdict.CONSISTENT if fits else Verdict.SUSPICIOUS if fault else Verdict.INCONSISTENT,
        expected=Interval(None, None),
        stated=by.raw.strip(),
        arithmetic=(line.removesuffix(", ") + f", printed {by.raw.strip()}")
        if fits
        else f"{line}not {by.raw.strip()}"
        if not line.endswith(": ")
        else f"{line}“{by.raw.strip()}”",
        suspect=place,
        fault=fault,
    )
