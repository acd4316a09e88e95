"""The CSL-JSON of our records, as types from which their schemas are generated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, TypedDict

from msgspec import Meta

from citecheck.model.citation import Form, Kind, RelationKind
from citecheck.model.csl import CSL_TYPES
from citecheck.model.finding import Severity
from citecheck.model.number import Verdict
from citecheck.report.kinds import KINDS


def one_of(values: object) -> Any:
    """Return what the schema says of a string that has one of these values; None is for nullable ones."""
    return Meta(extra_json_schema={"enum": list(values)})  # type: ignore[call-overload]


KindName = Annotated[str, one_of([k.value for k in Kind])]
FormName = Annotated[str, one_of([f.value for f in Form])]
RelationName = Annotated[str, one_of([r.value for r in RelationKind])]
SeverityName = Annotated[str, one_of([s.value for s in Severity])]
VerdictName = Annotated[str, one_of([v.value for v in Verdict])]
ChangeName = Annotated[str, one_of(["added", "removed", "rekeyed", "changed"])]
CheckName = Annotated[str, one_of(KINDS)]
ContextName = Annotated[str, one_of(["note", "parenthesis", "list", "front", "text", ""])]
LevelName = Annotated[str, one_of(["archive", "fond", "opis", "delo", "folios"])]
TypeName = Annotated[str, one_of(sorted(set(CSL_TYPES.values())))]

NameRecord = TypedDict(
    "NameRecord",
    {"family": str, "given": str, "non-dropping-particle": str, "suffix": str, "literal": str},
    total=False,
)
"""A person; ``literal`` alone for a body, or for the "et al." that ends a list cut short."""
DateRecord = TypedDict("DateRecord", {"date-parts": list[list[int]]})
"""A date, or two for a range; each is year, month and day as far as known."""

_VARIABLES: dict[str, Any] = {
    **dict.fromkeys(("author", "editor", "translator", "director"), list[NameRecord]),
    **dict.fromkeys(("issued", "accessed"), DateRecord),
    **dict.fromkeys(
        (
            "title",
            "container-title",
            "volume-title",
            "part-title",
            "volume",
            "part-number",
            "issue",
            "page",
            "edition",
            "number",
            "section",
            "genre",
            "publisher",
            "publisher-place",
            "DOI",
            "ISBN",
            "ISSN",
            "URL",
            "note",
            "citation-label",
            "archive",
            "archive_collection",
            "archive_location",
        ),
        str,
    ),
}

if TYPE_CHECKING:  # Types made of tables are beyond a type checker.
    FieldsRecord = dict[str, Any]
else:
    FieldsRecord = TypedDict("FieldsRecord", _VARIABLES, total=False)
"""CSL-JSON variables."""


def with_variables(name: str, more: dict[str, Any]) -> Any:
    """Return the type of a CSL-JSON object that has fields beside its variables."""
    return TypedDict(name, {**_VARIABLES, **more}, total=False)  # type: ignore[operator]
