"""What between the numbers of a text says that one of them may be of a shelfmark.

A text is looked at piece by piece, each piece being what stands between two runs of digits (``parse/archival_gaps.py``):
most texts have no shelfmark, and their pieces say so at once.
"""

from __future__ import annotations

import re

LETTERED, OFFICE, DIVIDES, DIVIDES_AGAIN, SCAN, FILE, UPWARDS = (1 << bit for bit in range(7))
"""Before a number: letters as shelfmarks have them, the letter of a file without any label (``П-51957``). Behind one: the
letters of a French office (``51QO``), a hyphen or slash that begins a path or goes on with it, the letter in the name of a scan
(``f769o5``). Anywhere: the word fond, or its label directly behind another level, which a path told from the file up has."""

# A Latin capital, or a word that shelfmarks use, directly before a digit.
_LETTERS = re.compile(r"(?:[A-Z](?:[ ./-]|, )?|[a-zö]/|es, |ox |xes |ol[l.] |eel |oup |[NBR][rdp]\. |kte |gn\.? )\Z")
_LONGEST_LETTERS = 4
_OFFICE = re.compile(r"\s?(?:QO|PO|CP|PA)")
_DIVIDES = re.compile(r"[^\W\d_]?[-/]\Z")
_DIVIDES_AGAIN = re.compile(r"-?[^\W\d_]?[-/]\Z")
_SCAN = frozenset("oOоО")
_FILE = re.compile(r"(?<![ФфFfДд]\.)(?<![ФфFfДд]\.\s)[ПРСPRS]-\Z")
_LONGEST_FILE = 5
_FOND = re.compile("[Фф]онд|[Ff]ond")
_FOND_LAST = re.compile(r"[^\W\d_]?[,.]?\s[ФфFf]\.\s?(?:[РПАМИRPAMI]-)?\Z")
_LONGEST_FOND = 8


_QUIET_ENDS = frozenset("abcdfghijkmoqrtuvwyzабвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ)(")
"""Letters before a space and a number that no shelfmark has there."""
_LABELS = frozenset(f"{letter}. " for letter in "fкофхдлfhkФДЛС")
"""Ends of labels, which no shelfmark has."""
_OFFICE_LETTERS = frozenset("QPC")


def _at_end(gap: str) -> int:
    """The signs that the last letters of a piece are."""
    signs = 0
    end = gap[-1:]
    if end == "-" and _FILE.search(gap, max(0, len(gap) - _LONGEST_FILE)):
        signs = FILE
    if (
        (end != " " or gap[-2:-1] not in _QUIET_ENDS)
        and gap[-3:] not in _LABELS
        and _LETTERS.search(gap, max(0, len(gap) - _LONGEST_LETTERS))
    ):
        signs |= LETTERED
    return signs


class _Ends(dict[str, int]):
    """The signs that the last letters of longer pieces are: few are met at all."""

    def __missing__(self, end: str) -> int:
        if len(self) >= _MOST:
            self.clear()
        self[end] = signs = _at_end(end)
        return signs


_MOST = 8192
_ends = _Ends()


def signs_of(gap: str) -> int:
    """Return the signs that a piece of text between two numbers has."""
    if len(gap) > _LONGEST_FOND:
        signs = _ends[gap[-_LONGEST_FOND:]]
        if ("онд" in gap or "ond" in gap) and _FOND.search(gap):
            signs |= UPWARDS
    else:
        signs = _at_end(gap)
        if len(gap) <= 3:
            if _DIVIDES.match(gap):
                signs |= DIVIDES
            if _DIVIDES_AGAIN.match(gap):
                signs |= DIVIDES_AGAIN
            if gap in _SCAN:
                signs |= SCAN
        if _FOND.search(gap) or _FOND_LAST.match(gap):
            signs |= UPWARDS
    if gap[:2].lstrip()[:1] in _OFFICE_LETTERS and _OFFICE.match(gap):
        signs |= OFFICE
    return signs


def signs_far_before(head: str) -> int:
    """Return the signs that the beginning of a longer piece has: the letters of an office, and fonds."""
    signs = UPWARDS if ("онд" in head or "ond" in head) and _FOND.search(head) else 0
    if head[:2].lstrip()[:1] in _OFFICE_LETTERS and _OFFICE.match(head):
        signs |= OFFICE
    return signs


def signs_behind(tail: str) -> int:
    """Return the signs behind the last number of a text that count there: the letters of an office, and fonds."""
    if len(tail) <= _LONGEST_FOND or tail[:2].lstrip()[:1] in _OFFICE_LETTERS or "онд" in tail or "ond" in tail:
        return signs_of(tail) & (OFFICE | UPWARDS)
    return 0
