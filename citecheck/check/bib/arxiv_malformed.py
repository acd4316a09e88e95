"""Rule page: ``arxiv_malformed.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_NEW = re.compile(r"\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d+)?")
_OLD = re.compile(r"[a-z-]+(?:\.[A-Z]{2})?/\d{2}(?:0[1-9]|1[0-2])\d{3}(?:v\d+)?")


@rule("BIB305", Severity.ERROR, fields=("eprint",))
def arxiv_malformed(found: BibEntry) -> Iterator[Finding]:
    """An arXiv number cannot be one."""
    values = found.values
    if "eprint" not in values or (values.get("eprinttype") or values.get("archiveprefix") or "").lower() != "arxiv":
        return
    number = re.sub(r"(?i)^\s*(?:https?://arxiv\.org/abs/|arxiv:\s*)", "", values["eprint"]).strip()
    number = re.sub(r"\s*\[[\w.-]+\]$", "", number)
    if number and not _NEW.fullmatch(number) and not _OLD.fullmatch(number):
        yield found.finding(
            "eprint", f"“{number[:40]}” is not an arXiv number", "year and month, a point, four or five digits"
        )
