"""Rule page: ``title_printed_differently.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Form
from citecheck.model.facts import CitedWork
from citecheck.model.finding import Finding, Place, Severity


@rule("CIT021", Severity.INFO)
def title_printed_differently(cited: CitedWork) -> Iterator[Finding]:
    """One title is printed with different capitals, dashes or marks in one document."""
    first: dict[str, tuple[str, Place]] = {}
    for citation in cited.citations:
        title = citation.text_of("title")
        place = citation.place_of("title")
        if not title or place is None or citation.form is Form.IBID:
            continue
        letters = "".join(ch for ch in title.casefold() if ch.isalnum())
        key = f"{citation.document}:{letters}"
        plain = _plain(title)
        known = first.setdefault(key, (plain, Place(citation.document, place, f"“{title}”")))
        if known[0] != plain:
            yield Finding(
                citation.document,
                place,
                "the title is printed otherwise than before: capitals, dashes or marks differ",
                "print it one way",
                related=(known[1],),
                note=citation.note,
            )
            return


def _plain(title: str) -> str:
    """Straight and curly quotation marks are typography, not spelling."""
    return " ".join(
        title.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').replace("\u00a0", " ").split()
    )
