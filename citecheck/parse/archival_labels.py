"""Labels of archival levels and the forms of the numbers behind them, put together from the language tables.

Numbers are looked for, not labels: most words are no label, most numbers have none before them, and digits are
quick to find. Labels stand for several levels where writers use them so: ``f.`` is a fond or a folio, ``С.`` a page
or a leaf; what it is follows from its neighbours (``parse/archival_chain.py``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from citecheck.data.scripts import TO_CYRILLIC, TO_LATIN
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
def _endings() -> dict[str, tuple[tuple[tuple[str, ...], bool] | None, re.Pattern[str] | None]]:
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


_DIGITS = re.compile(r"[0-9]+")
_BLANK = " .:-"
_BEFORE_VALUE = frozenset(" .:-№'°º")
_PREFIXES = frozenset("РПАМИНКСІЛОЕRPAMINKSрпаминrp")
_COUNTED = frozenset(["no", "nº", "nr", "n", "n°"])


Runs = list[tuple[int, int]]
"""Where the digits of a text stand: every run of them, in order."""


def digit_runs(text: str) -> Runs:
    """Return every run of digits in a text."""
    places = _few_digits(text) if len(text) > _LONG and text.isascii() else None
    if places is None:
        return [match.span() for match in _DIGITS.finditer(text)]
    runs: Runs = []
    start = end = -1
    for place in places:
        if place != end:
            if end > 0:
                runs.append((start, end))
            start = place
        end = place + 1
    if end > 0:
        runs.append((start, end))
    return runs


_LONG = 200
_SPARSE = 24
"""Where digits are farther apart than this on the whole, in characters, looking for each digit is quicker than for any."""


def _few_digits(text: str) -> list[int] | None:
    """Return the places of a text's digits, or None if they are many."""
    places: list[int] = []
    most = len(text) // _SPARSE
    for digit in "1234567890":
        place = text.find(digit)
        while place >= 0:
            places.append(place)
            place = text.find(digit, place + 1)
        if len(places) > most:
            return None
    places.sort()
    return places


def plain_label(text: str, runs: Runs, at: int) -> int:
    """Return where the label of the first number from ``at`` on begins if it is printed as most are, else -1."""
    index = bisect_left(runs, (at, 0))
    if index == len(runs):
        return -1
    digits = runs[index][0]
    if text[digits - 1 : digits] != " ":
        return -1
    space = text.rfind(" ", at, digits - 1)
    if space < 0 or text[space + 1 : digits - 1] not in _printed_labels() or _lettered_before(text, space, at):
        return -1
    return space + 1


def next_token(text: str, runs: Runs, at: int, stop: int) -> tuple[Token | None, int]:
    """Return the first label with a number whose digits begin at or after ``at``, and where those digits end.

    Without one before ``stop`` the place is ``stop``. Labels never begin before ``at``.
    """
    endings = _endings()
    for index in range(bisect_left(runs, (at, 0)), len(runs)):
        digits, end = runs[index]
        if digits >= stop:
            break
        mark = text[digits - 1] if digits > at else ""
        if mark == " ":
            space = text.rfind(" ", at, digits - 1)
            known = _printed_labels().get(text[space + 1 : digits - 1])
            if known is not None and space >= 0 and not _lettered_before(text, space, at):
                return Token(known[0], known[1], space + 1, space + 1 + len(known[1]), "", -1, digits, known[2]), end
            # Most numbers follow a word that is no label: the word is looked up before anything else is asked.
            word = text[space + 1 : digits - 1]
            if word.isalpha() and word.lower() not in endings and word not in _PREFIXES and not _may_be_mixed(word):
                continue
        elif mark not in _BEFORE_VALUE and not mark.isalpha():
            continue
        token = _label_before(text, digits, at)
        if token is not None:
            return token, end
    return None, stop


