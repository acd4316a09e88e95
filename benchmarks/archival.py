"""How fast the archival pass is, on prose, on notes full of references and on lists of nothing else, beside eyecite.

    python benchmarks/archival.py            1 and 10 MB
    python benchmarks/archival.py --large    100 MB too

eyecite (https://github.com/freelawproject/eyecite) reads American legal citations and is the best-known finder of
citations in running text; ``pip install eyecite hyperscan`` beside citecheck makes its column appear. The text is made by
a fixed rule, so that two runs read the same bytes; the seconds are those of the processor, so that other programs do not count.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable

from dense_text import notes, references

from citecheck.collector import uncollected
from citecheck.parse import archival
from citecheck.parse.folding import fold
from citecheck.read import read_text
from citecheck.segment import segment

WORDS = [
    "the",
    "committee",
    "of",
    "the",
    "district",
    "party",
    "had",
    "decided",
    "in",
    "spring",
    "to",
    "send",
    "all",
    "special",
    "settlers",
    "to",
    "the",
    "north",
    "where",
    "there",
    "was",
    "neither",
    "bread",
    "nor",
    "timber",
    "nor",
    "any",
    "house",
    "that",
    "could",
    "keep",
    "out",
    "the",
    "wind",
    "and",
    "the",
    "reports",
    "of",
    "its",
    "inspectors",
    "say",
    "so",
    "again",
    "and",
    "again",
    "until",
    "nobody",
    "in",
    "the",
    "capital",
    "could",
    "pretend",
    "not",
    "to",
    "know",
    "what",
    "everybody",
    "in",
    "the",
    "settlement",
    "knew",
]


def prose(size: int) -> str:
    """Return paragraphs with three numbers each and no reference, about ``size`` bytes."""
    pick = random.Random(1)
    paragraphs = []
    length = 0
    while length < size:
        words = pick.choices(WORDS, k=120)
        for _ in range(3):
            words[pick.randrange(120)] = str(pick.choice([1931, 1937, 15, 200, 12]))
        paragraphs.append(" ".join(words))
        length += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def archival_pass(text: str) -> tuple[float, int]:
    """Return the seconds that folding and reading take, and the references found. Reading the file is not counted."""
    document = read_text(text, "x.txt")
    segments = list(segment(document))
    with uncollected():  # As every command does that reads documents.
        start = time.process_time()
        found = sum(len(archival.parse(document, one, fold(one.view, document.markup))) for one in segments)
        return time.process_time() - start, found


def eyecite_pass() -> Callable[[str], float] | None:
    """Return eyecite with its fastest tokenizer, or None where it is not installed."""
    try:
        from eyecite import get_citations
        from eyecite.tokenizers import AhocorasickTokenizer, HyperscanTokenizer
    except ImportError:
        return None
    try:
        tokenizer = HyperscanTokenizer(cache_dir=tempfile.mkdtemp())
        get_citations("1 U.S. 1", tokenizer=tokenizer)
    except ImportError:
        tokenizer = AhocorasickTokenizer()

    def run(text: str) -> float:
        start = time.process_time()
        get_citations(text, tokenizer=tokenizer)
        return time.process_time() - start

    return run


def main() -> None:
    sizes = [10**6, 10**7] + ([10**8] if "--large" in sys.argv else [])
    peer = eyecite_pass()
    for name, make in (("prose", prose), ("notes", notes), ("references", references)):
        for size in sizes:
            text = make(size)
            megabytes = len(text.encode()) / 1e6
            archival_pass(text[:20000])
            seconds, found = archival_pass(text)
            line = f"{name:<12} {megabytes:6.1f} MB  {megabytes / seconds:6.2f} MB/s  {found} references"
            if peer is not None and size == 10**6:
                line += f"  {peer(text) / seconds:.1f} times as fast as eyecite"
            print(line, flush=True)


if __name__ == "__main__":
    main()
