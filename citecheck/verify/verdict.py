"""What is said of a work, and on what evidence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

SCHEMA = "citecheck-verify/1"


class Verdict(StrEnum):
    """The four things that can be said of a work."""

    VERIFIED = "verified"
    """A record of it was found and contradicts nothing."""
    MISMATCH = "mismatch"
    """It was found and is described otherwise, or its identifier is of another work."""
    NOT_FOUND = "not-found"
    """Sources that hold its kind were asked and have nothing like it."""
    UNVERIFIABLE = "unverifiable"
    """No source that could know was asked, or what was found does not decide."""


@dataclass(frozen=True, slots=True)
class FieldEvidence:
    """One field of a work beside the record's; ``agrees`` is None where one lacks it or the two cannot be compared."""

    ours: str | None
    theirs: str | None
    agrees: bool | None

    def record(self) -> dict[str, Any]:
        """Return the JSON object."""
        return {"ours": self.ours, "theirs": self.theirs, "agrees": self.agrees}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one record of one source says of a work."""

    source: str
    identity: str
    fields: tuple[tuple[str, FieldEvidence], ...]

    def disputed(self) -> list[str]:
        """Return the fields that disagree."""
        return [name for name, one in self.fields if one.agrees is False]

    def record(self) -> dict[str, Any]:
        """Return the JSON object."""
        return {"source": self.source, "record": self.identity, "fields": {n: f.record() for n, f in self.fields}}


@dataclass(frozen=True, slots=True)
class Skipped:
    """A source that was not asked, and why."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Verification:
    """The answer for one work; ``confidence`` in the verdict is 0 to 1, ``reason`` one clause for a reader."""

    id: str
    verdict: Verdict
    confidence: float
    evidence: tuple[Evidence, ...] = ()
    asked: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    reason: str = ""

    def of(self, asked: tuple[str, ...], skipped: tuple[Skipped, ...]) -> Verification:
        """Return this answer with what was asked."""
        return replace(self, asked=asked, skipped=skipped)

    def record(self) -> dict[str, Any]:
        """Return the JSON object of docs/output.md."""
        return {
            "id": self.id,
            "verdict": self.verdict.value,
            "confidence": round(self.confidence, 3),
            "evidence": [one.record() for one in self.evidence],
            "asked": list(self.asked),
            "skipped": [{"source": one.source, "reason": one.reason} for one in self.skipped],
        }
