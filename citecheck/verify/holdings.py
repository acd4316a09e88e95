"""What catalogues of archives say of a file: the file itself, or the fonds that it would be in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from citecheck.data.archives import by_id
from citecheck.data.scripts import folded_words, latin
from citecheck.model.archival import ArchivalRef
from citecheck.model.archive import Archive
from citecheck.model.work import Work
from citecheck.verify.verdict import Evidence, FieldEvidence, Verdict, Verification

CATALOGUE = "catalogue"
"""Of the archive, which alone knows its files: what is skipped where no service could be asked."""
_SIGN = re.compile(r"[^a-z0-9]+")
_KNOWN, _SEEN = 0.8, 0.9


@dataclass(frozen=True, slots=True)
class Holding:
    """A unit that a catalogue describes: its id there, its reference code, what it is called, who holds it.

    ``whole`` says that the code names all of it, archive aside; otherwise it is of a fonds or record group.
    """

    identity: str
    reference: str
    title: str
    holder: str
    whole: bool


def archive_of(work: Work) -> Archive | None:
    """Return the archive of a work, if the reference decides which it is."""
    ref = work.archival
    return by_id(ref.archive_id) if ref is not None and ref.archive_id else None


def code(*parts: str | None) -> str:
    """Return parts of a reference as they are compared: Latin letters and digits, lower case, one hyphen between any two."""
    text = "-".join(part for part in parts if part)
    return _SIGN.sub("-", latin(text).casefold()).strip("-")


def file_code(ref: ArchivalRef) -> str:
    """Return the code of a file below its archive."""
    return code(ref.fond, ref.opis, ref.delo[0] if ref.delo else "")


def same_archive(archive: Archive, names: Sequence[str]) -> bool:
    """Whether one of some names is an archive's: all words of the one in the other, across scripts."""
    mine = [frozenset(folded_words(name)) for _, name in archive.names]
    return any(
        one == other or (len(one) > 1 and one <= other) or (len(other) > 2 and other <= one)
        for one in mine
        for name in names
        if (other := frozenset(folded_words(name)))
    )


def judge_holdings(work: Work, holdings: Sequence[Holding], source: str) -> Verification:
    """Return what a catalogue's units say of a reference to a file; those are of its archive, the caller has seen to it."""
    ref = work.archival
    if ref is None or not ref.fond:
        return Verification(work.id, Verdict.UNVERIFIABLE, 1.0, reason="its archival reference could not be read")
    wanted = file_code(ref)
    whole = next((one for one in holdings if one.whole and code(one.reference) == wanted), None)
    if whole is not None and ref.delo:
        evidence = (Evidence(source, whole.identity, _fields(ref, whole, delo=True)),)
        reason = "the archive's catalogue has the file" + (f": “{whole.title[:80]}”" if whole.title else "")
        return Verification(work.id, Verdict.VERIFIED, _SEEN, evidence, reason=reason)
    fonds = next((one for one in holdings if code(one.reference) == code(ref.fond)), None)
    if fonds is not None:
        evidence = (Evidence(source, fonds.identity, _fields(ref, fonds, delo=False)),)
        reason = (
            "the fonds is catalogued" + (f" (“{fonds.title[:80]}”)" if fonds.title else "") + "; the file is not seen"
        )
        return Verification(work.id, Verdict.UNVERIFIABLE, _KNOWN, evidence, reason=reason)
    return Verification(work.id, Verdict.NOT_FOUND, _KNOWN, reason="the catalogue has no such unit")


def _fields(ref: ArchivalRef, one: Holding, *, delo: bool) -> tuple[tuple[str, FieldEvidence], ...]:
    fields = [("archive", FieldEvidence(ref.archive, one.holder or None, True))]
    fields.append(("fond", FieldEvidence(ref.fond, ref.fond if delo else one.reference, True)))
    if delo and ref.opis:
        fields.append(("opis", FieldEvidence(ref.opis, ref.opis, True)))
    if delo:
        fields.append(("delo", FieldEvidence(ref.delo[0], one.reference, True)))
    return tuple(fields)
