"""Rule page: ``pages_unicode_dash.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import Bibliography
from citecheck.model.finding import Finding, Severity

_DASHED = re.compile(r"\d\s?[\u2010-\u2015\u2212]")
_DASH = re.compile(r"\s?[\u2010-\u2015\u2212]+\s?")


@rule("BIB403", Severity.INFO)
def pages_unicode_dash(file: Bibliography) -> Iterator[Finding]:
    """Pages have a dash of their own."""
    dashed = file.holders(("pages",), (_DASHED,)) if not file.column("pages").text.isascii() else []
    if dashed:
        edits = [
            (one.field("pages").inner_span, _DASH.sub("--", one.values["pages"]))
            for one in dashed
            if one.field("pages").kind in '{"'
        ]
        places = tuple(file.place(one.field("pages").inner_span) for one in dashed[1:])
        more = f" (and of {len(places)} more)" if places else ""
        yield dashed[0].finding(
            "pages",
            f"the pages of {dashed[0].name}{more} have a Unicode dash",
            "BibTeX and its styles know --",
            related=places,
            fix=file.fix("write --", *edits, safe=True),
        )
