"""Which numbers of a list are parts of its parts, and which lists are not whole."""

from __future__ import annotations

import re
from functools import cache

from citecheck.numbers.figure import Figure
from citecheck.numbers.passage import Passage
from citecheck.numbers.patterns import CONJUNCTION, WORD, said, words_of


@cache
def _named_before(code: str) -> re.Pattern[str]:
    """``of them 41``, ``including some 12``: what stands before a part of a part, to the end of the text."""
    them = f"{words_of(code, 'subset')}|{said(code, 'of_these')}|{said(code, 'including')}"
    return re.compile(
        rf"(?<!\w)(?!(?<=\ue001\s)(?:{them}),)(?:{them})[\s–—,:-]*(?:(?!{CONJUNCTION}\s){WORD}[\s–—-]+){{0,3}}\Z|[(\[][^()\[\]]*\Z",
        re.IGNORECASE,
    )


@cache
def _named_after(code: str) -> re.Pattern[str]:
    """``41 of them``, ``41 apprentis parmi eux``, ``41 davon``."""
    them = f"{words_of(code, 'subset')}|{said(code, 'of_these')}"
    return re.compile(
        rf"(?:\s(?!{CONJUNCTION}\s){WORD}){{0,3}}?\s(?:{them})(?!\w)(?![\s–—,:-]*(?:(?!{CONJUNCTION}\s){WORD}[\s–—-]+){{0,3}}\ue001)",
        re.IGNORECASE,
    )


@cache
def _open(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words_of(code, 'open_list')})(?!\w)", re.IGNORECASE)


@cache
def _rest(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{said(code, 'rest')})(?!\w)", re.IGNORECASE)


def is_open(passage: Passage, stretch: str) -> bool:
    """Whether a stretch of a passage says that its list is not whole: "among others", "etc.", a rest that nobody counted."""
    found = _open(passage.code).search(stretch) if passage.says("open_list") else None
    if (
        found
        and _SHARE_BEHIND.match(stretch, found.end()) is None
        and not (_UNKNOWN.match(found[0]) and _counted(stretch, found))
    ):
        return True
    return leaves_rest(passage, stretch)


def leaves_rest(passage: Passage, stretch: str) -> bool:
    """Whether a stretch of a passage names a rest that nobody counted."""
    return passage.says("rest") and any(_is_uncounted(stretch, rest) for rest in _rest(passage.code).finditer(stretch))


def _is_uncounted(stretch: str, rest: re.Match[str]) -> bool:
    """Whether no number stands at a rest."""
    before = _PIECES.split(stretch[max(0, rest.start() - 24) : rest.start()])[-1]
    behind = _PIECES.split(stretch[rest.end() : rest.end() + 60])[0]
    counted = _COUNT_AFTER.match(stretch, rest.end()) or "\ue001" in stretch[max(0, rest.start() - 4) : rest.start()]
    return not counted and "\ue002" not in before + behind


_PIECES = re.compile(r"[;.)]")
_COUNT_AFTER = re.compile(r"[,(:–—]?(?:\s[^\W\d_\ue001-\ue006]+,?){0,2}\s?[(:–—]?\s?[£$€]?\ue001")
_SHARE_BEHIND = re.compile(r"(?:\s[^\W\d_]+)?\s?[(:–—]?\s?\ue002")
_UNKNOWN = re.compile(r"unknown|not |не |невід|неизв|unbekannt|inconnu", re.IGNORECASE)


def _counted(stretch: str, found: re.Match[str]) -> bool:
    """Whether an unknown member has a number of its own: "and 3 from unknown hands"."""
    cut = re.compile(r"[,;(.]|\s(?:and|und|et|и|та|і|й)\s")
    piece = cut.split(stretch[: found.start()])[-1] + cut.split(stretch[found.end() :])[0]
    return "\ue001" in piece or "\ue002" in piece


def top_level(passage: Passage, parts: list[Figure]) -> list[Figure]:
    """Leave out what is a part of a part: numbers after "of them" or before it, or in brackets."""
    known = passage.nested
    new = [figure for figure in parts if figure.start not in known]
    if new:
        _read_nested(passage, new)
    return [figure for figure in parts if not known[figure.start]]


def _read_nested(passage: Passage, parts: list[Figure]) -> None:
    """Note which figures are parts of parts; the passage keeps it, for the same figures are asked about again and again."""
    after = passage.says("subset", "of_these")
    before = after or passage.says("including")
    may = before or "(" in passage.text or "[" in passage.text
    for figure in parts:
        passage.nested[figure.start] = may and _is_nested(passage, passage.where(figure), before=before, after=after)


def _is_nested(passage: Passage, at: int, *, before: bool, after: bool) -> bool:
    """Whether the words before a mark, or behind it, say that it is a part of a part, where the passage has such words."""
    text, start = passage.text, max(0, at - 60)
    if before:
        inside = _named_before(passage.code).search(text, start, at) is not None
    else:
        inside = _in_brackets(text, start, at)
    return inside or (after and _named_after(passage.code).match(text, at + 1, at + 60) is not None)


def _in_brackets(text: str, start: int, end: int) -> bool:
    """Whether a bracket that opens in a stretch is open at its end."""
    opened = max(text.rfind("(", start, end), text.rfind("[", start, end))
    return opened > max(text.rfind(")", start, end), text.rfind("]", start, end))
