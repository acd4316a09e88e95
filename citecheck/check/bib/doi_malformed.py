"""Rule page: ``doi_malformed.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.doi import doi_of
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_WHOLE = re.compile(r"10\.\d{4,9}(?:\.\d+)*/[^\s,;]+(?:[,;][^\s]+)*")
_RESOLVER = re.compile(r"(?i)\A\s*(?:https?://)?(?:[\w-]+\.)*(?:doi(?:\.[\w-]+)*/|doi:\s*)")


@rule("BIB301", Severity.ERROR, fields=("doi",))
def doi_malformed(found: BibEntry) -> Iterator[Finding]:
    """A DOI cannot be one."""
    value = found.values.get("doi")
    if not value or not (value := value.strip().strip("{}").replace("\\", "")):
        return
    value = _RESOLVER.sub("", value)
    if _WHOLE.fullmatch(value) and value[-1] not in ".,;":
        return
    bare = doi_of(value)
    fix = (
        found.rewritten("doi", value[value.lower().find(bare) :][: len(bare)], "keep the DOI alone", safe=False)
        if bare
        else None
    )
    yield found.finding(
        "doi",
        f"“{value[:60]}” is not a DOI",
        "a DOI is 10., a number, a slash and a name",
        fix=fix,
        severity=Severity.WARNING if bare else None,
    )
