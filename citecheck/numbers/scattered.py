"""Percentages whose part and whole their sentence prints in another order than the patterns know. What they say is a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from citecheck.model.number import Share, Verdict
from citecheck.numbers.differences import told_by
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import said, words_of
from citecheck.numbers.share_claims import claim, judge
from citecheck.numbers.tied import Tie, counts_things, tie

_OTHERWISE = re.compile(
    r"weighted|gewichtet|pondéré|взвеш|зваж|adjusted|interest|zins|intérêt|ставк|годовых|річних", re.IGNORECASE
)


def find(passage: Passage, known: Sequence[Share]) -> Iterator[Share]:
    """Yield the shares of sentences that print one percentage, no other finder (``known``) having put it together."""
    text = passage.text
    if ("\ue002" not in text and "\ue005" not in text) or text.count("\ue001") < 2:
        return
    used = {stated.span.start for share in known for stated in share.parts}
    for sentence in passage.sentences:
        shares = passage.counts(sentence.start, sentence.end, Sort.PERCENT, Sort.PERMILLE)
        if len(shares) != 1 or passage.place(shares[0]).start in used or not _is_fit(passage, sentence, shares[0]):
            continue
        at = passage.where(shares[0])
        tied = tie(passage, sentence, at, at + 1)
        if tied is not None:
            yield from _judged(passage, sentence, tied, shares[0])


def _is_fit(passage: Passage, sentence: Sentence, share: Figure) -> bool:
    at = passage.where(share)
    if share.bound in ("min", "max") or share.fault or share.value <= 0 or told_by(passage, share):
        return False
    if _other(passage.code).match(passage.text, at + 1) or _change(passage.code).search(
        passage.text, max(0, at - 40), at
    ):
        return False
    return _OTHERWISE.search(passage.text, sentence.start, sentence.end) is None


@cache
def _other(code: str) -> re.Pattern[str]:
    return re.compile(rf"\s(?:{words_of(code, 'compared')})(?!\w)|\s?[-–—]\s?\ue002", re.IGNORECASE)


@cache
def _change(code: str) -> re.Pattern[str]:
    """A word of change before a percentage in its clause: it is no share."""
    return re.compile(rf"(?<!\w)(?:{words_of(code, 'rose')}|{words_of(code, 'fell')})(?!\w)[^,;:()]*\Z", re.IGNORECASE)


@cache
def _own(code: str) -> re.Pattern[str]:
    """``31 per cent of the women``: a percentage that names what it is of."""
    them = f"{said(code, 'of_these')}|{words_of(code, 'subset')}|{words_of(code, 'whole_noun')}"
    return re.compile(
        rf"\s?[)\]]?\s(?!{them})(?:{said(code, 'out_of')})\s(?P<noun>[^\W\d_]+(?:\s[^\W\d_]+)?)", re.IGNORECASE
    )


def _judged(passage: Passage, sentence: Sentence, tied: Tie, share: Figure) -> Iterator[Share]:
    found = claim(passage, tied.part, tied.whole, share)
    if found.verdict is Verdict.INCONSISTENT:
        if _fits_others(passage, sentence, share):
            return
        own = _own(passage.code).match(passage.text, passage.where(share) + 1)
        if own and passage.where(share) > passage.where(tied.whole):
            return
        found = replace(found, loose=True)
    yield found


def _fits_others(passage: Passage, sentence: Sentence, share: Figure) -> bool:
    """Whether any two numbers near by make a percentage right, or what is left of one without the other."""
    index = passage.sentence_of(sentence.start)
    first, last = passage.sentences[max(0, index - 2)], passage.sentences[min(len(passage.sentences) - 1, index + 1)]
    near = [f for f in passage.counts(first.start, last.end) if counts_things(passage, f)][-14:]
    return any(
        judge(part, whole, share)[0] is not Verdict.INCONSISTENT
        for whole in near
        for one in near
        if one.value < whole.value
        for part in (one, replace(one, value=whole.value - one.value))
    )
