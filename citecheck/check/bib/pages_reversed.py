"""Rule page: ``pages_reversed.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_RANGE = re.compile(
    r"(?<![\w.:/-])(\d{1,6})\s*(?:-{1,3}|[\u2010-\u2015\u2212]|\\textendash\s*|\{--\})\s*(\d{1,6})(?![\w:/-]|\.\d)"
)

_LONG = 20
"""No plain range is longer, and nobody's patience is to be tried by numbers of a thousand digits."""


def _unusual(value: str) -> bool:
    """Whether a value is not plainly one page, or one range in order."""
    first, dash, last = value.partition("--")
    if len(value) > _LONG or not first.isdecimal():
        return True
    return int(first) > int(last) if last.isdecimal() else bool(dash)


@rule("BIB401", Severity.ERROR, fields=("pages",), signs=(_unusual,))
def pages_reversed(found: BibEntry) -> Iterator[Finding]:
    """Pages end before they begin."""
    value = found.values.get("pages")
    if not value or (value.isascii() and "-" not in value and "\\" not in value):
        return
    for m in _RANGE.finditer(value):
        first, last = m[1], m[2]
        # 1215-22 leaves out what is the same.
        full = first[: len(first) - len(last)] + last if len(last) < len(first) else last
        if int(full) < int(first):
            yield found.finding("pages", f"the pages {m[0]} end before they begin")
