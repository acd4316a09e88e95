"""Rule page: ``undecodable.md``."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import Bibliography
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span

_GARBLED = re.compile(
    "\0|\ufffd|Ã[\u0080-\u00bf¡-¿]|â€[\u0080-\u00bf“”™œ\u02dc¦¢]|Ð[\u0080-\u00bf°-¿].?Ð|[ÐÑ][\u0080-\u00bf‚-›][ÐÑ]"
)
_MARKS = ("\0", "\ufffd", "Ã", "â€", "Ð")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_STRAY = 2
"""So few letters beyond ASCII in a file that is not UTF-8 hardly make an encoding."""


@rule("BIB013", Severity.WARNING)
def undecodable(file: Bibliography) -> Iterator[Finding]:
    """Letters were lost or garbled in a change of encoding."""
    text = file.text
    if any(mark in text for mark in _MARKS):
        yield from _garbled(file)
    encoding = file.document.encoding
    if not encoding.startswith("utf") and len(stray := _NOT_ASCII.findall(text)) <= _STRAY:
        for letter in dict.fromkeys(stray):
            at = text.index(letter)
            yield file.finding(
                Span(at, at + 1),
                f"a byte is not UTF-8; read as {encoding} it is “{letter}”",
                "save the file as UTF-8",
                severity=Severity.INFO,
            )


def _garbled(file: Bibliography) -> Iterator[Finding]:
    """One finding an entry."""
    starts = [one.start for one in file.bib.entries]
    reported: set[int] = set()
    for m in _GARBLED.finditer(file.text):
        index = bisect_right(starts, m.start())
        if index not in reported:
            reported.add(index)
            what = {"\ufffd": "a letter was lost", "\0": "a NUL byte stands here"}.get(m[0])
            what = what or f"“{m[0]}” is UTF-8 read in another encoding"
            yield file.finding(Span(*m.span()), what, "save the file as UTF-8 and correct the letters")
