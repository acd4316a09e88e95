"""Services asked about one work, in order, until one knows it; what they say put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from citecheck.model.citation import Kind
from citecheck.model.verification import listed_sources, shown_source
from citecheck.model.work import Work
from citecheck.verify.holdings import CATALOGUE, judge_holdings
from citecheck.verify.judging import judge
from citecheck.verify.service import Reply, Service
from citecheck.verify.verdict import Notice, Skipped, Verdict, Verification

if TYPE_CHECKING:
    from citecheck.verify.client import Client

NAMES = {
    Kind.NEWSPAPER: "newspapers", Kind.FILM: "films", Kind.MANUSCRIPT: "manuscripts", Kind.LEGAL: "laws",
    Kind.WEB: "web pages", Kind.MARKER: "bare markers", Kind.BOOK: "books", Kind.CHAPTER: "chapters",
    Kind.ARTICLE: "articles", Kind.THESIS: "theses", Kind.REPORT: "reports", Kind.COLLECTION: "collections",
    Kind.DATASET: "data sets", Kind.ARCHIVAL: "archival files",
}  # fmt: skip
KEYLESS = "it needs a key, in"
"""How the reason begins for a service that was not asked for want of a key."""
_SURE, _IN_PART = 0.9, 0.7
"""Confidence that a work is in no source, where all of them answered, and where some did not."""


@dataclass(slots=True)
class _Round:
    """What has been heard of one work so far."""

    answers: list[Verification] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    telling: list[str] = field(default_factory=list)
    """Sources that hold its kind, and answered."""
    outages: list[Skipped] = field(default_factory=list)
    """Sources that describe works, and did not answer."""
    silent: bool = False
    """A source that holds its kind did not answer."""
    catalogued: bool = False
    """The catalogue of an archive answered."""


def ask(work: Work, local: Verification | None, services: Sequence[Service], client: Client) -> Verification:
    """Return what an index (``local``, if there is one) and services say of a work.

    Once a source has verified it, no other is asked to describe it. What cannot be asked is in ``skipped``, with the reason.
    """
    heard = _Round()
    if local is not None:
        _local(heard, local)
    for service in services:
        if (service.describes and _settled(heard.answers) is not None) or not service.asks(work):
            continue
        if service.needs_key and not client.key(service.name):
            heard.skipped.append(Skipped(service.name, f"{KEYLESS} {client.key_name(service.name)}"))
            continue
        _hear(heard, work, service, client)
    return _together(work, heard)


def _local(heard: _Round, local: Verification) -> None:
    heard.answers.append(local)
    heard.asked += local.asked
    heard.skipped += local.skipped
    heard.notices += local.notices
    if local.verdict in (Verdict.NOT_FOUND, Verdict.MISMATCH):
        heard.telling += local.asked


def _hear(heard: _Round, work: Work, service: Service, client: Client) -> None:
    from citecheck.verify.client import Unavailable

    lists = work.kind in service.lists
    try:
        reply = service.ask(work, client)
    except Unavailable as error:
        heard.skipped.append(Skipped(service.name, str(error)))
        if service.describes:
            heard.outages.append(heard.skipped[-1])
        heard.silent = heard.silent or lists
        return
    heard.asked.append(service.name)
    heard.catalogued = heard.catalogued or Kind.ARCHIVAL in service.lists
    heard.notices += reply.notices.get("", ())
    if service.describes:
        archival = work.kind is Kind.ARCHIVAL
        answer = (
            judge_holdings(work, reply.holdings, service.name) if archival else judge(work, reply.records, service.name)
        )
        heard.answers.append(replace(answer, notices=_own(answer, reply)))
        if lists and reply.tells:
            heard.telling.append(service.name)


def _own(answer: Verification, reply: Reply) -> tuple[Notice, ...]:
    """The notices of the record that decided."""
    return reply.notices.get(answer.found.id, ()) if answer.found is not None else ()


def _settled(answers: Sequence[Verification]) -> Verification | None:
    """The answer that verifies the work, unless its DOI is known to be of another one."""
    if any(_misled(one) for one in answers):
        return None
    return next((one for one in answers if one.verdict is Verdict.VERIFIED), None)


def _misled(answer: Verification) -> bool:
    """Whether a record under the work's own DOI is of another work: that stands, whoever knows the work itself."""
    return any(
        one.agrees for record in answer.evidence if record.other_work for name, one in record.fields if name == "DOI"
    )


