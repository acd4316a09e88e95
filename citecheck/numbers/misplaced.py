"""Numbers that only a wrong mark or digit keeps from closing a sum: "12,0463 inhabitants: 6,118 males and 5,928 females"; "54.3%, 2.94%, 16.3%"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from citecheck.model.number import Closure, Interval, Malformed, Verdict
from citecheck.model.span import hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.passage import Passage, Sentence

_ODD = re.compile(
    r"(?<![\w.,/£$€-])(?<!\d[ \u00a0\u202f])(?P<head>\d{1,4})(?P<mark>[,.]|[ \u00a0\u202f])(?P<tail>\d{2,5})(?![\w/-]|[.,:]\d|[ \u00a0\u202f]\d{3}(?!\d)|\s?[%‰])"
)
_MARKS = frozenset(",. \u00a0\u202f")
_MANY = 12
"""Among the sums of more numbers than these one fits by chance."""


def find(passage: Passage) -> Iterator[Malformed | Closure]:
    """Yield the numbers of a passage that are printed in no right form, and whose digits a sum near by needs."""
    if passage.text.count("\ue002") > 2:
        for sentence in passage.sentences:
            if passage.text.count("\ue002", sentence.start, sentence.end) > 2:
                yield from _moved_point(passage, sentence)
    text = passage.view.text
    for start, end in passage.runs:
        if end - start > 4 or text[end : end + 1] not in _MARKS or not text[end + 1 : end + 2].isdigit():
            continue
        match = _ODD.match(text, start)
        if match is not None and _is_odd(match):
            yield from _summed(passage, match)


def _is_odd(match: re.Match[str]) -> bool:
    """Whether a number has neither groups of three nor, as far as its digits tell, decimals or the look of a date."""
    head, tail, spaced = match["head"], match["tail"], match["mark"].isspace()
    if len(tail) == 3:
        return len(head) == 4 and not spaced
    if len(head) > 3 or head.startswith("0"):
        return False
    return not (spaced and (len(tail) != 4 or 1000 <= int(tail) <= 2100))


def _summed(passage: Passage, match: re.Match[str]) -> Iterator[Malformed]:
    at = passage.target(match.start())
    sentence = passage.sentences[passage.sentence_of(at)]
    digits = match["head"] + match["tail"]
    meant = (
        {int(digits)} if len(match["tail"]) == 2 else {int(digits[:i] + digits[i + 1 :]) for i in range(1, len(digits))}
    )
    counts = [
        f
        for f in passage.counts(sentence.start, sentence.end)
        if not match.start() <= f.start < match.end() and f.value.denominator == 1 and not f.bound and f.value > 9
    ]
    if not 2 <= len(counts) <= _MANY:
        return
    vouched = {value for value in _vouched(counts, match.start()) if value in meant}
    if len(vouched) == 1:
        value = vouched.pop()
        repair = a.grouped(
            value, next((f.raw for f in counts if re.search(r"\d\D\d{3}", f.raw)), f"1{match['mark']}000")
        )
        span = passage.view.span(*match.span())
        yield Malformed(
            document=passage.document.path,
            span=span,
            parts=(),
            verdict=Verdict.INCONSISTENT,
            expected=Interval(Fraction(value), Fraction(value)),
            stated=match[0],
            arithmetic=f"“{match[0]}” is neither a decimal nor a number in groups of three",
            suspect=span,
            repair=repair,
            fault="wrong-group",
        )


def _vouched(counts: list[Figure], at: int) -> Iterator[int]:
    """What the other numbers of a sentence need at a place: a sum of neighbours, or what a whole lacks beside the other parts."""
    values = [int(f.value) for f in counts]
    for i in range(len(values)):
        total = values[i]
        for j in range(i + 1, len(values)):
            total += values[j]
            yield total
    largest = max(values)
    rest = sum(values) - largest
    if rest < largest:
        yield largest - rest


def _moved_point(passage: Passage, sentence: Sentence) -> Iterator[Closure]:
    """``54.3%, 2.94% and 16.3%``: one percentage has other decimals than the rest, and with theirs all add to 100."""
    shares = passage.counts(sentence.start, sentence.end, Sort.PERCENT)
    if len(shares) > _MANY or any(f.bound or f.worded for f in shares):
        return
    steps = Counter(f.step for f in shares)
    if len(steps) != 2:
        return
    for one in shares:
        if steps[one.step] != 1:
            continue
        others = [f for f in shares if f is not one]
        step = others[0].step
        meant = int(a.digits_of(one)) * step
        added = sum((f.value for f in others), Fraction(0))
        room = len(shares) * step / 2
        if (
            added < 100 - room
            and abs(added + one.value - 100) > 5 * room
            and abs(added + meant - 100) <= room
            and meant < 100
        ):
            yield _closure(passage, shares, one, meant, step)


def _closure(passage: Passage, shares: list[Figure], odd: Figure, meant: Fraction, step: Fraction) -> Closure:
    text = a.percent_text(meant, step, odd.raw)
    total = a.percent_text(sum((f.value for f in shares), Fraction(0)), min(f.step for f in shares), odd.raw)
    line = " + ".join(f"{a.bare(f)}" for f in shares)
    return Closure(
        document=passage.document.path,
        span=hull(passage.place(f) for f in shares),
        parts=tuple(passage.stated(f, "percentage") for f in shares),
        verdict=Verdict.INCONSISTENT,
        expected=Interval(meant, meant),
        stated=odd.raw.strip(),
        arithmetic=f"{line} = {total} %, not 100; with {text} it is",
        suspect=passage.place(odd),
        repair=text,
    )
