"""Entries a second on one core: reading, checking and formatting .bib files, beside bibtexparser and bibtex-tidy.

python benchmarks/bib.py FILE.bib … ; bibtex-tidy is measured if it is on the path or named by BIBTEX_TIDY.
"""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from citecheck.bibfile.formatting import formatted
from citecheck.bibliography import BibSource, check_files, check_text, read_bibliography
from citecheck.collector import uncollected
from citecheck.config import Config


def main() -> None:
    paths = [Path(p) for p in sys.argv[1:]]
    if not paths:
        sys.exit(__doc__)
    check_text("@book{warm, title = {Up}}")
    read = [one for p in paths if isinstance(one := read_bibliography(str(p)), BibSource)]
    entries = sum(len(one.file.bib.entries) for one in read)
    print(f"{len(read)} files, {entries} entries; processor time, one process")
    base = _timed("citecheck: read", entries, lambda: [read_bibliography(str(p)) for p in paths])
    _timed("citecheck: read and check", entries, lambda: [_checked(p) for p in paths])
    _timed("citecheck: format", entries, lambda: [formatted(one.source.exact) for one in read])
    import bibtexparser

    utf8 = [one for one in read if one.source.codec == "utf-8" and not one.source.damaged]
    count = sum(len(one.file.bib.entries) for one in utf8)
    peer = _timed("bibtexparser: read", count, lambda: [bibtexparser.parse_string(one.source.text) for one in utf8])
    print(f"reading: {base / peer:.1f} times as fast as bibtexparser")
    if tidy := os.environ.get("BIBTEX_TIDY") or shutil.which("bibtex-tidy"):
        _tidy(tidy, [str(one.path) for one in utf8], count)


def _checked(path: Path) -> None:
    one = read_bibliography(str(path))
    assert isinstance(one, BibSource)
    check_files([one], Config())


def _timed(name: str, entries: int, work: Callable[[], object]) -> float:
    gc.collect()
    with uncollected():  # As the commands do.
        start = time.process_time()
        work()
        rate = entries / (time.process_time() - start)
    print(f"{name:<28} {rate:>8.0f} entries/s")
    return rate


def _tidy(program: str, paths: list[str], entries: int) -> None:
    """Formatting with bibtex-tidy and with citecheck as programs, start-up included, one call a file for both."""
    for name, before, behind in (
        ("bibtex-tidy (program)", [program], ["--quiet", "--modify"]),
        ("citecheck fmt (program)", [sys.executable, "-m", "citecheck", "fmt", "--isolated"], []),
    ):
        refused = 0
        with TemporaryDirectory() as folder:
            start = os.times()
            for path in paths:
                copy = shutil.copy(path, folder)
                done = subprocess.run([*before, copy, *behind], check=False, capture_output=True)
                refused += done.returncode != 0
            end = os.times()
        spent = end.children_user + end.children_system - start.children_user - start.children_system
        print(f"{name:<28} {entries / spent:>8.0f} entries/s, {refused} of {len(paths)} files refused")


if __name__ == "__main__":
    main()
