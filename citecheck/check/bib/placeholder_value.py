"""Rule page: ``placeholder_value.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_VALUES = r"(?:todo|tbd|tba|fixme|n/?a|none|null|nan|undefined|unknown|xxx+|\?+|-+|\.\.+|lorem ipsum.*|insert .{0,30} here|untitled|title|journal name|citation needed)"
_PLACEHOLDER = re.compile(_VALUES, re.IGNORECASE)
_SIGN = re.compile(r"\0[ {}]*+(?i:(?=[tfnuxlijc?.-])" + _VALUES + r")[ {}]*\0")
_FIELDS = frozenset(
    (
        "title",
        "journal",
        "journaltitle",
        "booktitle",
        "publisher",
        "year",
        "date",
        "pages",
        "volume",
        "number",
        "school",
        "doi",
        "isbn",
        "issn",
        "url",
    )
)


@rule("BIB707", Severity.WARNING, fields=_FIELDS, signs=(_SIGN,))
def placeholder_value(found: BibEntry) -> Iterator[Finding]:
    """A value is a placeholder."""
    for name, value in found.values.items():
        if name in _FIELDS and len(value) < 60 and value != "XXXX" and _PLACEHOLDER.fullmatch(value.strip(" {}")):
            yield found.finding(
                name,
                f"{name} holds a placeholder: {value.strip()}",
                severity=None if name in ("title", "journal", "booktitle", "year") else Severity.INFO,
            )
