"""Rule page: ``orcid_check_digit.md``."""

import re
from collections.abc import Iterator

from stdnum.iso7064 import mod_11_2

from citecheck.check.registry import rule
from citecheck.model.bib_facts import Bibliography
from citecheck.model.finding import Finding, Severity

_ORCID = re.compile(r"(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])")


@rule("BIB306", Severity.ERROR)
def orcid_check_digit(file: Bibliography) -> Iterator[Finding]:
    """An ORCID iD cannot be right."""
    if "orcid" not in file.text:
        return
    for name in file.columns:
        if name in ("abstract", "file"):
            continue
        for one in file.holders((name,), () if "orcid" in name else ("orcid",)):
            for m in _ORCID.finditer(one.values[name]):
                if not mod_11_2.is_valid(m[1].replace("-", "").upper()):
                    yield one.finding(name, f"the check digit of the ORCID iD {m[1]} does not fit: a digit is wrong")
