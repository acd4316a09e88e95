"""Soviet paths without labels: ``ЦДІАЛ 201-4а-348``, ``GARF 7523/95/109/11``, ``ГА РФ П-51957``."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.parse import archival_numbers as numbers
from citecheck.parse.archive_elsewhere import earlier_in_sentence
from citecheck.parse.archive_mention import ArchiveMention
from citecheck.parse.archive_names import before
from citecheck.parse.shelfmark.mark import Shelfmark

_NUMBER = r"(?:[РПАМИНКФRPAMINK]\s?-?\s?)?\d{1,6}[а-яa-z]?"
_PATH = re.compile(
    rf"(?:(?<![\w/-])|(?<=[A-ZА-ЯІЇЄҐ]{{2}}-)|(?<=[А-ЯІЇЄҐ][а-яіїєґ][А-ЯІЇЄҐ]-))(?P<label>(?:[Фф]онд|[Ff]ond|[Фф]\.|[Ff]\.)\s)?(?P<fond>{_NUMBER})(?P<mark>[-/])(?P<opis>\d{{1,6}}(?:-?[а-яa-z](?![а-яa-z]))?)(?P=mark)(?P<delo>\d{{1,6}}[а-яa-z]?)(?:(?P=mark)(?P<folio>\d{{1,4}}(?:об|ob|зв)?(?:-\d{{1,4}}(?:об|ob|зв)?(?!-))?))?(?![\w/-])"
)
_COMPACT = re.compile(
    r"(?<![^\W_])[fFфФ](?P<fond>\d{1,5})[oOоО](?P<opis>\d{1,4}[a-zа-я]?)[dDдДsSсС](?P<delo>\d{1,6}[a-zа-я]?)(?![^\W_])"
)
"""The path in the name of a scan: ``f769o5s922``, ``Ф40О2Д255``."""
_NEXT = re.compile(r"\s?[,;]\s(?:(?:та|і|и|and)\s)?\Z")
_LEAVES = re.compile(
    r",?\s(?:арк|лл|л|ark|ll|l)\.\s?(?P<folio>\d{1,4}(?:\s?(?:об|зв|ob|zv)\.?)?(?:\s?-\s?\d{1,4}(?:\s?(?:об|зв|ob|zv)\.?)?)?)(?!\w)"
)
_FILE_ONLY = re.compile(r"(?<![\w/-])(?P<file>[ПРСPRS]-\d{3,7})(?![\w/-])")


def read(text: str, whole: str = "") -> Iterator[Shelfmark]:
    """Yield the paths of a folded text; ``whole`` is its document, which may name the archive elsewhere."""
    last: Shelfmark | None = None
    for match in _PATH.finditer(text):
        if match["mark"] == "-" and match["folio"] and not match["label"]:
            # Four numbers with hyphens are a telephone's sooner than a file's.
            continue
        if last is not None and last.mention is not None and _NEXT.match(text[last.end : match.start()]):
            last = _path(match, last.mention, True, polish="Archiwum Pa" in whole)
            yield last
            continue
        mention = before(text, match.start(), lenient=False)
        implicit = False
        if mention is None or not mention.found:
            if not match["label"]:
                continue
            mention, implicit = earlier_in_sentence(text, match.start(), 0), True
            if mention is None and (_is_date(match) or match["label"].startswith(("f.", "F."))):
                continue
        last = _path(match, mention, implicit, polish="Archiwum Pa" in whole)
        yield last
    for match in _COMPACT.finditer(text):
        mention = before(text, match.start(), lenient=False) or earlier_in_sentence(text, match.start(), 0)
        yield Shelfmark(
            match.start(), match.end(), None, match["fond"], numbers.opis(match["opis"]), numbers.files(match["delo"]),
            (), (), mention, implicit=True,
        )  # fmt: skip
    for match in _FILE_ONLY.finditer(text):
        mention = before(text, match.start(), lenient=False)
        if mention is not None and mention.found and mention.end >= match.start() - 3:
            yield Shelfmark(mention.start, match.end(), None, None, None, numbers.files(match["file"]), (), (), mention)


def _is_date(match: re.Match[str]) -> bool:
    """``12/3/1894``: day, month and year."""
    day, month, year = (match[name] for name in ("fond", "opis", "delo"))
    return bool(
        re.fullmatch(r"[0-3]?\d", day) and re.fullmatch(r"[0-3]?\d", month) and re.fullmatch(r"\d\d|[12]\d{3}", year)
    )


def _path(match: re.Match[str], mention: ArchiveMention | None, implicit: bool, polish: bool) -> Shelfmark:
    """``polish`` says that the document names a Polish archive, whose first number is the archive's own."""
    cyrillic = bool(re.search(r"[А-Яа-яІЇЄҐ]", match[0])) or (
        mention is not None and bool(re.search(r"[А-Яа-я]", mention.code))
    )
    start = mention.start if mention is not None and not implicit else match.start()
    polish = any(one.levels == "pol" for one in mention.found) if mention is not None else polish
    leaves = _LEAVES.match(match.string, match.end()) if not match["folio"] else None
    printed = leaves["folio"] if leaves else match["folio"]
    folios = numbers.leaves(printed) if printed else ()
    end = leaves.end("folio") if leaves else match.end()
    if polish:
        return Shelfmark(
            start,
            end,
            None,
            f"{match['fond']}/{match['opis']}",
            None,
            (match["delo"],),
            folios,
            (("delo", "sygnatura"),),
            mention,
            implicit,
        )
    return Shelfmark(
        start,
        end,
        None,
        numbers.fond(match["fond"], cyrillic),
        numbers.opis(match["opis"]),
        numbers.files(match["delo"]),
        folios,
        (),
        mention,
        implicit,
    )
