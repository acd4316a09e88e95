"""Rule page: ``issn_check_digit.md``."""

import re
from collections.abc import Iterator

from stdnum import issn as issns

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.bib_text import plain
from citecheck.model.finding import Finding, Severity

_CLEAN = re.compile(r"(?i)[ep]?-?issn:?|\([^()]*\)|[\s‐‑–—-]")
_USUAL = re.compile(r"\d{4}-\d{3}[\dX]", re.ASCII)


def _unusual(value: str) -> bool:
    """Whether a value is not plainly one ISSN whose check digit fits."""
    return not (_USUAL.fullmatch(value) and issns.is_valid(value))


@rule("BIB304", Severity.ERROR, fields=("issn",), signs=(_unusual,))
def issn_check_digit(found: BibEntry) -> Iterator[Finding]:
    """An ISSN cannot be right."""
    value = found.values.get("issn")
    if not value:
        return
    for one in re.split(r"[,;/]|\s+and\s+|\s+(?=\d{4}-)", plain(value).strip()):
        number = _CLEAN.sub("", one).upper().strip(".:")
        if re.fullmatch(r"\d{7}[\dX]", number) and not issns.is_valid(number):
            yield found.finding("issn", f"the check digit of the ISSN {one.strip()} does not fit: a digit is wrong")
        elif re.fullmatch(r"[\dX]{5,7}|[\dX]{9,12}", number):
            yield found.finding(
                "issn", f"the ISSN {one.strip()} has {len(number)} digits, not 8", severity=Severity.WARNING
            )
        elif re.fullmatch(r"97[89]\d{10}", number):
            yield found.finding("issn", f"{one.strip()} is an ISBN, not an ISSN", "use isbn", severity=Severity.WARNING)
