"""How the cost of a scan grows with the text: the examples repeated 1, 4 and 16 times."""

from __future__ import annotations

import time
from pathlib import Path

from citecheck.pipeline import scan_text

EXAMPLES = Path(__file__).parent.parent / "examples"


def main() -> None:
    text = "\n\n".join(p.read_text(encoding="utf-8") for p in sorted(EXAMPLES.glob("*.txt")))
    scan_text(text, "warm.txt")
    base = 0.0
    for times in (1, 4, 16):
        sample = "\n\n".join([text] * times)
        start = time.perf_counter()
        scan_text(sample, "x.txt")
        seconds = time.perf_counter() - start
        per_character = seconds / len(sample)
        base = base or per_character
        print(
            f"{len(sample):>8} characters: {len(sample) / seconds / 1000:7.0f} kB/s, {per_character / base:.2f} times the cost of the first a character"
        )


if __name__ == "__main__":
    main()
