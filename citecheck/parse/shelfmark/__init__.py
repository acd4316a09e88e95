"""Shelfmarks: archives that number by series and piece, and Soviet paths shortened to hyphens or slashes.

    FO 371/84053 · RG 59, Central Files 1967-69, POL 27 · BArch R 58/6238, Bl. 12 · 51QO/35
    ЦДІАЛ 201-4а-348 · ДАТО Р-234-4-38а · GARF 7523/95/109/11 · ГА РФ П-51957

A shelfmark counts where its form belongs to one archive alone, or its archive is named beside it or in the same
sentence; letters and digits alone are no evidence. One module a country, each with ``may_hold`` (quick: whether a
text has what its shelfmarks cannot do without) and ``read``.
"""

from __future__ import annotations

import re

from citecheck.parse.shelfmark import american, baltic, french, german, kew, polish, soviet
from citecheck.parse.shelfmark.mark import Shelfmark, code_of

_READERS = (kew, american, german, french, polish, baltic)
_DIGIT = re.compile(r"[0-9]")


def find(text: str, whole: str = "") -> list[Shelfmark]:
    """Return the shelfmarks of a folded text, in order; none overlaps another. ``whole`` is the text of its document."""
    if _DIGIT.search(text) is None:
        return []
    found = [mark for reader in _READERS if reader.may_hold(text) for mark in reader.read(text)]
    if soviet.may_hold(text):
        found.extend(soviet.read(text, whole))
    if len(found) < 2:
        return found
    kept: list[Shelfmark] = []
    for one in sorted(found, key=lambda s: (s.start, -s.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


__all__ = ["Shelfmark", "code_of", "find"]
