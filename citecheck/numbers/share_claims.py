"""Part, whole and percentage judged under every reading, and the one slip that would explain what is wrong."""

from __future__ import annotations

import re
from fractions import Fraction

from citecheck.model.number import Interval, Share, Verdict
from citecheck.model.span import Span, hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.passage import Passage


def judge(part: Figure, whole: Figure, share: Figure) -> tuple[Verdict, bool, bool, list[Interval]]:
    """Judge a share; return its verdict, whether it is cut, whether its last digit is off, and what it could be."""
    factor = factor_of(share)
    possible = [a.quotient(k, n, factor) for k in a.readings(part) for n in a.readings(whole)]
    if share.bound:
        fits = a.any_meet(possible, [a.stated(share)])
        return Verdict.CONSISTENT if fits else Verdict.INCONSISTENT, False, False, possible
    if a.any_meet(possible, [a.stated(share)]):
        return Verdict.CONSISTENT, False, False, possible
    if a.any_meet(possible, [Interval(share.value, share.value + share.step)]):
        return Verdict.CONSISTENT, True, False, possible
    last = a.any_meet(possible, [a.stated(share, Fraction(3, 2))])
    return Verdict.SUSPICIOUS if last else Verdict.INCONSISTENT, False, last, possible


def claim(passage: Passage, part: Figure, whole: Figure, share: Figure) -> Share:
    """Judge one part, whole and percentage under every reading."""
    factor = factor_of(share)
    exact = factor * part.value / whole.value
    verdict, cut, last, possible = judge(part, whole, share)
    wide = Interval(
        min(i.low if i.low is not None else exact for i in possible),
        max(i.high if i.high is not None else exact for i in possible),
    )
    repair, suspect = ("", None)
    if verdict is Verdict.INCONSISTENT:
        repair, suspect = _repair(passage, part, whole, share)
    step = share.step if share.step < 1 or exact >= 1 else Fraction(1, 10)
    like = share.raw if re.search(r"\d[.,]\d", share.raw) else passage.style.decimal.join("00")
    sign = "‰" if factor > a.HUNDRED else "%"
    arithmetic = (
        f"{a.show(part)} of {a.show(whole)} is {a.percent_text(exact, step, like)} {sign}, not {share.raw.strip()}"
    )
    if verdict is not Verdict.INCONSISTENT:
        arithmetic = f"{a.show(part)} of {a.show(whole)} is {a.percent_text(exact, min(step, share.step), like)} {sign}, printed {share.raw.strip()}"
    spans = [passage.place(f) for f in (part, whole, share)]
    return Share(
        document=passage.document.path,
        span=hull(spans),
        parts=(
            passage.stated(share, "percentage"),
            passage.stated(part, "part"),
            passage.stated(whole, "whole"),
        ),
        verdict=verdict,
        expected=wide,
        stated=share.raw.strip(),
        arithmetic=arithmetic,
        suspect=suspect or passage.place(share),
        repair=repair,
        cut=cut,
        last_digit=last,
    )


def is_inverse(part: Figure, whole: Figure, share: Figure) -> bool:
    """Return whether a percentage is that of the whole in the part: ``1,254 crowns against the 1,100 asked (114 %)``."""
    return share.value > factor_of(share) and _closes(whole.value, part.value, share, share.value)


def factor_of(share: Figure) -> Fraction:
    """Return what a whole is in the unit of a share: 100 or 1000."""
    return a.THOUSAND if share.sort is Sort.PERMILLE else a.HUNDRED


def _repair(passage: Passage, part: Figure, whole: Figure, share: Figure) -> tuple[str, Span | None]:
    """Name the one printed form that a single slip would have made wrong; nothing if several would do."""
    candidates: list[tuple[str, Figure]] = []
    for digits, kind in a.slips(a.digits_of(share), ("swapped", "extra", "changed")):
        if kind == "changed" and len(digits) < 3:
            continue
        if _closes(part.value, whole.value, share, int(digits) * share.step):
            candidates.append((_like(share, digits), share))
    for figure in (part, whole):
        if figure.worded or figure.scaled or len(a.digits_of(figure)) < 3:
            continue
        for digits, _ in a.slips(a.digits_of(figure), ("swapped", "extra")):
            trial = Fraction(int(digits))
            k, n = (trial, whole.value) if figure is part else (part.value, trial)
            if k <= n and _closes(k, n, share, share.value):
                candidates.append((a.grouped(int(digits), figure.raw), figure))
    kinds = {(text, f.start) for text, f in candidates}
    if len(kinds) == 1 and not lost_digit(part, whole, share):
        text, figure = candidates[0]
        return text, passage.place(figure)
    return "", None


def lost_digit(part: Figure, whole: Figure, share: Figure) -> bool:
    """Whether part or whole may have lost a digit, nobody can say which: the percentage is ten times off."""
    if share.value == 0 or max(len(a.digits_of(part)), len(a.digits_of(whole))) < 3:
        return False
    factor = factor_of(share) * part.value / whole.value / share.value
    return Fraction(9) <= factor <= Fraction(11) or Fraction(1, 11) <= factor <= Fraction(1, 9)


def _closes(part: Fraction, whole: Fraction, share: Figure, value: Fraction) -> bool:
    return a.is_share(part, whole, factor_of(share), value, share.step / 2)


_PRINTED = re.compile(r"(?P<whole>\d+)(?:(?P<mark>[.,])(?P<places>\d+))?(?P<unit>.*)", re.DOTALL)


def _like(share: Figure, digits: str) -> str:
    """Print digits with the decimal mark and sign of a percentage."""
    match = _PRINTED.match(share.raw.strip())
    if match is None or not match["mark"]:
        return digits + (match["unit"] if match else "")
    places = len(match["places"])
    return f"{digits[:-places].rjust(1, '0')}{match['mark']}{digits[-places:]}{match['unit']}"
