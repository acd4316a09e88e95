"""Rule page: ``html_residue.md``."""

import html
import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_HTML = re.compile(
    r"</?(?:i|b|em|strong|sub|sup|p|br|span|div|jats:\w+|mml:\w+|scp|a|u|italic|bold)(?:\s[^<>]*)?/?>|\$[<>]\$/?\w{1,6}\$[<>]\$|&(?:amp|lt|gt|quot|nbsp|ndash|mdash|rsquo|lsquo|ldquo|rdquo|eacute|uuml|ouml|auml|apos|hellip|#\d{2,5}|#x[0-9a-f]{2,5});",
    re.IGNORECASE,
)
_FIELDS = (
    "title",
    "author",
    "journal",
    "journaltitle",
    "booktitle",
    "publisher",
    "editor",
    "subtitle",
    "series",
    "school",
)


@rule("BIB701", Severity.WARNING, fields=_FIELDS, signs=("<", "&"))
def html_residue(found: BibEntry) -> Iterator[Finding]:
    """HTML was left in a value."""
    for name in _FIELDS:
        value = found.values.get(name)
        if value and ("<" in value or "&" in value) and (m := _HTML.search(value.replace("\\&", "&"))) is not None:
            entity = html.unescape(m[0]) if m[0][0] == "&" else ""
            yield found.finding(
                name,
                f"“{m[0]}” is HTML" + (f" for “{entity}”" if entity.strip() else ""),
                "write it as LaTeX or as the letter itself",
            )
            return
