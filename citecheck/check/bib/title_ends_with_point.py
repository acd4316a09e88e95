"""Rule page: ``title_ends_with_point.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity


@rule("BIB709", Severity.INFO, default=False, fields=("title",), signs=(".\0",))
def title_ends_with_point(found: BibEntry) -> Iterator[Finding]:
    """A title ends with a full stop."""
    title = found.values.get("title", "")
    if (
        title.endswith(".")
        and not title.endswith(("..", "etc.", "vol.", "Jr.", "U.S.", "U.S.A."))
        and len(title) > 20
        and title[-3:-2].isalpha()
    ):
        yield found.finding(
            "title",
            "the title ends with a full stop",
            "styles add it",
            fix=found.rewritten("title", title[:-1], "remove it", safe=True),
        )
