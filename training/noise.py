"""Damage as scans and careless typing leave it: torn words, lost spaces, other marks. Labels move along."""

from __future__ import annotations

import random

from training.corpora import Example

_MARKS = {
    "–": "-",
    "-": "–",
    "“": '"',
    "”": '"',
    "‘": "'",
    "’": "'",
    "«": "“",
    "»": "”",
    "„": "“",
    "fi": "ﬁ",
    "fl": "ﬂ",
}


def damaged(example: Example, rng: random.Random) -> Example:
    """Return the example with a few places changed, or in capitals, or without its case."""
    kind = rng.random()
    if kind < 0.08:
        return Example(_same_length(example.text, str.upper), example.spans)
    if kind < 0.12:
        return Example(_same_length(example.text, str.lower), example.spans)
    edits = sorted((_edit(example.text, rng) for _ in range(rng.randint(1, 4))), reverse=True)
    text, spans = example.text, list(example.spans)
    floor = len(text) + 1
    for start, end, new in edits:
        if end > floor or start < 0:
            continue
        floor = start
        text = text[:start] + new + text[end:]
        moved = len(new) - (end - start)
        spans = [(lab, a + moved if a >= end else a, b + moved if b >= end else b) for lab, a, b in spans]
    return Example(text, [s for s in spans if s[2] > s[1]])


def _same_length(text: str, change) -> str:
    return "".join(c if len(change(c)) != 1 else change(c) for c in text)


def _edit(text: str, rng: random.Random) -> tuple[int, int, str]:
    at = rng.randrange(len(text))
    kind = rng.random()
    if kind < 0.4 and 2 < at < len(text) - 3 and text[at - 2 : at + 2].isalpha():
        return at, at, rng.choice(["- ", "-", " "])
    if kind < 0.6:
        at = text.find(" ", at)
        return at, at + 1, ""
    if kind < 0.75:
        at = text.find(" ", at)
        return at, at + 1, "  "
    for mark, new in _MARKS.items():
        at = text.find(mark)
        if at >= 0 and rng.random() < 0.3:
            return at, at + len(mark), new
    return -1, -1, ""
