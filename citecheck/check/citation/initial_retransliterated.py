"""Rule page: ``initial_retransliterated.md``."""

import re
from collections import defaultdict
from collections.abc import Iterator

from citecheck.check.registry import rule
from citecheck.model.citation import Form
from citecheck.model.facts import CitingDocument
from citecheck.model.finding import Finding, Place
from citecheck.model.person import Person
from citecheck.model.span import Span

_THROUGH_RUSSIAN = {
    "V": "W",
    "G": "H",
    "Kh": "H",
    "I": "JY",
    "Y": "JI",
    "E": "H",
    "K": "C",
    "Ts": "CZ",
    "Dzh": "JG",
    "U": "W",
    "F": "PT",
    "T": "T",
}
"""Initials of Russian spellings, with the Western ones they hide: Вальтер for Walter, Генрих for Heinrich."""
_LONGEST = 200


@rule("CIT028")
def initial_retransliterated(citing: CitingDocument) -> Iterator[Finding]:
    """A Western author's initial was taken from the Russian spelling of the name: "Schellenberg V." for Walter."""
    suspects = {
        (person.family, person.given): citation.place_of("author") or citation.span
        for citation in citing.citations
        if citation.form is Form.FULL
        for person in citation.people("author")
        if len(person.family) >= 5 and _initial(person) in _THROUGH_RUSSIAN and len(person.given) <= 4
    }
    if not suspects or len(suspects) > _LONGEST:
        return
    named = _forenames(citing, sorted({family for family, _ in suspects}))
    for (family, given), place in suspects.items():
        forenames = named.get(family, {})
        hidden = [name for name in forenames if name[0] in _THROUGH_RUSSIAN[_initial(Person(given=given))]]
        if hidden and not any(name.startswith(given[0]) for name in forenames):
            yield citing.finding(
                place,
                f"“{family} {given}” here, “{hidden[0]} {family}” in the text: the initial comes from a Russian spelling",
                f"write “{hidden[0][0]}.”",
                related=(Place(citing.document.path, forenames[hidden[0]], f"“{hidden[0]} {family}”"),),
            )


def _initial(person: Person) -> str:
    match = re.match(r"([A-Z][a-z]{0,2})\.(?:\s?[A-Z][a-z]?\.)?\Z", person.given)
    return match[1] if match else ""


def _forenames(citing: CitingDocument, families: list[str]) -> dict[str, dict[str, Span]]:
    """The forenames that stand before each family name in the document."""
    found: dict[str, dict[str, Span]] = defaultdict(dict)
    said = "|".join(re.escape(family) for family in families)
    for match in re.finditer(
        rf"(?<!\w)(?P<given>[A-Z][a-zäöüéè]{{2,15}})\s(?P<family>{said})(?!\w)", citing.document.text
    ):
        found[match["family"]].setdefault(match["given"], Span(match.start(), match.end()))
    return found
