"""Rule page: ``double_braced_title.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity


@rule("BIB710", Severity.INFO, default=False, fields=("title",), signs=("\0{",))
def double_braced_title(found: BibEntry) -> Iterator[Finding]:
    """A whole title stands in double braces."""
    title = found.values.get("title", "")
    if title.startswith("{") and title.endswith("}") and " " in title and _one_group(title):
        yield found.finding(
            "title",
            "the whole title stands in braces",
            "protect names alone: no style can change its letters now",
            fix=found.rewritten("title", title[1:-1], "remove the outer braces", safe=False),
        )


def _one_group(title: str) -> bool:
    depth = 0
    for i, ch in enumerate(title):
        depth += {"{": 1, "}": -1}.get(ch, 0)
        if depth == 0:
            return i == len(title) - 1
    return False
