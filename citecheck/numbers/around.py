"""The counts around a total that may be its parts: every run of them right before it or behind it, and which can be added.

Reckoning comes before words: most totals have no run that adds to them but for one slip, and nobody need read on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from citecheck.numbers.alike import alike
from citecheck.numbers.figure import Figure
from citecheck.numbers.nesting import top_level
from citecheck.numbers.passage import Passage
from citecheck.numbers.slips import may_be_meant

_REACH = 14
"""How many counts around a whole are looked at."""
_LONGEST = 1500
"""No list of prose is longer."""
_MOST = 8
"""Longer lists stand in tables."""
_LEAST = 20
"""Smaller totals are met by chance."""
_SENTENCES = 2
"""How many sentences before or behind its own the parts of a whole may stand in."""
_FARTHEST = 4
"""How many before it, if they have a sentence each and a word puts them together."""
_FAULT = attrgetter("fault")


@dataclass(slots=True)
class Run:
    """The counts ``[first, last)`` of a passage, in its stretch ``[start, end)``, that may be the parts of a whole."""

    start: int
    end: int
    first: int
    last: int
    told_only: bool = False
    """Whether nothing but a word can make it a sum."""
    of_whole: bool = False
    """Whether it begins with a part "of the" whole."""


class Around:
    """The counts of a passage, with what is asked about them for one whole after another."""

    def __init__(self, passage: Passage, figures: Sequence[Figure]) -> None:
        self.passage = passage
        self.figures = figures
        self.places = list(map(passage.where, figures))
        self._values = [f.value.numerator if f.value.denominator == 1 else 0 for f in self.figures]
        """As whole numbers, nought where there is a fraction."""
        self._misprinted = any(map(_FAULT, self.figures))
        self._firsts = [bisect_left(self.places, sentence.start) for sentence in passage.sentences]
        """The index of the first count from each sentence on."""
        self._firsts.append(len(self.figures))
        self._parts: dict[tuple[int, int, int], Sequence[Figure]] = {}
        self._near: dict[tuple[int, int, int], bool] = {}
        self._lasts: dict[int, bool] = {}
        self._own_brackets: dict[int, bool] = {}

    def wholes(self) -> Iterator[tuple[int, int, list[Run], list[Run]]]:
        """Yield the counts that one run or more would add to but for a slip: the index, its sentence, all runs before and behind."""
        firsts, sentence, final = self._firsts, 0, len(self._firsts) - 2
        for index, aim in enumerate(self._values):
            if aim < _LEAST:
                continue
            while firsts[sentence + 1] <= index:
                sentence += 1
            first = max(index - _REACH, firsts[max(0, sentence - _FARTHEST)])
            last = min(index + 1 + _REACH, firsts[min(sentence + _SENTENCES, final) + 1])
            before = self._may_add(aim, first, index)
            behind = self._may_add(aim, index + 1, last)
            if not (before or behind) or not _may_be_whole(self.figures[index]):
                continue
            earlier = list(self._runs_before(index, first, sentence)) if before else []
            later = list(self._runs_behind(index, last, sentence)) if behind else []
            if not any(self._is_near(index, run) for run in (*earlier, *later)):
                continue
            yield (
                index,
                sentence,
                earlier if before else list(self._runs_before(index, first, sentence)),
                later if behind else list(self._runs_behind(index, last, sentence)),
            )

    def kept(self, run: Run) -> Sequence[Figure]:
        """Return the counts of a run."""
        return self.figures[run.first : run.last]

    def parts(self, index: int, run: Run) -> Sequence[Figure]:
        """Return the counts of a run that can be added to make one whole; none if they make no list."""
        if not _is_list(run):
            return ()
        key = index, run.first, run.last
        found = self._parts.get(key)
        if found is None:
            whole = self.figures[index]
            found = alike(self.passage, self._of_one_level(whole, list(self.figures[run.first : run.last])), whole)
            found = self._parts[key] = found if 1 < len(found) <= _MOST else ()
        return found

    def _may_add(self, aim: int, first: int, last: int) -> bool:
        """Whether those of some counts that are less than a total come to more than half of it; a misprint may be any number."""
        return 2 * sum([value for value in self._values[first:last] if value < aim]) > aim or (
            self._misprinted and any(map(_FAULT, self.figures[first:last]))
        )

    def _is_near(self, index: int, run: Run) -> bool:
        """Whether the counts of a run that can be added are one slip away from a whole."""
        if not _is_list(run):
            return False
        key = index, run.first, run.last
        found = self._near.get(key)
        if found is None:
            parts = self.parts(index, run) if self._may_add(self._values[index], run.first, run.last) else ()
            found = self._near[key] = len(parts) > 0 and may_be_meant(self.figures[index], parts)
        return found

    def _runs_before(self, index: int, first: int, own: int) -> Iterator[Run]:
        """The counts before a whole in its sentence, in it and those before, and behind its last colon."""
        at, text, sentences = self.places[index], self.passage.text, self.passage.sentences
        for sentence in range(own, max(-1, own - _FARTHEST - 1), -1):
            earliest, far = max(first, self._firsts[sentence]), own - sentence > _SENTENCES
            if far and index - earliest > 2 * (own - sentence):
                break
            yield Run(sentences[sentence].start, at, earliest, index, told_only=far)
        low = max(sentences[own].start, at - _LONGEST)
        colon = max(text.rfind(":", low, at), text.rfind(";", low, at))
        if colon > 0:
            yield Run(colon, at, max(first, bisect_left(self.places, colon)), index, told_only=True)

    def _runs_behind(self, index: int, last: int, own: int) -> Iterator[Run]:
        """The counts behind a whole, up to each place where their list may end.

        That is with its sentence, at a semicolon, or behind the member that "and" introduces.
        """
        first = index + 1
        if first >= last:
            return
        at, text, sentences = self.places[index], self.passage.text, self.passage.sentences
        if index and _OF_WHOLE.fullmatch(text, self.places[index - 1] + 1, at):
            # "161 of the 418 were lost by fire, 193 by neglect, and the last 64 …": the part before its whole.
            yield Run(
                self.places[index - 1], sentences[own].end, index - 1, min(last, self._firsts[own + 1]), of_whole=True
            )
        following = own
        while self._firsts[following + 1] <= first:
            following += 1
        for sentence in range(following, min(own + _SENTENCES + 1, len(sentences))):
            end, stop = sentences[sentence].end, min(last, self._firsts[sentence + 1])
            yield Run(at, end, first, stop)
            semicolon = text.rfind(";", at, end)
            if semicolon > 0:
                yield Run(at, semicolon, first, min(stop, bisect_left(self.places, semicolon)))
            for other in range(first + 1, stop - 1):
                if self._is_last(other):
                    yield Run(at, self.places[other] + 1, first, other + 1)

    def _is_last(self, index: int) -> bool:
        """Whether "and" introduces a count behind the one before it."""
        found = self._lasts.get(index)
        if found is None:
            start, end = self.places[index - 1] + 1, self.places[index]
            found = self._lasts[index] = is_last(self.passage.text, start, end)
        return found

    def _of_one_level(self, whole: Figure, found: list[Figure]) -> list[Figure]:
        """The counts that are no parts of others; one in brackets behind a name that has no other is a part itself.

        What opened the list behind a whole ("of them") does not make its first count a part of another.
        """
        kept = top_level(self.passage, found)
        if len(kept) == len(found):
            return kept
        first = alike(self.passage, found, whole)[:1] if found[0].start > whole.start else ()
        return [f for f in found if f in kept or f in first or self._has_own_bracket(f)]

    def _has_own_bracket(self, figure: Figure) -> bool:
        found = self._own_brackets.get(figure.start)
        if found is None:
            at = self.passage.where(figure)
            match = _OWN_BRACKET.search(self.passage.text, max(0, at - 80), at)
            found = self._own_brackets[figure.start] = match is not None and match["name"].strip() != ""
        return found


_OF_WHOLE = re.compile(
    r"(?:\s[^\W\d_]+)?\s(?:of|out\sof|von|unter|des|sur|из|із|з)(?:\s(?:the|these|those|all|den|diesen|les|ces|этих|всех|цих|усіх|всіх))?\s[£$€]?",
    re.IGNORECASE,
)


def _is_list(run: Run) -> bool:
    """Whether a run is neither too short nor too long to be a list of prose."""
    return 1 < run.last - run.first < _REACH and run.end - run.start <= _LONGEST


def _may_be_whole(figure: Figure) -> bool:
    """Whether a count is an exact number of things."""
    rough = figure.bound in ("max", "about") or figure.scaled or figure.fault != ""
    return not rough and figure.step.numerator >= figure.step.denominator


_LAST = re.compile(r"(?:,|\s)(?:and|und|et|и|та|і|й|sowie|ainsi que|а)\s[^,;.:\ue001\ue002]{0,40}\Z", re.IGNORECASE)
_LENGTH_OF_LAST = 60
"""No match is longer."""


def is_last(text: str, start: int, end: int) -> bool:
    """Return whether "and" introduces what stands at the end of a stretch."""
    return _LAST.search(text, max(start, end - _LENGTH_OF_LAST), end) is not None


_OWN_BRACKET = re.compile(
    r"(?:\A|[,;:().]|\s(?:and|und|et|и|та|і|й)(?=\s))(?P<name>[^,;:().\ue001\ue002]*)\([^()\ue001\ue002]{0,24}\Z",
    re.IGNORECASE,
)
