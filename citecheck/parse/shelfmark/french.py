"""Série and cote: the French archives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.parse.archive_mention import ArchiveMention
from citecheck.parse.shelfmark.mark import Shelfmark, about_archives

SIGNS = ("SHD", "AN, ", "A.N., ", "Archives nationales", "AD ", "QO", "PO/", "CP", "AP/")
"""Strings of which a text has one if it has a shelfmark of this kind."""
_QUAI = re.compile(
    r"(?<![\w/])(?P<series>\d{1,3}\s?(?:QO(?:NT)?|PO|CP(?:COM)?|PA-?AP))/(?P<piece>[\dA-Z]+(?:/\d+)*)(?![\w/])"
)
_NATIONAL = re.compile(
    r"(?<!\w)(?:AN|Archives nationales(?: \(AN\))?|A\.N\.),\s(?P<series>(?:\d{1,3}\s?)?(?:[A-Z]{1,3}(?:/?[\dIVX]{1,4})?|AJ/?\d+|AP\s?\d+))[\s/*]{1,2}(?P<piece>\d{1,6}(?:\s?[-–/]\s?\d{1,6})*[A-Z]?)(?!\w)"
)
_DEFENCE = re.compile(
    r"(?<!\w)(?P<archive>SHD)\)?(?:/(?:GR|DAT|MA|AI))?,?\s(?P<series>(?:GR\s|MV\s|AI\s)?\d{1,2}\s?[A-Z]{1,3})\s(?P<piece>\d{1,5}(?:-\d{1,5})?)(?!\w)"
)
_DEPARTMENT = re.compile(
    r"(?<!\w)(?P<archive>AD(?:\s\d{2,3}|\s(?:de\s(?:la\s|l')?|du\s|des\s)?[A-ZÉÈ][\w'-]+(?:-[\w']+)*))(?:\s\([A-Z]{2,6}\))?,\s(?P<series>\d{0,4}\s?[A-Z]{1,3}(?:\s?bis|\s?Dep)?)[\s/]?(?P<piece>\d{1,6}(?:/\d+)*)(?!\w)"
)


def read(text: str, whole: str = "", noted: bool = False) -> Iterator[Shelfmark]:
    """Yield the shelfmarks of French archives in a folded text.

    ``AD 79`` is a year as well as an archive, outside notes (``noted``) and documents that speak of archives (``whole``).
    """
    labels = (("fond", "série"), ("delo", "cote"))
    for match in _QUAI.finditer(text):
        yield Shelfmark(
            match.start(),
            match.end(),
            "AMAE",
            match["series"].replace(" ", ""),
            None,
            (match["piece"],),
            (),
            labels,
            implicit=True,
        )
    for match in _NATIONAL.finditer(text):
        yield Shelfmark(match.start(), match.end(), "AN", match["series"], None, (match["piece"],), (), labels)
    for match in _DEFENCE.finditer(text):
        mention = ArchiveMention(match.start("archive"), match.end("archive"), code="SHD")
        yield Shelfmark(match.start(), match.end(), None, match["series"], None, (match["piece"],), (), labels, mention)
    for match in _DEPARTMENT.finditer(text):
        if match["archive"][-1].isdigit() and not (noted or about_archives(whole)):
            continue
        mention = ArchiveMention(match.start("archive"), match.end("archive"), code=match["archive"])
        yield Shelfmark(
            match.start(), match.end(), None, match["series"].strip(), None, (match["piece"],), (), labels, mention
        )
