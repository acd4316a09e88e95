"""Where an unmarked title ends: at its edition, at an imprint in brackets, or at a city and year."""

from __future__ import annotations

import re

from citecheck.data.places import is_city
from citecheck.parse import elements
from citecheck.parse.names import UPPER

_CUT = re.compile(r"(?P<mark>[,.:]\s|\s(?=\())")
_IN_BRACKETS = re.compile(
    rf"\((?P<place>[{UPPER}][^():\d]{{1,60}}?)(?::\s?[^()\d]{{2,80}}?|,\s[^():\d]{{2,60}})?,?\s{elements.YEAR}\)"
)
_OPEN = re.compile(
    rf"(?P<place>[{UPPER}][^(),;:\d]{{1,50}}?)(?:,\s(?:[A-Z]{{2}}|Mass\.|Conn\.|Calif\.))?(?:\s?:\s?[^();:\d]{{2,80}}?|,\s[^(),;:\d]{{2,50}})?,?\s{elements.YEAR}(?!\d)"
)


def title_end(text: str, start: int, end: int) -> int | None:
    """Return where the title that begins at ``start`` ends, None if no imprint follows before ``end``."""
    for match in _CUT.finditer(text, start, end):
        at = match.end()
        if elements.edition().match(text, at, end) or _IN_BRACKETS.match(text, at, end + 80):
            return match.start()
        opened = _OPEN.match(text, at, end + 80)
        if opened and is_city(opened["place"]):
            return match.start()
    return None
