"""What ``citecheck verify`` writes: repairs, exports with verdicts, verdicts beside archival files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from ruamel.yaml import YAML

from citecheck.cli import group
from tests.test_examples import GOLDEN


def run(*args: str) -> Result:
    return CliRunner().invoke(group(), list(args))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("ours.bib", "index.bib"):
        shutil.copy(GOLDEN / "verify" / name, tmp_path / name)
    assert run("index", "build", "-o", "works.index", "index.bib").exit_code == 0
    return tmp_path


def test_fix_adds_and_says_where_from(folder: Path) -> None:
    before = Path("ours.bib").read_text(encoding="utf-8")
    result = run("verify", "ours.bib", "--offline", "--index", "works.index", "--fix", "--select", "VER03")
    assert result.stderr.splitlines() == [
        "ours.bib:2: VER030 doi = {10.1000/salt.12} (the index, record salt)",
        "ours.bib:2: VER031 volume = {12}, number = {3}, pages = {101--130} (the index, record salt)",
        "ours.bib:32: VER030 doi = {10.1000/nutmeg} (the index, record nutmeg)",
        "ours.bib:32: VER031 publisher = {North \\& South} (the index, record nutmeg)",
    ]
    after = Path("ours.bib").read_text(encoding="utf-8")
    added = [line for line in after.splitlines() if line not in before.splitlines()]
    assert added == [
        "  doi     = {10.1000/salt.12},",
        "  volume  = {12},",
        "  number  = {3},",
        "  pages   = {101--130},",
        "  doi       = {10.1000/nutmeg},",
        "  publisher = {North \\& South},",
    ]
    assert [line for line in after.splitlines() if line not in added] == before.splitlines()
    assert "VER03" not in result.stdout and result.exit_code == 0
    again = run("verify", "ours.bib", "--offline", "--index", "works.index", "--fix")
    assert (again.stderr, Path("ours.bib").read_text(encoding="utf-8")) == ("", after)


def test_only_the_chosen_rules_repair(folder: Path) -> None:
    run("verify", "ours.bib", "--offline", "--index", "works.index", "--fix", "--select", "VER030")
    after = Path("ours.bib").read_text(encoding="utf-8")
    assert "10.1000/nutmeg" in after and "101--130" not in after


def test_nothing_is_overwritten_without_being_asked(folder: Path) -> None:
    run("verify", "ours.bib", "--offline", "--index", "works.index", "--fix")
    assert "year = 1991" in Path("ours.bib").read_text(encoding="utf-8")
    result = run("verify", "ours.bib", "--offline", "--index", "works.index", "--unsafe-fixes")
    assert "ours.bib:13: VER012 year = {2001} (the index, record pepper)" in result.stderr
    after = Path("ours.bib").read_text(encoding="utf-8")
    assert "year = 2001}" in after and "author = {Novak, Petr and Okafor, Ada}" in after
    assert "year      = {2019}" in after, "what a comment silences is not repaired"


def test_an_encoding_without_the_letter_is_left_alone(folder: Path) -> None:
    Path("index.bib").write_text(
        "@article{r, author = {Lind, Bea}, title = {Der Pfeffer und die Länder der Küste}, journal = {Жур}, year = 1990, "
        "volume = {Ж 7}}\n", encoding="utf-8"
    )  # fmt: skip
    old = "@article{r, author = {Lind, Bea}, title = {Der Pfeffer und die Länder der Küste}, year = 1980}\n".encode(
        "latin-1"
    )
    Path("ours.bib").write_bytes(old)
    assert run("index", "build", "-o", "works.index", "index.bib").exit_code == 0
    result = run("verify", "ours.bib", "--offline", "--index", "works.index", "--unsafe-fixes")
    assert Path("ours.bib").read_bytes() == old.replace(b"1980", b"1990"), result.stderr


def test_export_as_csl_json_and_yaml(folder: Path) -> None:
    result = run(
        "verify", "ours.bib", "--offline", "--index", "works.index", "--export", "out.json", "--export", "out.yaml"
    )
    assert result.exit_code == 1
    items = {one["id"]: one for one in json.loads(Path("out.json").read_text(encoding="utf-8"))}
    assert items["okafor1991"]["title"] == "Pepper and Power on the High Seas"
    assert items["okafor1991"]["verification"]["verdict"] == "mismatch"
    assert items["okafor1991"]["verification"]["evidence"][0]["fields"]["issued"] == {"ours": "1991", "theirs": "2001", "agrees": False}  # fmt: skip
    assert items["page"]["verification"] == {
        "verdict": "unverifiable", "confidence": 0.9, "evidence": [], "asked": [],
        "skipped": [{"source": "index", "reason": "the index does not list web pages"}],
        "reason": "the index does not list web pages",
    }  # fmt: skip
    entries = YAML(typ="safe").load(Path("out.yaml").read_text(encoding="utf-8"))
    assert {key: one["verification"]["verdict"] for key, one in entries.items()} == {
        key: one["verification"]["verdict"] for key, one in items.items()
    }
    assert run("verify", "ours.bib", "--offline", "--export", "out.txt").exit_code == 2
    Path("out.yaml").write_bytes(b"schema: citecheck-archival/1\n\xff")
    refused = run("verify", "ours.bib", "--offline", "--export", "out.yaml")
    assert (refused.exit_code, refused.stderr) == (2, "citecheck: out.yaml: it is not UTF-8\n")
    Path("out.yaml").write_bytes(b"schema: citecheck-archival/1\nfonds: []\n")
    assert "out.yaml: 2:1: unknown key “fonds”" in run("verify", "ours.bib", "--offline", "--export", "out.yaml").stderr


def test_entries_of_one_key_in_two_files_keep_their_own_verdicts(folder: Path) -> None:
    Path("other.bib").write_text("@online{okafor1991, title = {A page on salt}, year = 1999}\n", encoding="utf-8")
    run("verify", "ours.bib", "--offline", "other.bib", "--offline", "--index", "works.index", "--export", "out.json")
    items = json.loads(Path("out.json").read_text(encoding="utf-8"))
    assert {(i["title"], i["verification"]["verdict"]) for i in items if i["id"] == "okafor1991"} == {
        ("Pepper and Power on the High Seas", "mismatch"), ("A page on salt", "unverifiable"),
    }  # fmt: skip


REFS = """schema: citecheck-archival/1
archives:
  - code: RGANI # seen in 2009
    fonds:
      - fond: '5000'
        opisi:
          - opis: '3'
            dela:
              # the letter is on leaf 5
              - delo: '4'
                title: Letters
                cited:
                  - document: essay.md
                    folios: ['5']
              - delo: '6' # twice
                verification: {verdict: old}
                cited:
                  - folios: ['1']
