"""Bestand and Band: the Bundesarchiv and other German archives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.data import archives as registry
from citecheck.data.series import BUNDESARCHIV
from citecheck.parse import archival_numbers as numbers
from citecheck.parse.shelfmark.mark import Shelfmark

SIGNS = (
    "BArch",
    "Bundesarchiv",
    "BA-MA",
    "BAB",
    "BAK",
    "PA AA",
    "PAAA",
    "Politisches Archiv",
    "Nr. ",
    "Akte ",
    "Bd. ",
    "Polen",
    "Böhmen",
    "Frankreich",
    "Belgien",
    "Niederlande",
    "Ostland",
    "Norwegen",
)
"""Strings of which a text has one if it has a shelfmark of this kind."""
_COUNTRIES = "Polen|Böhmen|Frankreich|Belgien|Niederlande|Ukraine|Ostland|Norwegen"


_PREFIXES = "|".join(sorted(BUNDESARCHIV, key=lambda c: (-len(c), c)))
_BESTAND = rf"(?P<bestand>(?:{_PREFIXES})\s?\d{{1,5}}(?:-\d{{1,4}}|-[IVX]{{1,4}})?(?:\s[IVX]+(?!\s?\d)|\s[A-Z][a-zäöü]{{3,}})?)(?:\s?/\s?(?P<band>\d{{1,6}}[a-z]?(?:\s?-\s?\d{{1,6}})?|[IVX]{{1,4}}(?:\s\d)?(?:/[\d.]{{1,9}}){{1,4}}))?"
_BARCH = re.compile(
    rf"(?<!\w)(?P<lead>(?:BArch|Bundesarchiv|BA-MA|BAB|BAK|SAPMO-BArch)(?:[-\s](?:Berlin|Koblenz|Freiburg|Lichterfelde|MA))?(?:\s\([A-Z][\w-]*\))?[,:]?\s(?:\(?[A-Z][\w-]+\)?,\s)?){_BESTAND}(?!\w)"
)
_AGAIN = r"\s?[,;.]{1,2}\s(?:und\s|and\s|(?:[Ee]bd|[Ii]bid|[Ee]benda)\.?,?\s)?"
_BARCH_NEXT = re.compile(rf"{_AGAIN}{_BESTAND}(?![\w/])")
_OCCUPIED = re.compile(rf"(?<![\w/])(?P<bestand>R\s\d{{1,3}}\s(?:{_COUNTRIES}))\s?/\s?(?P<band>\d{{1,6}})(?!\w)")
_BLATT = re.compile(r"[,\s]{1,2}(?:Bl|fol|Fol)\.?\s?(?P<folio>\d{1,4}[rv]?(?:\s?-\s?\d{1,4}[rv]?|\s?ff?\.)?)(?!\w)")
_BAND_LABELS = (("fond", "Bestand"), ("delo", "Band"))
_PA_AA = re.compile(
    r"(?<!\w)(?:PA\s?AA|PAAA|Politisches Archiv des Auswärtigen Amte?s(?: \(PA\s?AA\))?)[,:]?\s(?:[A-ZÄÖÜ][\w-]+(?:\s[A-ZÄÖÜ][\w-]+)?,\s)?(?P<bestand>RZ\s?\d{1,4}(?=/)|R|B|RZ|RAV)(?:/(?:R\s?)?|\s?)(?P<band>\d{2,6}(?:-\d{1,3})?)(?!\w)"
)
_PA_AA_NEXT = re.compile(rf"{_AGAIN}(?P<bestand>RZ|R|B)\s?(?P<band>\d{{2,6}}(?:-\d{{1,3}})?)(?![\w/])")
_REPOSITORY = re.compile(
    r"(?<!\w)(?:[A-ZÄÖÜ][\w-]*archiv(?:\s[A-ZÄÖÜ][\w-]+)?|LAB|LASA|HStA\w*|GStA\s?PK|StA\s?[A-Z]\w*|LHA\w*|ThHStA\w*|SächsHStA|BayHStA)(?:\s\([\w ]{2,12}\))?,\s"
    r"(?P<bestand>(?:[A-Z]\s|[IVX]+\.\s?HA,?\s)?(?:Rep\.\s?[\w/.-]+(?:-\d+)?|Best\.\s?[\w/.-]+|[A-Z]{0,3}\s?\d{1,5}(?:[-/]\d+)*)(?:\s[IVX]+)?(?:,\s(?:Tit|Abt|Lit|Sekt)\.\s?\w{1,6}(?:\s\w{1,3})?)?),\s(?:Nr\.|Akte|Bd\.)\s?(?P<band>\d{1,6}[a-z]?)(?!\w)"
)


def read(text: str) -> Iterator[Shelfmark]:
    """Yield the volumes of Bestände in a folded text."""
    for match in _BARCH.finditer(text):
        yield from _with_next(text, match, "BArch", _BARCH_NEXT)
    for match in _OCCUPIED.finditer(text):
        yield _band(text, match, "BArch", match.start(), implicit=True)
    for match in _PA_AA.finditer(text):
        yield from _with_next(text, match, "PA-AA", _PA_AA_NEXT)
    for match in _REPOSITORY.finditer(text):
        found = registry.by_name(match[0].partition(",")[0])[0] or registry.by_code(match[0].partition(",")[0].strip())
        yield _band(text, match, found[0].id if found else None, match.start())


def _with_next(text: str, match: re.Match[str], archive_id: str, following: re.Pattern[str]) -> Iterator[Shelfmark]:
    """A volume and those that follow it under the same archive: ``BArch, R 58/1; ebd., NS 19/2``."""
    mark = _band(text, match, archive_id, match.start())
    yield mark
    after = following.match(text, mark.end)
    while after:
        mark = _band(text, after, archive_id, after.start("bestand"), implicit=True)
        yield mark
        after = following.match(text, mark.end)


def _band(text: str, match: re.Match[str], archive_id: str | None, start: int, implicit: bool = False) -> Shelfmark:
    end = match.end()
    leaf = _BLATT.match(text, end)
    folios = numbers.leaves(leaf["folio"]) if leaf else ()
    bestand = re.sub(r"\s+", " ", re.sub(r"(?<=[A-Za-z])(?=\d)", " ", match["bestand"]))
    band = (re.sub(r"\s?([-/])\s?", r"\1", match["band"]),) if match["band"] else ()
    return Shelfmark(
        start, leaf.end() if leaf else end, archive_id, bestand, None, band, folios, _BAND_LABELS, implicit=implicit
    )
