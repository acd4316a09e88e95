"""One fault in one of 40 entries of real files: the neighbours stay as they were, and the fault is reported."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from citecheck.bibfile.scanner import scan
from citecheck.bibliography import check_text
from citecheck.model.bib import Entry

FILES = Path(__file__).parents[3] / "shared" / "gold" / "bib" / "files"
NUMBERS = ("022", "026", "039", "042")
pytestmark = pytest.mark.skipif(not FILES.is_dir(), reason="the real files are not there")


def _last(pattern: str, new: str) -> Callable[[str], str]:
    def fault(text: str) -> str:
        found = list(re.finditer(pattern, text))
        m = found[-1]
        return text[: m.start()] + m.expand(new) + text[m.end() :]

    return fault


def _first(pattern: str, new: str) -> Callable[[str], str]:
    return lambda text: re.sub(pattern, new, text, count=1)


_TITLE = r"(?i)(\btitle\s*=\s*)\{([^{}]*(?:\{[^{}]*\}[^{}]*)*)\}(,?)"
FAULTS: dict[str, Callable[[str], str]] = {
    "value not closed": _first(_TITLE, r"\1{\2\3"),
    "value not opened": _first(_TITLE, r"\1\2}\3"),
    "entry not closed": _last(r"\}\s*\Z", r""),
    "brace too many": _first(_TITLE, r"\1{\2}}\3"),
    "opening brace too many": _first(_TITLE, r"\1{{\2}\3"),
    "quotation mark not closed": _first(_TITLE, r'\1"\2\3'),
    "quotation mark not opened": _first(_TITLE, r'\1\2"\3'),
    "comma missing": _first(_TITLE + r"(?<=,)", r"\1{\2}"),
    "comma after the key missing": _first(r"\A(@\w+\{[^,]*),", r"\1"),
    "key missing": _first(r"\A(@\w+\{)[^,]*,", r"\1"),
    "equals sign missing": _first(r"(?i)(\btitle\s*)=", r"\1 "),
    "value missing": _first(_TITLE, r"\1\3"),
    "at sign missing": _first(r"\A@", ""),
    "merge conflict": _first(_TITLE, r"<<<<<<< HEAD\n\1{Another}\3\n=======\n\1{\2}\3\n>>>>>>> theirs\n"),
    "wrong closing bracket": _last(r"\}\s*\Z", ")\n"),
    "space in the key": _first(r"\A(@\w+\{)(\S)", r"\1\2 x"),
}


def entries(number: str) -> list[str]:
    """Forty sound entries in a row that have a title in braces with a comma behind it, each as it stands."""
    path = next(FILES.glob(f"{number}_*"))
    bib = scan(path.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n"))
    sound = [e for e in bib.entries if not e.faults and not e.parenthesised and e.key]
    texts = list(dict.fromkeys(bib.text[e.start : e.end] for e in sound))
    texts = [t for t in texts if (m := re.search(_TITLE, t)) and m[3] and re.match(r"@\w+\{[^,\s]+,", t)]
    assert len(texts) >= 40
    return texts[:40]


def content(entry: Entry) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    return entry.type, entry.key, tuple(entry.values.items())


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("kind", FAULTS)
def test_neighbours_stay_and_the_fault_is_reported(number: str, kind: str) -> None:
    parts = entries(number)
    before = "\n\n".join(parts) + "\n"
    known = {(f.rule, f.message) for f in check_text(before).findings}
    neighbours = [content(e) for i, e in enumerate(scan(before).entries) if i != 19]
    broken = FAULTS[kind](parts[19])
    assert broken != parts[19]
    parts[19] = broken
    text = "\n\n".join(parts) + "\n"
    left = [content(e) for e in scan(text).entries]
    assert [one for one in neighbours if one not in left] == []
    start, end = text.index(broken), text.index(broken) + len(broken) + 2
    found = [f for f in check_text(text).findings if (f.rule, f.message) not in known]
    assert [f for f in found if start <= f.span.start <= end]
