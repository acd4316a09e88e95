"""References without marked titles, read by the labeller; what it is unsure of is left to the other readers.

The labeller gives every word a label, so what makes a text a reference is asked here: that it has what a reference has,
and that little else stands in it.
"""

from __future__ import annotations

import re

from citecheck.parse import elements
from citecheck.parse.drafts import Draft
from citecheck.parse.labeller.labels import OTHER
from citecheck.parse.labeller.runs import Run, runs
from citecheck.parse.labeller.values import draft

_YEAR = re.compile(elements.YEAR)
_OTHER_IN_ENTRY = 0.25
_OTHER_IN_NOTE = 0.2
"""How much of the letters may belong to nothing: words like "in", "edited by", "accessed" do."""
_LONGEST = 700
_LONGEST_TITLE = 300
_FARTHEST = 24
"""What a reference keeps to, in characters: its length, its title, and what may stand before it as a number or signal."""


def read_entry(text: str) -> Draft | None:
    """Return the reference that an entry of a list is, or None."""
    if len(text) > _LONGEST:
        return None
    known, share = _labelled(text)
    found = draft(text, known)
    if found is None or share > _OTHER_IN_ENTRY or found.start > _FARTHEST or not found.has("title"):
        return None
    _, start, end = found.fields["title"]
    if end - start > _LONGEST_TITLE or not found.has("author", "editor", "container-title"):
        return None
    numbered = found.has("container-title") and found.has("volume", "issue", "page")
    published = found.has("publisher") and found.has("publisher-place")
    return found if found.has("issued", "URL", "DOI") or numbered or published else None


def read_clause(text: str, start: int, end: int) -> Draft | None:
    """Return the reference that a clause of a note is from ``start`` on: people, a title, where and when; or None."""
    if _YEAR.search(text, start, end) is None:
        return None
    known, share = _labelled(text[start:end])
    if share > _OTHER_IN_NOTE or not known or known[0].label not in ("author", "editor"):
        return None
    found = draft(text, [_moved(run, start) for run in known])
    if found is None or not found.has("title") or not found.has("issued"):
        return None
    return found if found.has("publisher", "publisher-place", "container-title") else None


def _moved(run: Run, by: int) -> Run:
    """Return a run that lies further on."""
    return Run(run.label, run.start + by, run.end + by)


def _labelled(text: str) -> tuple[list[Run], float]:
    """Return the labelled stretches and the share of letters outside them."""
    # Imported when first asked: a document whose titles are marked pays for no matrices.
    from citecheck.parse.labeller.network import labeller

    tokens, stretches = labeller().label([text])[0]
    texts = tokens.texts
    letters = sum(len(word) for word in texts if word[0].isalpha())
    outside = sum(
        len(word)
        for label, first, after in stretches
        if label == OTHER
        for word in texts[first:after]
        if word[0].isalpha()
    )
    return runs(text, tokens, stretches), outside / letters if letters else 1.0
