"""What one token shows: the features that its vector is the sum of, as rows of a hashed table."""

from __future__ import annotations

import re
from functools import lru_cache
from zlib import crc32

# How many rows the hashed table has. Features share a row seldom enough not to be confused.
ROWS = 1 << 16

_YEAR = re.compile(r"1[4-9]\d\d|20[0-4]\d")
_ROMAN = re.compile(r"[IVXLCDM]+|[ivxlcdm]+")


# The checksums of the names of the parts of a word: the checksum of "p2=ab" goes on from that of "p2=".
_WORD = crc32(b"w=")
_PARTS = tuple((n, crc32(b"p%d=" % n), crc32(b"e%d=" % n)) for n in (2, 3, 4))


def features(token: str) -> list[int]:
    """Return the rows that ``token`` switches on: its word first, its shape, how it begins and ends."""
    if token.isdigit():
        return [_row(name) for name in _number(token)]
    if not token[0].isalpha():
        return [_row(f"w={token}"), _row("s=mark")] if len(token) == 1 else [_row("s=address")]
    if ":" in token or "/" in token or "." in token:
        return [_row("s=address")]
    lower = token.casefold()
    rows = [crc32(lower.encode(), _WORD) % ROWS, _row(f"s={shape(token)}")]
    for n, begins, ends in _PARTS:
        if len(lower) > n:
            rows += crc32(lower[:n].encode(), begins) % ROWS, crc32(lower[-n:].encode(), ends) % ROWS
    if _ROMAN.fullmatch(token):
        rows.append(_row("s=roman" if token.isupper() else "s=small-roman"))
    return rows


@lru_cache(maxsize=4096)
def _row(name: str) -> int:
    return crc32(name.encode()) % ROWS


def _number(token: str) -> list[str]:
    names = ["s=number", f"d={min(len(token), 6)}"]
    if len(token) == 4:
        names.append("s=year" if _YEAR.fullmatch(token) else "s=four")
        names.append(f"c={token[:2]}")
    elif len(token) < 3:
        names.append(f"w={token}")
    return names


def shape(word: str) -> str:
    """Return the capitals of a word, its script and its length class: ``Xx-l-3``."""
    if word.isupper():
        case = "X" if len(word) == 1 else "XX"
    elif word[0].isupper():
        case = "Xx" if word[1:].islower() else "XxX"
    else:
        case = "xx" if word.islower() else "xX"
    script = "l" if word[0] < "\u0250" else "c" if "\u0400" <= word[0] < "\u0530" else "o"
    return f"{case}-{script}-{min(len(word), 5)}"
