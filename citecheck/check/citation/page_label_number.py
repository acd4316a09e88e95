"""Rule page: ``page_label_number.md``."""

import re
from collections.abc import Iterator
from functools import lru_cache

from citecheck.check.registry import rule
from citecheck.model.facts import CitedPrint
from citecheck.model.finding import Edit, Finding, Fix
from citecheck.model.span import Span

_ONE_FOR_MANY = re.compile(r"(?<![\w./])p\.(?=\s?(?P<value>\d+[a-z]?\s?[-–—]\s?\d+))")
_MANY_FOR_ONE = re.compile(r"(?<![\w./])pp\.(?=\s?(?P<value>\d+)(?![\w]|\s?[-–—,&]|\s?ff?\.|\s(?:and|et|und)\s\d))")


_FRENCH = re.compile(r"«|(?<!\w)(?:t\.|n°|nº|éd\.|et|du|des|les|une|dans|sous la dir)(?!\w)")


@lru_cache(maxsize=16)
def _keeps_apart(text: str) -> tuple[bool, bool]:
    """Whether a document has ``pp.`` for ranges as a rule, and ``p.`` for single pages as a rule."""
    wrong_one, wrong_many = len(_ONE_FOR_MANY.findall(text)), len(_MANY_FOR_ONE.findall(text))
    right_many = len(re.findall(r"(?<![\w./])pp\.\s?\d+[a-z]?\s?[-–—,]\s?\d", text))
    right_one = len(re.findall(r"(?<![\w./])p\.\s?\d+[a-z]?(?!\s?[-–—\w])", text))
    return right_many >= 2 * wrong_one, right_one >= wrong_many


def _is_french(cited: CitedPrint) -> bool:
    """French has ``p.`` for one page and for many."""
    return len(set(_FRENCH.findall(cited.text(cited.citation.span)))) >= 2


@rule("CIT009")
def page_label_number(cited: CitedPrint) -> Iterator[Finding]:
    """``p.`` stands before several pages, or ``pp.`` before one."""
    if _is_french(cited):
        return
    kept = _keeps_apart(cited.document.text)
    span = cited.citation.span
    end = min(len(cited.document.text), span.end + 1)
    text = cited.document.text[span.start : end]
    for pattern, right, is_rule in ((_ONE_FOR_MANY, "pp.", kept[0]), (_MANY_FOR_ONE, "p.", kept[1])):
        if not is_rule:
            continue
        for match in pattern.finditer(text):
            place = Span(span.start + match.start(), span.start + match.end())
            whole = Span(place.start, span.start + match.end("value"))
            yield cited.finding(
                f"“{match[0]}” stands before {'several pages' if right == 'pp.' else 'one page'}",
                f"write “{right}”",
                span=whole,
                fix=Fix(f"write “{right}”", (Edit(cited.document.path, place, right),), safe=True),
            )
