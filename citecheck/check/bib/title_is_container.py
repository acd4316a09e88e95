"""Rule page: ``title_is_container.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.bib_text import plain
from citecheck.model.finding import Finding, Severity


@rule("BIB711", Severity.WARNING, field="title")
def title_is_container(found: BibEntry) -> Iterator[Finding]:
    """Title and container are the same."""
    title, container = found.values.get("title", ""), found.venue
    if (
        len(title) > 12
        and found.type in ("article", "incollection", "inproceedings", "inbook")
        and plain(title).casefold() == plain(container).casefold()
        and found.has("author")
    ):
        yield found.finding(
            "title",
            f"the title is that of the {'journal' if found.type == 'article' else 'book'}",
            severity=Severity.INFO if found.type == "inbook" else None,
        )
