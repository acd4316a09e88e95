"""Names of archives of which only the first words are abbreviated: ``ГА Тульской области``, ``TsGA Respubliki Mordoviia``."""

from __future__ import annotations

import re

_HEAD = re.compile(
    r"(?P<head>(?:\w[\w'’]*\s){1,4}(?:архив|архів|архіў|ark?hiv))\s(?P<rest>\w.{3,})\Z",
    re.IGNORECASE,
)
_LETTER_PAIRS = ("Ts", "Kh", "Zh", "Ch", "Sh")
"""What ALA-LC writes for one Cyrillic letter: they stay together as an initial."""


def part_names(name: str) -> tuple[str, ...]:
    """Return the forms of a full name whose words up to *archive* are initials, with *область* in full and shortened.

    Empty for names that do not begin so. The usage is that of Russian and Ukrainian notes; GOST R 7.0.5 has no rule.
    """
    match = _HEAD.match(name)
    if match is None:
        return ()
    initials = "".join(_initial(word) for word in match["head"].split())
    rest = match["rest"]
    short = re.sub(r"\b(обл)(?:асти|асті)\b|\b(obl)asti\b", r"\1\2", rest)
    return tuple(dict.fromkeys(f"{initials} {words}" for words in (rest, short)))


def _initial(word: str) -> str:
    pair = word[:2].title()
    return pair if pair in _LETTER_PAIRS else word[0].upper()
