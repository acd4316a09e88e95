"""The small change of references: dates, pages, volumes, places, editions, identifiers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from citecheck.lang import mapping, words
from citecheck.model.date import Day, Issued

YEAR = r"(?:1[4-9]\d\d|20\d\d)"
SEASON = "Spring|Summer|Autumn|Fall|Winter|Frühjahr|Frühling|Sommer|Herbst|printemps|été|automne|hiver|весна|лето|осень|зима|весна|літо|осінь"
_DASH = r"\s?[-–—]\s?"


def is_season(text: str) -> bool:
    """Whether a word is one of the seasons by which quarterlies are dated."""
    return re.fullmatch(SEASON, text.strip(), re.IGNORECASE) is not None


@cache
def _labels(*tables: str) -> str:
    found: dict[str, None] = {}
    for table in tables:
        for word in words(table):
            found.setdefault(word)
    return "|".join(re.escape(w).replace(r"\ ", r"\s?") for w in sorted(found, key=lambda w: (-len(w), w)))


_PAGE_NUMBER = (
    r"(?:[a-zA-Z]?\d{1,6}[a-zа-я]?|[ivxlc]{1,7}|[IVXLC]{1,7})(?:\s?(?:об|ob|v|r)\b\.?|\s?nn?\.?\s?\d{1,4}(?!\w))?"
)
_PAGE_RANGE = rf"{_PAGE_NUMBER}(?:{_DASH}{_PAGE_NUMBER})?(?:\s?ff?\.?(?!\w))?"
PAGE_LIST = rf"{_PAGE_RANGE}(?:\s?(?:,|&|;(?=\s?\d)|(?<=\s)(?:and|и|і|та|und|et|e)(?=\s))\s?(?:and\s)?(?:(?:pp?|S|с|С)\.\s?)?(?!{YEAR}\b){_PAGE_RANGE}(?!\s?[:\w]))*"


@cache
def pages() -> re.Pattern[str]:
    """Labelled pages: ``pp. 354–65``, ``S. 12 f.``, ``С. 5, 7``; groups ``label`` and ``value``."""
    return re.compile(
        rf"(?<![\w.])(?P<label>{_labels('pages', 'page')}|P|S|С|СС|p|pp)(?P<space>\.?\s?)(?P<value>{PAGE_LIST})(?![\w])",
        re.IGNORECASE,
    )


_REPEATED_LABEL = re.compile(r"(?:\s?[,;]|,?\s(?:and|und|et|и|і|та))\s?(?:pp?|[SsСс]{1,2})\.\s?(?=\d)")


def page_list(value: str) -> str:
    """Return pages with the label printed once only: ``171–76 and pp. 397–408`` -> ``171–76, 397–408``."""
    return _REPEATED_LABEL.sub(", ", value.strip())


@cache
def inner_page() -> re.Pattern[str]:
    """The cited page within a printed extent: ``(p. 363)``, ``(here p. 12)``, ``(pp. 213–14)``."""
    return re.compile(
        rf"\s*,?\s?\((?:(?:here|esp\.|especially|at|hier|bes\.|ici|surtout|qui|здесь|тут|quote|quotation)\s?(?:at|on|auf)?\s?,?\s?)?(?P<label>{_labels('pages', 'page')})\s?(?P<value>{PAGE_LIST})\)",
        re.IGNORECASE,
    )


@cache
def chapter_locator() -> re.Pattern[str]:
    """``chapter 5``, ``chapters 2 and 3``, ``introduction, chapters 2 and 3``."""
    return re.compile(
        rf"(?:(?:particularly|especially|esp\.|see)\s)?(?P<value>(?:(?:introduction|preface|conclusion|epilogue|foreword),?\s(?:and\s)?)?(?P<label>{_labels('chapter')})\s?(?P<number>(?:\d{{1,3}}|[IVXLC]{{1,7}})(?:{_DASH}\d{{1,3}})?(?:(?:,\s|\s(?:and|und|et|и)\s)\d{{1,3}})*)|(?P<bare>introduction|preface|conclusion|epilogue|foreword|passim))(?!\w)",
        re.IGNORECASE,
    )


@cache
def numbered(table: str) -> re.Pattern[str]:
    """A labelled number of ``volume``, ``issue``, ``part`` or ``book``; groups ``label`` and ``value``."""
    number = r"(?:\d{1,5}(?:[-–/]\d{1,5})?(?:\s?\(\s?(?!(?:1[4-9]|20)\d\d\s?\))\d{1,6}\s?\))?[a-zа-я]?|[IVXLC]{1,7}(?:[-–/][IVXLC]{1,7})?)"
    return re.compile(
        rf"(?<![\w])(?P<label>{_labels(table)})(?:\s?(?=\d)|\s(?=[IVXLC])|(?<=\.)(?=[IVXLC]))(?P<value>{number})(?![\w])",
        re.IGNORECASE,
    )


@cache
def edition() -> re.Pattern[str]:
    """``3rd edn``, ``2. Aufl.``, ``изд. 3-е``, ``2nd revised edition``."""
    labels = _labels("edition")
    return re.compile(
        rf"(?<!\w)(?P<value>\d{{1,2}})(?:st|nd|rd|th|\.|-е|e|ème|-е)?\s(?:(?:rev(?:ised)?|enl(?:arged)?|erw|überarb|испр|доп)\.?\s(?:(?:and|u\.|und|и)\s\w+\.?\s)?)?(?:{labels})(?!\w)|(?:{labels})\s?(?P<after>\d{{1,2}})(?:-е|-е|th|nd|rd)?(?!\w)",
        re.IGNORECASE,
    )


@cache
def _month_words() -> str:
    return "|".join(re.escape(m) for m in sorted(mapping("months"), key=lambda m: (-len(m), m)))


@cache
def full_date() -> re.Pattern[str]:
    """A date with its day or month, or a range of days: ``17 August 1957``, ``January 14–20, 2005``, ``27.12.41``."""
    m = _month_words()
    return re.compile(
        rf"(?<!\w)(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th|\.)?(?:{_DASH}(?P<e1>\d{{1,2}})\.?)?\s(?:of\s)?(?P<m1>{m})\.?,?\s(?P<y1>{YEAR})"
        rf"|(?P<m2>{m})\.?\s(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?(?:{_DASH}(?:(?P<em2>{m})\s)?(?P<e2>\d{{1,2}}))?,?\s(?P<y2>{YEAR})"
        rf"|(?P<m3>{m})\.?,?\s(?P<y3>{YEAR})"
        rf"|(?P<y4>{YEAR})\.\s(?P<d4>\d{{1,2}})\s(?P<m4>{m})"
        rf"|(?P<d5>\d{{1,2}})\.(?P<m5>\d{{1,2}})\.(?P<y5>{YEAR})"
        rf"|(?P<y6>{YEAR})-(?P<m6>\d{{2}})-(?P<d6>\d{{2}}))(?!\w)",
        re.IGNORECASE,
    )


def read_date(match: re.Match[str]) -> Issued | None:
    """Return the date of a match of :func:`full_date`; None for a 31 February."""
    groups = match.groupdict()
    form = next(n for n in "123456" if groups.get(f"y{n}"))
    year = int(groups[f"y{form}"])
    month_text = groups.get(f"m{form}") or ""
    month = int(month_text) if month_text.isdigit() else int(mapping("months").get(month_text.lower(), 0))
    day = int(groups.get(f"d{form}") or 0)
    if month > 12 or day > 31:
        return None
    last = groups.get(f"e{form}")
    end = None
    if last:
        end_month = mapping("months").get((groups.get("em2") or "").lower(), month)
        end = Day(year, end_month, int(last))
    return Issued(Day(year, month, day), end)


_YEARS = re.compile(
    rf"(?<![\w-])(?P<a>{YEAR})(?P<letter>[a-z](?!\w))?(?:{_DASH}(?P<b>{YEAR}|\d\d)(?!\w))?(?:\s?(?:гг?|рр?|gg?)\.)?(?![\w])"
)


def years() -> re.Pattern[str]:
    """A year, or a range of years."""
    return _YEARS


def read_years(match: re.Match[str]) -> Issued:
    """Return the years of a match of :func:`years`."""
    first = int(match["a"])
    if not match["b"]:
        return Issued(Day(first))
    last = match["b"]
    return Issued(Day(first), Day(int(last) if len(last) == 4 else first // 100 * 100 + int(last)))


@dataclass(frozen=True, slots=True)
class Identifier:
    """A DOI, ISBN, ISSN, URL, arXiv or ORCID number at ``[start, end)``; ``value`` in normal form."""

    name: str
    value: str
    start: int
    end: int
    raw: str


_URL = re.compile(
    r"<?(?P<url>(?:https?|ftp)://[^\s<>\"“”«»\\^`{|}\[\]]+[^\s<>\"“”«»\\^`{|}\[\].,;:!?'’)*_])>?",
    re.IGNORECASE,
)
_DOI = re.compile(
    r"(?:(?:https?://)?(?:www\.|dx\.)?doi\.org/|(?<!\w)doi:?\s?|(?<![\w/.]))(?P<doi>10\.\d{4,9}/[^\s\"<>“”«»]+[^\s\"<>“”«».,;:!?'’)\]])",
    re.IGNORECASE,
)
_ISBN = re.compile(
    r"(?<!\w)ISBN(?:-1[03])?[:\s]\s?(?P<isbn>(?:97[89][- ]?)?\d(?:[- ]?\d){8}[- ]?[\dXxХх])(?!\w)",
    re.IGNORECASE,
)
_ISSN = re.compile(
    r"(?<!\w)(?:e-?|p-?)?ISSN(?:\s?\((?:print|online|web)\))?[:\s]\s?(?P<issn>\d{4}[-–]\d{3}[\dXxХх])(?!\w)",
    re.IGNORECASE,
)
_ARXIV = re.compile(
    r"(?<!\w)arXiv:\s?(?P<arxiv>\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?!\w)", re.IGNORECASE
)


def identifiers(text: str, start: int = 0, end: int | None = None) -> list[Identifier]:
    """Return the identifiers of a text in order; a DOI in a URL is a DOI."""
    stop = len(text) if end is None else end
    found: list[Identifier] = []
    for name, pattern, group in (
        ("DOI", _DOI, "doi"),
        ("URL", _URL, "url"),
        ("ISBN", _ISBN, "isbn"),
        ("ISSN", _ISSN, "issn"),
        ("arXiv", _ARXIV, "arxiv"),
    ):
        if group in ("doi", "url") and ("10." if group == "doi" else "://") not in text:
            continue
        for match in pattern.finditer(text, start, stop):
            value = _trimmed(match[group])
            end = match.end() if value == match[group] else match.start(group) + len(value)
            if name == "URL" and text[end : end + 1] == ")" and value.count("(") > value.count(")"):
                value, end = value + ")", end + 1
            found.append(Identifier(name, _normal(name, value), match.start(), end, text[match.start() : end]))
    return _apart(found)


def _apart(found: list[Identifier]) -> list[Identifier]:
    """Drop what overlaps an identifier of a kind that comes earlier: the URL around a DOI."""
    rank = {"DOI": 0, "URL": 1, "ISBN": 2, "ISSN": 3, "arXiv": 4}
    kept: list[Identifier] = []
    for one in sorted(found, key=lambda one: (one.start, rank[one.name])):
        if kept and one.start < kept[-1].end:
            if rank[one.name] < rank[kept[-1].name]:
                kept[-1] = one
            continue
        kept.append(one)
    return kept


def _trimmed(value: str) -> str:
    """Cut at a closing bracket that was never opened inside: ``http://a.b/c)(so it goes on``."""
    depth = 0
    for at, ch in enumerate(value):
        depth += (ch == "(") - (ch == ")")
        if depth < 0:
            return value[:at]
    return value


def _normal(name: str, value: str) -> str:
    if name == "DOI":
        return value.lower()
    if name in ("ISBN", "ISSN"):
        return value.replace("Х", "X").replace("х", "X").replace("–", "-").upper()
    return value
