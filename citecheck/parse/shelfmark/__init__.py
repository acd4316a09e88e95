"""Shelfmarks: archives that number by series and piece, and Soviet paths shortened to hyphens or slashes.

    FO 371/84053 · RG 59, Central Files 1967-69, POL 27 · BArch R 58/6238, Bl. 12 · 51QO/35
    ЦДІАЛ 201-4а-348 · ДАТО Р-234-4-38а · GARF 7523/95/109/11 · ГА РФ П-51957

A shelfmark counts where its form belongs to one archive alone, or its archive is named beside it or in the same
sentence; letters and digits alone are no evidence. One module a country, each with ``SIGNS`` (of
which a text has one if it has any shelfmark of the kind) and ``read``.
"""

from __future__ import annotations

from citecheck.parse.archival_gaps import Places
from citecheck.parse.archival_signs import DIVIDES, DIVIDES_AGAIN, FILE, LETTERED, OFFICE, SCAN, UPWARDS
from citecheck.parse.shelfmark import american, baltic, french, german, kew, polish, soviet, upwards
from citecheck.parse.shelfmark.mark import Shelfmark, code_of

_COUNTRIES = (kew, american, german, french, polish, baltic)


def _signs(places: Places) -> tuple[bool, bool, bool]:
    """Whether a number stands among letters as in shelfmarks, numbers are divided as in paths, a fond is spelt out."""
    lettered = path = upward = divided = False
    if not any(gap is not None and gap.signs for gap in places.gaps):
        return False, False, False
    last = len(places.gaps) - 1
    for index, gap in enumerate(places.gaps):
        signs = gap.signs if gap is not None else 0
        if signs:
            upward = upward or signs & UPWARDS > 0
            if index < last and not (lettered and path):
                lettered = lettered or signs & LETTERED > 0
                path = (
                    path
                    or (divided and signs & DIVIDES_AGAIN > 0)
                    or (signs & SCAN > 0 and index > 0)
                    or (signs & FILE > 0 and _length(places, index) >= 3)
                )
            if signs & OFFICE and index > 0 and _length(places, index - 1) <= 3:
                lettered = True
        divided = signs & DIVIDES > 0 and index > 0
    return lettered, path, upward


def _length(places: Places, index: int) -> int:
    return places.ends[index] - places.starts[index]


def find(places: Places, whole: str = "", noted: bool = False) -> list[Shelfmark]:
    """Return the shelfmarks of a folded text, in order; none overlaps another.

    ``places`` are those of its numbers, ``whole`` is the text of its document; ``noted`` says that it is a note or an
    entry of a list.
    """
    lettered, path, upward = _signs(places)
    return _read(places.text, whole, noted, lettered, path, upward)


def may_have(text: str, whole: str, noted: bool, signs: int) -> bool:
    """Whether a folded text may have shelfmarks, ``signs`` being the signs that stand between its numbers, or more."""
    if signs & (DIVIDES | DIVIDES_AGAIN | FILE | SCAN):
        return True
    return bool(_read(text, whole, noted, signs & (LETTERED | OFFICE) > 0, False, signs & UPWARDS > 0))


def _read(text: str, whole: str, noted: bool, lettered: bool, path: bool, upward: bool) -> list[Shelfmark]:
    found: list[Shelfmark] = []
    if lettered:
        for module in _COUNTRIES:
            for sign in module.SIGNS:
                if sign in text:
                    found.extend(
                        module.read(text, whole, noted) if module is kew or module is french else module.read(text)
                    )
                    break
    if upward:
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


__all__ = ["Shelfmark", "code_of", "find", "may_have"]
