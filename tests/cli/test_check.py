"""check, fmt and diff as a user calls them."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.cli.test_commands import run

BAD = (
    "@article{a, author = {Adler, Nanci}, title = {A Title}, journal = {Past & Present}, year = {2004},\n"
    "  pages = {9--3}, doi = {https://doi.org/10.2307/1520345}}\n"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.bib").write_text(BAD, encoding="utf-8")
    (tmp_path / "good.bib").write_text("@misc{g,\n  title = {Good},\n}\n", encoding="utf-8")
    return tmp_path


def git(*args: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", *args], check=True, capture_output=True
    )


def codes(*args: str) -> list[str]:
    return [f["rule"] for f in json.loads(run("check", *args, "-f", "json").stdout)["findings"]]


def test_findings_and_exit_status(folder: Path) -> None:
    assert codes("bad.bib") == ["BIB706", "BIB401", "BIB302"]
    assert run("check", "bad.bib").exit_code == 1
    assert run("check", "good.bib").exit_code == 0
    assert run("check", "bad.bib", "--ignore", "BIB401").exit_code == 0
    assert run("check", "bad.bib", "--fail-on", "never").exit_code == 0
    assert codes("bad.bib", "--select", "BIB3") == ["BIB302"]
    assert "1 file checked: nothing to report" in run("check", "good.bib").stdout
    result = run("check", "good.bib", "none.bib")
    assert (result.exit_code, result.stderr) == (2, "citecheck: none.bib: no such file or directory\n")
    assert "1 error" in run("check", "-", stdin=BAD).stdout


def test_fixes_touch_their_own_span_only(folder: Path) -> None:
    result = run("check", "bad.bib", "--fix")
    assert "2 places repaired" in result.stderr
    fixed = BAD.replace("Past & Present", "Past \\& Present").replace("https://doi.org/", "")
    assert (folder / "bad.bib").read_text(encoding="utf-8") == fixed
    assert "BIB401" in result.stdout and "BIB706" not in result.stdout


def test_fixes_keep_the_encoding(folder: Path) -> None:
    text = "@article{a, author = {Земсков, В.}, title = {Письма}, journal = {История & право}, year = {2004}}\r\n"
    (folder / "old.bib").write_bytes(text.encode("cp1251") + b"% \x98\n")
    run("check", "old.bib", "--fix")
    assert (folder / "old.bib").read_bytes() == text.replace("&", "\\&").encode("cp1251") + b"% \x98\n"


def test_comments_silence(folder: Path) -> None:
    (folder / "s.bib").write_text("% citecheck: ignore BIB401, BIB706 printed so\n" + BAD, encoding="utf-8")
    assert codes("s.bib") == ["BIB302"]
    (folder / "s.bib").write_text("% citecheck: ignore-file BIB\n" + BAD, encoding="utf-8")
    assert codes("s.bib") == []
    (folder / "s.bib").write_text(BAD + "% citecheck: ignore BIB401\n@misc{b, title = {T}}\n", encoding="utf-8")
    assert "DOC002" in codes("s.bib")


def test_comments_silence_in_documents(folder: Path) -> None:
    line = "See RGALI, f. 85, op. 1, d. 491, ll. 16.\n"
    (folder / "x.md").write_text(f"<!-- citecheck: ignore ARC006 so printed -->\n{line}\n{line}", encoding="utf-8")
    found = json.loads(run("scan", "x.md", "-f", "json").stdout)["findings"]
    assert [(f["rule"], f["line"]) for f in found if f["rule"] in ("ARC006", "DOC002")] == [("ARC006", 4)]


def test_ignores_are_added(folder: Path) -> None:
    assert run("check", "bad.bib", "--add-ignores").exit_code == 1
    assert (folder / "bad.bib").read_text(encoding="utf-8") == "% citecheck: ignore BIB302, BIB401, BIB706\n" + BAD
    assert run("check", "bad.bib").exit_code == 0
    assert codes("bad.bib") == []


def test_a_baseline_holds_when_lines_move(folder: Path) -> None:
    assert run("check", "bad.bib", "--write-baseline", "known.json").exit_code == 0
    (folder / "bad.bib").write_text("@misc{new, title = {??}}\n\n\n" + BAD, encoding="utf-8")
    assert codes("bad.bib", "--baseline", "known.json") == ["BIB707"]
    assert "it is no baseline" in run("check", "bad.bib", "--baseline", "bad.bib").stderr


def test_since_a_revision(folder: Path) -> None:
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    (folder / "bad.bib").write_text(
        "\n" + BAD + "@book{b, title = {T}, year = {2999}, author = {A, B}}\n", encoding="utf-8"
    )
    assert codes("bad.bib", "--since", "HEAD") == ["BIB407"]
    assert "git knows no revision “nowhere”" in run("check", "bad.bib", "--since", "nowhere").stderr


def test_rules_by_path(folder: Path) -> None:
    (folder / "citecheck.toml").write_text('[per-path-ignores]\n"bad*.bib" = ["BIB4"]\n', encoding="utf-8")
    assert "BIB401" not in codes("bad.bib")
    (folder / "citecheck.toml").write_text('extend-select = ["BIB202"]\n', encoding="utf-8")
    (folder / "b.bib").write_text("@book{b, title = {T}, year = {1999}, author = {A, B}}\n", encoding="utf-8")
    assert codes("b.bib") == ["BIB202"]
    (folder / "citecheck.toml").write_text('[per-path-ignores]\n"bad*.bib" = ["XYZ"]\n', encoding="utf-8")
    assert run("check", "bad.bib").exit_code == 2


def test_a_second_run_says_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from citecheck import bibliography

    first = run("check", "bad.bib", "good.bib", "-f", "json")
    monkeypatch.setattr(bibliography, "scan", None)  # Whoever reads the file anew fails.
    second = run("check", "bad.bib", "good.bib", "-f", "json")
    assert (first.stdout, first.exit_code) == (second.stdout, second.exit_code)
    assert run("check", "bad.bib", "--no-cache").exception is not None
    assert run("check", "bad.bib", "--select", "BIB6").exception is not None


def test_only_what_has_changed_is_checked_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from citecheck import checking

    monkeypatch.setenv("CITECHECK_CACHE", str(folder / ".cache"))
    (folder / "archival_refs.yaml").write_text(ARCHIVAL, encoding="utf-8")
    read: list[str] = []
    reader = checking.read_bibliography
    monkeypatch.setattr(checking, "read_bibliography", lambda path: read.append(Path(path).name) or reader(path))
    first = run("check", ".", "-f", "json")
    assert sorted(read) == ["bad.bib", "good.bib"]
    read.clear()
    assert run("check", ".", "-f", "json").stdout == first.stdout
    assert read == []
    with (folder / "good.bib").open("a", encoding="utf-8") as file:
        file.write("@book{x, title = {T}, year = {2999}, author = {A, B}}\n")
    again = run("check", ".", "-f", "json")
    assert read == ["good.bib"]
    assert again.stdout == run("check", ".", "--no-cache", "-f", "json").stdout


def test_fmt(folder: Path) -> None:
    assert run("fmt", "--check", "good.bib").exit_code == 0
    result = run("fmt", "--check", "bad.bib")
    assert (result.exit_code, result.stderr) == (1, "citecheck: bad.bib: would change\n")
    shown = run("fmt", "--diff", "bad.bib")
    assert "+  author  = {Adler, Nanci}," in shown.stdout
    assert (folder / "bad.bib").read_text(encoding="utf-8") == BAD
    assert run("fmt", "bad.bib").exit_code == 0
    assert run("fmt", "--check", "bad.bib").exit_code == 0
    assert run("fmt", "-", stdin="@Misc{a,title={T}}").stdout == "@misc{a,\n  title = {T},\n}"
    (folder / "citecheck.toml").write_text("[fmt]\nindent = 4\n", encoding="utf-8")
    assert run("fmt", "--check", "good.bib").exit_code == 1
    (folder / "citecheck.toml").write_text("[fmt]\nindnt = 4\n", encoding="utf-8")
    assert "fmt has no option “indnt”" in run("fmt", "good.bib").stderr


def test_diff(folder: Path) -> None:
    old = "@book{a, title={One}, year=2001}\n@book{b, title={Two}, year=2002}\n@book{c, title={Three}, year=2003}\n"
    new = "@misc{d, title={Four}}\n@Book{b, TITLE = {Two},\n year={2012}}\n@book{x, title={Three}, year=2003}\n"
    (folder / "o.bib").write_text(old, encoding="utf-8")
    (folder / "n.bib").write_text(new, encoding="utf-8")
    result = run("diff", "o.bib", "n.bib")
    assert result.stdout == (
        "n.bib: 1 added, 1 removed, 1 rekeyed, 1 changed (0 unchanged)\n+ @misc d: Four\n- @book a: One\n"
        "> @book c → x: Three\n~ @book b: Two\n    year: “2002” → “2012”\n"
    )
    assert run("diff", "o.bib", "n.bib", "--exit-code").exit_code == 1
    assert "| changed | `b` Two | `year` | 2002 | 2012 |" in run("diff", "o.bib", "n.bib", "-f", "markdown").stdout
    record = json.loads(run("diff", "o.bib", "n.bib", "-f", "json").stdout)
    assert [e["kind"] for e in record["files"][0]["entries"]] == ["added", "removed", "rekeyed", "changed"]
    assert run("diff", "o.bib").exit_code == 2


def test_diff_of_moved_and_laid_out_entries_is_silent(folder: Path) -> None:
    (folder / "o.bib").write_text('@book{a, title="One"}\n@book{b, title={Two\n  More}}\n', encoding="utf-8")
    (folder / "n.bib").write_text("@BOOK{b,\n  Title = {Two More},\n}\n\n@book{a, title={One},}\n", encoding="utf-8")
    assert "no entry changed (2 unchanged)" in run("diff", "o.bib", "n.bib").stdout


def test_diff_with_git(folder: Path) -> None:
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    (folder / "good.bib").write_text("@misc{g,\n  title = {Better},\n}\n", encoding="utf-8")
    git("commit", "-qam", "second")
    assert "“Good” → “Better”" in run("diff", "HEAD~1", "HEAD", "--", "good.bib").stdout
    (folder / "good.bib").unlink()
    assert "- @misc g: Better" in run("diff", "HEAD", "--", "good.bib").stdout
    assert "no such file or revision" in run("diff", "nothing", "--", "bad.bib").stderr


def test_folders_give_their_bib_files(folder: Path) -> None:
    (folder / "part" / "old").mkdir(parents=True)
    for place in ("part/b.bib", "part/old/c.bib", "part/build/d.bib"):
        (folder / place).parent.mkdir(exist_ok=True)
        (folder / place).write_text(BAD, encoding="utf-8")
    (folder / "part" / "notes.md").write_text("Text.", encoding="utf-8")

    def read(*args: str) -> list[str]:
        return [d["path"] for d in json.loads(run("check", *args, "-f", "json").stdout)["documents"]]

    assert read("part") == ["part/b.bib", "part/old/c.bib"]
    assert read("part", "bad.bib", "--exclude", "old/") == ["bad.bib", "part/b.bib"]
    (folder / "citecheck.toml").write_text('extend-exclude = ["b.bib"]\n', encoding="utf-8")
    assert read("part") == ["part/old/c.bib"]
    assert read("part/b.bib") == ["part/b.bib"]


ARCHIVAL = """# Found by us
schema: citecheck-archival/1
archives:
  - code: GARF
    fonds:
      - fond: '7523'
        opisi:
          - opis:
            dela:
              - delo: '109'
                cited: []
