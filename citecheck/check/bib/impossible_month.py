"""Rule page: ``impossible_month.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data import months
from citecheck.data.scripts import latin
from citecheck.lang import mapping
from citecheck.model.bib_facts import BibEntry
from citecheck.model.bib_text import plain
from citecheck.model.finding import Finding, Severity

_LONG = 10
"""More digits are no month and no day; Python turns a few thousand at most into a number."""
_SEASONS = (
    "spri",
    "summ",
    "autu",
    "fall",
    "wint",
    "mich",
    "east",
    "hila",
    "trin",
    "mids",
    "chri",
    "holi",
    "firs",
    "seco",
    "thir",
    "four",
    "quar",
    "earl",
    "late",
)
_NAMES = frozenset(latin(name) for name in mapping("months"))
_ENGLISH = tuple(name.lower() for name in months.ENGLISH if len(name) > 4)
_ELSEWHERE = frozenset(
    [
        "januari",
        "februari",
        "maart",
        "mei",
        "juni",
        "juli",
        "augustus",
        "oktober",
        "maj",
        "augusti",
        "desember",
        "aprile",
        "aprill",
        "septembar",
        "novembar",
        "decembar",
        "styczen",
        "stycznia",
        "luty",
        "lutego",
        "marzec",
        "marca",
        "kwiecien",
        "kwietnia",
        "maja",
        "czerwiec",
        "czerwca",
        "lipiec",
        "lipca",
        "sierpien",
        "sierpnia",
        "wrzesien",
        "wrzesnia",
        "pazdziernik",
        "listopad",
        "listopada",
        "grudzien",
        "grudnia",
        "leden",
        "ledna",
        "unor",
        "unora",
        "brezen",
        "brezna",
        "duben",
        "dubna",
        "kveten",
        "kvetna",
        "cerven",
        "cervna",
        "cervenec",
        "srpen",
        "srpna",
        "zari",
        "rijen",
        "rijna",
        "prosinec",
        "prosince",
        "sijecanj",
        "veljaca",
        "ozujak",
        "travanj",
        "svibanj",
        "lipanj",
        "srpanj",
        "kolovoz",
        "rujan",
        "studeni",
        "prosinac",
        "janeiro",
        "fevereiro",
        "marco",
        "maio",
        "junho",
        "julho",
        "setembro",
        "outubro",
        "novembro",
        "dezembro",
        "tammikuu",
        "helmikuu",
        "maaliskuu",
        "huhtikuu",
        "toukokuu",
        "kesakuu",
        "heinakuu",
        "elokuu",
        "syyskuu",
        "lokakuu",
        "marraskuu",
        "joulukuu",
        "marcius",
        "aprilis",
        "majus",
        "junius",
        "julius",
    ]
)
"""Months of languages without a table here: Dutch, Nordic, Polish, Czech, Croatian, Portuguese, Finnish, Hungarian."""


def _unusual(value: str) -> bool:
    """Whether a value is neither a macro of BibTeX nor a number that months and days have."""
    return value.lower() not in months.MACROS and not (value.isdecimal() and len(value) <= 2 and 1 <= int(value) <= 12)


@rule("BIB404", Severity.ERROR, fields=("month", "day"), signs=(_unusual,))
def impossible_month(found: BibEntry) -> Iterator[Finding]:
    """There is no such month or day."""
    value = found.values.get("month", "").lower()
    if value and value not in months.MACROS and (value := plain(value)):
        numbers = re.fullmatch(r"0*(\d+)", value)
        if numbers and (len(numbers[1]) > _LONG or not 1 <= int(numbers[1]) <= 12):
            yield found.finding("month", f"there is no month {numbers[0]}")
        elif (
            not numbers
            and value.isascii()
            and value.isalpha()
            and len(value) <= 9
            and ((value[:3] not in months.MACROS and value[:4] not in _SEASONS) or _slip(value))
            and not _foreign(value)
        ):
            yield found.finding("month", f"“{value}” is no month", severity=Severity.WARNING)
    day = found.values.get("day", "").strip()
    if day.isdecimal() and (len(day) > _LONG or not 1 <= int(day) <= 31):
        yield found.finding("day", f"there is no day {day}")


def _slip(value: str) -> bool:
    """Whether a letter is wrong, missing or too many in an English month: Febuary."""
    from rapidfuzz.distance import OSA

    if len(value) < 5 or any(name.startswith(value) for name in _ENGLISH):
        return False
    return value not in _ELSEWHERE and any(OSA.distance(value, name, score_cutoff=1) == 1 for name in _ENGLISH)


def _foreign(value: str) -> bool:
    """Whether a language known here has a month of that name."""
    return value in _NAMES or value in _ELSEWHERE or value in ("tba", "tbd", "na")
