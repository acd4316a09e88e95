"""Rule page: ``malformed_year.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.bib_text import plain
from citecheck.model.finding import Finding, Severity

_SLIP = re.compile(r"(?i)[l|i][89]\d\d|[12][o89]\do|[12]o\d\d|[12]\do\d|[12]\d\do|[12]9\dl|[12]\dl\d")


def _unusual(value: str) -> bool:
    return not (len(value) == 4 and value.isdecimal())


@rule("BIB406", Severity.ERROR, fields=("year",), signs=(_unusual,))
def malformed_year(found: BibEntry) -> Iterator[Finding]:
    """A year is not one."""
    value = found.values.get("year")
    if not value or ((bare := plain(value).strip()).isdigit() and len(bare) == 4):
        return
    if _SLIP.fullmatch(bare):
        year = bare.lower().translate(str.maketrans("l|io", "1110"))
        yield found.finding(
            "year",
            f"the year {bare} is written with letters",
            fix=found.rewritten("year", year, f"write {year}", safe=False),
        )
    elif bare.isdigit() and len(bare) in (1, 2, 5, 6, 7):
        short = len(bare) <= 2
        yield found.finding(
            "year", f"the year {bare} has {len(bare)} digits", severity=Severity.WARNING if short else None
        )
    elif re.fullmatch(r"\d{3}", bare) and int(bare) > 150 and found.type in ("article", "inproceedings", "techreport"):
        yield found.finding("year", f"the year {bare} has three digits", severity=Severity.WARNING)
