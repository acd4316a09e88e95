"""A reference string as tokens: words, numbers, single marks and whole addresses, each with its place."""

from __future__ import annotations

import re
from typing import NamedTuple

# An address is one token: its points and slashes divide nothing. A word keeps an inner apostrophe ("d’histoire").
_TOKEN = re.compile(
    r"https?://[^\s<>\"“”»)\]]+|www\.[^\s<>\"“”»)\]]+|10\.\d{4,9}/[^\s<>\"“”»)\]]+"
    r"|[^\W\d_]+(?:[’'ʹʼ][^\W\d_]+)*|\d+|[^\w\s]|_"
)


class Token(NamedTuple):
    """One token: its ``text`` and the code points from ``start`` to ``end`` it stands on."""

    text: str
    start: int
    end: int


def tokens(text: str) -> list[Token]:
    """Return the tokens of a reference, in order. What lies between two tokens is white space only."""
    return [Token(m[0], m.start(), m.end()) for m in _TOKEN.finditer(text)]
