"""The speed of the number checks, against one pass of a plain digit search over the same text in the same run.

Two texts: prose without numbers, and the passages of the tests, which hold a number every twenty-odd characters. Both
are also timed at a quarter of their length: the cost a character must not grow.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

from citecheck import numbers
from citecheck.model.document import Document
from citecheck.read import read_text

ROOT = Path(__file__).parent.parent
PASSAGES = ROOT / "tests" / "numbers" / "passages"
_SENTENCE = "The wood stood on the hill above the river and nobody had been there since the miller left the valley. "
_DIGITS = re.compile(r"\d[\d.,]*")


def seconds(work: Callable[[], object], repeat: int = 3) -> float:
    """Return the least processor time of a few runs: other work on the machine counts little."""
    best = float("inf")
    for _ in range(repeat):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def free(size: int) -> Document:
    """Return prose without a number."""
    paragraph = _SENTENCE * 8
    return read_text("\n\n".join([paragraph] * (size // len(paragraph))), "free.txt")


def dense(size: int) -> Document:
    """Return the English passages, over and over with other nouns so that no two speak of one thing."""
    text = (PASSAGES / "en.md").read_text(encoding="utf-8")
    prose = "\n\n".join(p for p in text.split("\n\n") if not p.startswith("|"))
    pieces = [
        re.sub(r"\b(of|the) (\w+)", rf"\1 {chr(97 + i % 26)}\2", prose) for i in range(max(1, size // len(prose)))
    ]
    return read_text("\n\n".join(pieces), "dense.txt")


def main() -> None:
    for name, make, size in (("number-free", free, 4_000_000), ("number-dense", dense, 200_000)):
        short, whole = make(size // 4), make(size)
        numbers.claims(short, [])
        base = seconds(lambda text=whole.text: len(_DIGITS.findall(text)))
        quarter = seconds(lambda document=short: numbers.claims(document, [])) / len(short.text)
        full = seconds(lambda document=whole: numbers.claims(document, []))
        print(
            f"{name:<13} {len(whole.text) / 1e6:5.2f} MB {len(whole.text) / full / 1e6:7.3f} MB/s, "
            f"{full / base:7.1f} times a digit search, {full / len(whole.text) / quarter:.2f} times the cost a character of a quarter"
        )


if __name__ == "__main__":
    main()
