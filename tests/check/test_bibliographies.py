"""Seeded defects are found and clean entries left alone; faults of syntax are said; real files stay quiet."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from citecheck.bibliography import BibSource, check_files, check_text, read_bibliography
from citecheck.check import rules
from citecheck.config import Config
from tests.bibfile.faults import FAULTS, with_fault
from tests.growth import grows_as_its_length

SEEDED = {
    name: (Path(__file__).parent / name).read_text(encoding="utf-8") for name in ("seeded.bib", "seeded_unusual.bib")
}
CASES = [
    (name, m[1], m.end()) for name, text in SEEDED.items() for m in re.finditer(r"^% (BIB\d{3})\n", text, re.MULTILINE)
]
REAL = Path(__file__).parents[3] / "shared" / "gold" / "bib" / "files"
TODAY = date(2026, 1, 1)


@cache
def found(name: str) -> list[tuple[str, int, str]]:
    return [(f.rule, f.span.start, f.message) for f in check_text(SEEDED[name], name, today=TODAY).findings]


@pytest.mark.parametrize(("name", "code", "start"), CASES, ids=[f"{c}-{i}" for i, (_, c, _) in enumerate(CASES)])
def test_each_seeded_defect_is_found(name: str, code: str, start: int) -> None:
    end = min([s for n, _, s in CASES if n == name and s > start], default=len(SEEDED[name]))
    assert [m for rule, at, m in found(name) if rule == code and start <= at < end], f"{code} is not found"


@pytest.mark.parametrize("name", SEEDED)
def test_only_the_seeded_defects_are_found(name: str) -> None:
    starts = [start for n, _, start in CASES if n == name]
    assert [f for f in found(name) if f[1] < starts[0]] == [], "clean entries have no findings"
    assert len(found(name)) <= len(starts) + 8


def test_there_are_enough_rules_and_kinds() -> None:
    assert sum(rule.code.startswith("BIB") for rule in rules()) >= 40
    assert len({code for _, code, _ in CASES}) >= 36


@pytest.mark.parametrize("kind", FAULTS)
def test_a_fault_of_syntax_is_said_where_it_is(kind: str) -> None:
    text = with_fault(kind)
    findings = check_text(text, "x.bib", today=TODAY).findings
    codes = {"BIB001", "BIB002", "BIB003", "BIB004"}
    start, end = text.index("key19"), text.index("key21")
    assert any(f.rule in codes for f in findings), kind
    assert all(start < f.span.start < end for f in findings), [f.message for f in findings]


@pytest.mark.skipif(not REAL.is_dir(), reason="the files are not at hand")
def test_real_files_stay_quiet() -> None:
    entries = findings = 0
    for path in sorted(REAL.glob("*.bib")):
        source = read_bibliography(str(path), TODAY)
        assert isinstance(source, BibSource)
        entries += len(source.file.bib.entries)
        findings += len(check_files([source], Config()).findings)
    assert entries > 43_000
    assert findings * 100 / entries <= 8


def test_rules_that_are_off_need_their_code() -> None:
    text = "@book{a, author = {Adler, Nanci}, title = {{The Gulag Survivor}}, year = 2002}"
    assert not check_text(text).findings
    assert not check_text(text, config=Config(select=("BIB",))).findings
    assert [f.rule for f in check_text(text, config=Config(select=("BIB710",))).findings] == ["BIB710"]


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("@misc{a, title = ", ["BIB001", "BIB012"]),
        ("@misc{a,\n title = \n\n@misc{b, title = {T}}", ["BIB001", "BIB012"]),
        ("@misc{a, title = {T}, day = {²}}", []),
        ("@misc{a, title = {T}, month = {" + 5000 * "1" + "}, pages = {" + 5000 * "1" + "--2}}", ["BIB404"]),
    ],
    ids=["breaks off", "breaks off before another", "odd digit", "long numbers"],
)
def test_odd_ends_and_numbers_stop_nothing(text: str, codes: list[str]) -> None:
    assert [f.rule for f in check_text(text).findings] == codes


def test_many_entries_of_one_title_cost_their_number() -> None:
    piece = "@article{k, title={On Chance and Necessity}, year=2000, author={Monod, J.}, volume={1}}\n"
    assert grows_as_its_length(check_text, "", piece, times=200)


HOSTILE = [
    ("@a{b,author={", "x and ", "}}"), ("@a{b,author={", "a, ", "}}"), ("@article{b,pages={", "1-", "}}"),
    ("@a{b,url={http://", "a.", "}}"), ("@a{b,title={", "$ & < \\", "}}"), ("@a{b,title={", "{x} ", "}}"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "piece", "tail"), HOSTILE)
def test_hostile_values_cost_their_length(head: str, piece: str, tail: str) -> None:
    every = Config(select=("ALL",))
    assert grows_as_its_length(lambda text: check_text(text, config=every), head, piece, tail)
