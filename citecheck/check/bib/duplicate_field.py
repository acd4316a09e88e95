"""Rule page: ``duplicate_field.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib import BibField
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity


@rule("BIB006", Severity.ERROR)
def duplicate_field(found: BibEntry) -> Iterator[Finding]:
    """A field is given twice in one entry."""
    if not found.entry.repeats:
        return
    seen: dict[str, BibField] = {}
    for one in found.entry.fields:
        first = seen.setdefault(one.name, one)
        if first is one or one.name in (
            "keywords",
            "keyword",
            "file",
            "note",
            "annote",
            "comment",
            "annotation",
            "url",
            "owner",
        ):
            continue
        text = found.file.text
        if first.value_span.of(text) == one.value_span.of(text):
            yield found.file.finding(
                one.name_span,
                f"{one.name} is given twice, with the same value",
                severity=Severity.WARNING,
                related=(found.file.place(first.name_span, "first given here"),),
            )
        else:
            yield found.file.finding(
                one.name_span,
                f"{one.name} is given twice, with different values: the first counts for BibTeX",
                related=(found.file.place(first.name_span, "first given here"),),
            )
