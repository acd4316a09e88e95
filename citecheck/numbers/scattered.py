"""Percentages whose part and whole their sentence prints in another order than the patterns know. What they say is a guess."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import pairwise

from citecheck.model.number import Share, Verdict
from citecheck.numbers.differences import told_by
from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import CONJUNCTION, PLAIN, of, said, spoken, words_of
from citecheck.numbers.share_claims import claim, is_inverse, judge
from citecheck.numbers.tied import Tie, added, are_unlike, may_be_counted, tie

_OTHERWISE = [
    "weighted",
    "gewichtet",
    "pondéré",
    "взвеш",
    "зваж",
    "adjusted",
    "interest",
    "zins",
    "intérêt",
    "ставк",
    "годовых",
    "річних",
]
_NEAR = 40
"""How far before a percentage a word of change may stand."""


def find(passage: Passage, known: Sequence[Share]) -> Iterator[Share]:
    """Yield the shares that no other finder (``known``) put together: of sentences with one percentage, or with both numbers in a bracket."""
    text = passage.text
    if ("\ue002" not in text and "\ue005" not in text) or text.count("\ue001") < 2:
        return
    used = {stated.span.start for share in known for stated in share.parts}
    for sentence in _clauses(passage):
        shares = passage.counts(sentence.start, sentence.end, Sort.PERCENT, Sort.PERMILLE)
        for share in shares:
            if passage.place(share).start in used or not may_be_share(passage, sentence, share):
                continue
            tied = _in_brackets(passage, sentence, share)
            if tied is None and len(shares) == 1:
                at = passage.where(share)
                tied = tie(passage, sentence, at, at + 1) or _restating(passage, sentence, share)
            if tied is not None:
                yield from _judged(passage, sentence, tied, share)


def _clauses(passage: Passage) -> Iterator[Sentence]:
    """The sentences; those with several percentages in their clauses between semicolons."""
    for sentence in passage.sentences:
        if passage.text.count("\ue002", sentence.start, sentence.end) < 2:
            yield sentence
            continue
        start = sentence.start
        while (at := passage.text.find(";", start, sentence.end)) >= 0:
            yield Sentence(start, at)
            start = at + 1
        yield Sentence(start, sentence.end)


_MOST = 1000
"""No share of anything counted is printed larger than this, whatever slip."""


def may_be_share(passage: Passage, sentence: Sentence, share: Figure) -> bool:
    """Return whether a percentage may be a share of something counted: no limit, change, difference, interest or weighted share."""
    at = passage.where(share)
    if (
        share.bound in ("min", "max")
        or share.fault
        or not 0 < share.value != 100
        or share.value > _MOST
        or told_by(passage, share)
    ):
        return False
    near = max(0, at - _NEAR)
    if _other(passage.code).match(passage.text, at + 1):
        return False
    if passage.says_near(near, at, "rose", "fell") and _change(passage.code).search(passage.text, near, at):
        return False
    return not _is_otherwise(passage, sentence)


@lru_cache(maxsize=1)
def _may_be_otherwise(passage: Passage) -> bool:
    """A cheap look whether a passage names what no share is of heads."""
    return any(word in passage.lower for word in _OTHERWISE)


def _is_otherwise(passage: Passage, sentence: Sentence) -> bool:
    if not _may_be_otherwise(passage):
        return False
    said = passage.text[sentence.start : sentence.end].lower()
    return any(word in said for word in _OTHERWISE)


@cache
def _bracket(code: str) -> re.Pattern[str]:
    """``(141 out of the 467 in the cadastre)``, ``(356, as against 526 men)``."""
    rest = r"[^()\ue001\ue002]{0,60}\)"
    return re.compile(
        rf"[^()\ue002]{{0,120}}?\((?:[^()\ue001\ue002]{{0,20}}\s)?(?P<k>\ue001){PLAIN}(?:,?\s(?:{of(code)})\s(?P<n>\ue001)|,?\s(?:as\s)?(?:against|gegen|contre|против|проти)\s(?P<m>\ue001)){rest}",
        re.IGNORECASE,
    )


def _in_brackets(passage: Passage, sentence: Sentence, share: Figure) -> Tie | None:
    match = _bracket(passage.code).match(passage.text, passage.where(share) + 1, sentence.end)
    if match is None:
        return None
    part = passage.of(match, "k")
    if match["n"]:
        whole = passage.of(match, "n")
    else:
        other = passage.of(match, "m")
        whole = added(part, other)
    fit = may_be_counted(passage, part) and may_be_counted(passage, whole) and part.value <= whole.value
    return Tie(part, whole, close=True) if fit and whole.value >= 10 else None


@cache
def _leading(code: str) -> re.Pattern[str]:
    """What makes a percentage restate the numbers before it: "that is", "a default rate of"."""
    told = rf"(?:{spoken(code, 'that_is')}|{spoken(code, 'this_is')})"
    named = rf"(?:{told}\s)?(?:an?|une?|eine?|einer|einem)\s(?:[^\W\d_]+\s){{1,3}}(?:of|de|d'|von|в)\s?"
    return re.compile(rf"(?:[,;(–—:.]\s?|\s)(?:{named}|{told}\s)(?:(?:{words_of(code, 'just')})\s)?\Z", re.IGNORECASE)


_APPOSED = re.compile(
    r"[,–—]\s\Z|[,;:–—]\s(?:[^\W\d_]+,?\s){1,5}?(?:was|is|came to|stood at|amounted to|равнял\w+|составил\w+|составлял\w+|betrug|lag bei|était de|est de|s['’]élevait à|atteignait|становил\w+|дорівнював\w*)\s\Z",
    re.IGNORECASE,
)
"""``, 33 per cent,``; ``; смертность равнялась 8 %``: a percentage set off behind its two numbers."""
_ENDS = re.compile(r"\s?(?:[,;.)–—]|\Z)")
_OF_ITS = re.compile(
    r"\s(?:of|von|de|от)\s(?:its|their|his|her|the\s(?:former|old|original|earlier|whole)|seine[rs]|ihre[rs]|son|sa|leurs?|их|его|её|прежн\w+)\s",
    re.IGNORECASE,
)
"""``41 per cent of its former extent``."""


def _restating(passage: Passage, sentence: Sentence, share: Figure) -> Tie | None:
    """``1,362 loans; 177 were never repaid, a default rate of 31.0 per cent``: the only two numbers before it, or one and that of the sentence before."""
    at = passage.where(share)
    if not restates(passage, share):
        return None
    index = passage.sentence_of(sentence.start)
    own = _heads(passage, sentence.start, at)
    before = _heads(passage, passage.sentences[index - 1].start, sentence.start) if index else []
    both = own if len(own) == 2 else [*before, *own] if len(own) == 1 else before if not own else []
    if len(both) != 2 or both[0].value == both[1].value or max(f.value for f in both) < 10:
        return None
    part, whole = sorted(both, key=lambda f: f.value)
    return Tie(part, whole, close=False)


def restates(passage: Passage, share: Figure) -> bool:
    """Return whether a percentage is set off behind what it restates: "that is 8 %", "; mortality was 8 %"."""
    at = passage.where(share)
    if _leading(passage.code).search(passage.text, max(0, at - 60), at):
        return True
    if _APPOSED.search(passage.text, max(0, at - 40), at) and _ENDS.match(passage.text, at + 1):
        return True
    return _OF_ITS.match(passage.text, at + 1) is not None and passage.text[:at].rstrip().endswith((",", "–", "—"))


def _heads(passage: Passage, start: int, end: int) -> list[Figure]:
    return [f for f in passage.counts(start, end) if may_be_counted(passage, f) and not (f.worded and f.value < 20)]


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
        if is_inverse(tied.part, tied.whole, share) or are_unlike(passage, tied.part, tied.whole):
            return  # "250 per cent of what it was: from 520 to 1,300".
        if fits_others(passage, sentence, share):
            return
        own = _own(passage.code).match(passage.text, passage.where(share) + 1)
        ours = _OF_ITS.match(passage.text, passage.where(share) + 1)
        if own and not ours and passage.where(share) > passage.where(tied.whole):
            return
        found = replace(found, loose=True)
    yield found


def fits_others(passage: Passage, sentence: Sentence, share: Figure) -> bool:
    """Return whether any two numbers near by make a percentage right, or what is left of one without the other."""
    index = passage.sentence_of(sentence.start)
    first, last = passage.sentences[max(0, index - 2)], passage.sentences[min(len(passage.sentences) - 1, index + 1)]
    near = [f for f in passage.counts(first.start, last.end) if may_be_counted(passage, f)][-14:]
    if any(
        judge(part, added(part, other), share)[0] is Verdict.CONSISTENT for part, other in _neighbours(passage, near)
    ):
        return True  # "1,400 paid and 350 were exempt, 20 per cent of all".
    return any(
        _vouches(judge(one, whole, share)[0], whole)
        or judge(replace(one, value=whole.value - one.value), whole, share)[0] is Verdict.CONSISTENT
        for whole in near
        for one in near
        if one.value < whole.value
    )


_FEW = 20


def _vouches(verdict: Verdict, whole: Figure) -> bool:
    """Whether a share is right enough: of few things any is right by chance, so it must be quite right."""
    return verdict is Verdict.CONSISTENT or (verdict is Verdict.SUSPICIOUS and whole.value >= _FEW)


_JOINED = re.compile(rf"[^.;:!?()\ue001-\ue006]*?\s{CONJUNCTION}\s[^.;:!?()\ue001-\ue006]*", re.IGNORECASE)


def _neighbours(passage: Passage, near: list[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Two counts that "and" joins, in both orders."""
    for one, other in pairwise(near):
        if _JOINED.fullmatch(passage.text, passage.where(one) + 1, passage.where(other)):
            yield one, other
            yield other, one
