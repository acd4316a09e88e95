"""A verdict from the records that were found for a work. Where they do not decide, nothing is claimed."""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.model.work import Work
from citecheck.verify.matching import Match, compare
from citecheck.verify.verdict import Evidence, Verdict, Verification

_OF_EDITIONS = {"issued", "page", "ISBN"}
"""What differs between editions of one book."""


def judge(work: Work, records: Sequence[Work], source: str) -> Verification:
    """Return what records of one source say of a work; the caller has made sure that the source holds its kind."""
    if not work.text_of("title") and not work.text_of("DOI") and not work.text_of("ISBN"):
        return Verification(work.id, Verdict.UNVERIFIABLE, 1.0, reason="it has neither title nor identifier")
    matches = [compare(work, record, source) for record in records]
    same = sorted((one for one in matches if one.same), key=lambda m: (len(m.disputed), -m.score))
    stray = next((m for m in matches if m.by_identifier and not m.same), None)
    if stray is not None and not (same and same[0].by_identifier):
        return _stray(work, stray, same)
    if not same:
        reason = "nothing like it is in the index" if not records else "nothing in the index has its title and people"
        return Verification(work.id, Verdict.NOT_FOUND, 0.9, reason=reason)
    best = same[0]
    if best.other_edition and not best.by_identifier and set(best.disputed) <= _OF_EDITIONS:
        issued = next(one.theirs for name, one in best.evidence.fields if name == "issued")
        reason = f"the index has another edition: {issued}"
        return Verification(work.id, Verdict.UNVERIFIABLE, 0.6, (best.evidence,), reason=reason)
    if best.disputed:
        reason = _disputes(best.evidence)
        return Verification(work.id, Verdict.MISMATCH, best.score, (best.evidence,), reason=reason, found=best.record)
    if not best.enough:
        reason = "a record has its title, but no other field speaks for or against it"
        return Verification(work.id, Verdict.UNVERIFIABLE, 0.5, (best.evidence,), reason=reason)
    reason = _agreements(best.evidence)
    return Verification(work.id, Verdict.VERIFIED, best.score, (best.evidence,), reason=reason, found=best.record)


def _stray(work: Work, stray: Match, same: Sequence[Match]) -> Verification:
    """The identifier is of another work; the work itself may be known all the same."""
    named = next((name for name, one in stray.evidence.fields if name in ("DOI", "ISBN") and one.agrees), "identifier")
    title = next((one.theirs for name, one in stray.evidence.fields if name == "title"), None)
    reason = f"its {named} is of another work" + (f": “{title}”" if title else "")
    evidence: tuple[Evidence, ...] = (*(m.evidence for m in same[:1]), stray.evidence)
    return Verification(work.id, Verdict.MISMATCH, 0.9, evidence, reason=reason)


def _disputes(evidence: Evidence) -> str:
    return "; ".join(f"{n}: “{one.ours}”, the record has “{one.theirs}”" if one.theirs else f"{n}: “{one.ours}” is not the record's" for n, one in evidence.fields if one.agrees is False)  # fmt: skip


def _agreements(evidence: Evidence) -> str:
    return f"{', '.join(name for name, one in evidence.fields if one.agrees)} agree"
