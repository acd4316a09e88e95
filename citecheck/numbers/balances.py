"""Balances: what there was, what came and what went, against what remained."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import product

from citecheck.model.number import Balance, Interval, Verdict
from citecheck.model.span import Span, hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.ledger import Account, accounts, of_three_years
from citecheck.numbers.lengths import is_length
from citecheck.numbers.nesting import top_level
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import whole_word, words_of
from citecheck.numbers.vouched import vouched

_TABLES = (("income", 1), ("outgo", -1))
_SENTENCES = 3
_FEWEST = 3
_MOST = 7
"""How many counts a balance has."""


@dataclass(frozen=True, slots=True)
class _Flow:
    """A count that came or went: the signs its clause allows."""

    figure: Figure
    signs: tuple[int, ...]


def find(passage: Passage) -> Iterator[Balance]:
    """Yield the balances of a passage: one or two sentences that begin with a stock and end with what is left of it."""
    known = [account for account in accounts(passage) if account.closes or not _is_otherwise(passage, account)]
    if not known:
        yield from _told(passage)
        return
    found = [_claim(passage, account) for account in known]
    kept = [{part.span.start for part in one.parts} for one in found if one.verdict is Verdict.CONSISTENT]
    done: set[int] = set()
    for claim in _told(passage):
        places = {part.span.start for part in claim.parts}
        if claim.verdict is Verdict.CONSISTENT or not any(len(places & one) > 1 for one in kept):
            done |= places
            yield claim
    yield from (one for one in found if not done & {part.span.start for part in one.parts})


def _is_otherwise(passage: Passage, account: Account) -> bool:
    """Whether other words than those of an account tell what its numbers are to each other."""
    return _closes_sooner(account) or (not account.known and (_closes_apart(passage, account) or _closes_back(account)))


def _closes_apart(passage: Passage, account: Account) -> bool:
    """``Of the 94, with eleven guests, … 56 came home; 38 had died``: a number that is no part of the account gives what closes it."""
    own = {account.opening.start, account.closing.start}
    start = passage.sentences[passage.sentence_of(passage.where(account.opening))].start
    around = passage.counts(start, passage.where(account.closing))
    others = [f for f in around if f.start not in own | {f.start for f in account.flows}]
    return any(
        one.value - other.value == account.closing.value
        for one in others
        for other in account.flows
        if one.value > account.opening.value
    )


def _closes_back(account: Account) -> bool:
    """``54 are known; four were lost and seven added, so that the old 51 became today's number``: the last movement is the stock before."""
    flows = [sign * one.value for sign, one in zip(account.signs, account.flows, strict=True)]
    return any(
        stock.value + sum(flows[first:last]) == account.opening.value
        for last, stock in enumerate(account.flows)
        for first in range(last - 1)
    )


def _closes_sooner(account: Account) -> bool:
    """Whether an account closes with one of its movements left out: ``146 looms, 38 sold, 20 bought; the old 108``."""
    flows = [sign * one.value for sign, one in zip(account.signs, account.flows, strict=True)]
    reckoned = account.opening.value + sum(flows)
    return len(flows) > 1 and any(reckoned - one == account.closing.value for one in flows)


def _told(passage: Passage) -> Iterator[Balance]:
    """The balances whose words say what came, what went and what was left."""
    if passage.text.count("\ue001") < _FEWEST or not (passage.says("closing") and passage.says("opening")):
        return
    done: set[int] = set()
    text, sentences = passage.text, passage.sentences
    opens = [passage.says_in(one, "opening") for one in sentences]
    closing = whole_word(passage.code, "closing")
    closes = [
        True in opens[max(0, index - _SENTENCES + 1) : index + _SENTENCES]
        and passage.says_in(one, "closing")
        and closing.search(text, one.start, one.end) is not None
        for index, one in enumerate(sentences)
    ]
    often = [text.count("\ue001", one.start, one.end) for one in sentences]
    for index in range(len(sentences)):
        for stop in range(index + 1, min(index + _SENTENCES, len(sentences)) + 1):
            # A cheap look: there can be no balance without a word of what there was and one of what is left.
            if True not in closes[index:stop] or True not in opens[index:stop] or sum(often[index:stop]) < _FEWEST:
                continue
            found = _first(passage, sentences[index].start, sentences[stop - 1].end)
            if found is not None and found.parts[0].span.start not in done:
                done.update(part.span.start for part in found.parts)
                yield found
                break


def _first(passage: Passage, start: int, end: int) -> Balance | None:
    """The balance of a stretch, whole or up to a semicolon behind which it turns to something else."""
    found = _balance(passage, start, end)
    if found is not None or passage.text.count("\ue001", start, end) <= _FEWEST:
        return found
    at = passage.text.rfind(";", start, end)
    flows = (whole_word(passage.code, table) for table in ("income", "outgo", "closing"))
    if at < 0 or any(pattern.search(passage.text, at, end) for pattern in flows):
        return None
    return _balance(passage, start, at)


