"""Documents to claims: what the printed numbers assert, and whether they can all be right.

A module that reads one passage at a time has ``find(passage)``; the rest is called by name below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from citecheck.lang import guess
from citecheck.model.citation import Citation
from citecheck.model.document import Document, FlowKind
from citecheck.model.number import Claim, Verdict
from citecheck.model.span import Covered, Span
from citecheck.numbers import (
    across,
    ages,
    apart,
    averages,
    balances,
    changes,
    closures,
    coinage,
    comparisons,
    conversions,
    dated,
    doubled,
    durations,
    extents,
    impossible,
    life_years,
    malformed,
    marks,
    misplaced,
    order,
    portions,
    prices,
    proportions,
    ranges,
    rates,
    renamed,
    repeats,
    scales,
    scattered,
    shares,
    slipped,
    sums,
    tables,
    titles,
    wholes,
    worded,
    worded_apart,
)
from citecheck.numbers.digits import Digits
from citecheck.numbers.echoes import without_echoes
from citecheck.numbers.figure import Sort
from citecheck.numbers.flows import grouped, passages
from citecheck.numbers.passage import Passage
from citecheck.numbers.repeats import Named
from citecheck.numbers.style import parted, vote

_BY_PASSAGE = (
    (closures, 2),
    (balances, 3),
    (sums, 3),
    (changes, 0),
    (comparisons, 2),
    (proportions, 2),
    (averages, 2),
    (prices, 2),
    (rates, 2),
    (portions, 3),
    (scales, 3),
    (ages, 0),
    (durations, 1),
    (life_years, 0),
    (doubled, 2),
    (conversions, 2),
    (coinage, 2),
    (wholes, 2),
    (malformed, 0),
    (misplaced, 3),
    (order, 0),
    (dated, 0),
    (impossible, 2),
)
"""What reads one passage at a time, each with the least number of quantities that its claims need."""
_FINDERS = tuple((module.find, least) for module, least in _BY_PASSAGE)


def claims(document: Document, citations: Sequence[Citation], known: list[Named] | None = None) -> list[Claim]:
    """Return every claim of a document, the consistent ones too, in document order.

    ``citations`` are those of the document: numbers inside a citation count nothing. What other documents may print as well is
    added to ``known``, for :func:`between`.
    """
    code = guess(document.text)
    digits = Digits(document.text)
    sample = parted(document.text, digits.runs)
    style = vote(sample, code)
    read = list(passages(document, digits, list(citations), code, style, frozenset(grouped(sample))))
    found: list[Claim] = []
    opaque = Sort.OPAQUE  # A member of an enumeration takes long to look up.
    for passage in read:
        if passage.flow is not None and passage.flow.kind is FlowKind.ROW:
            found.extend(malformed.find(passage))
            continue
        quantities = sum([figure.sort is not opaque for figure in passage.figures])
        if quantities >= 2:
            told = list(shares.find(passage))
            told += apart.find(passage, told)
            told += scattered.find(passage, told)
            found.extend((*told, *slipped.find(passage, told)))
        if quantities >= 1:
            said = list(worded.find(passage))
            found.extend((*said, *worded_apart.find(passage, said)))
        for find, least in _FINDERS:
            if quantities >= least:
                found.extend(find(passage))
    found.extend(tables.survey(document, digits, code, style, Covered(c.span for c in citations)))
    counted = repeats.counts(read)
    found.extend(_repeats(read, counted))
    if known is not None:
        known.extend(across.quantities(counted))
    found.extend(marks.survey(document, read))
    cited = list(extents.survey(document, citations))
    found.extend(cited)
    found.extend(ranges.survey(document, [claim.span for claim in cited]))
    found.extend(titles.survey(document, [claim.span for claim in cited]))
    return sorted(without_echoes(found), key=lambda claim: (claim.span.start, claim.span.end))


def _repeats(read: Sequence[Passage], counted: Sequence[Named]) -> Iterator[Claim]:
    """Yield the quantities printed twice; what points back by its digits alone only where the nouns did not tell."""
    told: set[Span] = set()
    for claim in repeats.survey(counted):
        if claim.verdict is Verdict.INCONSISTENT or claim.hinted:
            told |= {part.span for part in claim.parts}
        yield claim
    for hint in renamed.survey(read):
        if told.isdisjoint(part.span for part in hint.parts):
            yield hint


def between(known: Sequence[Named]) -> list[Claim]:
    """Return what several documents say of one quantity, from the counts that :func:`claims` met."""
    return list(across.survey(known))


__all__ = ["Named", "between", "claims"]
