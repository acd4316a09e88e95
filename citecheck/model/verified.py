"""What rules of verification subscribe to: a work with the answer of its sources, where its file describes it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from citecheck.model.document import Document
from citecheck.model.finding import OWN_SEVERITY, Finding, Fix, Severity
from citecheck.model.scan import Scan
from citecheck.model.span import Span
from citecheck.model.verification import (
    Evidence,
    FieldEvidence,
    Notice,
    NoticeKind,
    Verdict,
    Verification,
    shown_source,
)
from citecheck.model.work import Work


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a work stands: its entry's key or its first citation, and its CSL variables as far as they have places."""

    document: Document
    span: Span
    spans: Mapping[str, Span] = field(default_factory=dict)
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Repairs:
    """What the records would change in an entry: variables to replace, a DOI to add, other details to add."""

    replaced: Mapping[str, Fix] = field(default_factory=dict)
    doi: Fix | None = None
    details: Fix | None = None


@dataclass(frozen=True, slots=True)
class VerifiedWork:
    """A work, what was said of it, where it stands and what could be repaired."""

    work: Work
    answer: Verification
    standing: Standing
    repairs: Repairs = field(default_factory=Repairs)

    def finding(
        self,
        variable: str,
        message: str,
        hint: str = "",
        *,
        fix: Fix | None = None,
        severity: Severity | None = None,
    ) -> Finding:
        """Return a finding where a variable stands; at the entry or citation itself if that has no place of its own."""
        at = self.standing
        found = Finding(at.document.path, at.spans.get(variable, at.span), message, hint, fix=fix, note=at.note)
        return found if severity is None else replace(found, severity=severity, name=OWN_SEVERITY)

    def contradictions(self) -> tuple[Evidence, ...]:
        """Return the evidence of a mismatch; that of other verdicts contradicts nothing for certain."""
        return self.answer.evidence if self.answer.verdict is Verdict.MISMATCH else ()

    def disputed(self, *variables: str) -> Iterator[tuple[str, FieldEvidence, Evidence]]:
        """Yield those of the variables that a record of this work gives otherwise, each once."""
        seen: set[str] = set()
        for evidence in self.contradictions():
            for name, one in () if evidence.other_work else evidence.fields:
                if name in variables and one.agrees is False and name not in seen:
                    seen.add(name)
                    yield name, one, evidence

    def differences(self, called: Mapping[str, str]) -> Iterator[Finding]:
        """Yield a finding for each variable that a record gives otherwise, by the name that sentences call it."""
        for name, one, evidence in self.disputed(*called):
            said = f"{called[name]} {one.ours}, {shown_source(evidence.source)} has {one.theirs}"
            yield self.finding(name, said, fix=self.repairs.replaced.get(name))

    def notices(self, kind: NoticeKind) -> Iterator[Notice]:
        """Yield the notices of one kind."""
        return (one for one in self.answer.notices if one.kind is kind)

    def told(self, kind: NoticeKind, what: str) -> Iterator[str]:
        """Yield one sentence of all notices of a kind, if there are any: "retracted on 2010-02-06 (Crossref, 10.1016/…)"."""
        notices = list(dict.fromkeys(self.notices(kind)))
        if not notices:
            return
        date = min((one.date for one in notices if one.date), default="")
        day = f" on {date}" if len(date) > 7 else f" in {date}" if date else ""
        by_notice = {one.identity: shown_source(one.source) for one in reversed(notices)}
        listed = (
            ", ".join(part for part in (source, identity) if part) for identity, source in reversed(by_notice.items())
        )
        yield f"{what}{day} ({'; '.join(listed)})"


@dataclass(frozen=True, slots=True)
class Judged:
    """A verified work with its findings. ``silenced`` where it had some and comments or the configuration left none."""

    verified: VerifiedWork
    findings: tuple[Finding, ...]
    silenced: bool = False


@dataclass(frozen=True, slots=True)
class VerifiedRun:
    """A whole run of verification: works in the order of their files, and files and findings as other reports take them."""

    works: tuple[Judged, ...]
    scan: Scan