"""


def test_verdicts_beside_archival_files_keep_everything_else(folder: Path) -> None:
    Path("refs.yaml").write_text(REFS, encoding="utf-8")
    result = run("verify", "refs.yaml", "--offline", "--export", "refs.yaml", "--fail-on", "never")
    assert (result.exit_code, result.stderr) == (0, "")
    Path("other.yaml").write_bytes(REFS.replace("\n", "\r\n").encode())
    run("verify", "refs.yaml", "--offline", "--export", "other.yaml", "--export", "copy.yaml")
    assert Path("other.yaml").read_bytes() == Path("refs.yaml").read_bytes().replace(b"\n", b"\r\n")
    assert Path("copy.yaml").read_bytes() == Path("refs.yaml").read_bytes()
    said = '{verdict: "mismatch", reason: "RGANI is not known to have a fond 5000: 1 to about 120"}'
    new = REFS.replace("delo: '4'\n", f"delo: '4'\n                verification: {said}\n")
    new = new.replace("{verdict: old}", said)
    assert Path("refs.yaml").read_text(encoding="utf-8") == new
    run("verify", "refs.yaml", "--offline", "--export", "refs.yaml", "--fail-on", "never")
    assert Path("refs.yaml").read_text(encoding="utf-8") == new
    assert result.stdout.splitlines()[0] == (
        "RGANI, f. 5000, op. 3, d. 4  mismatch      5:16 VER020 RGANI is not known to have a fond 5000 "
        "(the registry knows 1 to about 120; compare the number and the archive)"
    )


def test_verdicts_from_a_document_into_its_list_of_references(folder: Path) -> None:
    Path("essay.md").write_text("So it was.[^1]\n\n[^1]: RGANI, f. 5, op. 3, dd. 4, 6, l. 5.\n", encoding="utf-8")
    assert run("export", "essay.md", "-o", "x.bib", "--archival", "refs.yaml").exit_code == 0
    assert run("verify", "essay.md", "--offline", "--export", "refs.yaml").exit_code == 0
    text = Path("refs.yaml").read_text(encoding="utf-8")
    assert text.count('verification: {verdict: "unverifiable", reason: "well formed, archive and fond known') == 2
    assert run("check", "refs.yaml").exit_code == 0


def test_places_in_csl_json_and_documents(folder: Path) -> None:
    items = [{"id": "a", "type": "article-journal", "title": "Pepper and Power on the High Seas", "issued": {"date-parts": [[1991]]},
              "author": [{"family": "Okafor", "given": "Ada"}], "container-title": "Annals of Salt"}]  # fmt: skip
    Path("ours.json").write_text(json.dumps(items, indent=1), encoding="utf-8")
    Path("essay.md").write_text("So.[^1]\n\n[^1]: Ada Okafor, ‘Pepper and Power on the High Seas’, *Annals of Salt*, 10 (1991), 5.\n", encoding="utf-8")  # fmt: skip
    result = run(
        "verify", "ours.json", "--offline", "essay.md", "--offline", "--index", "works.index", "--format", "github"
    )
    assert [line.split(",title=")[0] for line in result.stdout.splitlines()] == [
        "::warning file=ours.json,line=3,endLine=3,col=9,endColumn=11",
        "::warning file=essay.md,line=3,endLine=3,col=78,endColumn=81",
    ]
    assert run("verify", "ours.json", "--offline", "--index", "works.index", "--fix").stderr == (
        "citecheck: ours.json: only .bib files are repaired\n"
    )


def test_findings_decide_the_exit_status_too(folder: Path) -> None:
    def status(*args: str) -> int:
        return run("verify", "ours.bib", "--offline", "--index", "works.index", *args).exit_code

    assert status("--select", "VER030") == 0
    assert status("--select", "VER030", "--fail-on", "info") == 1
    assert status("--select", "VER012", "--fail-on", "error") == 0
    assert status("--select", "VER012", "--fail-on", "warning") == 1
    assert status("--ignore", "VER003,VER011,VER012,VER020") == 0
