"""Rule page: ``leaves_of_a_printed_work.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Form
from citecheck.model.facts import CitedFile
from citecheck.model.finding import Finding


@rule("ARC014")
def leaves_of_a_printed_work(cited: CitedFile) -> Iterator[Finding]:
    """An ibid. with archival levels follows a printed work."""
    citation = cited.citation
    if citation.form is Form.IBID and "printed work" in citation.unresolved:
        related = tuple(
            cited.facts.place(cited.facts.citation(c), "the reference before it") for c in citation.candidates[:1]
        )
        yield cited.finding(
            "leaves or files are cited, but the reference before it is to a printed work",
            "repeat the archival reference in full",
            related=related,
        )
