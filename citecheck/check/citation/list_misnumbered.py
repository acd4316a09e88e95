"""Rule page: ``list_misnumbered.md``."""

import itertools
import re
from collections.abc import Iterator

from citecheck.check.citation.source_lists import Entry, source_lists
from citecheck.check.registry import rule
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Place
from citecheck.model.span import Span

_FEWEST = 5
_REGULAR = 0.8
"""The share of entries that must count on by one before the others are faults."""


@rule("CIT037")
def list_misnumbered(citing: CitingDocument) -> Iterator[Finding]:
    """A numbered list of sources leaves a number out or uses one twice."""
    for entries in source_lists(citing):
        numbered = [e for e in entries if e.label.isdigit()]
        pairs = list(itertools.pairwise(numbered))
        steps = [int(b.label) - int(a.label) for a, b in pairs]
        if len(numbered) < _FEWEST or numbered[0].label != "1" or steps.count(1) < _REGULAR * len(steps):
            continue
        for (before, after), step in zip(pairs, steps, strict=True):
            if step == 0:
                yield _repeated(citing, before, after)
            elif step > 1 and not _stands_between(citing, before, after):
                yield _gap(citing, before, after)


def _repeated(citing: CitingDocument, before: Entry, after: Entry) -> Finding:
    return citing.finding(
        after.citation.span,
        f"two entries of the list have the number {after.label}",
        "a mark in the text cannot tell them apart",
        related=(citing.facts.place(before.citation, "the other"),),
    )


def _gap(citing: CitingDocument, before: Entry, after: Entry) -> Finding:
    first, last = int(before.label) + 1, int(after.label) - 1
    missing = f"number {first} is" if first == last else f"numbers {first} to {last} are"
    return citing.finding(
        after.citation.span,
        f"{missing} missing from the list",
        "an entry was deleted or lost its number",
        related=(Place(citing.document.path, before.citation.span, "the entry before"),),
    )


def _stands_between(citing: CitingDocument, before: Entry, after: Entry) -> bool:
    """Whether a missing number begins a line between the two: an entry that was not read as one."""
    between = Span(before.citation.span.start, after.citation.span.start).of(citing.document.text)
    numbers = range(int(before.label) + 1, int(after.label))
    found = {int(n) for n in re.findall(r"^\W{0,8}(\d{1,4})(?!\d)", between, re.MULTILINE)}
    return bool(found.intersection(numbers))
