"""Archival references against the registry."""

from __future__ import annotations

import pytest

from citecheck.model.archival import ArchivalRef
from citecheck.model.citation import Kind
from citecheck.model.work import Work
from citecheck.verify.archives import judge_file


@pytest.mark.parametrize(
    ("ref", "verdict", "reason"),
    [
        (ArchivalRef("RGANI", "RGANI", fond="5", opis="3", delo=("4",)), "unverifiable",
         "well formed, archive and fond known (1 to about 120); no service was asked for the file itself"),
        (ArchivalRef("RGANI", "RGANI", fond="5000", opis="3", delo=("4",)), "mismatch",
         "RGANI is not known to have a fond 5000: 1 to about 120"),
        (ArchivalRef("GARF", "GARF", fond="7523", opis="3", delo=("4",)), "unverifiable",
         "well formed, archive known; what fonds it has the registry does not say"),
        (ArchivalRef("RGANI", "RGANI", fond="5", opis="3"), "unverifiable", "the archive is known; the reference names no delo"),
        (ArchivalRef("XQZW", fond="5", opis="3", delo=("4",)), "unverifiable", "the registry does not know the archive XQZW"),
        (ArchivalRef(fond="5", opis="3", delo=("4",)), "unverifiable", "it names no archive"),
        (ArchivalRef("GAVO", fond="R-5", opis="3", delo=("4",)), "unverifiable",
         "GAVO can be an archive in Vladimir, Vologda, Volgograd, Voronezh"),
    ],
)  # fmt: skip
def test_verdicts(ref: ArchivalRef, verdict: str, reason: str) -> None:
    answer = judge_file(Work("w", Kind.ARCHIVAL, archival=ref))
    assert (answer.verdict.value, answer.reason) == (verdict, reason)
