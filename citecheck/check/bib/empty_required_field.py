"""Rule page: ``empty_required_field.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_EMPTY = re.compile(r"\0[ {}\"]*+\0")
_FIELDS = (
    "title",
    "author",
    "editor",
    "journal",
    "journaltitle",
    "booktitle",
    "year",
    "date",
    "publisher",
    "school",
)


@rule("BIB012", Severity.WARNING, fields=_FIELDS, signs=(_EMPTY,))
def empty_required_field(found: BibEntry) -> Iterator[Finding]:
    """A field that the entry needs is empty."""
    values = found.values
    for name in _FIELDS:
        if name in values and values[name][:1] in ' {}"' and not values[name].strip(' {}"'):
            if name in ("author", "editor") and found.has(*({"author", "editor"} - {name})):
                continue
            if name == "publisher" or (name in ("year", "date") and (found.year or found.values.get("pubstate"))):
                continue
            yield found.finding(name, f"{name} is empty")
