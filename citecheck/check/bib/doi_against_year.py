"""Rule page: ``doi_against_year.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.doi import doi_of, facts
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_ARXIV = re.compile(r"(\d\d)(0[1-9]|1[0-2])\.\d{4,5}")
_LATE = 3


@rule("BIB501", Severity.WARNING, fields=("doi", "eprint"))
def doi_against_year(found: BibEntry) -> Iterator[Finding]:
    """The DOI or arXiv number tells another year."""
    year = found.year
    if year is None:
        return
    values = found.values
    if "doi" in values and (doi := doi_of(values["doi"])):
        known = facts(doi)
        if known.first is not None and (year < known.first or (known.last is not None and year > known.last)):
            span = (
                f"{known.first}"
                if known.first == known.last or known.last is None
                else f"{known.first} to {known.last}"
            )
            yield found.finding("doi", f"{known.why} says {span}, the entry {year}")
        elif known.first is not None and known.last is None and year - known.first >= _LATE and found.type != "book":
            yield found.finding(
                "doi", f"{known.why} is of {known.first}, the entry of {year}", "the arXiv paper may be another work"
            )
    elif (
        "eprint" in values and (m := _ARXIV.match(values["eprint"].strip().lower().removeprefix("arxiv:"))) is not None
    ):
        sent = 2000 + int(m[1])
        if year < sent - (int(m[2]) == 1):
            yield found.finding("eprint", f"the arXiv number is of {sent}, the entry of {year}")
