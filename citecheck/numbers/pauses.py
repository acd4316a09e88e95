"""Interruptions that explain a length shorter than the time between its dates: "for nothing was done between 1855 and 1859"."""

from __future__ import annotations

import re
from itertools import combinations

from citecheck.model.number import Elapsed, Verdict
from citecheck.numbers.days import dates_in
from citecheck.numbers.lengths import UNITS
from citecheck.numbers.passage import Passage

_YEARS = re.compile(rf"\ue001[\s-](?:{UNITS['year']})(?!\w)", re.IGNORECASE)
_BARE = re.compile(r"(?<=[^\W\d_]\s)\ue001(?=\s?(?:[.,;:)–—]|\Z))")
"""``with an interruption of five``: a number that leaves out the unit of the length."""
_RANGE = re.compile(r"(?<!\d)(1\d{3}|20\d\d)\s?[–—-]\s?(1\d{3}|20\d\d|\d\d)(?!\d)")


def explain(passage: Passage, claim: Elapsed) -> bool:
    """Return whether the years between two other dates near a length, or another length, and it make up the whole time."""
    stated, whole = claim.parts[0], claim.expected.high
    if whole is None or stated.value >= whole:
        return False
    missing = {int(whole) - 1 - int(stated.value) + one for one in (-1, 0, 1)}
    figure = next((one for one in passage.figures if passage.place(one).start == stated.span.start), None)
    if figure is None:
        return False
    index = passage.sentence_of(passage.target(figure.start))
    start, end = passage.sentences[index].start, passage.sentences[min(index + 1, len(passage.sentences) - 1)].end
    if claim.verdict is Verdict.SUSPICIOUS and _begins_elsewhere(passage, claim):
        return True
    known = {part.span.start for part in claim.parts}
    years = [day.year for one, day in dates_in(passage, start, end) if passage.place(one).start not in known]
    if any(abs(one - other) in missing for one, other in combinations(years[:8], 2)):
        return True
    printed = passage.view.text[passage.source(start) : passage.source(end)]
    for match in _RANGE.finditer(printed):
        last = match[1][: 4 - len(match[2])] + match[2]
        if int(last) - int(match[1]) in missing and int(match[1]) not in _own_years(passage, claim):
            return True
    others = (passage.at(match.start()) for match in _YEARS.finditer(passage.text, start, end))
    if any(one is not figure and one.value in missing for one in others):
        return True
    bare = (passage.at(match.start()) for match in _BARE.finditer(passage.text, start, passage.sentences[index].end))
    return any(one is not figure and one.value in missing and one.value > 1 for one in bare)


def _begins_elsewhere(passage: Passage, claim: Elapsed) -> bool:
    """Whether another year of the passage lies as far from the last date as a length says that only a guess ties to two dates."""
    years = {day.year for _, day in dates_in(passage, 0, len(passage.text))}
    return any(last - int(claim.parts[0].value) in years for last in _own_years(passage, claim))


def _own_years(passage: Passage, claim: Elapsed) -> set[int]:
    return {int(year) for part in claim.parts[1:] for year in re.findall(r"\d{4}", part.raw)}
