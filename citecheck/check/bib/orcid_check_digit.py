"""Rule page: ``orcid_check_digit.md``."""

import re
from collections.abc import Iterator

from stdnum.iso7064 import mod_11_2

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_ORCID = re.compile(r"(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])")


@rule("BIB306", Severity.ERROR, marks=("orcid",))
def orcid_check_digit(found: BibEntry) -> Iterator[Finding]:
    """An ORCID iD cannot be right."""
    for name, value in found.values.items():
        if ("orcid" in name or "orcid" in value) and name not in ("abstract", "file"):
            for m in _ORCID.finditer(value):
                if not mod_11_2.is_valid(m[1].replace("-", "").upper()):
                    yield found.finding(name, f"the check digit of the ORCID iD {m[1]} does not fit: a digit is wrong")
