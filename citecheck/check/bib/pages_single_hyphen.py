"""Rule page: ``pages_single_hyphen.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import Bibliography
from citecheck.model.finding import Finding, Severity

_HYPHEN = re.compile(r"\0\s*\d+\s?-\s?\d+\s*\0")


@rule("BIB402", Severity.INFO)
def pages_single_hyphen(file: Bibliography) -> Iterator[Finding]:
    """Pages have a single hyphen where the file has dashes."""
    single = file.holders(("pages",), (_HYPHEN,))
    if not single:
        return
    double = sum("--" in value for value in file.column("pages").values)
    edits = [
        (one.field("pages").inner_span, re.sub(r"\s?-\s?", "--", one.values["pages"]))
        for one in single
        if one.field("pages").kind in '{"'
    ]
    places = tuple(file.place(one.field("pages").inner_span) for one in single[1:])
    if double >= len(single) or len(single) == len(file.entries) == 1:
        first, more = single[0], f" (and in {len(single) - 1} more)" if places else ""
        yield first.finding(
            "pages",
            f"the pages of {first.name}{more} have a single hyphen, unlike the others here",
            "LaTeX prints -- as the dash of ranges",
            related=places,
            fix=file.fix("write --", *edits, safe=True),
        )
