"""Rule page: ``listed_never_cited.md``."""

from collections.abc import Iterator

from citecheck.check.citation.source_lists import source_lists, whole_works
from citecheck.check.registry import rule
from citecheck.data.scripts import folded_words
from citecheck.model.citation import Citation
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Covered

_FEWEST = 6
"""Entries that must be cited before one that is not stands out."""
_CITED = 0.75
"""The share of a list that must be cited: below it the list is further reading."""


@rule("CIT035", Severity.INFO)
def listed_never_cited(citing: CitingDocument) -> Iterator[Finding]:
    """A list of works cited has an entry that nothing cites."""
    cited = {c.work for c in citing.citations if c.context not in ("list", "front") and c.work}
    cited |= _marked(citing)
    for entries in source_lists(citing):
        works = whole_works(entries)
        never = [c for c in works if c.work not in cited]
        count = len(works) - len(never)
        if not never or count < _FEWEST or count < _CITED * len(works):
            continue
        said = _said(citing)
        never = [c for c in never if not _named(c, said)]
        for citation in never:
            yield citing.finding(
                citation.span,
                "the list gives this work, and nothing in the document cites it",
                "cite it, or take it out of the list of works cited",
            )


def _marked(citing: CitingDocument) -> set[str]:
    """The works that the other numbers of a group of marks stand for: ``[3–7]``."""
    labels = {c.label: c.work for c in citing.citations if c.label and c.work}
    found: set[str] = set()
    for citation in citing.citations:
        for part in citation.text_of("citation-label").replace("–", "-").split(","):
            first, _, last = part.strip().partition("-")
            if first.isdigit() and (last.isdigit() or not last):
                numbers = range(int(first), min(int(last or first), int(first) + 60) + 1)
                found |= {work for n in numbers if (work := labels.get(str(n)))}
    return found


def _said(citing: CitingDocument) -> frozenset[str]:
    """The words of the document outside its lists of sources."""
    listed = Covered(c.span for c in citing.citations if c.context in ("list", "front"))
    spans = [s for flow in citing.document.flows for s in flow.spans if not listed.overlapping(s)]
    spans += [s for note in citing.document.notes for s in note.spans]
    return frozenset(word for span in spans for word in folded_words(span.of(citing.document.text)))


def _named(entry: Citation, said: frozenset[str]) -> bool:
    """Whether the text names the first author, in whatever form: it may well cite the work."""
    people = entry.people("author") or entry.people("editor")
    if not people:
        return True
    name = folded_words(people[0].family or people[0].literal)
    return not name or any(word in said for word in name if len(word) > 2 or len(name) == 1)
