"""Rule page: ``unbalanced_dollar.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_FIELDS = ("title", "booktitle", "subtitle", "journal", "note", "author", "series")


@rule("BIB702", Severity.WARNING, fields=_FIELDS, signs=("$",))
def unbalanced_dollar(found: BibEntry) -> Iterator[Finding]:
    """A dollar sign has no partner."""
    for name in _FIELDS:
        value = found.values.get(name)
        if value and "$" in value and (value.count("$") - value.count("\\$")) % 2:
            yield found.finding(name, f"an odd number of $ stands in {name}", "escape it (\\$), or close the formula")
