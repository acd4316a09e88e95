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
         "well formed, archive and fond known (R-1 to about 10300, cited without R-); no service was asked for the file itself"),
        (ArchivalRef("GARF", "GARF", fond="75230", opis="3", delo=("4",)), "unverifiable",
         "well formed, archive known; its fonds are R-1 to about 10300, 75230 is none of these"),
        (ArchivalRef("GARF", "GARF", fond="X-5", opis="3", delo=("4",)), "mismatch",
         "GARF is not known to have a fond X-5: prefixes R, A"),
        (ArchivalRef("TsADKM", "TsADKM", fond="85", opis="1", delo=("491",)), "unverifiable",
         "well formed, archive known; the registry has no list of its fonds, so that 85 stays open"),
        (ArchivalRef("TsADKM", "TsADKM", fond="85", delo=("491",)), "unverifiable", "the archive is known; the reference names no opis"),
        (ArchivalRef("TNA", "TNA", fond="FO 371", delo=("84053",)), "unverifiable",
         "well formed, archive known; the registry has no list of its fonds, so that FO 371 stays open"),
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
