"""Shelfmarks: archives that number by series and piece, and Soviet paths shortened to hyphens or slashes.

    FO 371/84053 · RG 59, Central Files 1967-69, POL 27 · BArch R 58/6238, Bl. 12 · 51QO/35
    ЦДІАЛ 201-4а-348 · ДАТО Р-234-4-38а · GARF 7523/95/109/11 · ГА РФ П-51957

A shelfmark counts where its form belongs to one archive alone, or its archive is named beside it or in the same
sentence; letters and digits alone are no evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from citecheck.data import archives as registry
from citecheck.data.series import BUNDESARCHIV, TNA, TNA_PLAIN
from citecheck.parse import archival_numbers as numbers
from citecheck.parse.archive_names import ArchiveMention, before


@dataclass(frozen=True, slots=True)
class Shelfmark:
    """A reference at ``[start, end)`` of a folded text, with its four levels in normal form."""

    start: int
    end: int
    archive_id: str | None
    fond: str | None
    opis: str | None
    delo: tuple[str, ...]
    folios: tuple[str, ...] = ()
    labels: tuple[tuple[str, str], ...] = ()
    mention: ArchiveMention | None = None
    implicit: bool = False
    """Whether the archive is named elsewhere in the sentence."""


_SENTENCE = re.compile(r"[.!?]\s+(?=[A-ZА-ЯІЇЄ«“\"(\[*-])|\s[-*]\s(?=\[)")
_WINDOW = 300


def find(text: str) -> list[Shelfmark]:
    """Return the shelfmarks of a folded text, in order; none overlaps another."""
    found: list[Shelfmark] = []
    for reader in (_tna, _nara, _bundesarchiv, _french, _polish, _american, _soviet):
        found.extend(reader(text))
    kept: list[Shelfmark] = []
    for one in sorted(found, key=lambda s: (s.start, -s.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def may_hold(text: str) -> bool:
    """Whether a text has anything like a shelfmark: a capital and a digit not far from each other."""
    return _HINT.search(text) is not None


_HINT = re.compile(
    r"\b(?:[A-Z]{1,5}\s?\d{1,4}/\d|RG[ -]?\d|(?:National Archives|BArch|Bundesarchiv)|\d{1,3}QO|sygn|AIPN|AD\s\d|AN,)"
    r"|[А-ЯІЇЄҐA-Z]{3,}[\s,.-]{1,3}(?:[РПФRP]\s?-?\s?)?\d[\d/аa-]*[-/]\d|[А-ЯA-Z]{2,}\s?[А-ЯA-Z]{0,3}[\s,.]{1,2}[ПРPR]-\d{3}"
)


def _sentence_around(text: str, at: int) -> str:
    """The sentence a place stands in, no further than a window each way."""
    low, high = max(0, at - _WINDOW), min(len(text), at + _WINDOW)
    start = max((m.end() for m in _SENTENCE.finditer(text, low, at)), default=low)
    stop = _SENTENCE.search(text, at, high)
    return text[start : stop.start() if stop else high]


# The National Archives, Kew.

_TNA_NAMED = re.compile(
    r"\b(?:TNA|UKNA|PRO|Kew|Public Record Office|(?:UK|British) National Archives|The National Archives)\b"
)
_CODES = "|".join(sorted(TNA, key=lambda c: (-len(c), c)))
_PIECE = re.compile(
    rf"(?<![\w/.-])(?P<code>{_CODES})\s?(?P<series>\d{{1,4}})/(?P<piece>\d{{1,6}}[A-Z]?(?:/\d{{1,5}}[A-Z]?)*)(?P<more>(?:\s?[·•]\s?\d{{1,6}})*)(?![\w/])"
    r"(?:,?\s(?:fols?|ff?|pp?)\.\s?(?P<folio>\d{1,4}[rv]?(?:\s?-\s?\d{1,4}[rv]?)?))?"
)
_SERIES = re.compile(
    rf"(?<![\w/.-])(?P<code>{_CODES})\s(?P<series>\d{{1,4}})(?=\sseries|[.,;)\]]|\s?\Z|\s)(?![/\d]|\s?\d)"
)
_PIECE_LABELS = (("fond", "series"), ("delo", "piece"))


def _tna(text: str) -> Iterator[Shelfmark]:
    named_at_all = _TNA_NAMED.search(text) is not None
    plain = False
    for match in _PIECE.finditer(text):
        sure = match["code"] in TNA_PLAIN
        if not (sure or named_at_all or plain):
            continue
        plain = plain or sure
        pieces = (match["piece"], *re.findall(r"\d+", match["more"] or ""))
        yield _kew(text, match, pieces)
    for match in _SERIES.finditer(text):
        around = _sentence_around(text, match.start())
        series_said = text[match.end() : match.end() + 7] == " series"
        if _TNA_NAMED.search(around) and (
            match["code"] in TNA_PLAIN or series_said or _directly_named(text, match.start())
        ):
            yield _kew(text, match, ())


def _directly_named(text: str, at: int) -> bool:
    return re.search(r"(?:TNA|PRO|Archives|Records?)[\s,(:-]{1,4}\Z", text[max(0, at - 30) : at]) is not None


def _kew(text: str, match: re.Match[str], pieces: tuple[str, ...]) -> Shelfmark:
    lead = re.search(
        r"(?:TNA|UKNA|PRO|(?:The |UK |British )?National Archives(?: \(UK\)| of the UK)?,?(?: Kew)?)[\s,:(]{1,3}\Z",
        text[max(0, match.start() - 48) : match.start()],
    )
    start = match.start() - len(lead[0]) if lead and "(" not in lead[0][-3:] else match.start()
    folio = match.groupdict().get("folio")
    return Shelfmark(
        start,
        match.end(),
        "TNA",
        f"{match['code']} {match['series']}",
        None,
        pieces,
        numbers.leaves(folio) if folio else (),
        _PIECE_LABELS,
        implicit=lead is None,
    )


# The US National Archives.

_NARA_NAMED = re.compile(r"\b(?:NARA|USNA|NACP|(?:US |U\.S\. )?National Archives|Archives II|College Park)\b")
_RECORD_GROUP = re.compile(r"(?<![\w-])(?:RG|Record Group)\s?(?P<group>\d{1,3})(?![\d.\w-])")
_FILE_SERIES = re.compile(
    r"[\s,/]{1,3}(?P<series>Central (?:Decimal |Foreign Policy )?Files?(?:,?\s\d{4}\s?-\s?\d{2,4})?|Subject[- ]Numeric Files?(?:,?\s\d{4}\s?-\s?\d{2,4})?"
    r"|Entry\s\w{1,8}|E\.\s?\d{1,4}|Lot(?: Files?)?\s?\d{2}\s?D\s?\d{1,4}|\d{2}\sD\s\d{1,4}|[TMA]-?\d{2,4}(?!\d))"
)
_DESIGNATOR = re.compile(
    r"[\s,/]{1,3}(?P<file>POL\s\d[\d-]*(?:\s[A-Z]{2,}(?:-[A-Z]+)*(?![a-z]))*|[A-Z]{2,5}\s\d{1,2}(?:-\d+)?(?:\s[A-Z]{2,}(?:-[A-Z]+)*(?![a-z]))*|[DPN]\d{6,}(?:\s?-\s?\d{4})?"
    r"|Box(?:es)?\s\d{1,5}(?:\s?-\s?\d{1,5})?|Roll\s\d{1,4}|Reel\s\d{1,4}|\d{3}\.\d{2,4}[\w./-]*)"
)
_RECORD_LABELS = (("fond", "record group"), ("opis", "series"), ("delo", "file"))


def _nara(text: str) -> Iterator[Shelfmark]:
    for match in _RECORD_GROUP.finditer(text):
        end = match.end()
        series = _FILE_SERIES.match(text, end)
        if series:
            end = series.end()
        designator = _DESIGNATOR.match(text, end)
        if designator:
            end = designator.end()
        if not (series or designator) and not _NARA_NAMED.search(_sentence_around(text, match.start())):
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


# The Bundesarchiv and other German archives.

_PREFIXES = "|".join(sorted(BUNDESARCHIV, key=lambda c: (-len(c), c)))
_BESTAND = rf"(?P<bestand>(?:{_PREFIXES})\s?\d{{1,5}}(?:\s[IVX]+|\s[A-Z][a-zäöü]{{3,}})?)(?:\s?/\s?(?P<band>\d{{1,6}}[a-z]?(?:\s?-\s?\d{{1,6}})?))?"
_BARCH = re.compile(
    rf"(?<!\w)(?P<lead>(?:BArch|Bundesarchiv|BA-MA|BAB|BAK|SAPMO-BArch)(?:[-\s](?:Berlin|Koblenz|Freiburg|Lichterfelde|MA))?(?:\s\([A-Z][\w-]*\))?[,:]?\s(?:\(?[A-Z][\w-]+\)?,\s)?){_BESTAND}(?!\w)"
)
_BARCH_NEXT = re.compile(rf"\s?[,;]\s(?:und\s|and\s)?{_BESTAND}(?![\w/])")
_OCCUPIED = re.compile(
    r"(?<![\w/])(?P<bestand>R\s\d{1,3}\s(?:Polen|Böhmen|Frankreich|Belgien|Niederlande|Ukraine|Ostland|Norwegen))\s?/\s?(?P<band>\d{1,6})(?!\w)"
)
_BLATT = re.compile(r"[,\s]{1,2}(?:Bl|fol|Fol)\.?\s?(?P<folio>\d{1,4}[rv]?(?:\s?-\s?\d{1,4}[rv]?|\s?ff?\.)?)(?!\w)")
_BAND_LABELS = (("fond", "Bestand"), ("delo", "Band"))
_PA_AA = re.compile(r"(?<!\w)(?:PA\s?AA|PAAA)[,:]?\s(?P<bestand>R|B|RZ|RAV)\s?(?P<band>\d{2,6})(?!\w)")
_REPOSITORY = re.compile(
    r"(?<!\w)(?:[A-ZÄÖÜ][\w-]*archiv(?:\s[A-ZÄÖÜ][\w-]+)?|LAB|LASA|HStA\w*|GStA\s?PK|StA\s?[A-Z]\w*|LHA\w*|ThHStA\w*|SächsHStA|BayHStA)(?:\s\([\w ]{2,12}\))?,\s"
    r"(?P<bestand>(?:[A-Z]\s)?(?:Rep\.\s?[\w/.-]+(?:-\d+)?|Best\.\s?[\w/.-]+|[A-Z]{0,3}\s?\d{1,5}(?:[-/]\d+)*)(?:\s[IVX]+)?),\s(?:Nr\.|Akte|Bd\.)\s?(?P<band>\d{1,6}[a-z]?)(?!\w)"
)


def _bundesarchiv(text: str) -> Iterator[Shelfmark]:
    for match in _BARCH.finditer(text):
        yield _band(text, match, "BArch", match.start())
        after = _BARCH_NEXT.match(text, match.end())
        while after:
            yield _band(text, after, "BArch", after.start("bestand"), implicit=True)
            after = _BARCH_NEXT.match(text, after.end())
    for match in _OCCUPIED.finditer(text):
        yield _band(text, match, "BArch", match.start(), implicit=True)
    for match in _PA_AA.finditer(text):
        yield _band(text, match, "PA-AA", match.start())
    for match in _REPOSITORY.finditer(text):
        found = registry.by_name(match[0].partition(",")[0])[0] or registry.by_code(match[0].partition(",")[0].strip())
        yield _band(text, match, found[0].id if found else None, match.start())


def _band(text: str, match: re.Match[str], archive_id: str | None, start: int, implicit: bool = False) -> Shelfmark:
    end = match.end()
    leaf = _BLATT.match(text, end)
    folios = numbers.leaves(leaf["folio"]) if leaf else ()
    bestand = re.sub(r"\s+", " ", re.sub(r"(?<=[A-Za-z])(?=\d)", " ", match["bestand"]))
    band = (match["band"].replace(" ", ""),) if match["band"] else ()
    return Shelfmark(
        start, leaf.end() if leaf else end, archive_id, bestand, None, band, folios, _BAND_LABELS, implicit=implicit
    )


# France.

_QUAI = re.compile(
    r"(?<![\w/])(?P<series>\d{1,3}\s?(?:QO(?:NT)?|PO|CP(?:COM)?|PA-?AP))/(?P<piece>[\dA-Z]+(?:/\d+)*)(?![\w/])"
)
_NATIONAL = re.compile(
    r"(?<!\w)(?:AN|Archives nationales(?: \(AN\))?|A\.N\.),\s(?P<series>(?:\d{1,3}\s?)?(?:[A-Z]{1,3}(?:/?[\dIVX]{1,4})?|AJ/?\d+|AP\s?\d+))[\s/*]{1,2}(?P<piece>\d{1,6}(?:\s?[-–/]\s?\d{1,6})*[A-Z]?)(?!\w)"
)
_DEPARTMENT = re.compile(
    r"(?<!\w)(?P<archive>AD(?:\s\d{2,3}|\s(?:de\s(?:la\s|l')?|du\s|des\s)?[A-ZÉÈ][\w'-]+(?:-[\w']+)*))(?:\s\([A-Z]{2,6}\))?,\s(?P<series>\d{0,4}\s?[A-Z]{1,3}(?:\s?bis|\s?Dep)?)[\s/]?(?P<piece>\d{1,6}(?:/\d+)*)(?!\w)"
)


def _french(text: str) -> Iterator[Shelfmark]:
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
    for match in _DEPARTMENT.finditer(text):
        mention = ArchiveMention(match.start("archive"), match.end("archive"), code=match["archive"])
        yield Shelfmark(
            match.start(), match.end(), None, match["series"].strip(), None, (match["piece"],), (), labels, mention
        )


# Poland.

_SYGN = re.compile(
    r"(?<!\w)(?P<archive>AAN|A?IPN(?:\s[A-Z][a-z])?|AP\s(?:w\s)?[A-ZŁŚŻ]\w+|CAW|AGAD)(?:\s\([\w ]{2,20}\))?,\s(?P<fond>[^,;.()]{2,60}),\s(?:sygn\.|sygn)\s?(?P<delo>[\w/-]+)(?:,\s[ks]\.\s?(?P<folio>\d{1,4}(?:\s?-\s?\d{1,4})?))?"
)
_IPN = re.compile(
    r"(?<!\w)(?P<archive>A?IPN)(?:,)?\s(?P<unit>(?:BU|Ka|Kr|Wr|Gd|Lu|Po|Rz|By|Bi)\s\d{1,4}(?:\s\d+)?)/(?P<delo>\d{1,6})(?:\s?t\.\s?\d+)?(?:,\s[ks]\.\s?(?P<folio>\d{1,4}(?:\s?-\s?\d{1,4})?))?"
)


def _polish(text: str) -> Iterator[Shelfmark]:
    labels = (("fond", "zespół"), ("delo", "sygnatura"))
    for pattern, group in ((_SYGN, "fond"), (_IPN, "unit")):
        for match in pattern.finditer(text):
            found = registry.by_code(match["archive"])
            folios = numbers.leaves(match["folio"]) if match["folio"] else ()
            mention = ArchiveMention(match.start("archive"), match.end("archive"), code=match["archive"], found=found)
            yield Shelfmark(
                match.start(), match.end(), None, match[group].strip(), None, (match["delo"],), folios, labels, mention
            )


# Other collections in boxes and record groups.

_LETTERED = re.compile(
    r"(?<!\w)(?:(?P<cac>(?:CAC|Churchill Archives Centre)(?:,\sCambridge)?),\s(?P<papers>[A-Z]{3,5})\s(?P<unit>\d{1,3}(?:/\d{1,4}[A-Z]?)+)"
    r"|(?P<yva>YVA|Yad Vashem(?: Archives?)?(?: \(YVA\))?),\s(?P<group>[A-Z]{1,2}\.?\s?\d{1,3})/(?P<file>[\dA-Z]+(?:/\d+)*)"
    r"|(?P<osa>HU OSA|OSA),?\s(?P<series>\d{1,3}-\d{1,3}-\d{1,3})(?:,\s[Bb]ox\s(?P<box>\d{1,4}))?"
    r"|(?P<ushmm>USHMM(?:A)?),\s(?P<rg>RG-\d{2}\.\d{3}(?:[*M]|\.\d+)?)(?:,\s(?:reel|box)\s(?P<reel>\d{1,4}))?)"
)


def _american(text: str) -> Iterator[Shelfmark]:
    for m in _LETTERED.finditer(text):
        if m["cac"]:
            yield Shelfmark(m.start(), m.end(), "CAC", m["papers"], None, (m["unit"],))
        elif m["yva"]:
            yield Shelfmark(
                m.start(),
                m.end(),
                "YVA",
                m["group"].replace(" ", ""),
                None,
                (m["file"],),
                (),
                (("fond", "record group"), ("delo", "file")),
            )
        elif m["osa"]:
            yield Shelfmark(
                m.start(),
                m.end(),
                "OSA",
                m["series"],
                None,
                (m["box"],) if m["box"] else (),
                (),
                (("fond", "fonds-subfonds-series"), ("delo", "box")),
            )
        else:
            yield Shelfmark(
                m.start(),
                m.end(),
                "USHMM",
                m["rg"],
                None,
                (m["reel"],) if m["reel"] else (),
                (),
                (("fond", "record group"), ("delo", "reel")),
            )


# Soviet paths without labels.

_NUMBER = r"(?:[РПАМИНКФRPAMINK]\s?-?\s?)?\d{1,6}[а-яa-z]?"
_PATH = re.compile(
    rf"(?<![\w/-])(?P<label>(?:[Фф]онд|[Ff]ond|[Фф]\.|[Ff]\.)\s)?(?P<fond>{_NUMBER})(?P<mark>[-/])(?P<opis>\d{{1,6}}(?:-?[а-яa-z](?![а-яa-z]))?)(?P=mark)(?P<delo>\d{{1,6}}[а-яa-z]?)(?:(?P=mark)(?P<folio>\d{{1,4}}(?:об|ob|зв)?))?(?![\w/-])"
)
_FILE_ONLY = re.compile(r"(?<![\w/-])(?P<file>[ПРСPRS]-\d{3,7})(?![\w/-])")


def _soviet(text: str) -> Iterator[Shelfmark]:
    for match in _PATH.finditer(text):
        mention = before(text, match.start(), lenient=False)
        implicit = False
        if mention is None or not mention.found:
            if not match["label"]:
                continue
            mention, implicit = _named_near(text, match.start()), True
            if mention is None and match["mark"] == "/" and match["folio"] is None:
                continue
        yield _path(match, mention, implicit)
    for match in _FILE_ONLY.finditer(text):
        mention = before(text, match.start(), lenient=False)
        if mention is not None and mention.found and mention.end >= match.start() - 3:
            yield Shelfmark(mention.start, match.end(), None, None, None, numbers.files(match["file"]), (), (), mention)


def _named_near(text: str, at: int) -> ArchiveMention | None:
    from citecheck.parse.archive_names import earlier_in_sentence

    return earlier_in_sentence(text, at, 0)


def _path(match: re.Match[str], mention: ArchiveMention | None, implicit: bool) -> Shelfmark:
    cyrillic = bool(re.search(r"[А-Яа-яІЇЄҐ]", match[0])) or (
        mention is not None and bool(re.search(r"[А-Яа-я]", mention.code))
    )
    start = mention.start if mention is not None and not implicit else match.start()
    polish = mention is not None and any(one.levels == "pol" for one in mention.found)
    folios = numbers.leaves(match["folio"]) if match["folio"] else ()
    if polish:
        return Shelfmark(
            start,
            match.end(),
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
        match.end(),
        None,
        numbers.fond(match["fond"], cyrillic),
        numbers.opis(match["opis"]),
        numbers.files(match["delo"]),
        folios,
        (),
        mention,
        implicit,
    )


@cache
def code_of(archive_id: str) -> str:
    """Return the canonical code of a registry id."""
    one = registry.by_id(archive_id)
    return one.code if one else archive_id
