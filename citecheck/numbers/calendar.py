"""Dates as far as they are printed, and how much time lies between two of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from citecheck.lang import mapping

_YEAR = r"1\d\d\d|20\d\d"
_NUMERIC = re.compile(rf"(?P<d>\d{{1,2}})\.\s?(?P<m>\d{{1,2}})\.\s?(?P<y>{_YEAR})")
_ISO = re.compile(rf"(?P<y>{_YEAR})-(?P<m>\d\d)-(?P<d>\d\d)")
_ANY_YEAR = re.compile(rf"(?<!\d)(?:{_YEAR})(?!\d)")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_DAYS_BEFORE = (0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)


@dataclass(frozen=True, slots=True)
class Day:
    """A date; ``month`` and ``day`` are 0 where the text does not say."""

    year: int
    month: int = 0
    day: int = 0

    @property
    def ordinal(self) -> int:
        """Days since the year nought by the rule of Gregory, leap years counted."""
        years = self.year - 1
        leap = self.year % 4 == 0 and (self.year % 100 != 0 or self.year % 400 == 0)
        before = _DAYS_BEFORE[self.month - 1] + (1 if leap and self.month > 2 else 0)
        return years * 365 + years // 4 - years // 100 + years // 400 + before + self.day

    @property
    def is_full(self) -> bool:
        """Whether day and month are known."""
        return bool(self.month and self.day)


@lru_cache(maxsize=4096)
def parse(text: str, year: int = 0) -> Day | None:
    """Read a printed date; ``year`` stands in where it has none. None without a year or with two."""
    numeric = _NUMERIC.search(text) or _ISO.search(text)
    if numeric:
        return _valid(Day(int(numeric["y"]), int(numeric["m"]), int(numeric["d"])))
    found = {int(y) for y in _ANY_YEAR.findall(text)}
    if len(found) > 1 or (not found and not year):
        return None
    printed = found.pop() if found else year
    months = mapping("months")
    month = next((months[w.lower()] for w in re.findall(r"[^\W\d_]+", text) if w.lower() in months), 0)
    days = [int(d) for d in _DAY.findall(_ANY_YEAR.sub(" ", text))]
    if not month:
        return Day(printed)
    return _valid(Day(printed, month, days[0] if len(days) == 1 else 0))


def _valid(day: Day) -> Day | None:
    return day if 0 <= day.month <= 12 and 0 <= day.day <= 31 else None


def years_between(first: Day, last: Day) -> tuple[int, int]:
    """Return the least and most completed years between two dates."""
    whole = last.year - first.year
    if first.month and last.month and (first.month != last.month or (first.day and last.day)):
        passed = (last.month, last.day) >= (first.month, first.day)
        return (whole, whole) if passed else (whole - 1, whole - 1)
    return whole - 1, whole
