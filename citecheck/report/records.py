"""The public records: what other programs may rely on. ``citecheck schema`` is generated from these types."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Required

from msgspec import UNSET, Struct, UnsetType, field

from citecheck.model.archival import ArchivalRef
from citecheck.model.citation import Citation
from citecheck.model.csl import item, variables
from citecheck.model.document import Document
from citecheck.model.finding import Finding
from citecheck.model.number import Claim
from citecheck.model.rule import RuleInfo
from citecheck.model.work import Work
from citecheck.report.csl import (
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
from citecheck.report.kinds import kind_of
from citecheck.version import __version__

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


def tool() -> ToolRecord:
    """Return what this program calls itself."""
    return ToolRecord("citecheck", __version__)


def document_record(document: Document) -> DocumentRecord:
    """Return the record of a document."""
    return DocumentRecord(
        document.path,
        document.format,
        document.encoding,
        document.sha256,
        len(document.notes),
        len(document.text),
    )


def archival_record(ref: ArchivalRef) -> ArchivalRecord:
    """Return the record of an archival reference: one file as a string, several as a list."""
    delo: str | list[str] | None = list(ref.delo) if len(ref.delo) > 1 else ref.delo[0] if ref.delo else None
    return ArchivalRecord(
        ref.archive,
        ref.archive_name,
        ref.fond,
        ref.fond_title,
        ref.opis,
        delo,
        list(ref.folios),
        list(ref.implicit),
        ref.archive_id,
        list(ref.candidates),
        dict(ref.labels),
        dict(ref.extra),
    )


def citation_record(citation: Citation, document: Document) -> CitationRecord:
    """Return the record of a citation."""
    line, column = document.lines.position(citation.span.start)
    relation = citation.relation
    locator = LocatorRecord(citation.locator.label, citation.locator.value) if citation.locator else None
    if locator is None and citation.archival is not None and citation.archival.folios:
        locator = LocatorRecord("folio", ", ".join(citation.archival.folios))
    if citation.archival is not None and locator is not None and locator.label == "page":
        locator = LocatorRecord("folio", ", ".join(citation.archival.folios))
    return CitationRecord(
        id=citation.id,
        document=citation.document,
        start=citation.span.start,
        end=citation.span.end,
        line=line,
        column=column,
        raw=citation.span.of(document.text),
        note=citation.note,
        kind=citation.kind.value,
        form=citation.form.value,
        work=citation.work,
        antecedent=citation.antecedent,
        relation=RelationRecord(relation.type.value, relation.to) if relation else None,
        fields=variables(citation.fields),
        locator=locator,
        archival=archival_record(citation.archival) if citation.archival else None,
        confidence=citation.confidence,
        context=citation.context,
        signal=citation.signal,
        unresolved=citation.unresolved or None,
        candidates=list(citation.candidates),
    )


def work_record(work: Work) -> dict[str, Any]:
    """Return the record of a work: a CSL-JSON item with its citations, documents and conflicts."""
    out = item(work)
    out["citations"] = list(work.citations)
    out["documents"] = list(work.documents)
    out["archival"] = archival_record(work.archival) if work.archival else None
    out["conflicts"] = {c.field: [ConflictRecord(value, list(ids)) for value, ids in c.values] for c in work.conflicts}
    out["kind"] = work.kind.value
    return out


def check_record(claim: Claim, number: int, document: Document) -> CheckRecord:
    """Return the record of a claim."""
    line, column = document.lines.position(claim.span.start)
    return CheckRecord(
        id=f"n{number}",
        kind=kind_of(claim),
        document=claim.document,
        start=claim.span.start,
        end=claim.span.end,
        line=line,
        column=column,
        raw=claim.span.of(document.text),
        parts=[
            PartRecord(p.role, p.raw, p.span.start, p.span.end, _number(p.value), _number(p.step)) for p in claim.parts
        ],
        expected=ExpectedRecord(_bound(claim.expected.low), _bound(claim.expected.high)),
        stated=claim.stated,
        verdict=claim.verdict.value,
        related=[RelatedRecord(path, span.start, span.end, "the other place") for path, span in claim.others],
        arithmetic=claim.arithmetic,
        repair=claim.repair or None,
    )


def _number(value: Fraction) -> float:
    return int(value) if value.denominator == 1 else float(value)


def _bound(value: Fraction | None) -> float | None:
    return None if value is None else _number(value)


def finding_record(finding: Finding, document: Document) -> FindingRecord:
    """Return the record of a finding."""
    line, column = document.lines.position(finding.span.start)
    fix = finding.fix
    edits = [EditRecord(e.document, e.span.start, e.span.end, e.replacement) for e in fix.edits] if fix else []
    return FindingRecord(
        rule=finding.rule,
        name=finding.name,
        severity=finding.severity.value,
        message=finding.message,
        hint=finding.hint,
        document=finding.document,
        start=finding.span.start,
        end=finding.span.end,
        line=line,
        column=column,
        raw=finding.span.of(document.text),
        note=finding.note,
        related=[RelatedRecord(p.document, p.span.start, p.span.end, p.message) for p in finding.related],
        fix=FixRecord(fix.description, edits, fix.safe) if fix else None,
    )


def summary_record(
    documents: Sequence[Document],
    citations: Sequence[Citation],
    works: Sequence[Work],
    claims: Sequence[Claim],
    findings: Sequence[Finding],
) -> SummaryRecord:
    """Return the counts of a run."""
    cited, found = Counter(c.document for c in citations), Counter(f.document for f in findings)
    return SummaryRecord(
        documents=len(documents),
        citations=len(citations),
        works=len(works),
        checks=len(claims),
        findings=len(findings),
        by_document={d.path: {"citations": cited[d.path], "findings": found[d.path]} for d in documents},
        by_kind=_sorted(Counter(c.kind.value for c in citations)),
        by_form=_sorted(Counter(c.form.value for c in citations)),
        by_rule=_sorted(Counter(f.rule for f in findings)),
        by_severity=_sorted(Counter(f.severity.value for f in findings)),
    )


def _sorted(counts: Counter[str]) -> dict[str, int]:
    return dict(sorted(counts.items()))


def rule_record(rule: RuleInfo, family: str) -> RuleRecord:
    """Return the record of a rule; ``family`` is what its family is called."""
    return RuleRecord(rule.code, rule.name, rule.severity.value, family, rule.summary)
