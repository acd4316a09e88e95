"""Rule page: ``undecodable.md``."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import Bibliography
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span

_GARBLED = {
    mark: re.compile(mark + rest)
    for mark, rest in {
        "\0": "",
        "\ufffd": "",
        "Ã": "[\u0080-\u00bf¡-¿]",
        "â€": "[\u0080-\u00bf“”™œ\u02dc¦¢]",
        "Ð": "(?:[\u0080-\u00bf°-¿].?Ð|[\u0080-\u00bf‚-›][ÐÑ])",
        "Ñ": "[\u0080-\u00bf‚-›][ÐÑ]",
    }.items()
}
"""By what they begin with, so that each is looked for at the speed of a search for one letter."""
_ALONE = "Ñ"
"""A letter of Spanish: what begins with it counts only beside other garbled letters."""
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_STRAY = 2
"""So few letters beyond ASCII in a file that is not UTF-8 hardly make an encoding."""


@rule("BIB013", Severity.WARNING)
def undecodable(file: Bibliography) -> Iterator[Finding]:
    """Letters were lost or garbled in a change of encoding."""
    text = file.text
    begun = [mark for mark in _GARBLED if mark in text] if not text.isascii() or "\0" in text else []
    if begun and begun != [_ALONE]:
        yield from _garbled(file, [_GARBLED[mark] for mark in begun])
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


def _garbled(file: Bibliography, patterns: list[re.Pattern[str]]) -> Iterator[Finding]:
    """One finding an entry."""
    starts = [one.start for one in file.bib.entries]
    reported: set[int] = set()
    matches = sorted((m for pattern in patterns for m in pattern.finditer(file.text)), key=lambda m: m.start())
    for m in matches:
        index = bisect_right(starts, m.start())
        if index not in reported:
            reported.add(index)
            what = {"\ufffd": "a letter was lost", "\0": "a NUL byte stands here"}.get(m[0])
            what = what or f"“{m[0]}” is UTF-8 read in another encoding"
            yield file.finding(Span(*m.span()), what, "save the file as UTF-8 and correct the letters")
