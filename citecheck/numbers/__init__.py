"""Documents to claims: what the printed numbers assert, and whether they can all be right.

A module that reads one passage at a time has ``find(passage)``; the rest is called by name below.
"""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.lang import guess
from citecheck.model.citation import Citation
from citecheck.model.document import Document
from citecheck.model.number import Claim
from citecheck.numbers import (
    averages,
    balances,
    changes,
    closures,
    elapsed,
    extents,
    malformed,
    order,
    repeats,
    shares,
    sums,
    wholes,
    worded,
)
from citecheck.numbers.passage import passages
from citecheck.numbers.style import vote

_BY_PASSAGE = (shares, closures, balances, sums, changes, averages, elapsed, wholes, worded, malformed, order)


def claims(document: Document, citations: Sequence[Citation]) -> list[Claim]:
    """Return every claim of a document, the consistent ones too, in document order.

    ``citations`` are those of the document: numbers inside a citation count nothing.
    """
    code = guess(document.text)
    style = vote(document.text, code)
    read = list(passages(document, list(citations), code, style))
    found: list[Claim] = []
    for passage in read:
        for module in _BY_PASSAGE:
            found.extend(module.find(passage))
    found.extend(repeats.survey(read))
    found.extend(extents.survey(document, citations))
    return sorted(found, key=lambda claim: (claim.span.start, claim.span.end))