def _strays(answer: Verification) -> bool:
    """Whether a record under the work's number is of another work."""
    return any(one.other_work for one in answer.evidence)


def _by_number(answer: Verification) -> bool:
    """Whether the record bears the work's own DOI or ISBN."""
    return any(one.agrees for evidence in answer.evidence for name, one in evidence.fields if name in ("DOI", "ISBN"))


def _together(work: Work, heard: _Round) -> Verification:
    best = _best_file(heard) if work.kind is Kind.ARCHIVAL else _best(heard)
    if best is None or (best.verdict is Verdict.NOT_FOUND and not heard.telling):
        best = _unknown(work, heard)
    elif best.verdict is Verdict.NOT_FOUND:
        told = dict.fromkeys(heard.telling)
        why = (
            f"nothing like it in {listed_sources(list(told))}"
            if len(told) > 1 or best.asked != (*told,)
            else best.reason
        )
        best = replace(best, reason=why, confidence=_IN_PART if heard.silent else _SURE)
    elif best.verdict is Verdict.MISMATCH and heard.silent and not heard.telling and not _by_number(best):
        # Of a book, say, that one bookseller dates by its reprint: libraries may know better, and they are silent.
        why = f"{shown_source(best.evidence[0].source)} differs ({best.reason}); {_silence(heard.outages)}"
        best = replace(best, verdict=Verdict.UNVERIFIABLE, confidence=_IN_PART, reason=why, found=None)
    notices = tuple(dict.fromkeys((*best.notices, *heard.notices)))
    asked = tuple(dict.fromkeys(heard.asked))
    skipped = dict.fromkeys(one for one in heard.skipped if one.source != CATALOGUE or not heard.catalogued)
    return replace(best, asked=asked, skipped=tuple(skipped), notices=notices)


def _best(heard: _Round) -> Verification | None:
    """A DOI of another work before a verified work, that before one described wrongly, that before one that stays open."""
    answers = heard.answers
    if (misled := next((one for one in answers if _misled(one)), None)) is not None:
        return misled
    if (settled := _settled(answers)) is not None:
        return settled
    wrong = [one for one in answers if one.verdict is Verdict.MISMATCH]
    if wrong:
        return min(wrong, key=lambda one: (_strays(one), _disputes(one), -one.confidence))
    known = [one for one in answers if one.verdict is Verdict.UNVERIFIABLE and one.evidence]
    return next(iter(known), None) or next((one for one in answers if one.verdict is Verdict.NOT_FOUND), None)


def _best_file(heard: _Round) -> Verification | None:
    """Catalogues before the registry, which knows no files: whoever has the file, then who lacks it, then who has its fonds."""
    answers = list(reversed(heard.answers))
    if (settled := _settled(answers)) is not None:
        return settled
    missing = next((one for one in answers if one.verdict is Verdict.NOT_FOUND), None)
    if missing is not None and heard.telling:
        return missing
    return next((one for one in answers if one.evidence), None) or next(iter(heard.answers), None)


def _disputes(answer: Verification) -> int:
    return sum(len(one.disputed()) for one in answer.evidence)


def _unknown(work: Work, heard: _Round) -> Verification:
    """Nobody who could know was asked, or nobody answered."""
    if not work.text_of("title") and not work.text_of("DOI") and not work.text_of("ISBN"):
        why = "it has neither title nor identifier"
    elif heard.outages and (heard.silent or not heard.asked):
        why = _silence(heard.outages)
    elif heard.asked:
        why = f"no source that was asked lists {NAMES.get(work.kind, 'works of its kind')} one by one"
    else:
        why = f"no source lists {NAMES.get(work.kind, 'works of its kind')} one by one"
    return Verification(work.id, Verdict.UNVERIFIABLE, _SURE, reason=why)


def _silence(skipped: Sequence[Skipped]) -> str:
    """Who did not answer, by reason."""
    by_reason: dict[str, list[str]] = {}
    for one in dict.fromkeys(skipped):
        by_reason.setdefault(one.reason, []).append(one.source)
    return "; ".join(
        f"{', '.join(shown_source(one) for one in sources)}: {reason}" for reason, sources in by_reason.items()
    )
