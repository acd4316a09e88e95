"""Rule page: ``isbn_check_digit.md``."""

import re
from collections.abc import Iterator

from stdnum import isbn as isbns

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.bib_text import plain
from citecheck.model.finding import Finding, Severity

_CLEAN = re.compile(r"(?i)isbn(?:-1[03])?:?|\([^()]*\)|[\s‐‑–—-]")
_SPLIT = re.compile(r"[,;/]|\s+and\s+|\s+(?=97[89])")


@rule("BIB303", Severity.ERROR, fields=("isbn",))
def isbn_check_digit(found: BibEntry) -> Iterator[Finding]:
    """An ISBN cannot be right."""
    value = found.values.get("isbn")
    if not value:
        return
    for one in _SPLIT.split(plain(value).strip()):
        number = _CLEAN.sub("", one).strip(".:").upper()
        if not number or isbns.is_valid(number):
            continue
        if re.fullmatch(r"\d{9}[\dX]|97[89]\d{10}", number):
            yield found.finding(
                "isbn",
                f"the check digit of the ISBN {one.strip()} does not fit: a digit is wrong",
                "compare it with the book",
            )
        elif re.fullmatch(r"\d{4}-?\d{3}[\dX]", number):
            yield found.finding("isbn", f"{one.strip()} is an ISSN, not an ISBN", "use issn", severity=Severity.WARNING)
        elif len(number) == 13 and number.isdigit():
            yield found.finding("isbn", f"the ISBN {one.strip()} begins neither with 978 nor with 979")
        elif re.fullmatch(r"[\dX]{6,17}", number):
            yield found.finding(
                "isbn", f"the ISBN {one.strip()} has {len(number)} digits, not 10 or 13", severity=Severity.WARNING
            )
        elif not re.search(r"(?i)^(n/?a|none|-+)$", number):
            yield found.finding("isbn", f"“{one.strip()[:40]}” is not an ISBN", severity=Severity.WARNING)
