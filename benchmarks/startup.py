"""How long ``citecheck --version`` takes, as a ratio to an empty interpreter in the same run."""

from __future__ import annotations

import subprocess
import sys
import time


def best(command: list[str], rounds: int = 15) -> float:
    """Return the shortest of several runs, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    empty = best([sys.executable, "-c", "pass"])
    version = best([sys.executable, "-m", "citecheck", "--version"])
    help_text = best([sys.executable, "-m", "citecheck", "--help"])
    print(
        f"empty interpreter {empty * 1000:.0f} ms; --version {version / empty:.1f} times that, --help {help_text / empty:.1f} times"
    )


if __name__ == "__main__":
    main()
