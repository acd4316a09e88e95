"""Paths told from the file up, as sentences have them: ``в деле 12 описи 1 фонда 393 ГАРФ``, ``fond 17 of RGASPI``.

Notes have them too, each level by its label: ``л. 5, д. 12, оп. 1, ф. 393, ГАРФ``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from citecheck.data import archives as registry
from citecheck.data.scripts import is_cyrillic
from citecheck.lang import words
from citecheck.parse import archival_numbers as numbers
from citecheck.parse.archive_mention import ArchiveMention
from citecheck.parse.archive_names import before
from citecheck.parse.archive_words import codes_in
from citecheck.parse.shelfmark.mark import Shelfmark

_NUMBER = r"(?:№\s?|[Nn]o\.\s)?(?P<{}>(?:[РПАМИRPAMI]-)?\d{{1,7}}[a-zа-я]?)(?!\w)"
_UP = r",?\s(?:of\s(?:the\s)?|in\s|из\s|з\s)?"
_FOND = re.compile(rf"[ФфFf](?<!\w.)(?:онд(?:а|е|у|і)?|onds?)\s{_NUMBER.format('fond')}(?P<up>{_UP})")
_LEAVES = re.compile(r"(?P<folio>\d{1,4}(?:\s?(?:об|ob|зв|zv)\b\.?)?(?:-\d{1,4}(?:\s?(?:об|ob|зв|zv)\b\.?)?)?)(?!\w)")
_LABEL = r"(?<!\w)(?:{})\.?\s"
_FARTHEST = 120
_DIGIT = re.compile("[0-9]")


def _labels(level: str) -> str:
    return "|".join(re.escape(word) for word in (*words(f"archival.{level}"), *words(f"archival.{level}_many")))


@cache
def _before(level: str) -> re.Pattern[str]:
    """A level with its number and what leads up to the next, at the end of a text."""
    number = _LEAVES.pattern if level == "folio" else _NUMBER.format("number")
    return re.compile(rf"{_LABEL.format(_labels(level))}{number}{_UP}\Z", re.IGNORECASE)


@cache
def _leaf_behind() -> re.Pattern[str]:
    return re.compile(rf",\s{_LABEL.format(_labels('folio'))}{_LEAVES.pattern}", re.IGNORECASE)


@cache
def _goes_down() -> re.Pattern[str]:
    """A level behind an archive, which then belongs to what follows."""
    labels = "|".join(_labels(level) for level in ("fond", "opis", "delo"))
    return re.compile(rf"[.,:;]?\s?[(]?(?:{labels})\.?\s?(?:№\s?|[РПАМRPAM]-)?\d", re.IGNORECASE)


_SHORT_FOND = re.compile(rf"[ФфFf](?<!\w.)\.\s?{_NUMBER.format('fond')}[,.]?\s(?=[^\W\d_])")
_LONGEST_BELOW = 60
_DOWNWARDS = re.compile(r"\d[^\W\d_]?[,.]?\s?\Z")
"""A number directly before a path: it goes on with another's levels then."""


@cache
def _below() -> re.Pattern[str]:
    """The leaf, if any, the file and the opis before a fond, each with its label."""
    label = r"(?<!\w)(?:{})\.?\s?"
    folio = rf"(?:{label.format(_labels('folio'))}{_LEAVES.pattern}[,.]?\s)?"
    delo, opis = (
        label.format(_labels(level)) + rf"(?P<{level}>\d{{1,7}}[a-zа-я]?)(?!\w)[,.]?\s" for level in ("delo", "opis")
    )
    return re.compile(rf"{folio}{delo}{opis}\Z", re.IGNORECASE)


def _by_labels(text: str) -> Iterator[Shelfmark]:
    """Paths whose levels all have labels; nothing that reads on from above or has its archive before it is one."""
    done = 0
    for match in _SHORT_FOND.finditer(text):
        named = next(codes_in(text, match.end(), min(len(text), match.end() + 30)), None)
        if named is None or named[0] != match.end():
            continue
        if text[named[1] : named[1] + 1] != ";" and _goes_down().match(text, named[1]):
            continue
        low = max(done, match.start() - _LONGEST_BELOW)
        below = _below().search(text, low, match.start())
        if below is None or _DOWNWARDS.search(text, max(low, below.start() - 4), below.start()):
            continue
        archive = before(text, below.start(), done, lenient=False)
        if archive is None or not archive.found:
            levels = {"opis": below["opis"], "delo": below["delo"], "folio": below["folio"] or ""}
            yield _path(text, below.start(), named[1], named, match["fond"], levels)
            done = named[1]


def read(text: str) -> Iterator[Shelfmark]:
    """Yield the paths of a folded text that are told from below; the archive's code must follow the fond."""
    yield from _by_labels(text)
    for match in _FOND.finditer(text):
        named = next(codes_in(text, match.end(), min(len(text), match.end() + 30)), None)
        if named is None or named[0] != match.end() or _goes_down().match(text, named[1]):
            continue
        start, found = match.start(), {"opis": "", "delo": "", "folio": ""}
        for level in found:
            if _DIGIT.search(text, max(0, start - 14), start) is None:
                break
            above = _before(level).search(text, max(0, start - _FARTHEST), start)
            if above is not None:
                start, found[level] = above.start(), above["folio" if level == "folio" else "number"]
        if not (found["opis"] or found["delo"]) and (found["folio"] or "," in match["up"]):
            continue
        end = named[1]
        leaf = _leaf_behind().match(text, end) if not found["folio"] and (found["opis"] or found["delo"]) else None
        if leaf is not None:
            end, found["folio"] = leaf.end("folio"), leaf["folio"]
        yield _path(text, start, end, named, match["fond"], found)


def _path(text: str, start: int, end: int, named: tuple[int, int], fond: str, below: dict[str, str]) -> Shelfmark:
    code = text[named[0] : named[1]]
    archives = registry.by_code(code) or registry.by_former_code(code)
    return Shelfmark(
        start,
        end,
        None,
        numbers.fond(fond, is_cyrillic(text[start:end])),
        numbers.opis(below["opis"]) if below["opis"] else None,
        numbers.files(below["delo"]) if below["delo"] else (),
        numbers.leaves(below["folio"]) if below["folio"] else (),
        (),
        ArchiveMention(named[0], named[1], code=code, found=archives),
        upwards=bool(below["opis"] or below["delo"]),
    )
