"""One quantity printed differently in two places of a document.

Two numbers are of one quantity when the same nouns stand at them; that one is the other with a slip (digits swapped,
one lost or doubled) raises the suspicion to a finding. Nouns alone, or slips alone, prove nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from citecheck.lang import stop_words
from citecheck.model.number import Interval, Repeat, Verdict
from citecheck.model.span import Span
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figures import Figure, Sort
from citecheck.numbers.passage import Passage

_WORDS = re.compile(r"[^\W\d_\ue001-\ue006]+(?:['’-][^\W\d_\ue001-\ue006]+)*")


@dataclass(frozen=True, slots=True)
class _Named:
    """A count with the nouns that stand right at it."""

    figure: Figure
    nouns: tuple[str, ...]
    passage: Passage
    sentence: int


def survey(passages: Sequence[Passage]) -> Iterator[Repeat]:
    """Yield quantities that one document prints twice."""
    by_noun: dict[tuple[str, ...], list[_Named]] = defaultdict(list)
    for passage in passages:
        for named in _named(passage):
            for pair in {tuple(named.nouns[i : i + 2]) for i in range(len(named.nouns) - 1)}:
                by_noun[pair].append(named)
    seen: set[tuple[int, int]] = set()
    for nouns, places in by_noun.items():
        for i, one in enumerate(places[:40]):
            for other in places[i + 1 : 40]:
                claim = _compare(nouns, one, other)
                if claim is not None and (key := (claim.span.start, claim.parts[1].span.start)) not in seen:
                    seen.add(key)
                    yield claim


def _named(passage: Passage) -> Iterator[_Named]:
    common = stop_words(passage.code)
    for figure in passage.figures:
        if figure.sort is not Sort.COUNT or figure.worded or figure.value < 100 or figure.bound or figure.scaled:
            continue
        at = passage.where(figure)
        after = re.match(r"[^.!?;:\ue001\ue002]{0,60}", passage.text[at + 1 : at + 61])
        before = re.search(r"[^.!?;\ue001\ue002()]{0,60}\Z", passage.text[max(0, at - 60) : at])
        nouns = [w.lower() for w in _WORDS.findall(before[0] if before else "")][-4:]
        nouns += [w.lower() for w in _WORDS.findall(after[0] if after else "")][:2]
        kept = tuple(w for w in nouns if len(w) > 3 and w not in common)
        if len(kept) >= 2:
            yield _Named(figure, kept, passage, passage.sentence_of(at))


def _compare(nouns: tuple[str, ...], one: _Named, other: _Named) -> Repeat | None:
    mine, theirs = one.figure, other.figure
    if one.passage is other.passage and abs(one.sentence - other.sentence) == 0:
        return None
    if mine.value == theirs.value and not mine.fault and not theirs.fault:
        return _claim(nouns, one, other, Verdict.CONSISTENT)
    first, second = a.digits_of(mine), a.digits_of(theirs)
    if len(first) < 3 or len(second) < 3 or not a.is_slip(int(first), int(second)):
        return None
    lost = len(first) != len(second) or mine.fault or theirs.fault
    swapped = sorted(first) == sorted(second)
    return _claim(nouns, one, other, Verdict.INCONSISTENT if lost or swapped else Verdict.SUSPICIOUS)


def _claim(nouns: tuple[str, ...], one: _Named, other: _Named, verdict: Verdict) -> Repeat:
    shorter, longer = (one, other) if len(a.digits_of(one.figure)) <= len(a.digits_of(other.figure)) else (other, one)
    suspect = shorter.passage.place(shorter.figure)
    places: tuple[Span, Span] = (suspect, longer.passage.place(longer.figure))
    return Repeat(
        document=shorter.passage.document.path,
        span=suspect,
        parts=(shorter.passage.stated(shorter.figure, "here"), longer.passage.stated(longer.figure, "there")),
        verdict=verdict,
        expected=Interval(longer.figure.value, longer.figure.value),
        stated=shorter.figure.raw.strip(),
        arithmetic=f"“{' '.join(nouns)}”: {shorter.figure.raw.strip()} here, {longer.figure.raw.strip()} there",
        suspect=suspect,
        repair=longer.figure.raw.strip()
        if verdict is Verdict.INCONSISTENT and len(a.digits_of(longer.figure)) > len(a.digits_of(shorter.figure))
        else "",
        others=((longer.passage.document.path, places[1]),),
    )
