"""Rule page: ``undecodable.md``."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import Bibliography
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span

_GARBLED = re.compile(
    "\ufffd|Ã[\u0080-\u00bf¡-¿]|â€[\u0080-\u00bf“”™œ\u02dc¦¢]|Ð[\u0080-\u00bf°-¿].?Ð|[ÐÑ][\u0080-\u00bf‚-›][ÐÑ]"
)


@rule("BIB013", Severity.WARNING)
def undecodable(file: Bibliography) -> Iterator[Finding]:
    """Letters were lost or garbled in a change of encoding."""
    text = file.text
    if text.isascii() or not any(mark in text for mark in ("\ufffd", "Ã", "â€", "Ð")):
        return
    starts = [one.start for one in file.bib.entries]
    reported: set[int] = set()
    for m in _GARBLED.finditer(text):
        index = bisect_right(starts, m.start())
        if index not in reported:
            reported.add(index)
            what = "a letter was lost" if m[0] == "\ufffd" else f"“{m[0]}” is UTF-8 read in another encoding"
            yield file.finding(Span(*m.span()), what, "save the file as UTF-8 and correct the letters")
