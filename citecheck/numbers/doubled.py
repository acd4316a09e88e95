"""One number printed twice side by side, in words and in digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model.number import Doubled, Interval, Verdict
from citecheck.model.span import hull
from citecheck.numbers import arithmetic as a
from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import in_any

_BRACKETED = re.compile(
    rf"(?P<a>\ue001)(?:\s[(\[](?:{in_any('that_is')},?\s)?|(?:\s[^\W\d_]+){{1,2}}\s[(\[][£$€]|\s(?P<noun>[^\W\d_]{{3,}})\s[(\[](?=\ue001\s(?P=noun)[)\]]))(?P<b>\ue001)(?:\s[^\W\d_]+)?[)\]]"
)
"""``twenty-three (32)``, ``one hundred and thirty-six pounds (£163)``."""
_RATIO = re.compile(
    r"(?:\ue001|(?<!\w)(?:one|eine?r?|une?|один))\s(?:in|out of|von|unter|sur|из|із|з)\s\Z", re.IGNORECASE
)
_SMALL = 10


def find(passage: Passage) -> Iterator[Doubled]:
    """Yield the numbers of a passage that stand in words and behind them in digits: ``twenty-three (32) acres``."""
    text = passage.text
    if text.count("\ue001") < 2 or not ("(" in text or "[" in text):
        return
    for match in _BRACKETED.finditer(passage.text):
        one, other = passage.of(match, "a"), passage.of(match, "b")
        if one.worded == other.worded or one.bound or other.bound or one.value.denominator != 1:
            continue
        if _RATIO.search(passage.text, max(0, match.start() - 12), match.start()):
            continue  # "Fewer than one in ten (30)".
        fits = one.value == other.value
        if not fits and not _is_slip(one, other):
            continue
        line = f"“{one.raw.strip()}” and {other.raw.strip()}" + ("" if fits else " are not the same number")
        yield restated(passage, one, other, fits, line)


def _is_slip(one: Figure, other: Figure) -> bool:
    """Two readings of one number differ by a slip; a note mark or an age beside a number differs more."""
    if min(one.value, other.value) < _SMALL:
        return False
    tens, teens = sorted((one.value, other.value), reverse=True)
    misheard = teens - 10 == tens / 10 and 13 <= teens <= 19  # "eighty" and "eighteen".
    return misheard or a.is_slip(int(one.value), int(other.value))


def restated(passage: Passage, one: Figure, other: Figure, fits: bool, line: str) -> Doubled:
    """Return the claim that two figures are one number; ``line`` is the arithmetic."""
    return Doubled(
        document=passage.document.path,
        span=hull((passage.place(one), passage.place(other))),
        parts=(passage.stated(other, "again"), passage.stated(one, "first")),
        verdict=Verdict.CONSISTENT if fits else Verdict.INCONSISTENT,
        expected=Interval(one.value, one.value),
        stated=other.raw.strip(),
        arithmetic=line,
        suspect=passage.place(other),
    )
