"""The first real input: five documents that are not part of the project. Skipped where they are absent.

Only facts stand here: shelfmarks, numbers, counts.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from citecheck.export import archival as archival_yaml
from citecheck.export import output
from citecheck.model.citation import Form
from citecheck.model.finding import Severity
from citecheck.model.scan import Scan
from citecheck.pipeline import scan_paths

ROOT = Path(__file__).parent.parent
DOCUMENTS = ROOT.parent / "shared" / "documents"
pytestmark = pytest.mark.skipif(not DOCUMENTS.is_dir(), reason="the documents are not here")


@pytest.fixture(scope="module")
def scan() -> Scan:
    return scan_paths(sorted(str(p) for p in DOCUMENTS.glob("*.txt")))


def number(path: str) -> str:
    return Path(path).name[:3]


V = ("GAVO", "P-830", "3")
A = ("RGANI", "6", "6")
LONG = ["1-18", "20-22", "29-35", "39"]
SHORT = ["1-15", "30-32", "40"]
FILES = [
    ("", "GARF", "R-9408s", "1s", "13", ["1-18"]),
    ("", "GARF", "R-9408s", "1s", "13", ["1-18"]),
    ("", "GARF", "R-9408s", "1s", "18", ["2-2ob"]),
    ("", "GARF", "R-9408s", "1s", "18", ["3-3ob"]),
    ("1", "RGASPI", "356", "2", "41", []),
    ("2", "RGASPI", "356", "2", "41", ["6"]),
    ("3", "RGASPI", "356", "2", "41", ["7"]),
    ("6", "RGANI", "5", "47", "89", ["32-33"]),
    ("7", "TsADKM", "85", "1", "491", ["16"]),
    ("10", "GARF", "7523", "95", "109", ["11"]),
    ("13", *A, "1165", SHORT),
    ("13", *A, "6", ["15"]),
    ("16", *A, "1076", LONG),
    ("17", *A, "1165", SHORT),
    ("25", *V, "148", ["54"]),
    ("26", *V, "148", ["273"]),
    ("27", *V, "148", ["303"]),
    ("28", *V, "148", ["276"]),
    ("29", "RGANI", "3", "14", "22", ["126"]),
    ("30", *V, "387 389 515 638", []),
    ("31", *V, "269", ["42-48"]),
    ("32", "APRF", "3", "50", "510", ["10"]),
    ("33", "APRF", "3", "50", "511", ["23-43"]),
    ("34", "RGANI", "3", "14", "37", ["4", "60-65"]),
    ("35", *V, "150", ["266-67"]),
    ("37", *V, "270", ["62"]),
    ("38", *V, "269", ["194"]),
    ("39", *V, "269", ["181"]),
    ("40", *V, "150", ["41-94"]),
    ("41", *V, "269", ["253-55", "268", "273-74"]),
    ("42", *V, "269", ["259-60", "270"]),
    ("43", *V, "269", ["255-56"]),
    ("44", *V, "269", ["278-79"]),
    ("45", *V, "269", ["272-73"]),
    ("46", *V, "270", ["88"]),
    ("47", *V, "269", ["39"]),
    ("49", *V, "270", ["198"]),
    ("50", *V, "270", ["171-73"]),
    ("51", "RGANI", "3", "14", "88", ["48-59"]),
    ("52", *A, "1076", LONG),
    ("53", "RGANI", "3", "14", "22", ["126"]),
    ("54", *A, "1076", LONG),
    ("55", *A, "1076", LONG),
]


def test_every_archival_reference_exactly(scan: Scan) -> None:
    refs = [(c.note or "", c.archival) for c in scan.citations if c.archival]
    rows = [(note, r.archive, r.fond, r.opis, " ".join(r.delo), list(r.folios)) for note, r in refs]
    assert rows == FILES


def test_the_references_by_document_and_form(scan: Scan) -> None:
    assert Counter(number(c.document) for c in scan.citations) == {"000": 4, "001": 21, "002": 5, "004": 92}
    assert Counter(c.form for c in scan.citations) == {
        Form.FULL: 78,
        Form.IBID: 27,
        Form.HEREAFTER: 10,
        Form.SHORT: 2,
        Form.MARKER: 5,
    }


def test_every_back_reference_resolves(scan: Scan) -> None:
    back = [c for c in scan.citations if c.form in (Form.IBID, Form.SHORT, Form.HEREAFTER)]
    assert len(back) == 39
    assert [c.id for c in back if c.unresolved or not c.antecedent] == []


def test_works_are_merged_and_told_apart(scan: Scan) -> None:
    works = {w.id: w for w in scan.works}
    assert len(works) == 71
    assert len(works["artizov2003reabilitatsiia"].citations) == 11
    assert len(works["artizov2000reabilitatsiia"].citations) == 1
    shared = [w for w in works.values() if len(w.documents) > 1]
    assert [w.id for w in shared] == ["zemskov1995repatriatsiia"]
    assert {c.field: [v for v, _ in c.values] for c in shared[0].conflicts}["issue"] == ["6", "5"]


NUMBERS = {
    ("000", "NUM302", "80%"),
    ("001", "NUM201", "2.6%"),
    ("001", "NUM301", "1,838"),
    ("001", "NUM501", "1,838"),
    ("001", "NUM212", "16,163"),
    ("001", "NUM101", "59,24"),
    ("001", "NUM212", "12,844"),
    ("001", "NUM302", "76.25%"),
    ("001", "NUM201", "1.96%"),
    ("001", "NUM201", "0.15%"),
    ("001", "NUM106", "119 at the end of the week 859"),
    ("001", "NUM103", "88, 9%"),
    ("001", "NUM212", "56,746"),
}


def test_the_contradictions_in_numbers_and_no_others(scan: Scan) -> None:
    found = [f for f in scan.findings if f.rule.startswith("NUM") and f.severity is not Severity.INFO]
    assert {(number(f.document), f.rule, f.span.of(scan.document(f.document).text)) for f in found} == NUMBERS


WARNINGS = {
    "000": {"CIT007": 2, "CIT008": 4, "CIT011": 1, "CIT015": 4},
    "001": {"CIT010": 2, "CIT012": 2, "CIT014": 1, "CIT017": 2, "CIT028": 1},
    "002": {"CIT005": 1, "CIT026": 1},
    "004": {
        "ARC003": 1,
        "ARC004": 2,
        "ARC005": 1,
        "ARC006": 1,
        "CIT002": 1,
        "CIT009": 2,
        "CIT010": 1,
        "CIT011": 1,
        "CIT013": 1,
        "CIT018": 1,
        "CIT023": 1,
    },
}


def test_what_an_editor_would_mark(scan: Scan) -> None:
    found: dict[str, Counter[str]] = {}
    for f in scan.findings:
        if f.severity is not Severity.INFO and not f.rule.startswith("NUM"):
            found.setdefault(number(f.document), Counter())[f.rule] += 1
    assert found == WARNINGS


def test_the_exports_at_the_top_level_are_current(scan: Scan) -> None:
    assert (ROOT / "bibliography.bib").read_text(encoding="utf-8") == output("bibtex").write(scan)
    assert (ROOT / "archival_refs.yaml").read_text(encoding="utf-8") == archival_yaml.write(scan)
