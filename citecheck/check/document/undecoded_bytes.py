"""Rule page: ``undecoded_bytes.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding
from citecheck.model.span import Span


@rule("DOC001")
def undecoded_bytes(citing: CitingDocument) -> Iterator[Finding]:
    """Some bytes of the file are no text in its encoding."""
    text = citing.document.text
    at = text.find("\ufffd")
    if at >= 0:
        count = text.count("\ufffd")
        yield citing.finding(
            Span(at, at + 1),
            f"{count} place{'s' if count > 1 else ''} of this file could not be decoded as {citing.document.encoding}",
            "save the file again as UTF-8 from the program it was written in",
        )
