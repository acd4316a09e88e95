"""Rule page: ``cited_not_listed.md``."""

import re
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.data.places import is_city
from citecheck.data.scripts import name_key
from citecheck.lang import mapping, words
from citecheck.model.citation import Citation, Form
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Place, Severity
from citecheck.model.span import Covered, Span

_FEWEST = 5
"""Entries of the list that the document must cite by author and year."""
_NAME = r"[A-ZÄÖÜÉА-ЯЁІЇЄҐ][\w’'ʼ-]*[a-zäöüßéèа-яёіїєґ]"
_KEY = re.compile(
    rf"[(\[](?P<name>{_NAME})(?:(?:,?\s(?:and|&|und|et|e|и|і|та)\s{_NAME})|,?\s(?:et al\.|и др\.|та ін\.|u\.\s?a\.))?"
    r",?\s(?P<year>(?:1[5-9]|20)\d\d)[a-z]?(?:\s?[,:]\s?(?:[a-zа-я]{1,3}\.\s?)?\d{1,4}(?:[–-]\d{1,4})?)?[)\]](?![(\[:\w])"
)


@rule("CIT036", Severity.INFO)
def cited_not_listed(citing: CitingDocument) -> Iterator[Finding]:
    """A name and year in brackets have no entry in the list that the others lead to."""
    entries = [c for c in citing.citations if c.context == "list" and c.form is Form.FULL]
    by_id = {c.id for c in entries}
    cited = {c.antecedent for c in citing.citations if c.place_of("issued") is not None and c.antecedent in by_id}
    if len(cited) < _FEWEST:
        return
    listed: dict[str, list[Citation]] = {}
    for entry in entries:
        for person in (*entry.people("author"), *entry.people("editor")):
            listed.setdefault(name_key(person.family or person.literal), []).append(entry)
    taken = Covered(c.span for c in citing.citations)
    said: set[tuple[str, str]] = set()
    in_list = {name_key(word) for entry in entries for word in entry.span.of(citing.document.text).split()}
    for match in _KEY.finditer(citing.document.text):
        span = Span(*match.span())
        key = name_key(match["name"])
        if taken.overlapping(span) or (key, match["year"]) in said or not key:
            continue
        said.add((key, match["year"]))
        if key in listed:
            yield _other_year(citing, span, match, listed[key])
        elif not _is_word(match["name"]) and key not in in_list:
            yield citing.finding(
                span, f"the list of sources has no entry for {match['name']} {match['year']}", "add it"
            )


def _other_year(citing: CitingDocument, span: Span, match: re.Match[str], entries: list[Citation]) -> Finding:
    years = sorted({str(issued.begin.year) for c in entries if (issued := c.issued())})
    return citing.finding(
        span,
        f"the list of sources has no work by {match['name']} of {match['year']}"
        + (f", only of {', '.join(years)}" if years else ""),
        "correct the year here or in the list, or add the entry",
        related=tuple(Place(c.document, c.span, "the list has this") for c in entries[:3]),
        severity=Severity.WARNING,
    )


def _is_word(name: str) -> bool:
    """Whether what stands before a year is a month, a season or a city: "(March 1996)", "(Berlin 1945)"."""
    return name.lower() in mapping("months") or name.lower() in _SEASONS or is_city(name) or name.lower() in _common()


_SEASONS = frozenset(
    [
        "spring",
        "summer",
        "autumn",
        "fall",
        "winter",
        "frühling",
        "frühjahr",
        "sommer",
        "herbst",
        "printemps",
        "été",
        "automne",
        "hiver",
    ]
) | frozenset(
    [
        "весна",
        "лето",
        "осень",
        "зима",
        "весной",
        "летом",
        "осенью",
        "зимой",
        "влітку",
        "восени",
        "навесні",
        "взимку",
        "primavera",
        "estate",
        "autunno",
        "inverno",
    ]
)


def _common() -> frozenset[str]:
    """Words of all languages that are no names: function words, labels of figures and tables."""
    return frozenset(w for table in ("stop_words", "numbers.identifiers", "signals", "hereafter") for w in words(table))
