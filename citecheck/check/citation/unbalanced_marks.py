"""Rule page: ``unbalanced_marks.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.brackets import pair_brackets
from citecheck.model.citation import Kind
from citecheck.model.facts import Cited
from citecheck.model.finding import Finding
from citecheck.model.span import Span


@rule("CIT010")
def unbalanced_marks(cited: Cited) -> Iterator[Finding]:
    """A bracket or quotation mark of a reference is never closed, or turned the wrong way."""
    citation = cited.citation
    if citation.kind is Kind.MARKER:
        return
    codes = {d.code: d for d in citation.damages}
    if "bracket-for-divider" in codes:
        place = codes["bracket-for-divider"].span
        yield cited.finding(
            "this bracket is never closed; it stands where the title ends and the journal begins",
            "write “//” or close it",
            span=place,
        )
        return
    if "unclosed-bracket" in codes:
        yield cited.finding(
            "the bracket around this reference is never closed",
            "close it",
            span=codes["unclosed-bracket"].span,
        )
        return
    text = cited.text(citation.span)
    for pair in pair_brackets(text):
        if pair.close < 0:
            at = citation.span.start + pair.open
            yield cited.finding("this bracket is never closed", "close it", span=Span(at, at + 1))
            return
    yield from _quotes(cited, text)


def _quotes(cited: Cited, text: str) -> Iterator[Finding]:
    """Curly quotation marks that open and close the wrong way round, or stand inside the bracket of a short title."""
    opened = 0
    for i, ch in enumerate(text):
        if ch == "“":
            opened += 1
        elif ch == "”":
            opened -= 1
            if opened < 0:
                at = cited.citation.span.start + i
                yield cited.finding(
                    "this quotation mark closes what was never opened",
                    "check the marks of the title",
                    span=Span(at, at + 1),
                )
                return
    stray = text.find('?")')
    if stray >= 0 and text[stray + 3 : stray + 4] in ("'", "’"):
        at = cited.citation.span.start + stray + 2
        yield cited.finding(
            "bracket and quotation mark have changed places",
            "close the quotation before the bracket",
            span=Span(at, at + 2),
        )
