"""Documents to claims: what the printed numbers assert, and whether they can all be right.

A module that reads one passage at a time has ``find(passage)``; the rest is called by name below.
"""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.lang import guess
from citecheck.model.citation import Citation
from citecheck.model.document import Document, FlowKind
from citecheck.model.number import Claim
from citecheck.model.span import Covered
from citecheck.numbers import (
    across,
    averages,
    balances,
    changes,
    closures,
    comparisons,
    dated,
    doubled,
    elapsed,
    extents,
    impossible,
    malformed,
    marks,
    order,
    ranges,
    repeats,
    shares,
    sums,
    tables,
    titles,
    wholes,
    worded,
)
from citecheck.numbers.passage import grouped, passages
from citecheck.numbers.repeats import Named
from citecheck.numbers.style import digit_windows, vote

_BY_PASSAGE = (
    shares,
    closures,
    balances,
    sums,
    changes,
    comparisons,
    averages,
    elapsed,
    doubled,
    wholes,
    worded,
    malformed,
    order,
    dated,
    impossible,
)


def claims(document: Document, citations: Sequence[Citation], known: list[Named] | None = None) -> list[Claim]:
    """Return every claim of a document, the consistent ones too, in document order.

    ``citations`` are those of the document: numbers inside a citation count nothing. What other documents may print as well is
    added to ``known``, for :func:`between`.
    """
    code = guess(document.text)
    windows = digit_windows(document.text)
    style = vote(document.text, code, windows)
    read = list(passages(document, list(citations), code, style, frozenset(grouped(windows))))
    found: list[Claim] = []
    for passage in read:
        in_table = passage.flow is not None and passage.flow.kind is FlowKind.ROW
        for module in (malformed,) if in_table else _BY_PASSAGE:
            found.extend(module.find(passage))
    found.extend(tables.survey(document, code, style, Covered(c.span for c in citations)))
    counted = repeats.counts(read)
    found.extend(repeats.survey(counted))
    if known is not None:
        known.extend(across.quantities(counted))
    found.extend(marks.survey(document, read))
    cited = list(extents.survey(document, citations))
    found.extend(cited)
    found.extend(ranges.survey(document, [claim.span for claim in cited]))
    found.extend(titles.survey(document, [claim.span for claim in cited]))
    return sorted(found, key=lambda claim: (claim.span.start, claim.span.end))


def between(known: Sequence[Named]) -> list[Claim]:
    """Return what several documents say of one quantity, from the counts that :func:`claims` met."""
    return list(across.survey(known))


__all__ = ["Named", "between", "claims"]
