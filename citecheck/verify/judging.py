"""A verdict from the records that were found for a work. Where they do not decide, nothing is claimed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from citecheck.model.work import Work
from citecheck.verify.matching import NEAR, Match, compare, explained
from citecheck.verify.verdict import Evidence, FieldEvidence, Verdict, Verification

_OF_EDITIONS = {"issued", "page", "ISBN"}
"""What differs between editions of one book."""


def judge(work: Work, records: Sequence[Work], source: str) -> Verification:
    """Return what records of one source say of a work; the caller has made sure that the source holds its kind."""
    if not work.text_of("title") and not work.text_of("DOI") and not work.text_of("ISBN"):
        return Verification(work.id, Verdict.UNVERIFIABLE, 1.0, reason="it has neither title nor identifier")
    matches = [compare(work, record, source) for record in records]
    titled = any(m.same and not m.by_identifier and _agrees(m, "title") for m in matches)
    strays = [m for m in matches if m.by_identifier and (not m.same or _of_the_same_people_only(m, titled))]
    same = sorted((m for m in matches if m.same and m not in strays), key=lambda m: (len(m.disputed), -m.score))
    stray = strays[0] if strays else None
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
        best = explained(work, _with_title_explained(best, same[1:]))
        reason = _disputes(best.evidence)
        return Verification(work.id, Verdict.MISMATCH, best.score, (best.evidence,), reason=reason, found=best.record)
    if not best.enough:
        reason = "a record has its title, but no other field speaks for or against it"
        return Verification(work.id, Verdict.UNVERIFIABLE, 0.5, (best.evidence,), reason=reason)
    reason = _agreements(best.evidence)
    return Verification(work.id, Verdict.VERIFIED, best.score, (best.evidence,), reason=reason, found=best.record)


def _agrees(match: Match, name: str) -> bool | None:
    return next((one.agrees for field, one in match.evidence.fields if field == name), None)


def _of_the_same_people_only(match: Match, titled: bool) -> bool:
    """Whether a record shares identifier and people with a work, and neither title nor place nor time.

    ``titled`` says that another record has the work's title: then a title that is unlike is enough.
    """
    when = [_agrees(match, name) for name in ("issued", "volume", "page")]
    elsewhere = titled or [*when, _agrees(match, "container-title")].count(False) >= 2
    return _agrees(match, "title") is False and match.likeness < NEAR and True not in when and elsewhere


def _stray(work: Work, stray: Match, same: Sequence[Match]) -> Verification:
    """The identifier is of another work; the work itself may be known all the same."""
    named = next((name for name, one in stray.evidence.fields if name in ("DOI", "ISBN") and one.agrees), "identifier")
    title = next((one.theirs for name, one in stray.evidence.fields if name == "title"), None)
    reason = f"its {named} is of another work" + (f": “{title}”" if title else "")
    evidence: tuple[Evidence, ...] = (
        *(explained(work, m).evidence for m in same[:1]),
        replace(stray.evidence, other_work=True),
    )
    return Verification(work.id, Verdict.MISMATCH, 0.9, evidence, reason=reason)


def _with_title_explained(best: Match, others: Sequence[Match]) -> Match:
    """Say of a title that disagrees whether another record has it, of the same people."""
    fields = dict(best.evidence.fields)
    title = fields.get("title")
    if title is None or title.agrees is not False:
        return best
    for other in others:
        theirs = dict(other.evidence.fields)
        makers = theirs.get("author") or theirs.get("editor")
        if theirs["title"].agrees and makers is not None and makers.agrees:
            fields["title"] = replace(title, note="title belongs to another work by the same author")
            return replace(best, evidence=replace(best.evidence, fields=tuple(fields.items())))
    return best


_CALLED = {"issued": "year", "container-title": "container", "page": "pages", "publisher-place": "place"}


def _disputes(evidence: Evidence) -> str:
    return "; ".join(_dispute(_CALLED.get(name, name), one) for name, one in evidence.fields if one.agrees is False)


def _dispute(name: str, one: FieldEvidence) -> str:
    if one.note:
        return one.note
    return f"{name}: “{one.ours}”, " + (f"the record has “{one.theirs}”" if one.theirs else "not the record's")


def _agreements(evidence: Evidence) -> str:
    agreed = [_CALLED.get(name, name) for name, one in evidence.fields if one.agrees]
    return f"{', '.join(agreed)} agree"
