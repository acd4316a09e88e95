"""Record groups, boxes and reels: the US National Archives and other collections."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.parse.shelfmark.mark import Shelfmark, sentence_around

SIGNS = (
    "RG",
    "Record Group",
    "CAC, ",
    "Churchill Archives",
    "YVA",
    "Yad Vashem",
    "OSA",
    "USHMM",
    "LAC, ",
    "Library and Archives",
    "Hoover Inst",
    "HIA, ",
    "HILA, ",
    "ITS",
    "Arolsen",
    "ICR",
    "NARA",
    "National Archives",
    "USNA",
    "NACP",
)
"""Strings of which a text has one if it has a shelfmark of this kind."""

_NARA_NAMED = re.compile(r"\b(?:NARA|USNA|NACP|(?:US |U\.S\. )?National Archives|Archives II|College Park)\b")


def read(text: str) -> Iterator[Shelfmark]:
    """Yield the record groups, boxes and reels of a folded text."""
    yield from _records(text)
    yield from _films(text)
    yield from _collections(text)


_RECORD_GROUP = re.compile(r"(?<![\w-])(?:RG|Record Group)\s?(?P<group>\d{1,3})(?![\d.\w-])")
_LOT = r"Lots?(?: Files?)?\s?\d{2}\s?[DF]\s?\d{1,4}(?:(?:,|\sand)\s\d{2}\s?[DF]\s?\d{1,4})*"
"""Lot files of the State Department, as *Foreign Relations of the United States* cites them."""
_FILE_SERIES = re.compile(
    rf"[\s,/]{{1,3}}(?P<series>(?:(?:[A-Z][\w/&-]*\s){{1,6}}Files?[:,]\s)?{_LOT}"
    r"|Central (?:Decimal |Foreign Policy )?Files?(?:,?\s\d{4}\s?-\s?\d{2,4})?|Subject[- ]Numeric Files?(?:,?\s\d{4}\s?-\s?\d{2,4})?"
    r"|(?:CFPF|CDF|SNF)(?!\w)|(?:[A-Z][\w/&'-]*\s){1,6}(?:Files?|Records|Papers)(?=[,:]\s(?:[Bb]ox|[Rr]oll|[Rr]eel)(?:es)?\s\d)"
    r"|Entry\s\w{1,8}|(?:[Mm]icro(?:film|copy)\s(?:Publication\s)?)?[TMA]-?\d{2,4}(?!\d)|E\.\s?\d{1,4}|\d{2}\sD\s\d{1,4}|[TMA]-?\d{2,4}(?!\d))"
)
_DESIGNATOR = re.compile(
    r"[\s,/]{1,3}(?P<file>POL\s\d[\d-]*(?:\s[A-Z]{2,}(?:-[A-Z]+)*(?![a-z]))*|(?!RG\s)[A-Z]{2,5}\s\d{1,2}(?:-\d+)?(?:\s[A-Z]{2,}(?:-[A-Z]+)*(?![a-z]))*|[DPN]\d{6,}(?:\s?-\s?\d{4})?"
    r"|[Bb]ox(?:es)?\s\d{1,5}(?:\s?-\s?\d{1,5})?|[Rr]oll\s\d{1,4}|[Rr]eel\s\d{1,4}|\d{3}\.\d{2,4}(?:[./-]{0,2}\w)*)"
)
_FILM = re.compile(
    r"(?<!\w)(?P<archive>NARA|USNA|NACP|(?:U\.?S\.? )?National Archives(?: \(NARA\))?)(?:,?\s(?:[Mm]icrofilm|[Mm]icrocopy|Captured German Records))?"
    r"[,:]?\s(?P<series>[TMA]-?\d{2,4})(?:,\s|/)(?:[Rr]oll|[Rr]eel|[Rr])\s?(?P<roll>\d{1,4})(?!\w)"
)
_RECORD_LABELS = (("fond", "record group"), ("opis", "series"), ("delo", "file"))


def _films(text: str) -> Iterator[Shelfmark]:
    """Microfilm publications cited without their record group."""
    for match in _FILM.finditer(text):
        yield Shelfmark(
            match.start(), match.end(), "NARA", None, match["series"], (f"roll {match['roll']}",), (), _RECORD_LABELS
        )


def _records(text: str) -> Iterator[Shelfmark]:
    for match in _RECORD_GROUP.finditer(text):
        end = match.end()
        series = _FILE_SERIES.match(text, end)
        if series:
            end = series.end()
        designator = _DESIGNATOR.match(text, end)
        if designator:
            end = designator.end()
        if not (series or designator) and not _NARA_NAMED.search(sentence_around(text, match.start())):
            continue
        lead = re.search(
            r"(?:NARA|USNA|NACP|(?:U\.?S\.? )?National Archives(?: and Records Administration)?(?: \(NARA\))?)[\s,:]{1,3}\Z",
            text[max(0, match.start() - 60) : match.start()],
        )
        start = match.start() - len(lead[0]) if lead else match.start()
        opis = re.sub(r"\s+", " ", series["series"]) if series else None
        files = (re.sub(r"\s+", " ", designator["file"]),) if designator else ()
        yield Shelfmark(
            start, end, "NARA", f"RG {match['group']}", opis, files, (), _RECORD_LABELS, implicit=lead is None
        )


_LETTERED = re.compile(
    r"(?<!\w)(?:(?P<CAC>(?:CAC|Churchill Archives Centre)(?:,\sCambridge)?),\s(?P<papers>[A-Z]{3,5})\s(?P<unit>\d{1,3}(?:/\d{1,4}[A-Z]?)+)"
    r"|(?P<YVA>YVA|Yad Vashem(?: Archives?)?(?: \(YVA\))?),\s(?P<group>[A-Z]{1,2}\.?\s?\d{1,3})/(?P<file>[\dA-Z]+(?:/\d+)*)"
    r"|(?P<OSA>HU OSA|OSA),?\s(?P<series>\d{1,3}-\d{1,3}-\d{1,3})(?:,\s[Bb]ox\s(?P<box>\d{1,4}))?"
    r"|(?P<USHMM>USHMM(?:A)?),\s(?P<rg>RG-\d{2}\.\d{3}(?:[*M]|\.\d+)?)(?:,\s(?:reel|box)\s(?P<reel>\d{1,4}))?"
    r"|(?P<LAC>LAC|Library and Archives Canada(?: \(LAC\))?),\s(?P<fonds>(?:RG|MG)\s?\d{1,3})(?:,\s(?P<lac_series>series\s[\w-]+))?,\s(?P<volume>[Vv]ol(?:\.|ume)\s?\d{1,6})(?:,\s(?:[Ff]ile|[Pp]art)\s?[\w.-]*\d[\w.-]*)?"
    r"|(?P<ITS>(?:ITS|Arolsen Archives)(?: Digital Archive)?(?:, Arolsen Archives)?),\s(?P<section>\d(?:\.\d{1,2}){1,4})\s?/\s?(?P<document>\d{3,10})"
    r"|(?P<ICRC>ACICR|ICRC Archives?|AICRC),\s(?P<icrc>[A-Z]{1,2}\s(?:[A-Z]{1,4}\s)?\d{1,3}(?:\s\d{2,3})?)-(?P<dossier>\d{1,4}(?:\.\d{1,3})?)"
    r"|(?P<HIA>Hoover Institution(?: Library (?:and|&))? Archives(?: \([A-Z]{3,4}\))?|HIA|HILA),\s(?P<collection>[A-Z][^,;.()\d]{3,60}),\s[Bb]ox\s(?P<hoover>\d{1,4})(?:,\s[Ff]older\s\d{1,4})?"
    r")(?!\w)"
)
_LETTERED_LEVELS = {
    "CAC": ("papers", None, "unit", ()),
    "YVA": ("group", None, "file", (("fond", "record group"), ("delo", "file"))),
    "OSA": ("series", None, "box", (("fond", "fonds-subfonds-series"), ("delo", "box"))),
    "USHMM": ("rg", None, "reel", (("fond", "record group"), ("delo", "reel"))),
    "LAC": ("fonds", "lac_series", "volume", (("fond", "record group"), ("delo", "volume"))),
    "ITS": ("section", None, "document", (("fond", "section"), ("delo", "document"))),
    "ICRC": ("icrc", None, "dossier", (("fond", "series"), ("delo", "dossier"))),
    "HIA": ("collection", None, "hoover", (("fond", "collection"), ("delo", "box"))),
}
"""For each archive the groups of the pattern that are its fond, opis and delo, and what it calls them."""


def _collections(text: str) -> Iterator[Shelfmark]:
    for match in _LETTERED.finditer(text):
        archive = next(name for name in _LETTERED_LEVELS if match[name])
        fond, opis, delo, labels = _LETTERED_LEVELS[archive]
        files = (match[delo],) if match[delo] else ()
        named = match[fond].replace(" ", "") if archive == "YVA" else match[fond]
        yield Shelfmark(match.start(), match.end(), archive, named, match[opis] if opis else None, files, (), labels)
