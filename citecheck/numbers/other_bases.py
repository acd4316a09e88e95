"""Whether a change is of other values than the two nearest: of another printed base, of other years, of a share and its whole."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from citecheck.numbers.figure import Figure, Sort
from citecheck.numbers.passage import Passage, Sentence
from citecheck.numbers.patterns import any_whole, opening, words_of

_ROOM = Fraction(3, 5)
"""How many units of its last digit a percentage may be off from another base, and still be of that."""
_LEAST = 10


def is_of_others(passage: Passage, sentence: Sentence, by: Figure, first: Figure, last: Figure) -> bool:
    """Return whether a difference told in a sentence seems to be of other values than ``first`` and ``last``."""
    return (
        _is_whole(passage, first, last)
        or _has_another_base(passage, sentence, by, first, last)
        or (
            not _tells(sentence, passage, first)
            and not _tells(sentence, passage, last)
            and _is_apart(passage, sentence, first, last)
        )
    )


def _tells(sentence: Sentence, passage: Passage, figure: Figure) -> bool:
    return sentence.start <= passage.where(figure) < sentence.end


def _is_whole(passage: Passage, first: Figure, last: Figure) -> bool:
    """``books occur in 119 out of 406``: a part and its whole."""
    low, high = sorted((passage.where(first), passage.where(last)))
    whole = opening(passage.code).search(passage.text, low + 1, high + 1)
    return whole is not None and whole.end() == high + 1 and passage.text[low + 1 : whole.start()].strip() == ""


def _has_another_base(passage: Passage, sentence: Sentence, by: Figure, first: Figure, last: Figure) -> bool:
    """``5.5 per cent more than in 1787 (841,806, but 877,000 as corrected)``: another number of the sentence, or a pair with one, fits."""
    if by.sort is not Sort.PERCENT or first.sort is not Sort.COUNT:
        return False
    others = [
        f
        for f in passage.counts(sentence.start, sentence.end)
        if f.start not in (by.start, first.start, last.start) and f.value >= _LEAST and not f.fault
    ]
    return any(_fits(by, one.value, value.value) for one in others for value in (first, last))


def _fits(by: Figure, one: Fraction, other: Fraction) -> bool:
    """Whether a percentage is that of the change between two values, whichever is the earlier."""
    off = 100 * abs(one - other)
    return any(abs(off / base - by.value) <= _ROOM * by.step for base in (one, other))


_YEAR = re.compile(r"(?<!\d)(1\d{3}|20\d\d)(?:[–—-](\d\d))?(?!\d)")


def _is_apart(passage: Passage, sentence: Sentence, first: Figure, last: Figure) -> bool:
    """Whether a sentence that prints neither value tells of other years than theirs, or of another subject."""
    own = _years(passage, sentence)
    there = {
        year
        for figure in (first, last)
        for year in _years(passage, passage.sentences[passage.sentence_of(passage.where(figure))])
    }
    if own and not own <= there:
        return True
    return _names_another(passage, sentence, first, last)


def _years(passage: Passage, sentence: Sentence) -> set[str]:
    """The years that a sentence prints, both ends of a range."""
    found = _YEAR.findall(passage.view.text[passage.source(sentence.start) : passage.source(sentence.end)])
    return {year for first, last in found for year in (first, first[:2] + last if last else first)}


def _names_another(passage: Passage, sentence: Sentence, first: Figure, last: Figure) -> bool:
    """``Prices had risen by a tenth``: the noun that opens the sentence is neither the values' nor a word for what was counted."""
    opened = _subject(passage.code).match(passage.text, sentence.start)
    if opened is None or any_whole("counting").search(opened["noun"]) is not None:
        return False
    stem = opened["noun"][:4].lower()
    told = passage.sentences[passage.sentence_of(min(passage.where(first), passage.where(last)))]
    return stem not in passage.text[told.start : told.end].lower()


@cache
def _subject(code: str) -> re.Pattern[str]:
    """A noun before a verb of change at the beginning of a sentence."""
    article = r"(?:(?:the|der|die|das|le|la|les)\s|l['’])"
    verb = f"{words_of(code, 'rose')}|{words_of(code, 'fell')}"
    return re.compile(
        rf"\s*{article}{'' if code == 'de' else '?'}(?P<noun>[^\W\d_]{{4,}})\s(?:[^\W\d_]+\s){{0,1}}(?:{verb})(?!\w)",
        re.IGNORECASE,
    )
