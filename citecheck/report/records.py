"""The public records: what other programs may rely on. ``citecheck schema`` is generated from these types."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Required

from msgspec import UNSET, Struct, UnsetType, field

from citecheck.report.csl import (
    ChangeName,
    CheckName,
    ContextName,
    FieldsRecord,
    FormName,
    KindName,
    LevelName,
    RelationName,
    SeverityName,
    TypeName,
    VerdictName,
    with_variables,
)

SCHEMA = "citecheck-scan/1"


class ToolRecord(Struct):
    """The program that wrote the record."""

    name: str
    version: str


class DocumentRecord(Struct):
    """A file that was read. ``characters`` counts code points."""

    path: str
    format: str
    encoding: str
    sha256: str
    notes: int
    characters: int


class LocatorRecord(Struct):
    """The place cited within a work: a CSL locator label and the value as printed."""

    label: str
    value: str


class RelationRecord(Struct):
    """How a citation bears on another: ``type`` is reproduced-in, quoted-in, translated-in or reviewed-in."""

    type: RelationName
    to: str


class ArchivalRecord(Struct):
    """An archival reference in normal form."""

    archive: str | None
    archive_name: str | None
    fond: str | None
    fond_title: str | None
    opis: str | None
    delo: str | list[str] | None
    folios: list[str]
    implicit: list[LevelName]
    archive_id: str | None = None
    candidates: list[str] = field(default_factory=list)
    levels: dict[str, str] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)


class CitationRecord(Struct):
    """One act of citing."""

    id: str
    document: str
    start: int
    end: int
    line: int
    column: int
    raw: str
    note: str | None
    kind: KindName
    form: FormName
    work: str | None
    antecedent: str | None
    relation: RelationRecord | None
    fields: FieldsRecord
    locator: LocatorRecord | None
    archival: ArchivalRecord | None
    confidence: float
    context: ContextName = ""
    signal: str = ""
    unresolved: str | None = None
    candidates: list[str] = field(default_factory=list)


class ConflictRecord(Struct):
    """One of the differing values of a variable, with the citations that give it."""

    value: str
    citations: list[str]


if TYPE_CHECKING:
    WorkRecord = dict[str, Any]
else:
    WorkRecord = with_variables(
        "WorkRecord",
        {
            "id": Required[str],
            "type": Required[TypeName],
            "citations": Required[list[str]],
            "documents": Required[list[str]],
            "archival": Required[ArchivalRecord | None],
            "conflicts": Required[dict[str, list[ConflictRecord]]],
            "kind": Required[KindName],
        },
    )
"""A distinct thing cited: a CSL-JSON item and what citecheck knows besides."""
ParsedRecord = with_variables(
    "ParsedRecord",
    {
        "raw": Required[str],
        "type": TypeName,
        "locator": str,
        "label": str,
        "form": FormName,
        "archival": ArchivalRecord,
    },
)
"""One line of ``citecheck parse``; ``raw`` alone is a line that could not be parsed."""


class PartRecord(Struct):
    """A number of a claim: its role, place, value and the worth of its last printed digit."""

    role: str
    raw: str
    start: int
    end: int
    value: float
    precision: float


class ExpectedRecord(Struct):
    """The values that would agree; null is unbounded."""

    low: float | None
    high: float | None


class RelatedRecord(Struct):
    """Another place that matters, with a word on why."""

    document: str
    start: int
    end: int
    message: str


class CheckRecord(Struct):
    """A numeric or internal check that was made, consistent or not."""

    id: str
    kind: CheckName
    document: str
    start: int
    end: int
    line: int
    column: int
    raw: str
    parts: list[PartRecord]
    expected: ExpectedRecord
    stated: str
    verdict: VerdictName
    related: list[RelatedRecord]
    arithmetic: str = ""
    repair: str | None = None


class EditRecord(Struct):
    """Replace a place of a document."""

    document: str
    start: int
    end: int
    replacement: str


class FixRecord(Struct):
    """A repair; ``safe`` if it cannot change what the text means."""

    description: str
    edits: list[EditRecord]
    safe: bool


class FindingRecord(Struct):
    """What a person should look at."""

    rule: str
    name: str
    severity: SeverityName
    message: str
    hint: str
    document: str
    start: int
    end: int
    line: int
    column: int
    raw: str
    note: str | None
    related: list[RelatedRecord]
    fix: FixRecord | None


class RuleRecord(Struct):
    """A rule, as ``citecheck rules`` lists it; a finding can be milder than its rule."""

    code: str
    name: str
    severity: SeverityName
    family: str
    summary: str


class SummaryRecord(Struct):
    """Counts by document, kind, form, rule and severity."""

    documents: int
    citations: int
    works: int
    checks: int
    findings: int
    by_document: dict[str, dict[str, int]]
    by_kind: dict[str, int]
    by_form: dict[str, int]
    by_rule: dict[str, int]
    by_severity: dict[str, int]


class UnreadableRecord(Struct):
    """A file that could not be read, and why."""

    path: str
    reason: str


class ScanRecord(Struct):
    """Everything one run of ``citecheck scan`` found."""

    schema_: str = field(name="schema")
    tool: ToolRecord
    documents: list[DocumentRecord]
    citations: list[CitationRecord]
    works: list[WorkRecord]
    checks: list[CheckRecord]
    findings: list[FindingRecord]
    summary: SummaryRecord
    unreadable: list[UnreadableRecord] | UnsetType = UNSET


class ChangeRecord(Struct):
    """A field (or macro) of a bibliography whose value changed; null where it was or is not there."""

    name: str
    old: str | None
    new: str | None


class EntryChangeRecord(Struct):
    """An entry that was added, removed, rekeyed or changed; ``line`` is that of the side that has it, the new one first."""

    kind: ChangeName
    key: str
    old_key: str | None
    type: str
    title: str
    line: int
    fields: list[ChangeRecord]


class FileDiffRecord(Struct):
    """What changed in one bibliography."""

    path: str
    unchanged: int
    entries: list[EntryChangeRecord]
    macros: list[ChangeRecord]


class DiffRecord(Struct):
    """What ``citecheck diff --format json`` prints."""

    schema_: str = field(name="schema")
    files: list[FileDiffRecord]
