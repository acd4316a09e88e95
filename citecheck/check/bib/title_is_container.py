"""Rule page: ``title_is_container.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.bib_text import plain
from citecheck.model.finding import Finding, Severity

_TYPES = ("article", "incollection", "inproceedings", "inbook")


@rule("BIB711", Severity.WARNING, types=_TYPES, fields=("journal", "journaltitle", "booktitle"))
def title_is_container(found: BibEntry) -> Iterator[Finding]:
    """Title and container are the same."""
    title, container = found.values.get("title", ""), found.venue
    if (
        len(title) > 12
        and container
        and _may_begin_alike(title, container)
        and plain(title).casefold() == plain(container).casefold()
        and found.has("author")
    ):
        yield found.finding(
            "title",
            f"the title is that of the {'journal' if found.type == 'article' else 'book'}",
            severity=Severity.INFO if found.type == "inbook" else None,
        )


def _may_begin_alike(title: str, container: str) -> bool:
    """Compare the first letters, which is cheap; a command could hide one."""
    if "\\" in title or "\\" in container:
        return True
    first, other = (one.lstrip(" {}~\t\r\n")[:1] for one in (title, container))
    return first.casefold() == other.casefold()
