"""Signs by which a text shows itself to be a reference, whether or not its parts can be told."""

from __future__ import annotations

import re
from functools import cache

from citecheck.lang import languages, words

_LONGEST = 600
"""A note longer than this is commentary, whatever it mentions."""


@cache
def _signs() -> re.Pattern[str]:
    def said(*tables: str) -> str:
        found = sorted({w for table in tables for w in words(table)}, key=lambda w: (-len(w), w))
        return "|".join(re.escape(w).replace(r"\ ", r"\s?") for w in found)

    year = r"(?:1[5-9]|20)\d\d"
    number = r"(?:\d|[ivxlc]+\b)"
    return re.compile(
        rf"(?<!\d){year}(?!\d).{{0,60}}?(?<!\w)(?:{said('page', 'pages', 'volume', 'issue')})\s?{number}"
        rf"|(?<!\w)(?:{said('volume', 'issue')})\s?{number}.{{0,60}}?(?<!\d){year}(?!\d)"
        rf"|\([^()]{{2,60}}[:,]\s[^()]{{2,60}},?\s{year}\)"
        rf"|(?<!\w)(?:{said('op_cit', 'loc_cit')})(?!\w)"
        rf"|\s//\s.{{0,120}}?(?<!\d){year}(?!\d)"
        rf"|,\s{year},\s\d{{1,4}}(?:[-–]\d+)?\.?\s*\Z"
        r"|(?<!\w)(?:ISBN|ISSN|doi:|https?://)",
        re.IGNORECASE | re.DOTALL,
    )


def reads_like_reference(text: str) -> bool:
    """Whether a note's text has the year with pages, volume or imprint, the ``op. cit.`` or number of a reference."""
    return len(text) <= _LONGEST and _signs().search(text) is not None


_SHORTEST_COMMENT = 0.25
"""So large a share of function words makes a sentence; references have few of them."""


def may_be_reference(text: str) -> bool:
    """Whether a note may cite something, in whatever form: it reads like a reference, or not like a sentence."""
    if reads_like_reference(text):
        return True
    found = re.findall(r"[^\W\d_]+", text.lower())
    if not found or len(text) > _LONGEST:
        return False
    common = sum(word in _function_words() for word in found)
    return common < len(found) * _SHORTEST_COMMENT and any(ch.isupper() for ch in text)


@cache
def _function_words() -> frozenset[str]:
    return frozenset(word for one in languages() for word in one.stop_words)
