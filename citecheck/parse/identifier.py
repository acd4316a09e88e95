"""Web addresses and DOIs that stand by themselves in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.parse.elements import Identifier, identifiers

_HOME_PAGE = re.compile(r"\A(?:https?|ftp)://[^/?#]+/?\Z", re.IGNORECASE)
_PICTURE = re.compile(r"!\[[^\]\n]{0,200}\]\(\Z|(?:src|href)=[\"']\Z", re.IGNORECASE)


def read(text: str) -> Iterator[Identifier]:
    """Yield the addresses that cite something: not a mere home page, not the source of a picture."""
    if "://" not in text and "10." not in text:
        return
    for one in identifiers(text):
        if one.name == "URL" and (
            _HOME_PAGE.match(one.value) or _PICTURE.search(text[max(0, one.start - 210) : one.start])
        ):
            continue
        if text.startswith("](", one.end):
            # The words of a Markdown link; the address follows.
            continue
        if one.name in ("URL", "DOI"):
            yield one