def _balance(passage: Passage, start: int, end: int) -> Balance | None:
    text = passage.text
    if text.find("\ue002", start, end) >= 0 or text.count("\ue001", start, end) < _FEWEST:
        return None
    counts = passage.counts(start, end, Sort.COUNT)
    counts = [f for f in counts if not _is_time(passage, f)]
    if not _FEWEST <= len(counts) <= _MOST:
        return None
    every, counts = counts, top_level(passage, counts)
    if len(counts) < _FEWEST:
        return None
    nested = [f.value for f in every if f not in counts]
    edges = [start, *(passage.where(f) for f in counts), end]
    before = [text[edges[i] + (i > 0) : edges[i + 1]] for i in range(len(counts))]
    after = [text[edges[i + 1] + 1 : edges[i + 2]] for i in range(len(counts))]
    if not _said(passage.code, "opening", before[0], after[0]):
        return None
    flows = _flows(passage.code, counts, before, after)
    found: list[Balance] = []
    for last, sure in _closings(passage.code, before, after):
        if last > len(flows) + 1 or any(f.bound or f.fault for f in counts[: last + 1]):
            continue
        one = _judge(passage, counts[0], flows[: last - 1], counts[last], text[start:end])
        if one is not None and one.verdict is Verdict.CONSISTENT:
            return one
        if one is not None and (sure or one.repair) and not _turns_back(one, nested):
            found.append(one)
    return found[0] if found else None


def _turns_back(balance: Balance, nested: list[Fraction]) -> bool:
    """``3 got away, 2 of whom were retaken``: whether a part of what came or went makes up for what is missing."""
    reckoned = balance.expected.low
    return reckoned is not None and any(abs(balance.parts[0].value - reckoned) == one for one in nested)


def _flows(code: str, counts: list[Figure], before: list[str], after: list[str]) -> list[_Flow]:
    """The flows between the first count and the last, up to the first that nothing is said of."""
    flows: list[_Flow] = []
    for i in range(1, len(counts) - 1):
        flow = _flow(code, counts[i], before[i], after[i])
        if not flow.signs and flows and _JOINED.search(before[i]):
            flow = _Flow(counts[i], flows[-1].signs)  # "He drew 1,225 at the fort and 915 at the ferry".
        if not flow.signs or _rate(code).match(after[i]):
            break
        flows.append(flow)
    return flows


@cache
def _rate(code: str) -> re.Pattern[str]:
    """``earned 96 a month for three months``."""
    return re.compile(rf"\s(?:{words_of(code, 'a_head')})(?!\w)", re.IGNORECASE)


_JOINED = re.compile(r"[^;.:]*(?:,|\s(?:and|und|et|и|та|і|й))\s[£$€]?\Z")
_SENTENCE_MAY_END = re.compile(r"[.․!?]\s[^\W\d_a-zа-яёіїєґäöüß]")


def _closings(code: str, before: list[str], after: list[str]) -> Iterator[tuple[int, bool]]:
    """Yield which counts can be what was left, the likeliest first, and whether their sentence ends behind them.

    A stop behind one may be that of an abbreviation ("руб. Братии").
    """
    seen: set[int] = set()
    told = [i for i in range(2, len(before)) if whole_word(code, "so").search(_clause_of(before[i], "")[0])]
    last = told[0] if told else len(before) - 1  # "54 discharged, so that the next year opened with 417": no farther.
    for reach in (_clause_of, lambda one, other: (one, other)):
        for index in range(last, 1, -1):
            if index not in seen and _closes(code, *reach(before[index], after[index])):
                seen.add(index)
                behind = before[index + 1] if index + 1 < len(before) else ". A"
                yield index, _SENTENCE_MAY_END.search(behind) is not None


def _clause_of(before: str, after: str) -> tuple[str, str]:
    """What stands in the clause of a count before it and behind it."""
    return _CLAUSE_ENDS.split(before)[-1], _CLAUSE_ENDS.split(after)[0]


_CLAUSE_ENDS = re.compile(r"[,;.]")


def _is_time(passage: Passage, figure: Figure) -> bool:
    """``ten years later``, ``in 12 months``: no part of a stock."""
    value = figure.value
    return value.numerator < 100 * value.denominator and is_length(passage.text, passage.where(figure) + 1)


@cache
def _open_end(code: str) -> re.Pattern[str]:
    return whole_word(code, "unknown")


def _said(code: str, table: str, before: str, after: str) -> bool:
    pattern = whole_word(code, table)
    return pattern.search(before) is not None or pattern.search(after[:40]) is not None


def _closes(code: str, before: str, after: str) -> bool:
    pattern = whole_word(code, "closing")
    return pattern.search(before) is not None or pattern.search(after[:60]) is not None


