"""Rule page: ``all_caps_title.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.bib_text import plain
from citecheck.model.finding import Finding, Severity


@rule("BIB703", Severity.INFO, fields=("title",), signs=(str.isupper,))
def all_caps_title(found: BibEntry) -> Iterator[Finding]:
    """A title is all in capitals."""
    title = found.values.get("title", "")
    if (
        title.isupper()
        and len(words := re.findall(r"[^\W\d_]{2,}", plain(title))) >= 4
        and sum(map(len, words)) >= 20
        and found.type not in ("patent", "standard")
    ):
        yield found.finding(
            "title", "the title is all in capitals", "write it as a sentence: styles can raise letters, not lower names"
        )
