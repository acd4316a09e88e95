"""A run of verification in every format: golden outputs, read in review, and what they have to hold."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from citecheck.check import Rule, rules
from citecheck.config import Config
from citecheck.model.verification import Skipped
from citecheck.report import Options
from citecheck.report.verified import choices, counted, not_asked, write
from tests.check.test_rules import examples
from tests.check.verified import run as verified_run
from tests.cli.test_commands import run
from tests.test_examples import GOLDEN, compare

HERE = GOLDEN / "verify"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("ours.bib", "index.bib"):
        shutil.copy(HERE / name, tmp_path / name)
    assert run("index", "build", "-o", "works.index", "index.bib").exit_code == 0
    return tmp_path


@pytest.mark.parametrize("name", choices())
def test_golden(folder: Path, name: str, update_golden: bool) -> None:
    result = run("verify", "ours.bib", "--offline", "--index", "works.index", "--format", name)
    assert (result.exit_code, result.stderr) == (1, "")
    text = result.stdout
    if name == "sarif":
        text = "".join(f"{r['ruleId']} {r['locations'][0]['physicalLocation']['region']['startLine']} {r['message']['text']}\n"
                       for r in json.loads(text)["runs"][0]["results"])  # fmt: skip
    compare(f"verify/report.{name}", text, update_golden)


def test_unsafe_and_safe_repairs_as_a_difference(folder: Path, update_golden: bool) -> None:
    before = Path("ours.bib").read_bytes()
    safe = run("verify", "ours.bib", "--offline", "--index", "works.index", "--fix", "--diff")
    unsafe = run("verify", "ours.bib", "--offline", "--index", "works.index", "--unsafe-fixes", "--diff")
    assert (safe.exit_code, unsafe.exit_code, Path("ours.bib").read_bytes()) == (1, 1, before)
    compare("verify/fix.diff", safe.stdout, update_golden)
    compare("verify/unsafe.diff", unsafe.stdout, update_golden)


def test_terminals_wide_narrow_and_coloured() -> None:
    (page,) = [rule for rule in rules() if rule.code == "VER010"]
    done = verified_run(examples(page, "Flagged")[0][1])
    wide = write(done, "text", Options(width=88))
    assert wide == (
        "novak2003  mismatch      3:12 VER010 title has “New” for “Old”; Crossref has “Salt and\n"
        "                           Bread in Old Towns”\n"
        "1 work: 1 mismatch\n"
    )
    assert write(done, "text", Options(width=44)) == (
        "novak2003  mismatch\n"
        "    3:12 VER010 title has “New” for “Old”;\n"
        "      Crossref has “Salt and Bread in Old\n"
        "      Towns”\n"
        "1 work: 1 mismatch\n"
    )
    coloured = write(done, "text", Options(colour=True))
    assert "\x1b[31mmismatch    \x1b[0m" in coloured and "\x1b[33mVER010\x1b[0m" in coloured
    assert max(map(len, wide.splitlines())) <= 88


MESSAGES = {
    "VER001": ["nothing like it is in Crossref"],
    "VER002": ["10.1000/salt.13 is not registered, says Crossref"],
    "VER003": ["the DOI is of another work: “Salt and Bread in Old Towns” (Crossref)"],
    "VER004": ["DOI 10.1000/salt.99, Crossref has 10.1000/salt.12"],
    "VER010": ["title has “New” for “Old”; Crossref has “Salt and Bread in Old Towns”"],
    "VER011": ["second author missing; Crossref has Petr Novak; Ada Okafor"],
    "VER012": ["year 1998, Crossref has 2003"],
    "VER013": ["journal “Journal of Steel”, Crossref has “Annals of Salt”"],
    "VER014": ["volume 21, Crossref has 12"],
    "VER015": ["publisher Salt Press, DNB has North House"],
    "VER020": ["RGANI is not known to have a fond 5000"],
    "VER030": ["the entry lacks its DOI: doi = {10.1000/salt.12} (Crossref, record novak2003)"],
    "VER031": ["the entry lacks what its record has: volume = {12}, pages = {101--130} (Crossref, record novak2003)"],
    "VER040": ["retracted on 2010-02-06 (Crossref, 10.1000/salt.12r)"],
    "VER041": ["corrected on 2010-02-06 (Crossref, 10.1000/salt.12c)"],
    "VER042": ["an expression of concern was published on 2010-02-06 (Crossref, 10.1000/salt.12e)"],
    "VER043": ["the preprint has been published as 10.1000/salt.10 (arXiv, 10.48550/arxiv.2003.00001)"],
    "VER044": ["http://example.org/salt no longer answers"],
}
MINE = [rule for rule in rules() if rule.family == "VER"]


@pytest.mark.parametrize("rule", MINE, ids=lambda r: r.code)
def test_what_each_rule_says(rule: Rule) -> None:
    kind, text = examples(rule, "Flagged")[0]
    said = verified_run(text, kind=kind).scan.findings
    assert [one.message for one in said if one.rule == rule.code] == MESSAGES[rule.code]
    assert not [one for one in said if one.severity.value == "error" and one.rule != "VER040"]


def test_choice_of_rules() -> None:
    (page,) = [rule for rule in rules() if rule.code == "VER012"]
    text = examples(page, "Flagged")[0][1]
    assert [f.rule for f in verified_run(text, Config(ignore=("VER012",))).scan.findings] == []
    assert [f.rule for f in verified_run(text, Config(select=("VER01",))).scan.findings] == ["VER012"]
    assert [f.rule for f in verified_run(text, Config(select=("BIB", "VER03"))).scan.findings] == []
    assert [f.rule for f in verified_run(text, Config(select=("BIB",))).scan.findings] == ["VER012"]
    assert [f.rule for f in verified_run(text, Config(per_path_ignores=(("*.bib", ("VER",)),))).scan.findings] == []
    assert verified_run(text, Config(ignore=("VER012",))).works[0].silenced


def test_severity_by_configuration() -> None:
    (page,) = [rule for rule in rules() if rule.code == "VER001"]
    text = examples(page, "Flagged")[0][1]
    weights = (("VER", "info"), ("VER001", "warning"))
    assert [f.severity.value for f in verified_run(text, Config(severity=weights)).scan.findings] == ["warning"]
    assert [f.severity.value for f in verified_run(text, Config()).scan.findings] == ["info"]


def test_comments_about_verification_are_left_alone_where_it_does_not_run(folder: Path) -> None:
    for command in ("check", "verify"):
        result = run(command, "ours.bib", *(["--offline"] if command == "verify" else []))
        assert "DOC002" not in result.stdout


def test_what_was_not_asked_is_said() -> None:
    done = verified_run("The order stands (RGANI, f. 5, op. 3, d. 4, l. 5).", kind="text")
    assert (counted(done), not_asked(done)) == ("1 work: 1 unverifiable", [])
    skipped = [("crossref", "no answer"), ("crossref", "no answer"), ("crossref", "429"), ("dnb", "needs a key")]
    skipped += [("catalogue", f"reason {i}") for i in range(4)]
    (one,) = done.works
    answer = replace(one.verified.answer, skipped=tuple(Skipped(*pair) for pair in skipped))
    done = replace(done, works=(replace(one, verified=replace(one.verified, answer=answer)),))
    assert not_asked(done) == [
        "Crossref for 3 works: no answer (2), 429 (1)",
        "DNB for 1 work: needs a key",
        "the archive's catalogue for 4 works: the reason is given with each",
    ]
