"""Rule page: ``malformed_date.md``."""

import re
from collections.abc import Iterator
from datetime import date

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_LEVEL_ONE = re.compile(
    r"(?:\.\.|-?[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?[?~%]?(?:T[\d:]+(?:Z|[+-]\d\d:?\d\d)?)?|[Yy]-?\d{5,})?"
)


_FIELDS = ("date", "urldate", "origdate", "eventdate")


@rule("BIB405", Severity.ERROR, fields=_FIELDS)
def malformed_date(found: BibEntry) -> Iterator[Finding]:
    """A date is not one."""
    for name in _FIELDS:
        value = found.values.get(name)
        if not value:
            continue
        for part in value.strip().split("/"):
            if not _LEVEL_ONE.fullmatch(part.strip()):
                severity = Severity.WARNING if name == "date" else Severity.INFO
                yield found.finding(
                    name,
                    f"“{value[:40]}” is not a date as biblatex reads it",
                    "YYYY-MM-DD, or two with a slash",
                    severity=severity,
                )
                break
            if (m := re.match(r"(\d{4})-(\d{2})(?:-(\d{2}))?", part)) is not None and not _exists(
                int(m[1]), int(m[2]), int(m[3] or 1)
            ):
                yield found.finding(name, f"there is no day {part}")
                break


def _exists(year: int, month: int, day: int) -> bool:
    """Whether there is such a day; months 21 to 41 are EDTF's seasons and quarters."""
    if 21 <= month <= 41:
        return True
    try:
        date(max(year, 1), month, day)
    except ValueError:
        return False
    return True
