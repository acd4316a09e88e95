"""Dates of issue: a year, month or day, or a range of two."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Day:
    """A calendar date known to the year, month or day (0 = not given)."""

    year: int
    month: int = 0
    day: int = 0

    def parts(self) -> list[int]:
        """Return CSL date parts, as precise as the date is."""
        return [x for x in (self.year, self.month, self.day) if x]

    def edtf(self) -> str:
        """Return the date in EDTF (ISO 8601-2), e.g. ``1957-08-17``."""
        out = f"{self.year:04d}"
        if self.month:
            out += f"-{self.month:02d}"
        if self.day:
            out += f"-{self.day:02d}"
        return out


@dataclass(frozen=True, slots=True)
class Issued:
    """When a work appeared: ``begin`` and, for ranges, ``end``."""

    begin: Day
    end: Day | None = None

    def csl(self) -> dict[str, list[list[int]]]:
        """Return the CSL-JSON date object."""
        parts = [self.begin.parts()]
        if self.end is not None:
            parts.append(self.end.parts())
        return {"date-parts": parts}

    def edtf(self) -> str:
        """Return the date or interval in EDTF."""
        return self.begin.edtf() + (f"/{self.end.edtf()}" if self.end else "")
