"""What is said of a work, and on what evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from citecheck.model.work import Work

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
    """One field of a work beside the record's; ``agrees`` is None where one lacks it or the two cannot be compared.

    ``note`` says in words in what they differ, where more can be said than the two values show: "second author missing".
    """

    ours: str | None
    theirs: str | None
    agrees: bool | None
    note: str = ""

    def record(self) -> dict[str, Any]:
        """Return the JSON object."""
        return {"ours": self.ours, "theirs": self.theirs, "agrees": self.agrees}


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one record of one source says of a work."""

    source: str
    identity: str
    fields: tuple[tuple[str, FieldEvidence], ...]
    other_work: bool = False
    """The record bears the work's identifier and is of another work."""

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


_SHOWN = {
    "index": "the index", "registry": "the registry", "catalogue": "the archive's catalogue", "crossref": "Crossref",
    "datacite": "DataCite", "openalex": "OpenAlex", "semanticscholar": "Semantic Scholar",
    "semantic-scholar": "Semantic Scholar", "openlibrary": "Open Library", "open-library": "Open Library",
    "arxiv": "arXiv", "pubmed": "PubMed", "wikidata": "Wikidata", "wayback": "the Wayback Machine",
    "retraction-watch": "Retraction Watch", "loc": "the Library of Congress", "dnb": "DNB", "k10plus": "K10plus",
    "bnf": "BnF", "libris": "Libris", "tna": "TNA Discovery", "nara": "the US National Archives Catalog",
    "ehri": "the EHRI portal", "ape": "Archives Portal Europe", "web": "the web",
}  # fmt: skip


def shown_source(source: str) -> str:
    """Return what sentences call a source; one that is not in the table goes by its own name."""
    return _SHOWN.get(source, source)


def listed_sources(sources: Sequence[str]) -> str:
    """Return the names of several sources as a sentence lists them."""
    names = [shown_source(one) for one in sources]
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else "".join(names)


class NoticeKind(StrEnum):
    """What a source may say of a work beside its description."""

    RETRACTED = "retracted"
    CORRECTED = "corrected"
    CONCERN = "expression-of-concern"
    PUBLISHED = "published"
    """The preprint has since appeared; ``remedy`` is the DOI it appeared under."""
    DEAD_LINK = "dead-link"
    """The address no longer answers; ``remedy`` is an archived copy, where there is one."""
    UNRESOLVED = "unresolved"
    """The identifier is registered nowhere."""


@dataclass(frozen=True, slots=True)
class Notice:
    """What a source says of a work beside its description: ``identity`` is the notice's own DOI or the address, ``date`` ISO 8601."""

    kind: NoticeKind
    source: str
    identity: str
    date: str = ""
    remedy: str = ""

    def record(self) -> dict[str, Any]:
        """Return the JSON object."""
        return {
            "kind": self.kind.value,
            "source": self.source,
            "record": self.identity,
            "date": self.date or None,
            "remedy": self.remedy or None,
        }


@dataclass(frozen=True, slots=True)
class Verification:
    """The answer for one work; ``confidence`` in the verdict is 0 to 1, ``reason`` one clause for a reader.

    ``found`` is the record that decided, as a work: what a missing field may be filled from.
    """

    id: str
    verdict: Verdict
    confidence: float
    evidence: tuple[Evidence, ...] = ()
    asked: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    reason: str = ""
    notices: tuple[Notice, ...] = ()
    found: Work | None = None

    def of(self, asked: tuple[str, ...], skipped: tuple[Skipped, ...]) -> Verification:
        """Return this answer with what was asked."""
        return replace(self, asked=asked, skipped=skipped)

    def record(self) -> dict[str, Any]:
        """Return the JSON object of docs/output.md."""
        notices = {"notices": [one.record() for one in self.notices]} if self.notices else {}
        return {
            "id": self.id,
            "verdict": self.verdict.value,
            "confidence": round(self.confidence, 3),
            "evidence": [one.record() for one in self.evidence],
            "asked": list(self.asked),
            "skipped": [{"source": one.source, "reason": one.reason} for one in self.skipped],
            **notices,
        }
