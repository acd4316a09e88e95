"""Units of time, and how many of them lie between two dates."""

from __future__ import annotations

import re

from citecheck.numbers.calendar import Day

UNITS = {
    "year": r"years?|yrs?|years['’]|лет|года|год|годов|років|роки|рік|року|jahren?|jahr|ans?|années?|year-old",
    "month": r"months?|месяц\w*|місяц\w*|monaten?|monat|mois",
    "week": r"weeks?|недел\w+|тижн\w+|тиждень|wochen?|semaines?",
    "day": r"days?|дн\w+|день|сут\w+|діб|доби|tagen?|tage?|jours?",
}
_FIRSTS = "".join(sorted({word[0] for words in UNITS.values() for word in words.split("|")}))
_UNIT_BEHIND = re.compile(rf"[\s-](?=[{_FIRSTS}])(?:{'|'.join(UNITS.values())})(?!\w)", re.IGNORECASE)
LENGTH = re.compile(rf"\ue001{_UNIT_BEHIND.pattern}", re.IGNORECASE)
"""A count of units of time."""


def is_length(text: str, at: int) -> bool:
    """Whether a unit of time stands behind a number that ends at ``at``."""
    return _UNIT_BEHIND.match(text, at) is not None


def units_between(unit: str, one: Day, other: Day) -> tuple[int, int] | None:
    """Return the least and most whole units between two dates, both ends counted or not."""
    if unit == "year" or not (one.is_full and other.is_full):
        years = other.year - one.year
        if unit == "year":
            return (years - 1, years + 1) if years > 0 else None
        if unit == "month" and one.month and other.month:
            months = 12 * years + other.month - one.month
            return (months - 1, months + 1) if months > 0 else None
        return None
    days = other.ordinal - one.ordinal
    if days <= 0:
        return None
    if unit == "day":
        # Twelve days more or less where one date may be of the other calendar.
        return days - 1, days + 1
    size = {"week": 7, "month": 30}[unit]
    return max(0, days // size - 1), -(-days // size) + 1
