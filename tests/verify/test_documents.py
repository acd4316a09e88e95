"""The archival files of the five documents against the registry alone: every one gets a verdict with its reason."""

from __future__ import annotations

from collections import Counter

from citecheck.described import described
from citecheck.verification import kinds_of, verified
from tests.test_documents import DOCUMENTS, pytestmark  # noqa: F401 - skips where the documents are absent

KNOWN = "well formed, archive and fond known ({}); no service was asked for the file itself"
REASONS = {
    "GARF R-9408s": KNOWN.format("R-1 to about 10300"),
    "GARF 7523": KNOWN.format("R-1 to about 10300, cited without R-"),
    "RGASPI 356": KNOWN.format("1 to about 800"),
    "RGANI 3": KNOWN.format("1 to about 120"),
    "RGANI 5": KNOWN.format("1 to about 120"),
    "RGANI 6": KNOWN.format("1 to about 120"),
    "APRF 3": KNOWN.format("1 to about 120"),
    "GAVO P-830": KNOWN.format("prefix P"),
    "TsADKM 85": "well formed, archive known; the registry has no list of its fonds, so that 85 stays open",
}


def test_every_file_has_a_verdict_with_its_reason() -> None:
    works = [work for path in sorted(DOCUMENTS.glob("*.txt")) for work in described(str(path)).works]
    answers = [verified(work, None, kinds_of(None)) for work in works]
    assert Counter(answer.verdict.value for answer in answers) == {"unverifiable": len(works)}
    said = {}
    for work, answer in zip(works, answers, strict=True):
        if work.archival is None:
            assert answer.reason == "no source was asked"
            continue
        fond = f"{work.archival.archive} {work.archival.fond}"
        assert said.setdefault(fond, answer.reason) == answer.reason
        assert (answer.asked, answer.skipped[0].source) == (("registry",), "catalogue")
    assert said == REASONS
