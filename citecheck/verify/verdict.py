"""The nouns of verification, under the name that sources know them by."""

from citecheck.model.verification import (
    SCHEMA,
    Evidence,
    FieldEvidence,
    Notice,
    NoticeKind,
    Skipped,
    Verdict,
    Verification,
)

__all__ = ["SCHEMA", "Evidence", "FieldEvidence", "Notice", "NoticeKind", "Skipped", "Verdict", "Verification"]