@cache
def _printed_labels() -> dict[str, tuple[tuple[str, ...], str, bool]]:
    """Labels of one word as they are mostly printed (``f.``, ``Оп.``, ``дело``): levels, word, whether it is a plural."""
    return {
        word + point: (levels, word, many)
        for label, (levels, many) in label_levels().items()
        if label.isalpha() and label not in _COUNTED and _endings()[label][1] is None
        for word in (label, label.capitalize())
        for point in ("", ".")
    }


def _lettered_before(text: str, end: int, floor: int) -> bool:
    """Whether the number's label may be the one before this word, which would be a prefix then: ``ф. П 12``."""
    while end > floor and text[end - 1] in _BLANK:
        end -= 1
    return end > floor and (text[end - 1].isalpha() or text[end - 1] in "№'°º")


def _label_before(text: str, digits: int, floor: int) -> Token | None:
    """Find the label that a number at ``digits`` stands behind: ``ф. Р-12``, ``д. № 5``, ``оп.12``."""
    end = _back(text, digits, floor)
    start = _word(text, end, floor)
    if start == end:
        if end > floor and text[end - 1] == "№":
            return _counted(text, end, digits, floor)
        return None
    word = text[start:end]
    if len(word) <= 3 and (word in _PREFIXES or word in ("КМФ", "KMF")):
        outer = _behind(text, _back(text, start, floor), floor, digits)
        if outer is not None and outer.levels[0] in ("fond", "delo"):
            return outer
    elif word.lower() in _COUNTED:
        outer = _behind(text, _back(text, start, floor), floor, digits)
        if outer is not None:
            return outer
    return _behind(text, end, floor, digits)


def _counted(text: str, end: int, digits: int, floor: int) -> Token | None:
    """A number sign before the digits: the label before it, else the sign itself, which counts files."""
    start = end
    while start > floor and text[start - 1] == "№":
        start -= 1
    outer = _behind(text, _back(text, start, floor), floor, digits)
    if outer is not None:
        return outer
    return Token(("delo", "part"), text[start:end], start, end, end=digits)


def _back(text: str, at: int, floor: int) -> int:
    """Step back over what may stand between a label and its number."""
    low = max(floor, at - 28)
    while at > low and text[at - 1] in _BLANK:
        at -= 1
    return at


def _word(text: str, end: int, floor: int) -> int:
    """Step back to the beginning of the word that ends at ``end``; no label has more than 14 letters."""
    low = max(floor, end - 15)
    start = end - 1 if end - 1 > low and text[end - 1] in "'°" else end
    while start > low and text[start - 1].isalpha():
        start -= 1
    return start


def _behind(text: str, end: int, floor: int, digits: int) -> Token | None:
    """Return the token of a label that ends at ``end``, or None if none does."""
    start = _word(text, end, floor)
    if start == end:
        if text[end - 1 : end] == "№":
            return _counted(text, end, digits, floor)
        return None
    known = _known(text[start:end])
    if known is None:
        return None
    if start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        return None
    alone, before = known
    if before is not None:
        head = before.search(text, max(floor, start - 28), start)
        if head:
            start = head.start()
            label = re.sub(r"\s+", "", text[start:end].casefold())
            alone = label_levels().get(label, alone)
    if alone is None:
        return None
    return Token(alone[0], text[start:end], start, end, end=digits, many=alone[1])


def _may_be_mixed(word: str) -> bool:
    """Whether a word could be a label that mixes scripts, or counts what follows (``No 5``)."""
    return (len(word) <= 4 and not word.isascii()) or word.lower() in _COUNTED or word == "КМФ" or word == "KMF"


def _known(word: str) -> tuple[tuple[tuple[str, ...], bool] | None, re.Pattern[str] | None] | None:
    folded = word.casefold()
    known = _endings().get(folded)
    if known is None and len(word) <= 4 and not word.isascii() and any(ch < "\x80" for ch in word):
        # A label that mixes scripts: "Oп." with a Latin O.
        known = _endings().get(folded.translate(TO_CYRILLIC)) or _endings().get(folded.translate(TO_LATIN))
    return known


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