def _flow(code: str, figure: Figure, before: str, after: str) -> _Flow:
    """The signs of a count: of the verb before it, of the verb after it; both where they differ."""
    # A comma or "and" before a count ends the clause of the one before it.
    clause = re.split(r"[,;.]|\s(?:and|und|et|и|та|і|й)\s", before)[-1]
    following = re.split(r"[;.]|,|\s(?:and|und|et|и|та|і|й)\s", after)[0]
    signs = [sign for table, sign in _TABLES if whole_word(code, table).search(clause)]
    signs += [sign for table, sign in _TABLES if whole_word(code, table).search(following) and sign not in signs]
    if not signs:
        wide = [sign for table, sign in _TABLES if whole_word(code, table).search(before)]
        signs = wide if len(wide) == 1 else []
    return _Flow(figure, tuple(signs))


def _judge(passage: Passage, opening: Figure, flows: list[_Flow], closing: Figure, stretch: str) -> Balance | None:
    readings = [
        sum((s * f.figure.value for s, f in zip(signs, flows, strict=True)), opening.value)
        for signs in product(*(f.signs for f in flows))
    ]
    fits = closing.value in readings
    if not fits and (len(readings) > 1 or _open_end(passage.code).search(stretch)):
        return None
    moved = tuple(f.figure for f in flows)
    if not fits and _closes_turned(closing, flows, readings[0]):
        return None
    if not fits and of_three_years(passage, passage.where(opening), passage.where(closing)):
        return None
    if not fits and not a.is_slip(int(closing.value), int(readings[0])) and _moves_uncounted(passage.code, stretch):
        return None
    if not fits and (not _plausible(readings[0], closing.value) or vouched(passage, [opening, *moved, closing])):
        return None
    return _claim(
        passage, Account(opening, moved, closing, tuple(f.signs[0] for f in flows), closes=fits, known=True), sure=True
    )


def _closes_turned(closing: Figure, flows: list[_Flow], reckoned: Fraction) -> bool:
    """Whether one flow the other way round, or left out, closes an account: then it was read wrongly, or came after."""
    off = [one.signs[0] * one.figure.value for one in flows]
    return any(reckoned - times * one == closing.value for one in off for times in (1, 2))


def _moves_uncounted(code: str, stretch: str) -> bool:
    """Whether a clause tells of what came or went and has no number: "after the calves had dropped"."""
    if _NOT_YET.search(stretch):
        return True
    clauses = [one for one in re.split(r"[,;.(]\s", stretch) if not _ANY_MARK.search(one)]
    denied = [whole_word(code, table) for table in ("nobody", "negations")]
    clauses = [one for one in clauses if not any(pattern.search(one) for pattern in denied)]
    return any(whole_word(code, table).search(one) for one in clauses for table, _ in _TABLES)


_NOT_YET = re.compile(
    r"(?<!\w)(?:not\s(?:yet|counting|including)|excluding|apart\sfrom|leaving\saside|noch\snicht|ohne\sdie|non\scompris|pas\sencore|не\s(?:считая|включая|рахуючи|включаючи)|ещё\sне|ще\sне)(?!\w)",
    re.IGNORECASE,
)
_ANY_MARK = re.compile(r"[\ue001-\ue006]")


def _claim(passage: Passage, account: Account, *, sure: bool = False) -> Balance:
    """Say how an account comes out; ``sure`` that its words tell of all that came and went."""
    opening, moved, closing, fits = account.opening, account.flows, account.closing, account.closes
    line = a.show(opening) + "".join(
        f" {'+' if sign > 0 else '−'} {a.show(flow)}" for sign, flow in zip(account.signs, moved, strict=True)
    )
    figures = [closing, opening, *moved]
    value = (
        closing.value if fits else sum((s * f.value for s, f in zip(account.signs, moved, strict=True)), opening.value)
    )
    shown = a.exactly(value, closing)
    repair = shown if not fits and a.is_slip(int(closing.value), int(value)) else ""
    place: Span = passage.place(closing)
    return Balance(
        document=passage.document.path,
        span=hull(passage.place(f) for f in figures),
        parts=tuple(
            passage.stated(f, "remains" if f is closing else "first" if f is opening else "flow") for f in figures
        ),
        verdict=Verdict.CONSISTENT if fits else Verdict.INCONSISTENT if sure else Verdict.SUSPICIOUS,
        expected=Interval(value, value),
        stated=closing.raw.strip(),
        arithmetic=f"{line} = {shown}" + ("" if fits else f", not {a.show(closing)}"),
        suspect=place,
        repair=repair,
        loose=not account.known,
    )


def _plausible(reckoned: Fraction, printed: Fraction) -> bool:
    """A balance that is off by more than a digit was not meant as one; one below nought cannot be right."""
    return reckoned <= 0 or max(reckoned, printed) <= 12 * min(reckoned, printed)
