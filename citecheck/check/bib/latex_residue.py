"""Rule page: ``latex_residue.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_RESIDUE = re.compile(
    r"\\(?:cyrchar|ElsevierGlyph|text(?:less|greater)than\b|backslash\b|textbackslash(?:\{\}|\})?(?=[A-Za-z'\"`&%$]))|\\\\(?=[&%$_#'\"`^][^\\])|\{\\textasciicircum\}|\$\\(?:backslash|lbrace|rbrace)\$|\\\{\\[\"'`^]|\{\\\{\}|\\textbraceleft"
)
_FIELDS = (
    "title",
    "author",
    "journal",
    "journaltitle",
    "booktitle",
    "publisher",
    "editor",
    "address",
    "series",
    "school",
    "note",
)


@rule("BIB708", Severity.WARNING, fields=_FIELDS, signs=(_RESIDUE,))
def latex_residue(found: BibEntry) -> Iterator[Finding]:
    """Broken LaTeX was left in a value."""
    for name in _FIELDS:
        value = found.values.get(name)
        if value and "\\" in value and (m := _RESIDUE.search(value)) is not None:
            yield found.finding(name, f"“{m[0]}” in {name} is the rest of a failed conversion")
            return
