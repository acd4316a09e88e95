"""Shelfmarks: archives that number by series and piece, and Soviet paths shortened to hyphens or slashes.

    FO 371/84053 · RG 59, Central Files 1967-69, POL 27 · BArch R 58/6238, Bl. 12 · 51QO/35
    ЦДІАЛ 201-4а-348 · ДАТО Р-234-4-38а · GARF 7523/95/109/11 · ГА РФ П-51957

A shelfmark counts where its form belongs to one archive alone, or its archive is named beside it or in the same
sentence; letters and digits alone are no evidence. One module a country, each with ``SIGNS`` (of
which a text has one if it has any shelfmark of the kind) and ``read``.
"""

from __future__ import annotations

import re

from citecheck.parse.shelfmark import american, baltic, french, german, kew, polish, soviet, upwards
from citecheck.parse.shelfmark.mark import Shelfmark, code_of

# Each begins with one digit, because a text can be searched for digits many times faster than for anything else.
_PATH = re.compile(
    r"[0-9](?:[^\W\d_]?[-/][0-9]++-?[^\W\d_]?[-/][0-9]|[oOоО][0-9]|(?<=[ПРСPRS]-[0-9])[0-9]{2}(?<![ФфFfДд]\.[ПРСPRS]-[0-9]{3})(?<![ФфFfДд]\.\s[ПРСPRS]-[0-9]{3}))"
)
"""Three numbers with hyphens or slashes, the name of a scan (``f769o5``), or a file without any label (``П-51957``)."""
# A digit with a Latin capital, or a word that shelfmarks use, directly before it.
_LETTERED = re.compile(
    r"[0-9](?<![0-9]{2})(?:(?<=[A-Z][0-9])|(?<=[A-Z][ ./-][0-9])|(?<=[A-Z], [0-9])|(?<=[a-zö]/[0-9])|(?<=es, [0-9])"
    r"|(?<=ox [0-9])|(?<=xes [0-9])|(?<=ol[l.] [0-9])|(?<=eel [0-9])|(?<=oup [0-9])|(?<=[NBR][rdp]\. [0-9])|(?<=kte [0-9])"
    r"|(?<=gn\. [0-9])|(?<=gn [0-9])|(?=[0-9]{0,2}\s?(?:QO|PO|CP|PA)))"
)
_COUNTRIES = (kew, american, german, french, polish, baltic)


_PLAINLY_BEHIND = frozenset(" ,.;:)")
_LAST_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ,.slxpen")
"""Last letters of what stands before a space and the number of a shelfmark."""
_LETTERS_BEHIND = frozenset("QPC")


def _signs(text: str, runs: list[tuple[int, int]]) -> tuple[bool, bool]:
    """Whether a number stands behind letters as in shelfmarks, and whether numbers are divided as in paths."""
    lettered = path = False
    for start, end in runs:
        behind, before = text[end : end + 1], text[start - 1 : start]
        if not path and (behind not in _PLAINLY_BEHIND or before == "-"):
            path = _PATH.match(text, end - 1) is not None or (before == "-" and _PATH.match(text, start) is not None)
        if lettered:
            if path:
                break
        elif (
            before != " "
            or text[start - 2 : start - 1] in _LAST_LETTERS
            or text[end : end + 2].strip()[:1] in _LETTERS_BEHIND
        ):
            lettered = _LETTERED.match(text, start) is not None
    return lettered, path


def find(text: str, runs: list[tuple[int, int]], whole: str = "", noted: bool = False) -> list[Shelfmark]:
    """Return the shelfmarks of a folded text, in order; none overlaps another.

    ``runs`` are the places of its digits, ``whole`` is the text of its document; ``noted`` says that it is a note or an
    entry of a list.
    """
    found: list[Shelfmark] = []
    lettered, path = _signs(text, runs)
    if lettered:
        for module in _COUNTRIES:
            for sign in module.SIGNS:
                if sign in text:
                    found.extend(
                        module.read(text, whole, noted) if module is kew or module is french else module.read(text)
                    )
                    break
    if any(sign in text for sign in upwards.SIGNS):
        found.extend(upwards.read(text))
    if path:
        found.extend(soviet.read(text, whole))
    if len(found) < 2:
        return found
    kept: list[Shelfmark] = []
    for one in sorted(found, key=lambda s: (s.start, -s.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


__all__ = ["Shelfmark", "code_of", "find"]
