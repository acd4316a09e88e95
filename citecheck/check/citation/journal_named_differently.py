"""Rule page: ``journal_named_differently.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.journals import journal, journal_key
from citecheck.model.citation import Citation, Form
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Place
from citecheck.model.span import Span

_PUBLISHED_IN = re.compile(
    r"(?:published|printed|appeared)\s+in\s+(?:the\s+)?[“\"*_]?(?P<name>[A-Z][\w’'-]+(?:\s+(?:of\s+|the\s+|and\s+)?[A-Z][\w’'-]+){1,6})"
)


@rule("CIT012")
def journal_named_differently(citing: CitingDocument) -> Iterator[Finding]:
    """One journal goes under two names."""
    seen: dict[int, Citation] = {}
    for citation in citing.citations:
        name = citation.text_of("container-title")
        place = citation.place_of("container-title")
        if citation.form is not Form.FULL or not name or place is None:
            continue
        number = journal(name)
        known = seen.setdefault(number, citation) if number is not None else citation
        if known is not citation and journal_key(known.text_of("container-title")) != journal_key(name):
            other = known.text_of("container-title")
            yield citing.finding(
                place,
                f"“{name}” and “{other}” are one journal",
                "use one name, best the one on its cover",
                related=(Place(known.document, known.place_of("container-title") or known.span, f"“{other}” here"),),
                note=citation.note,
            )
        yield from _against_text(citing, citation, name, place)


def _against_text(citing: CitingDocument, citation: Citation, name: str, place: Span) -> Iterator[Finding]:
    """The sentence says "published in X", the reference behind it says otherwise."""
    start = max(0, citation.span.start - 700)
    before = citing.document.text[start : citation.span.start]
    paragraph = before.rfind("\n\n")
    offset = paragraph + 2 if paragraph >= 0 else 0
    said = None
    for match in _PUBLISHED_IN.finditer(before, offset):
        said = match
    if said is None or journal_key(said["name"]) == journal_key(name):
        return
    mine, theirs = set(journal_key(name).split()), set(journal_key(said["name"]).split())
    if (
        len(mine & theirs) >= max(1, min(len(mine), len(theirs)) // 2)
        and mine != theirs
        and not (mine < theirs or theirs < mine)
    ):
        where = Span(start + said.start("name"), start + said.end("name"))
        yield citing.finding(
            place,
            f"the text says “{said['name']}”, the reference “{name}”",
            "make text and reference agree",
            related=(Place(citing.document.path, where, "named here"),),
            note=citation.note,
        )
