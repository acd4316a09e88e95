"""How many references a second ``citecheck parse`` reads, beside refextract in the same run, and how the cost grows.

    python benchmarks/parse.py                    1,000 to 100,000 references, and refextract where it can be imported
    python benchmarks/parse.py --most 1000000     up to a million
    python benchmarks/parse.py --peer PYTHON      refextract from another environment, named by its interpreter

One core, from line to JSON, processor time. The references are synthetic ones of ``training.synthesis``; AnyStyle, in Ruby, reads 273 to 543 a second.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("OMP_NUM_THREADS", "1")

PEER = """
import sys, time
from refextract import extract_references_from_string
lines = [line for line in sys.stdin.read().splitlines() if line]
extract_references_from_string(lines[0])
begin = time.process_time()
for line in lines:
    extract_references_from_string(line)
print(len(lines) / (time.process_time() - begin))
"""


def references(count: int) -> list[str]:
    """Return synthetic references, the same in every run."""
    from training.synthesis import synthesise

    base = [example.text.replace("\n", " ") for example in synthesise(min(count, 5000), random.Random(7))]
    return [base[i % len(base)] for i in range(count)]


def ours(lines: list[str]) -> float:
    """Return references a second, from line to JSON."""
    from msgspec import json

    from citecheck.collector import uncollected
    from citecheck.reference import read_references

    encode = json.Encoder().encode
    with uncollected():  # As the command does.
        begin = time.process_time()
        for one in read_references(lines):
            encode(one.csl())
        return len(lines) / (time.process_time() - begin)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=100_000)
    parser.add_argument("--peer", default=sys.executable, help="an interpreter that can import refextract")
    options = parser.parse_args()
    ours(references(500))
    rate, count = 0.0, 1000
    while count <= options.most:
        rate = ours(references(count))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{count:>9,} references: {rate:7,.0f} a second, at most {memory:,.0f} MB", flush=True)
        count *= 10
    sample = "\n".join(references(60))
    done = subprocess.run([options.peer, "-c", PEER], input=sample, capture_output=True, text=True, check=False)
    if done.returncode:
        print("refextract is not installed: pip install refextract, or name its interpreter with --peer")
    else:
        print(
            f"refextract: {float(done.stdout):.0f} a second; citecheck reads {rate / float(done.stdout):,.0f} times as many"
        )


if __name__ == "__main__":
    main()
