"""Rule page: ``uneven_ranges.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Place, Severity
from citecheck.model.span import Span

_RANGE = re.compile(r"(?<![\d-])(?P<a>\d{1,5})(?P<dash>[-–])(?P<b>\d{1,5})(?![\d-])")


@rule("CIT025", Severity.INFO)
def uneven_ranges(citing: CitingDocument) -> Iterator[Finding]:
    """Ranges of pages or leaves are printed in different ways: hyphen and dash, full and shortened ends."""
    text = citing.document.text
    ranges = [
        (Span(s.start + m.start(), s.start + m.end()), m) for s in _places(citing) for m in _RANGE.finditer(s.of(text))
    ]
    yield from _minority(
        citing,
        [(s, m["dash"] == "-") for s, m in ranges],
        "a hyphen in {n} of {all} ranges, a dash in the others",
        "a dash in {n} of {all} ranges, a hyphen in the others",
    )
    ends = [
        (s, len(m["b"]) == len(m["a"]))
        for s, m in ranges
        if (len(m["a"]) >= 3 and m["a"][: len(m["a"]) - 2] == m["b"][: max(len(m["b"]) - 2, 0)])
        or len(m["a"]) > len(m["b"])
    ]
    yield from _minority(
        citing,
        ends,
        "the end is printed in full in {n} of {all} ranges, shortened in the others",
        "the end is shortened in {n} of {all} ranges, printed in full in the others",
    )


def _places(citing: CitingDocument) -> Iterator[Span]:
    for citation in citing.citations:
        if citation.locator is not None and citation.locator.span is not None and citation.locator.label == "page":
            yield citation.locator.span
        page = citation.place_of("page")
        if page is not None:
            yield page
        for level in citation.archival.printed if citation.archival else ():
            if level.level == "folio":
                yield level.value_span


def _minority(citing: CitingDocument, found: list[tuple[Span, bool]], if_true: str, if_false: str) -> Iterator[Finding]:
    """Report the lesser part once, if it is small."""
    found = sorted(set(found))
    yes = [s for s, flag in found if flag]
    no = [s for s, flag in found if not flag]
    few, many, message = (yes, no, if_true) if len(yes) <= len(no) else (no, yes, if_false)
    if few and len(many) >= 4 * len(few) and len(many) >= 4:
        path = citing.document.path
        yield citing.finding(
            few[0],
            message.format(n=len(few), all=len(found)),
            "print them one way",
            related=tuple(Place(path, s, "also") for s in few[1:6]),
        )
