"""Rule page: ``page_label_number.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.facts import CitedPrint
from citecheck.model.finding import Edit, Finding, Fix
from citecheck.model.span import Span

_ONE_FOR_MANY = re.compile(r"(?<![\w.])p\.(?=\s?(?P<value>\d+[a-z]?\s?[-–—]\s?\d+))")
_MANY_FOR_ONE = re.compile(r"(?<![\w.])pp\.(?=\s?(?P<value>\d+)(?![\w]|\s?[-–—,&]|\s?ff?\.|\s(?:and|et|und)\s\d))")


@rule("CIT009")
def page_label_number(cited: CitedPrint) -> Iterator[Finding]:
    """``p.`` stands before several pages, or ``pp.`` before one."""
    span = cited.citation.span
    end = min(len(cited.document.text), span.end + 1)
    text = cited.document.text[span.start : end]
    for pattern, right in ((_ONE_FOR_MANY, "pp."), (_MANY_FOR_ONE, "p.")):
        for match in pattern.finditer(text):
            place = Span(span.start + match.start(), span.start + match.end())
            whole = Span(place.start, span.start + match.end("value"))
            yield cited.finding(
                f"“{match[0]}” stands before {'several pages' if right == 'pp.' else 'one page'}",
                f"write “{right}”",
                span=whole,
                fix=Fix(f"write “{right}”", (Edit(cited.document.path, place, right),), safe=True),
            )
