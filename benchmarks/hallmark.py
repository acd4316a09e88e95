"""How many made-up references contradict themselves: python benchmarks/hallmark.py FILE.jsonl (HALLMARK's format).

Only rules of contradiction are counted (DOI or arXiv number against year or venue, conferences not held, future years,
placeholders, prefixes nobody has); nothing is asked of the network.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from datetime import date
from pathlib import Path

from citecheck.bibliography import check_text
from citecheck.config import Config

CONTRADICTIONS = ("BIB203", "BIB407", "BIB5", "BIB605", "BIB606", "BIB707")
CONFIG = Config(select=CONTRADICTIONS)


def main() -> None:
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines() if line.strip()]
    total: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    rules: Counter[tuple[str, str]] = Counter()
    for row in rows:
        fields = "".join(f"  {name} = {{{value}}},\n" for name, value in row["fields"].items())
        text = f"@{row['bibtex_type']}{{{row['bibtex_key']},\n{fields}}}\n"
        found = {f.rule for f in check_text(text, config=CONFIG, today=date(2026, 2, 1)).findings}
        total[row["label"]] += 1
        hits[row["label"]] += bool(found)
        rules.update((code, row["label"]) for code in found)
    for label in sorted(total):
        print(f"{label:<14} {hits[label]:>4} of {total[label]:>4} flagged: {hits[label] / total[label]:.1%}")
    for code in sorted({code for code, _ in rules}):
        print(f"  {code}: {rules[code, 'HALLUCINATED']} of the made-up, {rules[code, 'VALID']} of the true ones")


if __name__ == "__main__":
    main()
