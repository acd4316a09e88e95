"""Rule page: ``undecoded_bytes.md``."""

from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding
from citecheck.model.span import Span


@rule("DOC001")
def undecoded_bytes(citing: CitingDocument) -> Iterator[Finding]:
    """Some bytes of the file are no text in its encoding."""
    text, damaged = citing.document.text, citing.document.damaged
    at = text.find("\ufffd")
    if at < 0:
        return
    if damaged:
        yield citing.finding(
            Span(at, at + 1),
            f"{_places(damaged)} of this file could not be decoded as {citing.document.encoding}",
            "save the file again as UTF-8 from the program it was written in",
        )
    else:
        yield citing.finding(
            Span(at, at + 1),
            f"U+FFFD stands in {_places(text.count(chr(0xFFFD)))} of this file: letters were lost before it was saved",
            "restore them from an older copy",
        )


def _places(count: int) -> str:
    return f"{count} place{'s' if count > 1 else ''}"
