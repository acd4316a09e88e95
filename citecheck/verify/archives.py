"""Archival references against the shipped registry: is the archive known, and can the fond be one of its?

The registry knows archives, the prefixes of their fonds and, for some, how high fond numbers run; it knows no files. So what
fits is "well formed, archive and fond known", by number or by prefix: nothing contradicts it, and nobody has seen the file.
"""

from __future__ import annotations

import re

from citecheck.data.archives import by_code, by_former_code, by_id
from citecheck.model.archival import ArchivalRef
from citecheck.model.archive import Archive
from citecheck.model.work import Work
from citecheck.verify.verdict import Evidence, FieldEvidence, Verdict, Verification

SOURCE = "registry"
_NONE = "none"
"""Stands among the prefixes of an archive some of whose fonds bear none."""
_WITH_OPIS = ("rus", "ukr", "bel", "kaz", "uzb", "kir")
"""Schemes in which a file is always cited with its inventory."""
_FOND = re.compile(r"(?:([A-Z]{1,3})-)?(\d+)[a-z]{0,3}")


def judge_file(work: Work) -> Verification:
    """Return what the registry says of an archival reference."""
    ref = work.archival
    if ref is None:
        return Verification(work.id, Verdict.UNVERIFIABLE, 1.0, reason="its archival reference could not be read")
    found = _archives(ref)
    if not found:
        reason = f"the registry does not know the archive {ref.archive}" if ref.archive else "it names no archive"
        return Verification(work.id, Verdict.UNVERIFIABLE, 0.9, reason=reason)
    if len(found) > 1:
        places = ", ".join(one.city or one.name("en") for one in found)
        return Verification(work.id, Verdict.UNVERIFIABLE, 0.9, reason=f"{ref.archive} can be an archive in {places}")
    return _held_against(work.id, ref, found[0])


def _archives(ref: ArchivalRef) -> tuple[Archive, ...]:
    if ref.archive_id and (one := by_id(ref.archive_id)) is not None:
        return (one,)
    named = [one for identity in ref.candidates if (one := by_id(identity)) is not None]
    return tuple(named) or by_code(ref.archive or "") or by_former_code(ref.archive or "")


def _held_against(identity: str, ref: ArchivalRef, archive: Archive) -> Verification:
    fields = {"archive": FieldEvidence(ref.archive or archive.code, archive.name("en", "ru", "uk", "native"), True)}
    agrees, known = _fond(ref.fond, archive)
    if ref.fond:
        fields["fond"] = FieldEvidence(ref.fond, known or None, agrees)
    evidence = (Evidence(SOURCE, archive.id, tuple(fields.items())),)
    if agrees is False:
        reason = f"{archive.code} is not known to have a fond {ref.fond}: {known}"
        return Verification(identity, Verdict.MISMATCH, 0.7, evidence, reason=reason)
    wanted = [("fond", ref.fond), ("opis", ref.opis), ("delo", ref.delo)]
    missing = [
        name for name, value in wanted if not value and not (name == "opis" and archive.levels not in _WITH_OPIS)
    ]
    if missing:
        reason = f"the archive is known; the reference names no {' and no '.join(missing)}"
    elif agrees:
        reason = f"well formed, archive and fond known ({known}); no service was asked for the file itself"
    elif known:
        reason = f"well formed, archive known; its fonds are {known}, {ref.fond} is none of these"
    else:
        reason = f"well formed, archive known; the registry has no list of its fonds, so that {ref.fond} stays open"
    return Verification(identity, Verdict.UNVERIFIABLE, 0.8, evidence, reason=reason)


def _fond(fond: str | None, archive: Archive) -> tuple[bool | None, str]:
    """Whether an archive can have a fond of that prefix and number, and what is known of its fonds."""
    match = _FOND.fullmatch(fond or "")
    if match is None:
        return None, ""
    prefix, number = match[1] or "", int(match[2])
    ranges = {p: (low, high) for p, low, high in archive.ranges}
    if prefix in ranges:
        low, high = ranges[prefix]
        return low <= number <= high, _shown(prefix, low, high)
    if not prefix:
        return _without_prefix(number, archive)
    known = [one for one in archive.fond_prefixes if one.isupper()]
    if known and archive.kind in ("federal", "own"):
        return prefix in known, f"prefixes {', '.join(known)}"
    return (True, f"prefix {prefix}") if prefix in known else (None, "")


def _without_prefix(number: int, archive: Archive) -> tuple[bool | None, str]:
    """A fond without prefix in an archive whose known ranges bear one, which is often left out."""
    if _NONE not in archive.fond_prefixes or not archive.ranges:
        return None, ""
    for prefix, low, high in archive.ranges:
        if low <= number <= high:
            return True, f"{_shown(prefix, low, high)}, cited without {prefix}-"
    return None, ", ".join(_shown(*one) for one in archive.ranges)


def _shown(prefix: str, low: int, high: int) -> str:
    return f"{prefix + '-' if prefix else ''}{low} to about {high}"
