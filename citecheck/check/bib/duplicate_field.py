"""Rule page: ``duplicate_field.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib import BibField, Entry
from citecheck.model.bib_facts import Bibliography
from citecheck.model.finding import Finding, Severity


@rule("BIB006", Severity.ERROR)
def duplicate_field(file: Bibliography) -> Iterator[Finding]:
    """A field is given twice in one entry."""
    for entry in file.bib.entries:
        if entry.repeats:
            yield from _repeated(entry, file)


def _repeated(entry: Entry, file: Bibliography) -> Iterator[Finding]:
    seen: dict[str, BibField] = {}
    for one in entry.fields:
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
        text = file.text
        if first.value_span.of(text) == one.value_span.of(text):
            yield file.finding(
                one.name_span,
                f"{one.name} is given twice, with the same value",
                severity=Severity.WARNING,
                related=(file.place(first.name_span, "first given here"),),
            )
        else:
            yield file.finding(
                one.name_span,
                f"{one.name} is given twice, with different values: the first counts for BibTeX",
                related=(file.place(first.name_span, "first given here"),),
            )
