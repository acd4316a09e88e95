"""Parts that should add to a printed whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import chain, combinations, groupby, pairwise

from citecheck.model.number import Interval, Sum, Verdict
from citecheck.model.span import Span, hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.apposed import listings_apart
from citecheck.numbers.comparable import counts_coins, counts_others, counts_things, is_money
from citecheck.numbers.explained import explained
from citecheck.numbers.figure import Figure
from citecheck.numbers.gathered import gathered
from citecheck.numbers.ledger import accounts
from citecheck.numbers.listing import Listing, counts
from citecheck.numbers.lists import listings
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import MILD, of, said, whole_word, words_of
from citecheck.numbers.slips import may_be_meant, needs, whole_numbers
from citecheck.numbers.vouched import vouched


def find(passage: Passage) -> Iterator[Sum]:
    """Yield the sums a passage claims, and those that can be seen to hold."""
    if passage.text.count("\ue001") < 3:
        return
    used: set[int] = set()
    told = []
    for listing in chain(listings(passage), listings_apart(passage)):
        one = _of_one_kind(passage, listing)
        if len(one.parts) > 1:
            told.append(one)
    for listing in sorted(told, key=_adds_exactly, reverse=True) if len(told) > 1 else told:
        if listing.whole.start in used or any(f.start in used for f in listing.parts):
            continue
        claim = judge(passage, listing)
        if claim is not None and claim.verdict is not Verdict.CONSISTENT and _is_excused(passage, listing):
            claim = None
        if claim is not None:
            used.update(f.start for f in (listing.whole, *listing.parts))
            yield claim
    figures = counts(passage, 0, len(passage.text))
    yield from _that_is(passage, figures, used)
    yield from _gathered(passage, figures, used)
    yield from _whole_groups(passage)


def _of_one_kind(passage: Passage, listing: Listing) -> Listing:
    """Leave money out of the parts of things: "a piece of 30 ells cost 18 francs, then 15"."""
    if not counts_things(passage, listing.whole):
        return listing
    if counts_coins(passage, listing.whole):
        return listing
    things = tuple(f for f in listing.parts if not is_money(passage, f))
    return listing if len(things) == len(listing.parts) else replace(listing, parts=things)


def _adds_exactly(listing: Listing) -> bool:
    """Whether three parts or more add to their whole to the last digit: no other reading of them is better."""
    return len(listing.parts) > 2 and a.add(listing.parts) == listing.whole.value


def _is_excused(passage: Passage, listing: Listing) -> bool:
    """Whether parts may overlap, other counts close with some of them, or the text says why they do not add up."""
    figures = [listing.whole, *listing.parts]
    if len(listing.parts) == 2 and _is_of_a_share(passage, listing.whole):
        return True
    return (
        _may_overlap(passage, listing)
        or vouched(passage, figures)
        or _is_account(passage, figures)
        or explained(passage, listing)
    )


@cache
def _share_of(code: str) -> re.Pattern[str]:
    """``the greater part of the``, ``a third of the``."""
    return re.compile(rf"(?:(?<!\w)(?:{said(code, 'majority')})|\ue004)\s(?:{said(code, 'out_of')})\s\Z", re.IGNORECASE)


def _is_of_a_share(passage: Passage, whole: Figure) -> bool:
    """``The greater part of the 412 deeds, 288, concerns Aske; 14 are sealed``: the first part is that share, the second anything."""
    at = passage.where(whole)
    return _share_of(passage.code).search(passage.text, max(0, at - 48), at) is not None


def _is_account(passage: Passage, figures: list[Figure]) -> bool:
    """Whether all or all but one of some counts stand in an account that closes: "87 …. 214 were committed, 176 discharged, leaving 125"."""
    own = {f.start for f in figures}
    return any(
        one.closes and len(own & {f.start for f in (one.opening, *one.flows, one.closing)}) >= max(2, len(own) - 1)
        for one in accounts(passage)
    )


def _gathered(passage: Passage, figures: Sequence[Figure], used: set[int]) -> Iterator[Sum]:
    """What loose words call a sum: a finding if no run of counts adds to it, and one does but for a slip."""
    for _, told in groupby(gathered(passage, figures), key=lambda one: one.whole.start):
        runs = [one for one in told if not used & {f.start for f in (one.whole, *one.parts)}]
        if not runs or any(_closes(one) for one in runs):
            continue
        listing = next((one for one in runs if may_be_meant(one.whole, one.parts)), None)
        if listing is not None and not _is_excused(passage, listing):
            used.update(f.start for f in (listing.whole, *listing.parts))
            claim = _sum(
                passage,
                listing.whole,
                list(listing.parts),
                Verdict.SUSPICIOUS,
                *_repair(passage, listing.whole, list(listing.parts)),
            )
            yield replace(claim, loose=True)


def _closes(listing: Listing) -> bool:
    parts = list(listing.parts)
    return a.any_meet(a.total(parts), a.readings(listing.whole)) or bool(_otherwise(listing))


def _may_overlap(passage: Passage, listing: Listing) -> bool:
    """Whether parts are said to overlap, or the whole is the product of two of them: "58 crofts owed 2 hens, 116 in all"."""
    several = passage.says("several_answers") and whole_word(passage.code, "several_answers").search(passage.text)
    meant = listing.closed and _one_slip(listing.whole, list(listing.parts))
    both = (
        passage.says("both")
        and not meant
        and any(_both(passage.code).search(_clause_of(passage, f)) for f in listing.parts[1:])
    )
    products = (one.value * other.value for one, other in combinations(listing.parts[:8], 2))
    return bool(several or both) or listing.whole.value in products


@cache
def _both(code: str) -> re.Pattern[str]:
    """``97 both``, not ``33 of both pasted together``."""
    return re.compile(rf"(?<!of\s)(?<!\w)(?:{words_of(code, 'both')})(?!\w)", re.IGNORECASE)


def _clause_of(passage: Passage, figure: Figure) -> str:
    """What stands at a count, up to the numbers around it."""
    text, at = passage.text, passage.where(figure)
    return _MARKS.split(text[max(0, at - _CLAUSE) : at])[-1] + _MARKS.split(text[at + 1 : at + 1 + _CLAUSE])[0]


_MARKS = re.compile(r"[\ue001-\ue006;.]")
_CLAUSE = 60


def _that_is(passage: Passage, figures: Sequence[Figure], used: set[int]) -> Iterator[Sum]:
    """``6,017 people in camps and 2,176 in hospitals. That is, … 8,193``: a sum restated, or parts after "of which"."""
    rough = [f.value.numerator / f.value.denominator for f in figures]
    pairs = [one + other for one, other in pairwise(rough)]
    for i, value in enumerate(rough):
        if value < 100:
            continue
        for start in (i - 2, i + 1, i + 3):
            if not 0 <= start < len(pairs) or abs(pairs[start] - value) > 1:
                continue
            whole, window = figures[i], figures[start : start + 2]
            if whole.start in used or whole.bound or whole.scaled:
                break
            if _adds_up(window, whole):
                used.update(f.start for f in window)
                yield _sum(passage, whole, list(window), Verdict.CONSISTENT, "", None)
                break


def _adds_up(window: Sequence[Figure], whole: Figure) -> bool:
    """Whether two exact counts of some size add to a third."""
    return (
        len(window) == 2
        and not any(f.bound or f.scaled for f in window)
        and min(f.value for f in window) >= 20
        and sum(f.value for f in window) == whole.value
    )


@cache
def _total_of(code: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w)(?:{said(code, 'total')}),?\s(?:{of(code)})\s(?P<n>\ue001){MILD}{{0,100}}?\s(?P<k>\ue001)",
        re.IGNORECASE,
    )


def _whole_groups(passage: Passage) -> Iterator[Sum]:
    """``On the whole, out of 3,724 …, 3,648``: wholes and parts of the shares before it, added up."""
    told = passage.says("total") and passage.opens_whole
    match = _total_of(passage.code).search(passage.text) if told else None
    if not match:
        return
    before = counts(passage, 0, match.start())
    for group in ("n", "k"):
        whole = passage.of(match, group)
        for size in (3, 4, 2, 5):
            chosen = _subset(before, whole, size)
            if chosen:
                yield _sum(passage, whole, chosen, Verdict.CONSISTENT, "", None)
                break


def _subset(counts: list[Figure], whole: Figure, size: int) -> list[Figure]:
    """The figures in every second place (part, whole, part …) that add to a total, if they do."""
    if len(counts) > 14:
        return []
    return next((list(chosen) for chosen in combinations(counts, size) if a.add(chosen) == whole.value), [])


def judge(passage: Passage, listing: Listing) -> Sum | None:
    """Judge a sum; None where the numbers neither close nor claim to.

    Without a word that claims closure only a sum that one slip would mend counts: chance does not do that.
    """
    whole, parts = listing.whole, list(listing.parts)
    if any(f.bound in ("min", "max") for f in parts) or whole.bound == "max":
        return None
    if whole.step == 1 and any(
        f.step.denominator != 1 and a.PENNY < f.step < 1 and not f.fault and counts_others(passage, whole, f)
        for f in parts
    ):
        return None  # "12 foresters shared 5 guns and 1.5 cords of wood".
    if sum(f.value.numerator for f in parts if f.value.denominator == 1) == whole.value and whole_numbers(parts):
        # The printed numbers themselves add up: no other reading need be asked.
        return None if any(f.fault for f in parts) else _sum(passage, whole, parts, Verdict.CONSISTENT, "", None)
    sums = a.total(parts)
    if any(f.fault for f in parts) and a.any_meet(sums, a.readings(whole)):
        return None  # Only another reading of a malformed number closes it: the number itself is the finding.
    if a.any_meet(sums, a.readings(whole)) or (whole.scaled and _within(parts, whole)):
        return _sum(passage, whole, parts, Verdict.CONSISTENT, "", None)
    other = _otherwise(listing)
    if other:
        return _sum(passage, whole, other, Verdict.CONSISTENT, "", None)
    if whole.bound or any(f.bound for f in parts):
        return None
    added = a.add(parts)
    if listing.named and len(parts) >= 3 and _near(whole, added):
        claim = _sum(passage, whole, parts, Verdict.SUSPICIOUS, *_repair(passage, whole, parts))
        return replace(claim, loose=listing.weak or listing.some)
    if (whole.worded or any(f.worded for f in parts)) and not (
        listing.closed and (_near(whole, added) or _one_slip(whole, parts))
    ):
        return None
    repair, suspect = _repair(passage, whole, parts)
    slipped = bool(repair) or _one_slip(whole, parts)
    near = whole.value and Fraction(1, 2) < added / whole.value < 2
    if max(f.value for f in parts) > whole.value and (
        not slipped or listing.weak or (whole.value < 10 and whole.value.denominator == 1)
    ):
        return None  # A part larger than its whole is of something else.
    if (listing.closed and near) or (slipped and min(f.value for f in parts) >= 10):
        verdict = Verdict.SUSPICIOUS if listing.weak and not listing.closed else Verdict.INCONSISTENT
        claim = _sum(passage, whole, parts, verdict, repair, suspect)
        return replace(claim, loose=listing.some and verdict is Verdict.SUSPICIOUS)
    return None


def _near(whole: Figure, added: Fraction) -> bool:
    """Whether a sum misses its whole by so little that it was meant to hit it."""
    return whole.value >= 5 and abs(added - whole.value) <= max(Fraction(2), whole.value / 10)


def _otherwise(listing: Listing) -> list[Figure]:
    """The parts, if the list closes when some are parts of parts, or with counts that stand apart from it."""
    parts, value = list(listing.parts), listing.whole.value
    if len(parts) > 12 or listing.whole.fault or any(f.fault for f in parts):
        return []
    for extra in listing.extra[:8]:
        if sum(f.value for f in parts) + extra.value == value:
            return [*parts, extra]
    if sum(f.value for f in (*parts, *listing.extra)) == value:
        return [*parts, *listing.extra]
    for dropped in (1, 2):
        if len(parts) - dropped < 2:
            break
        for kept in combinations(parts, len(parts) - dropped):
            if sum(f.value for f in kept) == value:
                return list(kept)
    return []


def _within(parts: list[Figure], whole: Figure) -> bool:
    slack = sum((f.step if f.scaled else Fraction(0) for f in parts), whole.step) / 2
    return abs(a.add(parts) - whole.value) <= slack


def _one_slip(whole: Figure, parts: list[Figure]) -> bool:
    added = a.add(parts)
    if added.denominator != 1 or whole.value.denominator != 1:
        return False
    if a.is_slip(int(whole.value), int(added)):
        return True
    return any(needs(f, whole.value - added + f.value) for f in parts)


def _repair(passage: Passage, whole: Figure, parts: list[Figure]) -> tuple[str, Span | None]:
    """Name the one number that a slip explains: a malformed one first, else the only one that fits."""
    added = a.add(parts)
    fitting: list[tuple[str, Figure]] = []
    for f in parts:
        value = whole.value - added + f.value
        if f.fault and value > 0 and value.denominator == 1:
            return a.grouped(int(value), whole.raw), passage.place(f)
        if needs(f, value):
            fitting.append((a.grouped(int(value), f.raw if len(a.digits_of(f)) > 3 else whole.raw), f))
    if added.denominator == 1 and a.is_slip(int(a.digits_of(whole) or 0), int(added)):
        fitting.append((a.grouped(int(added), whole.raw), whole))
    if len(fitting) == 1:
        return fitting[0][0], passage.place(fitting[0][1])
    return "", None


def _sum(
    passage: Passage, whole: Figure, parts: list[Figure], verdict: Verdict, repair: str, suspect: Span | None
) -> Sum:
    added = a.add(parts)
    shown = a.exactly(added, next((f for f in (whole, *parts) if f.step == a.PENNY), whole))
    line = f"{' + '.join(a.show(f) for f in parts)} = {shown}"
    if verdict is not Verdict.CONSISTENT:
        line += f", not {a.show(whole)}"
    figures = [whole, *parts]
    return Sum(
        document=passage.document.path,
        span=hull(passage.place(f) for f in figures),
        parts=tuple(passage.stated(f, "total" if f is whole else "part") for f in figures),
        verdict=verdict,
        expected=Interval(added, added),
        stated=whole.raw.strip(),
        arithmetic=line,
        suspect=suspect or passage.place(whole),
        repair=repair,
    )
