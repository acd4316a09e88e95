"""How the cost of resolving grows with the number of works and of short notes.

Each row doubles the load; linear work doubles the time with it. ``python benchmarks/resolve.py``
"""

from __future__ import annotations

import time
from itertools import islice, product

from citecheck.model.citation import Citation
from citecheck.model.document import Document
from citecheck.parse import parse
from citecheck.read import read_text
from citecheck.resolve import resolve
from citecheck.segment import segment

_HEADS = [
    "Bar",
    "Cal",
    "Dor",
    "Fen",
    "Gal",
    "Hol",
    "Kor",
    "Lam",
    "Mor",
    "Nor",
    "Pel",
    "Ros",
    "Sal",
    "Tor",
    "Var",
    "Wen",
]
_TAILS = ["man", "sky", "enko", "berg", "ton", "ova", "field", "ini", "etti", "ard", "wick", "sson"]
_WORDS = [
    "harvest",
    "famine",
    "border",
    "village",
    "winter",
    "railway",
    "letter",
    "prison",
    "island",
    "market",
    "archive",
    "church",
    "river",
    "garden",
]
_PLACES = ("London", "Oxford", "New York", "Cambridge", "Toronto")


def _surname(number: int) -> str:
    head, tail = next(islice(product(_HEADS, _TAILS), number % (len(_HEADS) * len(_TAILS)), None))
    return head + tail


def _title(number: int) -> str:
    first, second, third = (_WORDS[number // step % len(_WORDS)] for step in (1, len(_WORDS), len(_WORDS) ** 2))
    return f"The {first.capitalize()} and the {second.capitalize()} of {third.capitalize()} {_surname(number * 7)}"


def notes(works: int, shorts: int) -> str:
    """Return a document with so many works cited in full, then so many short notes to them."""
    texts = [
        f"Anna {_surname(i)}, *{_title(i)}*, {_PLACES[i % 5]}, {1950 + i % 70}, p. {i % 300 + 1}." for i in range(works)
    ]
    texts += [
        f"{_surname(i)}, *{' '.join(_title(i).split()[:5])}*, p. {i % 300 + 2}."
        for i in (n * 13 % works for n in range(shorts))
    ]
    body = "\n\n".join(f"Text.[^{i}]" for i in range(1, len(texts) + 1))
    return body + "\n\n" + "\n".join(f"[^{i}]: {text}" for i, text in enumerate(texts, 1)) + "\n"


def parsed(text: str) -> tuple[Document, list[Citation]]:
    """Return a document and its citations, before resolving."""
    document = read_text(text, "x.md")
    return document, parse(document, segment(document))


def main() -> None:
    before = 0.0
    for works, shorts in ((250, 625), (500, 1250), (1000, 2500), (2000, 5000)):
        document, citations = parsed(notes(works, shorts))
        start = time.perf_counter()
        resolved, found = resolve([document], citations)
        seconds = time.perf_counter() - start
        closed = sum(c.work is not None for c in resolved)
        growth = f", {seconds / before:.1f} times the row before" if before else ""
        print(
            f"{works:>5} works, {shorts:>5} short notes: {seconds:6.2f} s ({closed} resolved, {len(found)} works){growth}"
        )
        before = seconds


if __name__ == "__main__":
    main()
