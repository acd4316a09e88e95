"""Rule page: ``misread_digit.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.facts import CitedFile
from citecheck.model.finding import Edit, Finding, Fix
from citecheck.model.span import Span

_DIGITS = str.maketrans({"O": "0", "О": "0", "l": "1", "I": "1", "З": "3", "|": "1"})
_WORD = re.compile(r"[\dOОlIЗ|]+(?![^\W\d])")
_TORN = re.compile(r"\d*[lI]\s\d")


@rule("ARC022")
def misread_digit(cited: CitedFile) -> Iterator[Finding]:
    """A letter stands among the digits of a number, as scanners and typists leave it."""
    ref = cited.citation.archival
    text = cited.document.text
    for level in ref.printed if ref is not None else ():
        start = level.value_span.start
        torn = _TORN.match(text, start)
        word = _WORD.match(text, start)
        if torn and level.level == "folio":
            yield cited.finding(
                f"“{text[start : level.value_span.end]}” is no number of a leaf",
                "a digit came out as a letter",
                span=level.value_span,
            )
        elif word and re.search(r"\d[OОlIЗ|]+\d", word[0]):
            right = word[0].translate(_DIGITS)
            place = Span(start, word.end())
            yield cited.finding(
                f"“{word[0]}” has a letter among its digits",
                f"probably {right}",
                span=place,
                fix=Fix("write the digit", (Edit(cited.document.path, place, right),), safe=False),
            )
