"""Rule page: ``title_is_container.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry, Bibliography
from citecheck.model.bib_text import plain
from citecheck.model.finding import Finding, Severity

_NO_LETTER = re.compile(r"[\W_]+")
_TYPES = ("article", "incollection", "inproceedings", "inbook")


@rule("BIB711", Severity.WARNING)
def title_is_container(file: Bibliography) -> Iterator[Finding]:
    """Title and container are the same."""
    titles, containers = file.column("title"), _containers(file)
    alike = {title for title in titles.distinct if titles.letters.get(title) in containers}
    for one in file.holders(("title",), (lambda title: title in alike or title not in titles.letters,)):
        if one.type in _TYPES:
            yield from _compared(one)


def _containers(file: Bibliography) -> set[str]:
    """The letters of all containers of a file, as far as they are told apart here."""
    found: set[str] = set()
    for name in ("journal", "journaltitle", "booktitle"):
        column = file.column(name)
        found.update(column.letters.values())
        found.update(_NO_LETTER.sub("", plain(v).casefold()) for v in column.distinct if v not in column.letters)
    return found


def _compared(found: BibEntry) -> Iterator[Finding]:
    title, container = found.values.get("title", ""), found.venue
    if len(title) > 12 and container and plain(title).casefold() == plain(container).casefold() and found.has("author"):
        yield found.finding(
            "title",
            f"the title is that of the {'journal' if found.type == 'article' else 'book'}",
            severity=Severity.INFO if found.type == "inbook" else None,
        )
