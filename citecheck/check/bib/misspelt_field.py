"""Rule page: ``misspelt_field.md``."""

from collections.abc import Collection, Iterator
from functools import cache

from citecheck.check.registry import rule
from citecheck.data.bib_types import KNOWN_FIELDS
from citecheck.model.bib_facts import BibEntry
from citecheck.model.finding import Finding, Severity

_CHECKED = (
    "author",
    "editor",
    "title",
    "booktitle",
    "journal",
    "journaltitle",
    "year",
    "publisher",
    "volume",
    "number",
    "pages",
    "address",
    "location",
    "edition",
    "series",
    "school",
    "institution",
    "organization",
    "translator",
    "howpublished",
    "language",
    "abstract",
    "keywords",
    "isbn",
    "issn",
    "chapter",
    "month",
    "urldate",
    "crossref",
)


@cache
def _meant(name: str) -> str:
    """The field one slip away: a letter changed, missing, too many, or two swapped."""
    if name in KNOWN_FIELDS or len(name) < 4 or name[0] == "_":
        return ""
    from rapidfuzz.distance import OSA

    return next(
        (
            one
            for one in _CHECKED
            if abs(len(one) - len(name)) <= 1
            and OSA.distance(one, name, score_cutoff=1) <= 1
            and not name.startswith(one)
        ),
        "",
    )


def _slips(_: str, names: Collection[str]) -> bool:
    return not KNOWN_FIELDS.issuperset(names) and any((near := _meant(name)) and near not in names for name in names)


@rule("BIB010", Severity.WARNING, when=_slips)
def misspelt_field(found: BibEntry) -> Iterator[Finding]:
    """The name of a field is misspelt."""
    values = found.values
    odd = {name: near for name in values if (near := _meant(name)) and near not in values}
    for one in found.entry.fields if odd else ():
        if near := odd.get(one.name, ""):
            name = one.name
            fix = found.file.fix(f"write {near}", (one.name_span, near))
            yield found.file.finding(one.name_span, f"no style knows a field {name}", f"did you mean {near}?", fix=fix)
