"""What a run found, turned into the public records."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from citecheck.model.archival import ArchivalRef
from citecheck.model.citation import Citation
from citecheck.model.csl import item, variables
from citecheck.model.document import Document
from citecheck.model.finding import Finding
from citecheck.model.number import Claim
from citecheck.model.rule import RuleInfo
from citecheck.model.work import Work
from citecheck.report.kinds import kind_of
from citecheck.report.records import (
    ArchivalRecord,
    CheckRecord,
    CitationRecord,
    ConflictRecord,
    DocumentRecord,
    EditRecord,
    ExpectedRecord,
    FindingRecord,
    FixRecord,
    LocatorRecord,
    PartRecord,
    RelatedRecord,
    RelationRecord,
    RuleRecord,
    SummaryRecord,
    ToolRecord,
)
from citecheck.version import __version__


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
