"""What was taken or came between two years, told without a verb of change at its values.

``The plague cost the guild 407 members: in 1519 it had 1,283, in 1531 only 876``; ``had it 3,418 souls in 1782, there were 4,106
in 1801, thus 688 more``. A verb of loss or gain or a word of result ties the number, the years tie its values, and one slip
must be all that it is off by.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import combinations

from citecheck.numbers.arithmetic import is_slip
from citecheck.numbers.figure import Figure
from citecheck.numbers.lengths import is_length
from citecheck.numbers.moves import Move
from citecheck.numbers.passage import C, Passage, Sentence
from citecheck.numbers.patterns import in_any, loose, whole_word, words_of
from citecheck.numbers.valued import is_near, values_of

_LARGE = 20
"""Smaller differences are told of much else."""
_LEAST = 10
"""Even where "more" stands behind them."""
_BEFORE, _BEHIND = 70, 40
"""How far from a number the word may stand that ties it."""
_ANY_MARK = re.compile("[\ue001-\ue006.;:()]")


def taken(passage: Passage, done: set[int]) -> Iterator[tuple[Move, Figure]]:
    """Yield the differences not in ``done`` (places in the document), each with its two values."""
    if passage.text.count(C) < 3:
        return
    for sentence in passage.saying("took_away", "so", "compared"):
        if passage.text.count(C, sentence.start, sentence.end) < 3:
            continue
        words = (whole_word(passage.code, "so"), loose(passage.code, "took_away"), whole_word(passage.code, "compared"))
        if not any(word.search(passage.text, sentence.start, sentence.end) for word in words):
            continue
        for by in passage.counts(sentence.start, sentence.end):
            if not _may_be_difference(passage, sentence, by) or passage.place(by).start in done:
                continue
            if not _is_of_any(passage, sentence, by):
                continue
            values = values_of(passage, sentence, by, False, True)
            if values is None or not values[2]:
                values = _beside(passage, sentence, by)
            if values is not None and is_near(by, *values[:2]):
                first, last, _ = values
                low, high = sorted((passage.where(first), passage.where(last)))
                yield Move(first, last, low, high + 1, sentence), by
                break


def _is_of_any(passage: Passage, sentence: Sentence, by: Figure) -> bool:
    """Whether any two numbers around are as far apart as a third says, or would be but for a slip: reckoning is quicker than reading."""
    index, sentences = passage.sentence_of(sentence.start), passage.sentences
    start, end = sentences[max(0, index - 1)].start, sentences[min(index + 1, len(sentences) - 1)].end
    values = [f.value for f in passage.counts(start, end) if f is not by and f.value >= _LEAST][:_MOST]
    apart = {abs(one - other) for one, other in combinations(values, 2)}
    near = (off for off in apart if off.denominator == 1 and by.value < 20 * off < 400 * by.value)
    return by.value in apart or any(is_slip(int(off), int(by.value)) for off in near)


_MOST = 12
"""How many numbers around a difference are compared."""


def _beside(passage: Passage, sentence: Sentence, by: Figure) -> tuple[Figure, Figure, bool] | None:
    """``Domesday counts 36 teams, the survey 63, 27 more``: the only other two numbers of a sentence, the last right before."""
    at = passage.where(by)
    found = [f for f in passage.counts(sentence.start, sentence.end) if f is not by]
    if len(found) != 2 or _MORE.match(passage.text, at + 1) is None or any(f.bound or f.fault for f in found):
        return None
    if _RIGHT_BEHIND.fullmatch(passage.text, passage.where(found[1]) + 1, at) is None:
        return None
    return found[0], found[1], True


_RIGHT_BEHIND = re.compile(
    r"(?:\s[^\W\d_\ue001-\ue006]+){0,3},\s(?:or\s|oder\s|soit\s|то есть\s|тобто\s)?", re.IGNORECASE
)


def _may_be_difference(passage: Passage, sentence: Sentence, figure: Figure) -> bool:
    """Whether a verb of loss or gain, or a word of result, stands near a number that is no length of time."""
    at = passage.where(figure)
    if figure.bound or figure.fault or figure.value < _LEAST or is_length(passage.text, at + 1):
        return False
    if _MORE.match(passage.text, at + 1):
        return True  # "With 29 more christenings a year".
    if figure.value < _LARGE:
        return False
    before = _ANY_MARK.split(passage.text[max(sentence.start, at - _BEFORE) : at])[-1]
    behind = _ANY_MARK.split(passage.text[at + 1 : min(sentence.end, at + _BEHIND)])[0]
    so, told = whole_word(passage.code, "so"), (loose(passage.code, "took_away"), _more_by(passage.code))
    return any(one.search(before) for one in (so, *told)) or so.search(behind) is not None


_MORE = re.compile(
    rf"(?:\s[^\W\d_]+)?\s{in_any('compared')}(?!\w)(?!,?\s?(?:than|als|que|чем|ніж)(?!\w))", re.IGNORECASE
)


@cache
def _more_by(code: str) -> re.Pattern[str]:
    """``greater by 47``, to the end of a text."""
    return re.compile(rf"(?<!\w)(?:{words_of(code, 'compared')})\s(?:{words_of(code, 'by')})\s\Z", re.IGNORECASE)
