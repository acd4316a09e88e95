"""The public records of ``citecheck verify``."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, Struct, UnsetType, field


class FieldEvidenceRecord(Struct):
    """One field beside the record's; ``agrees`` is null where the two cannot be compared."""

    ours: str | None
    theirs: str | None
    agrees: bool | None


class EvidenceRecord(Struct):
    """What one record of a source says of a work."""

    source: str
    record: str
    fields: dict[str, FieldEvidenceRecord]


class SkippedRecord(Struct):
    """A source that was not asked, and why."""

    source: str
    reason: str


class NoticeRecord(Struct):
    """What a source says of a work beside its description; ``remedy`` is an archived copy or the DOI of the publication."""

    kind: Literal["retracted", "corrected", "expression-of-concern", "published", "dead-link", "unresolved"]
    source: str
    record: str
    date: str | None
    remedy: str | None


class VerificationRecord(Struct):
    """The answer for one work; ``notices`` are there if there are any."""

    id: str
    verdict: Literal["verified", "mismatch", "not-found", "unverifiable"]
    confidence: float
    evidence: list[EvidenceRecord]
    asked: list[str]
    skipped: list[SkippedRecord]
    notices: list[NoticeRecord] | UnsetType = UNSET


class VerifyRecord(Struct):
    """What ``citecheck verify --format json`` prints."""

    schema_: str = field(name="schema")
    works: list[VerificationRecord]
