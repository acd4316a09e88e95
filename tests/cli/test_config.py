"""Configuration: where it is found, and that what is wrong in it is said with file and key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from citecheck.config import Config, ConfigError, find_config, load_config
from tests.cli.test_commands import BAD, run


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("select = 3", "“select” must be a list of strings"),
        ('ignore = "ARC"', "“ignore” must be a list of strings"),
        ("exclude = [1]", "“exclude” must be a list of strings"),
        ('fail-on = "bad"', "“fail-on” must be one of error, warning, info, never"),
        ("fail-on = 1", "“fail-on” must be one of"),
        ("fail-on = []", "“fail-on” must be one of"),
        ("severity = 3", "“severity” must be a table of codes, each with error, warning, info"),
        ('severity = {ARC006 = "never"}', "“severity” must be a table of codes"),
        ("severity = {ARC006 = []}", "“severity” must be a table of codes"),
        ("jobs = true", "“jobs” must be a number"),
        ("jobs = -1", "“jobs” must be a number"),
        ("jobs = 1.5", "“jobs” must be a number"),
        ("select = [", "it is not valid TOML"),
        ('selct = ["ARC"]', "unknown key “selct”; did you mean select?"),
    ],
)
def test_wrong_values(tmp_path: Path, text: str, words: str) -> None:
    for name, head in (("citecheck.toml", ""), ("pyproject.toml", "[tool.citecheck]\n")):
        (tmp_path / name).write_text(f"{head}{text}\n", encoding="utf-8")
        with pytest.raises(ConfigError, match=rf"{name}: ") as error:
            load_config(tmp_path / name)
        assert words in str(error.value)
        assert "\n" not in str(error.value)


@pytest.mark.parametrize("text", ["[tool]\ncitecheck = 3\n", "[tool]\ncitecheck = []\n", "[[tool.citecheck]]\n"])
def test_the_table_must_be_one(tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text(text, encoding="utf-8")
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    result = run("scan", "bad.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert (
        result.stderr
        == "citecheck: pyproject.toml: “tool.citecheck” must be a table: [tool.citecheck] and keys below it\n"
    )


def test_tables_of_others_are_not_ours(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("tool = 3\n", encoding="utf-8")
    (tmp_path / ".git").mkdir()
    assert find_config(tmp_path) is None
    assert load_config(tmp_path / "pyproject.toml") == Config(source=str(tmp_path / "pyproject.toml"))


def test_files_that_are_no_utf8(tmp_path: Path) -> None:
    (tmp_path / "citecheck.toml").write_bytes(b"select = ['\xff']\n")
    with pytest.raises(ConfigError, match=r"citecheck.toml: it cannot be read: it is not UTF-8"):
        load_config(tmp_path / "citecheck.toml")


def test_unknown_codes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    for key in ("select", "ignore"):
        (tmp_path / "citecheck.toml").write_text(f'{key} = ["ARC", "ARX006"]\n', encoding="utf-8")
        result = run("scan", "bad.txt")
        assert (result.exit_code, result.stdout) == (2, "")
        assert result.stderr.startswith(
            f"citecheck: citecheck.toml: “{key}”: no rule has the code or prefix ARX006; did"
        )


def test_the_nearest_folder_of_all_paths_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "bad.txt").write_text(BAD, encoding="utf-8")
    (tmp_path / "one" / "citecheck.toml").write_text('select = ["ARC"]\n', encoding="utf-8")
    (tmp_path / "citecheck.toml").write_text('select = ["NUM"]\n', encoding="utf-8")
    assert "NUM201" not in run("scan", "one/bad.txt").stdout
    both = run("scan", "two/bad.txt", "one/bad.txt").stdout
    assert "NUM201" in both and "ARC006" not in both
    assert both == run("scan", "one", "two").stdout


def test_severities_of_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    entry = "@book{a, author = {Adler, Nanci}, title = {The Gulag Survivor}, publisher = {Transaction}, address = {London}, year = {2002}, isbn = {0-7658-0071-4}}\n"
    (tmp_path / "a.bib").write_text(entry, encoding="utf-8")
    (tmp_path / "essay.md").write_text(BAD, encoding="utf-8")
    for severity in ("error", "warning", "info"):
        (tmp_path / "citecheck.toml").write_text(
            f'severity = {{BIB = "{severity}", ARC0 = "info", ARC = "{severity}"}}\n', encoding="utf-8"
        )
        checked, scanned = run("check", "a.bib").stdout, run("scan", "essay.md", "--select", "ARC").stdout
        assert f"({severity})" in checked and set(re.findall(r"\((error|warning|info)\)", checked)) == {severity}
        assert set(re.findall(r"\((error|warning|info)\)", scanned)) == {"info"}
    (tmp_path / "citecheck.toml").write_text('severity = {BBI = "info"}\n', encoding="utf-8")
    assert "“severity”: no rule has the code or prefix BBI" in run("check", "a.bib").stderr


def test_rules_by_path_hold_for_documents_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "drafts").mkdir()
    for name in ("drafts/a.md", "b.md"):
        (tmp_path / name).write_text("Of the 3,131 men, 3,088 (89.6%) were cleared.\n", encoding="utf-8")
    (tmp_path / "citecheck.toml").write_text('[per-path-ignores]\n"drafts/" = ["NUM"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    result = run("scan", ".")
    assert [line.split(":")[0] for line in result.stdout.splitlines() if "NUM201" in line] == ["b.md"]
    assert run("scan", "drafts").exit_code == 0
