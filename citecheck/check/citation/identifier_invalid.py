"""Rule page: ``identifier_invalid.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Form, Kind
from citecheck.model.facts import CitedPrint
from citecheck.model.finding import Finding, Severity
from citecheck.model.span import Span

_PRINTED = (
    ("ISBN", re.compile(r"(?<!\w)ISBN(?:-1[03])?[:\s]\s?(?P<value>\d[\d– -]{6,18}[\dXxХх])(?![\w-])")),
    ("ISSN", re.compile(r"(?<!\w)[ep]?-?ISSN[:\s]\s?(?P<value>\d[\d– -]{4,10}[\dXxХх])(?![\w-])")),
    (
        "DOI",
        re.compile(r"(?:(?<!\w)doi:?\s?|(?<![\w.])(?:dx\.)?doi\.org/)(?P<value>\d[^\s\"<>“”«»)\]]{4,})", re.IGNORECASE),
    ),
    (
        "arXiv",
        re.compile(r"(?<!\w)arXiv:\s?(?P<value>\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?!\w)", re.IGNORECASE),
    ),
)
_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_ARXIV = re.compile(
    r"(?:0[7-9]|[1-9]\d)(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d\d(?:0[1-9]|1[0-2])\d{3}", re.IGNORECASE
)
_BEHIND = 160
"""Characters of the same line, behind what was read of a reference, in which its numbers may stand."""


@rule("CIT034")
def identifier_invalid(cited: CitedPrint) -> Iterator[Finding]:
    """An ISBN or ISSN fails its check digit, or a DOI or arXiv number has a form that none has."""
    if cited.citation.kind is Kind.MARKER or cited.citation.form is not Form.FULL:
        return
    place = cited.citation.span
    text = cited.document.text
    line = text.find("\n", place.end)
    end = min(place.end + _BEHIND, line if line >= 0 else len(text))
    for name, pattern in _PRINTED:
        for match in pattern.finditer(text, place.start, end):
            fault = _fault(name, match["value"].rstrip(".,;:"))
            if fault:
                yield cited.finding(
                    f"{name} {match['value'].rstrip('.,;:')}: {fault}",
                    "copy it anew from the title page or the publisher's site",
                    span=Span(*match.span("value")),
                    severity=Severity.ERROR if "check digit" in fault else Severity.WARNING,
                )


def _fault(name: str, value: str) -> str:
    """Return what is wrong with an identifier, or an empty string."""
    if name in ("ISBN", "ISSN"):
        return _check_digit(name, value)
    if name == "DOI" and not _DOI.fullmatch(value):
        return "a DOI has the form 10.registrant/suffix"
    if name == "arXiv" and not _ARXIV.fullmatch(value):
        return "the number does not begin with a year and month"
    return ""


def _check_digit(name: str, value: str) -> str:
    from stdnum import isbn, issn
    from stdnum.exceptions import InvalidChecksum, InvalidLength, ValidationError

    try:
        (isbn if name == "ISBN" else issn).validate(re.sub(r"[\s–]", "-", re.sub(r"[Хх]", "X", value)))
    except InvalidChecksum:
        return "the check digit does not fit the others"
    except InvalidLength:
        return "it has too many or too few digits"
    except ValidationError:
        return "no such number can exist"
    return ""
