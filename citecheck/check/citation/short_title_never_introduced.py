"""Rule page: ``short_title_never_introduced.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.scripts import folded_words
from citecheck.model.citation import Citation, Form
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding

_SHOWN = 5
"""How many further places of one short form are named."""


@rule("CIT003")
def short_title_never_introduced(citing: CitingDocument) -> Iterator[Finding]:
    """A short title has no full reference in the document, or only a later one."""
    short = [c for c in citing.citations if c.form in (Form.SHORT, Form.HEREAFTER)]
    yield from _never(citing, [c for c in short if c.unresolved and not c.candidates and not c.issued()])
    yield from _too_early(citing, [c for c in short if not c.unresolved and c.antecedent is not None])


def _never(citing: CitingDocument, short: list[Citation]) -> Iterator[Finding]:
    """Say once of each short form that nothing in full stands for it; a note that could not be read may do so."""
    read = {c.note for c in citing.citations}
    unread = (
        [set(folded_words(citing.document.view(n.spans).text)) for n in citing.document.notes if n.label not in read]
        if short
        else []
    )
    alike: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Citation]] = {}
    for citation in short:
        if citation.locator is not None and citation.locator.label != "page":
            # "John Locke, Two Treatises, Book II, chapter 5": a classic, cited by its own divisions.
            continue
        names = tuple(p.family or p.literal for p in citation.people("author") or citation.people("editor"))
        alike.setdefault((names, folded_words(citation.text_of("title"))), []).append(citation)
    for (names, title), group in alike.items():
        wanted = {word for name in names for word in folded_words(name)} | set(title[:1] if names else title)
        if any(wanted <= words for words in unread):
            continue
        first = group[0]
        yield citing.finding(
            first.span,
            f"“{first.text_of('title') or ', '.join(names)}” is cited in short, but nowhere in full",
            "give the full reference where it is first cited",
            related=tuple(citing.facts.place(c, "and here") for c in group[1 : 1 + _SHOWN]),
            note=first.note,
        )


def _too_early(citing: CitingDocument, short: list[Citation]) -> Iterator[Finding]:
    order = {note.label: i for i, note in enumerate(citing.document.notes)}
    for citation in short:
        source = citing.facts.citation(citation.antecedent or "")
        if (
            citation.note is not None
            and source.note is not None
            and order.get(citation.note, 0) < order.get(source.note, 0)
        ):
            yield citing.finding(
                citation.span,
                "the short form stands before the full reference",
                f"give the full reference here, the short one in note {source.note}",
                related=(citing.facts.place(source, "the full reference"),),
                note=citation.note,
            )
