"""Labels of archival levels and the forms of the numbers behind them, put together from the language tables.

Numbers are looked for, not labels: most words are no label, most numbers have none before them, and digits are
quick to find. Labels stand for several levels where writers use them so: ``f.`` is a fond or a folio, ``С.`` a page
or a leaf; what it is follows from its neighbours (``parse/archival_chain.py``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from citecheck.lang import words

ORDER = {"fond": 1, "opis": 2, "karton": 2, "papka": 3, "delo": 4, "part": 5, "folio": 6, "page": 6}

_LEVEL_TABLES = ("fond", "opis", "delo", "folio", "page", "karton", "papka", "part")

_LETTER = "[A-Za-zА-Яа-яЁёІіЇїЄєҐґ]"
_PREFIX = r"(?:(?:КМФ|KMF|[РПАМИНКФRPAMINKFрпамин])\s?\.?\s?-?\s?)"
_NEXT_LABEL = r"(?!(?:оп|op|о|o|д|d|спр|spr|л|l|арк|ф|f|т|t|ч|ch)\s?\.\s?\d)"
_SUFFIX = rf"(?:-?{_NEXT_LABEL}(?:sch|[a-zа-яіA-ZА-Я]{{1,2}})(?!{_LETTER}))?"
_SPACED_SUFFIX = rf"(?:\s(?:с|сс|s|ss|к|дсп)(?=\s?[.,]\s)|{_SUFFIX})"
_EXTENT = r"(?!\s?(?:л|лл|l|ll|арк|листов|листа|листах|аркушів|г|гг|gg?)\.?+(?!\w)(?!\s?\d))"
"""A number before the label is an extent ("93 л.") or a year ("1898 г."), unless a number follows the label too."""
_FOND = rf"{_PREFIX}?\d{{1,7}}+(?:[-/]\d{{1,7}}+)*{_SUFFIX}(?:/\d{{1,6}}+)?(?:\s?/\s?[А-Яа-яA-Za-z](?!{_LETTER}))?"
_OPIS_ONE = rf"\d{{1,7}}+(?:[-/]\d{{1,4}}+)?{_SPACED_SUFFIX}(?:/[А-Яа-яA-Z](?!{_LETTER}|\.\s?\d))?(?:[ТT](?:ОМ)?\d+)?(?:[\s-]?(?:доп|дод|dop)(?!{_LETTER})\.?)?"
_OPIS = rf"{_OPIS_ONE}(?:\s?(?:,|(?<=\s)(?:и|і|та|and)(?=\s))\s?\d{{1,4}}+(?=\s?[.;,]?\s*(?:[ДдDd]|[Ее]д|[Сс]пр)))*"
_NO_YEARS = r"(?![12]\d{3}(?:\s?[-/]\s?\d{2,4})?\s?(?:год|рок|гг?\.|рр?\.))"
"""``дело 1835–1838 годов`` gives the years of a file, not its number."""
_DELO_ONE = rf"{_NO_YEARS}(?:[A-ZА-ЯІ]-?\s?)?\d{{1,9}}+(?:\s(?:фп|сп|ф|п|fp|sp)(?=\s?[.,;)]|\s?\Z)|{_SUFFIX})(?:\s?[-/]\s?\d{{1,7}}+{_SUFFIX})*(?:\s?\(\s?\d{{1,6}}\s?\))?{_EXTENT}"
_AND = r"(?:и|і|та|and|i|y|u|und|et)"
_ITEM = r"\s\d{1,2}\.\s[^\W\d_]{4}"
"""The number of the next item of a list: ``спр. 94; 2. Шлюб``."""
_DELO = rf"{_DELO_ONE}(?:\s?(?:,(?:\s{_AND}(?=\s))?|;(?=\s?\d)(?!{_ITEM})|(?<=\s){_AND}(?=\s))\s?(?![12][6-9]\d\d\b){_DELO_ONE})*"
_BACK_WORDS = "(?:оборот|обор|об|obor|ob|зворот|зв|адв|zv|verso|v)"
_VERSO = rf"(?:\s?\({_BACK_WORDS}\.?\)|\s?[-/]?\s?{_BACK_WORDS}(?![\w])\.?)"
_LEAF = rf"\d{{1,5}}+(?:[a-zа-яі](?!{_LETTER}))?{_VERSO}?"
_LEAF_RANGE = rf"{_LEAF}(?:\s?-\s?{_LEAF})?"
# "1l 1-17": a digit read as a letter, and the rest of the number behind a space.
_TORN_LEAF = rf"\d{{0,3}}[lI]\s(?=\d){_LEAF_RANGE}"
_FOLIO = rf"(?:{_TORN_LEAF}|{_LEAF_RANGE})(?:\s?(?:,(?:\s{_AND}(?=\s))?|(?<=\s){_AND}(?=\s))\s?(?!\d{{1,5}}\s?(?:л|l)\.){_LEAF_RANGE}(?![:\w]))*"
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
_NUMBERED = r"(?:(?:№+|N[ºo°]\.?|No\.?|nr\.?|Nº)\s?)?"
# A label may be divided from its number by a point, a colon, a hyphen, "№" and a line break with its indentation.
_VALUES["fonds"] = rf"{_FOND}(?:\s?(?:,|(?<=\s){_AND}(?=\s))\s?{_FOND})*"
_BEHIND = {
    level: re.compile(rf"(?P<mark>\s?[.:]?\s?:?\s?-?\s{{0,24}}){_NUMBERED}(?P<value>{value})", re.IGNORECASE)
    for level, value in _VALUES.items()
}


@dataclass(slots=True)
class Token:
    """A label before a number in a folded text. ``levels`` are the levels it can name, likeliest first.

    ``value_start`` and ``end`` hold once it has been read as one level; before that ``end`` is where the digits begin.
    """

    levels: tuple[str, ...]
    label: str
    start: int
    label_end: int
    value: str = ""
    value_start: int = -1
    end: int = -1
    many: bool = False
    """Whether the label is a plural (``ll.``, ``dd.``)."""


NEVER_FIRST = frozenset(["пер", "per", "n", "b", "s", "ap", "док", "dok"])
"""Labels that mean too much else to begin a reference."""


@cache
def label_levels() -> dict[str, tuple[tuple[str, ...], bool]]:
    """Each label, case folded and without spaces, with the levels it can name and whether it is a plural."""
    table: dict[str, list[str]] = {}
    plural: set[str] = set()
    for level in _LEVEL_TABLES:
        for word in words(f"archival.{level}"):
            table.setdefault(word.replace(" ", ""), []).append(level)
    for level in ("fond", "opis", "delo", "folio"):
        for word in words(f"archival.{level}_many"):
            table.setdefault(word.replace(" ", ""), []).append(level)
            plural.add(word.replace(" ", ""))
    return {word: (tuple(dict.fromkeys(levels)), word in plural) for word, levels in table.items()}


@cache
def endings() -> dict[str, tuple[tuple[tuple[str, ...], bool] | None, re.Pattern[str] | None]]:
    """The last word of every label: what it names alone, and the words before it in labels of several words."""
    table = label_levels()
    longer: dict[str, list[str]] = {}
    for level in _LEVEL_TABLES:
        for label in (*words(f"archival.{level}"),):
            head, last = _split_label(label)
            if head:
                longer.setdefault(last, []).append(re.escape(head).replace(r"\ ", r"\s?"))
    ends = {word for word in table if word.rstrip("'°").isalpha()} | set(longer)
    return {
        word: (
            table.get(word),
            re.compile(rf"(?<!\w)(?:{'|'.join(sorted(set(longer[word])))})\s{{0,3}}\Z", re.IGNORECASE)
            if word in longer
            else None,
        )
        for word in ends
    }


def _split_label(label: str) -> tuple[str, str]:
    """``ед. хр`` -> ``ед.``, ``хр``."""
    match = re.match(r"(.*[. ])?([^. ]+)\Z", label)
    return ((match[1] or "").strip(), match[2]) if match else ("", label)


def read_as(text: str, token: Token, level: str, stop: int) -> bool:
    """Read the number behind a label as that of one level, into the token; say whether it fits."""
    if level not in token.levels:
        return False
    several = level == "fond" and token.many
    found = _BEHIND["fonds" if several else level].match(text, token.label_end, stop)
    if not found:
        return False
    token.value_start, token.end = found.span("value")
    token.value = text[token.value_start : token.end]
    at = token.label_end
    while text[at] == " ":
        at += 1
    token.label = text[token.start : at + 1] if text[at] in ".:" else text[token.start : token.label_end]
    return True


@cache
def _roman_part() -> re.Pattern[str]:
    labels = "|".join(re.escape(word) for word in words("archival.part"))
    return re.compile(
        rf"[\s.,;:-]{{0,4}}(?P<label>(?:{labels}))\.?\s{{0,3}}(?P<value>[IVX]{{1,5}}+)(?!\w)", re.IGNORECASE
    )


def roman_part(text: str, at: int, stop: int) -> Token | None:
    """Return the volume or part with a Roman number that stands directly at ``at``: ``, т. II``."""
    found = _roman_part().match(text, at, stop)
    if not found or not found["value"].isupper():
        return None
    return Token(
        ("part",),
        text[found.start("label") : found.end("label") + (text[found.end("label")] == ".")],
        found.start("label"),
        found.end("label"),
        found["value"],
        found.start("value"),
        found.end("value"),
    )


_BARE_FOND = re.compile(rf"(?<![\w/-])(?P<value>{_FOND})[\s.,;:-]{{1,4}}\Z")
_ROMAN_FOND = re.compile(r"(?<!\w)(?P<label>(?:[Фф]|[Ff])(?:онд|ond)?)\.?\s?(?P<value>[IVXLC]{1,7})[\s.,;:-]{1,4}\Z")


def bare_fond(text: str, end: int, floor: int, *, roman: bool) -> Token | None:
    """Return a fond that ends before ``end`` without a label (``ОГАЧО. Р-274.``), or with a Roman number (``Ф. I.``)."""
    low = max(floor, end - 24)
    found = _BARE_FOND.search(text, low, end)
    if found is None and roman:
        found = _ROMAN_FOND.search(text, low, end)
    if found is None:
        return None
    label = found.groupdict().get("label") or ""
    start = found.start("label") if label else found.start("value")
    return Token(("fond",), label, start, start + len(label), found["value"], found.start("value"), found.end("value"))
