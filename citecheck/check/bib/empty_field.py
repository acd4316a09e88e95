"""Rule page: ``empty_field.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span


@rule("BIB011", Severity.INFO, default=False)
def empty_field(found: BibEntry) -> Iterator[Finding]:
    """A field is empty."""
    if all(value.strip() for value in found.values.values()):
        return
    empty = [one for one in found.entry.fields if not found.values.get(one.name, "x").strip() and one.kind in '{"']
    if empty and not found.entry.faults:
        names = ", ".join(one.name for one in empty)
        text = found.file.text
        edits = [(_with_comma(one.start, one.value_end, text), "") for one in empty]
        yield found.file.finding(
            empty[0].span,
            f"{names} {'is' if len(empty) == 1 else 'are'} empty",
            fix=found.file.fix("remove the empty fields", *edits, safe=True),
        )


def _with_comma(start: int, end: int, text: str) -> Span:
    """The field with its comma and its line, if it has one of its own."""
    while start and text[start - 1] in " \t":
        start -= 1
    while text[end : end + 1] in (" ", "\t", ","):
        end += 1
        if text[end - 1] == ",":
            break
    if start and text[start - 1] == "\n" and text[end : end + 1] == "\n":
        start -= 1
    elif start and text[start - 1] == "\n" and text[end : end + 2] == "\r\n":
        end += 2
    return Span(start, end)
