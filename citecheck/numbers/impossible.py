"""Shares that no count can give: "62 % of the 17 workers", where 10 are 58.8 and 11 are 64.7."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import cache

from citecheck.lang import by_code
from citecheck.model.number import Interval, Share, Verdict
from citecheck.model.span import hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import WORD, of

_OTHERWISE = re.compile(
    r"(?<!\w)(?:weighted|average|mean|rate|median|gewichtet\w*|durchschnitt\w*|moyenne|taux|средн\w*|середн\w*)(?!\w)",
    re.IGNORECASE,
)
"""Words that make a percentage no share of heads."""


@cache
def _share_of(code: str) -> re.Pattern[str]:
    heads = r"(?P<n>\ue001)\s(?:[^\W\d_]+\s)?(?P<noun>[^\W\d_]+)"
    return re.compile(
        rf"(?P<p>\ue002)\s(?:{of(code)})\s{heads}|(?<!\w)(?:{of(code)})\s{heads.replace('<n>', '<n2>').replace('<noun>', '<noun2>')}(?:\s{WORD}){{0,3}},?\s(?P<p2>\ue002)(?!\s(?:{of(code)})\s)",
        re.IGNORECASE,
    )


def find(passage: Passage) -> Iterator[Share]:
    """Yield shares of people, the whole printed and the part not, that lie between what two counts give."""
    if "\ue002" not in passage.text or not passage.opens_whole:
        return
    for sentence in passage.sentences:
        if _prints_one_count(passage, sentence):
            yield from _told(passage, sentence)


def _prints_one_count(passage: Passage, sentence: Sentence) -> bool:
    """Whether a sentence has a share and one count, or one several times: another may be the part, or another whole."""
    if passage.text.find("\ue002", sentence.start, sentence.end) < 0:
        return False
    return len({f.value for f in passage.counts(sentence.start, sentence.end)}) == 1


def _told(passage: Passage, sentence: Sentence) -> Iterator[Share]:
    for match in _share_of(passage.code).finditer(passage.text, sentence.start, sentence.end):
        first = match["p"] is not None
        share, whole = passage.of(match, "p" if first else "p2"), passage.of(match, "n" if first else "n2")
        if not _is_of_heads(passage, match, "n" if first else "n2", "noun" if first else "noun2") or not _is_plain(
            share, whole
        ):
            continue
        if passage.text[match.end() : match.end() + 1] in ("'", "’"):
            continue  # "38 per cent of the 12 members' fees".
        if _OTHERWISE.search(passage.text, sentence.start, sentence.end) is None and not _possible(share, whole):
            yield _claim(passage, share, whole)


def _is_of_heads(passage: Passage, match: re.Match[str], number: str, noun: str) -> bool:
    tables = by_code(passage.code).numbers
    words = re.findall(r"[^\W\d_]+", passage.text[match.end(number) : match.end(noun)].lower())
    return any(word in tables.people or word in tables.things for word in words)


def _is_plain(share: Figure, whole: Figure) -> bool:
    return (
        not (share.bound or share.fault or share.worded or whole.bound or whole.fault or whole.scaled)
        and share.value <= 100
        and whole.value.denominator == 1
        and whole.value >= 2
        and a.round_step(whole.value) == 1
    )


def _possible(share: Figure, whole: Figure) -> bool:
    """Whether some count gives the percentage, its last digit one off allowed."""
    low = whole.value * (share.value - share.step * 3 / 2) / 100
    high = whole.value * (share.value + share.step * 3 / 2) / 100
    return low.__ceil__() <= high


def _claim(passage: Passage, share: Figure, whole: Figure) -> Share:
    below = (whole.value * share.value / 100).__floor__()
    like = share.raw if re.search(r"\d[.,]\d", share.raw) else passage.style.decimal.join("00")
    step = min(share.step, Fraction(1, 10))
    near = [f"{k} would be {a.percent_text(100 * k / whole.value, step, like)} %" for k in (below, below + 1)]
    return Share(
        document=passage.document.path,
        span=hull([passage.place(share), passage.place(whole)]),
        parts=(passage.stated(share, "percentage"), passage.stated(whole, "whole")),
        verdict=Verdict.SUSPICIOUS,
        expected=Interval(100 * below / whole.value, 100 * (below + 1) / whole.value),
        stated=share.raw.strip(),
        arithmetic=f"no count of {a.show(whole)} is {share.raw.strip()}: {', '.join(near)}",
        suspect=passage.place(share),
    )