"""


def test_folders_give_their_files_of_archival_references(folder: Path) -> None:
    (folder / "part").mkdir()
    (folder / "part" / "files.yml").write_text(ARCHIVAL, encoding="utf-8")
    (folder / "part" / "mkdocs.yml").write_text("site_name: schema\n", encoding="utf-8")
    found = json.loads(run("check", "part", "-f", "json").stdout)
    assert [d["path"] for d in found["documents"]] == ["part/files.yml"]
    assert [(f["rule"], f["line"]) for f in found["findings"] if f["rule"] == "ARC008"] == [("ARC008", 10)]


def test_a_folder_without_bib_files(folder: Path) -> None:
    (folder / "none").mkdir()
    result = run("check", "none", "good.bib")
    assert result.exit_code == 2
    assert result.stderr == "citecheck: none: the folder holds no readable document (.bib, .yaml, .yml)\n"


def test_the_cache_is_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from citecheck import cache

    monkeypatch.setenv("CITECHECK_CACHE", str(folder / "cache"))
    names = [f"ab{number:062}" for number in range(20)]
    for number, name in enumerate(names):
        cache.keep(name, [])
        place = folder / "cache" / "ab" / f"{name}.json"
        os.utime(place, (number, number))
    cache.keep("ab-last", [])
    assert len(list((folder / "cache" / "ab").iterdir())) == 16
    assert cache.known("ab-last") == []
    assert cache.known(names[-1]) == []
    assert cache.known(names[0]) is None
