"""Rule page: ``same_isbn.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry, Bibliography
from citecheck.model.finding import Finding, Severity


@rule("BIB102", Severity.WARNING)
def same_isbn(file: Bibliography) -> Iterator[Finding]:
    """Two different books have the same ISBN."""
    seen: dict[str, BibEntry] = {}
    for one in file.holders(("isbn",)):
        value = one.values["isbn"]
        if not value or one.type not in (
            "book",
            "collection",
            "mvbook",
            "proceedings",
            "phdthesis",
            "thesis",
            "manual",
            "reference",
            "techreport",
        ):
            continue
        isbn = re.sub(r"[^0-9xX]", "", value)[-10:-1]
        if len(isbn) < 9:
            continue
        first = seen.setdefault(isbn, one)
        if (
            first is not one
            and first.entry.key.lower() != one.entry.key.lower()
            and not one.has("crossref")
            and one.values.get("volume") == first.values.get("volume")
        ):
            yield one.finding(
                "isbn",
                f"the entry {one.name} has the ISBN of {first.name}",
                related=(file.place(first.entry.key_span, "the other entry"),),
            )
