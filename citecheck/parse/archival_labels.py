"""Labels of archival levels and the forms of the numbers behind them, put together from the language tables.

One pattern finds a label with its number. Labels stand for several levels where writers use them so: ``f.`` is a
fond or a folio, ``С.`` a page or a leaf; what it is follows from its neighbours (``parse/archival.py``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from citecheck.lang import words

ORDER = {"fond": 1, "opis": 2, "karton": 2, "papka": 3, "delo": 4, "part": 5, "folio": 6, "page": 6}

_LEVEL_TABLES = ("fond", "opis", "delo", "folio", "page", "karton", "papka", "part")

_LETTER = "[A-Za-zА-Яа-яЁёІіЇїЄєҐґ]"
_NO = r"(?:(?:№+|N[ºo°]\.?|No\.?|nr\.?|Nº)\s?)?"
_PREFIX = r"(?:(?:КМФ|KMF|[РПАМИНКФRPAMINKFрпамин])\s?\.?\s?-?\s?)"
_NEXT_LABEL = r"(?!(?:оп|op|о|o|д|d|спр|spr|л|l|арк|ф|f|т|t|ч|ch)\s?\.\s?\d)"
_SUFFIX = rf"(?:-?{_NEXT_LABEL}[a-zа-яіA-ZА-Я]{{1,2}}(?!{_LETTER}))?"
_EXTENT = r"(?!\s?(?:л|лл|l|ll|арк|листов|листа|листах|аркушів|г|гг|gg?)\.?+(?!\w)(?!\s?\d))"
"""A number before the label is an extent ("93 л.") or a year ("1898 г."), unless a number follows the label too."""
_FOND = rf"{_PREFIX}?\d{{1,7}}+(?:[-/]\d{{1,7}}+)*{_SUFFIX}(?:\s?/\s?[А-Яа-яA-Za-z](?!{_LETTER}))?"
_OPIS_ONE = rf"\d{{1,7}}+(?:[-/]\d{{1,4}}+)?{_SUFFIX}(?:/[А-Яа-яA-Z](?!{_LETTER}))?(?:[ТT](?:ОМ)?\d+)?(?:\s?(?:доп|дод|dop)(?!{_LETTER})\.?)?"
_OPIS = rf"{_OPIS_ONE}(?:\s?,\s?\d{{1,4}}+(?=\s?[.;,]?\s*(?:[ДдDd]|[Ее]д|[Сс]пр)))*"
_DELO_ONE = (
    rf"(?:[A-ZА-ЯІ]-?\s?)?\d{{1,9}}+{_SUFFIX}(?:\s?[-/]\s?\d{{1,7}}+{_SUFFIX})*(?:\s?\(\s?\d{{1,6}}\s?\))?{_EXTENT}"
)
_DELO = rf"{_DELO_ONE}(?:\s?(?:,|;(?=\s?\d)|(?<=\s)(?:и|і|та|and|i|y|u)(?=\s))\s?(?![12][6-9]\d\d\b){_DELO_ONE})*"
_VERSO = r"(?:\s?-?(?:об|ob|obor|зв|zv|verso|v)(?![\w])\.?)"
_LEAF = rf"\d{{1,5}}+(?:[a-zа-яі](?!{_LETTER}))?{_VERSO}?"
_LEAF_RANGE = rf"{_LEAF}(?:\s?-\s?{_LEAF})?"
# "1l 1-17": a digit read as a letter, and the rest of the number behind a space.
_TORN_LEAF = rf"\d{{0,3}}[lI]\s(?=\d){_LEAF_RANGE}"
_FOLIO = rf"(?:{_TORN_LEAF}|{_LEAF_RANGE})(?:\s?(?:,|(?<=\s)(?:и|і|та|and|i|et|und)(?=\s))\s?(?!\d{{1,5}}\s?(?:л|l)\.){_LEAF_RANGE}(?![:\w]))*"
_PART = r"(?:\d{1,5}+|[IVX]{1,5}+)(?:-\d{1,3})?[a-zа-я]?(?!\w)"

_VALUES = {
    "fond": _FOND,
    "opis": _OPIS,
    "delo": _DELO,
    "folio": _FOLIO,
    "page": _FOLIO,
    "karton": r"\d{1,4}[а-яa-z]?(?!\w)",
    "papka": r"\d{1,5}[а-яa-z]?(?!\w)",
    "part": _PART,
}


@dataclass(frozen=True, slots=True)
class Token:
    """A label with its number in a folded text. ``levels`` are the levels it can be, likeliest first."""

    levels: tuple[str, ...]
    label: str
    value: str
    start: int
    value_start: int
    end: int
    many: bool = False
    """Whether the label is a plural (``ll.``, ``dd.``)."""


@cache
def _label_levels() -> dict[str, tuple[tuple[str, ...], bool]]:
    """Each label, case folded, with the levels it can name and whether it is a plural."""
    table: dict[str, list[str]] = {}
    plural: set[str] = set()
    for level in _LEVEL_TABLES:
        for word in words(f"archival.{level}"):
            table.setdefault(word, []).append(level)
    for level in ("fond", "opis", "delo", "folio"):
        for word in words(f"archival.{level}_many"):
            table.setdefault(word, []).append(level)
            plural.add(word)
    return {word: (tuple(dict.fromkeys(levels)), word in plural) for word, levels in table.items()}


@cache
def _label_alternatives(level: str) -> str:
    own = sorted((w for w, (levels, _) in _label_levels().items() if level in levels), key=lambda w: (-len(w), w))
    return "|".join(re.escape(word).replace(r"\ ", r"\s?") for word in own)


@cache
def pattern_for(level: str) -> re.Pattern[str]:
    """Return the pattern of one level: label, mark, number."""
    labels = _label_alternatives(level)
    if level == "delo":
        labels += r"|№+(?=\s?\d)"
    # A one-letter label wants its point, colon, hyphen or at least a space before the number.
    return re.compile(
        rf"(?P<label>{labels})(?P<mark>\s?[.:]?\s?:?\s?-?\s{{0,24}}){_NO}(?P<value>{_VALUES[level]})", re.IGNORECASE
    )


@cache
def any_label() -> re.Pattern[str]:
    """Return the pattern that finds where a label stands before a number, whatever its level."""
    everything = sorted(_label_levels(), key=lambda w: (-len(w), w))
    labels = "|".join(re.escape(word).replace(r"\ ", r"\s?") for word in everything)
    return re.compile(
        rf"(?<!\w)(?<!\w')(?P<label>{labels}|№+)(?=\s?[.:]?\s?:?\s?-?\s{{0,24}}{_NO}(?:{_PREFIX})?(?:[A-ZА-Я]-?)?\d|\s?\.?\s?[IVX]+\b)",
        re.IGNORECASE,
    )


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return every label with a number in ``text[start:end]``, in order."""
    stop = len(text) if end is None else end
    found: list[Token] = []
    at = start
    for match in any_label().finditer(text, start, stop):
        if match.start() < at:
            continue
        token = _token_at(text, match, stop)
        if token is not None:
            found.append(token)
            at = token.end
    return found


def _token_at(text: str, match: re.Match[str], stop: int) -> Token | None:
    label = re.sub(r"\s+", " ", match["label"].casefold())
    levels, many = _label_levels().get(label, (("delo",), False))
    if label.startswith("№"):
        levels = ("delo",)
    best: Token | None = None
    for level in levels:
        found = pattern_for(level).match(text, match.start(), stop)
        if found and (best is None or found.end() > best.end):
            label_end = found.start() + len(found["label"]) + (1 if found["mark"].lstrip()[:1] in (".", ":") else 0)
            best = Token(
                levels,
                text[found.start() : label_end],
                found["value"],
                found.start(),
                found.start("value"),
                found.end("value"),
                many,
            )
    return best


def token_as(text: str, token: Token, level: str, stop: int) -> Token | None:
    """Read a token again as one of its other levels; None if its number does not fit that level."""
    if level not in token.levels:
        return None
    found = pattern_for(level).match(text, token.start, stop)
    if not found:
        return None
    return Token(
        (level,),
        token.label,
        found["value"],
        found.start(),
        found.start("value"),
        found.end("value"),
        token.many,
    )
