"""The README holds what it says: its commands run, its configuration loads, its Python runs, its counts are right."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from citecheck.config import load_config
from citecheck.export import archival
from citecheck.pipeline import rules, scan_text
from tests.cli.test_commands import GOOD, run

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def commands() -> list[str]:
    lines = [line.split("  #")[0].strip() for block in blocks("sh") for line in block.splitlines()]
    return [line for line in lines if "citecheck" in line and "venv" not in line]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "chapters").mkdir()
    (tmp_path / "archival_refs.yaml").write_text(archival.write(scan_text(GOOD, "essay.md")), encoding="utf-8")
    (tmp_path / "bibliography.bib").write_text("@misc{g,\n  title = {Good},\n}\n", encoding="utf-8")
    for name in ("essay.md", "chapters/one.md", "references.txt"):
        (tmp_path / name).write_text(GOOD, encoding="utf-8")
    run("index", "build", "-o", "works.index", "bibliography.bib")
    return tmp_path


def test_there_are_commands() -> None:
    assert len(commands()) >= 8


@pytest.mark.parametrize("line", commands())
def test_every_command_runs(folder: Path, line: str) -> None:
    words = shlex.split(line.rpartition("|")[2])
    assert words[0] == "citecheck"
    result = run(*words[1:], stdin=GOOD)
    assert (result.exit_code, result.stderr) == (0, "")


def test_the_configuration_loads(tmp_path: Path) -> None:
    (block,) = blocks("toml")
    (tmp_path / "citecheck.toml").write_text(block, encoding="utf-8")
    config = load_config(tmp_path / "citecheck.toml")
    assert (config.fail_on, config.ignore, config.extend_exclude) == ("warning", ("ARC013",), ("drafts/",))


def test_every_key_is_explained() -> None:
    (block,) = blocks("toml")
    for key in ("select", "ignore", "exclude", "extend-exclude", "fail-on", "jobs"):
        assert re.search(rf"^{key} = ", block, re.MULTILINE), key


def test_python_runs(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (block,) = blocks("python")
    exec(compile(block, "README.md", "exec"), {})
    assert capsys.readouterr().out == "None archival rgaspi-558-11-97\n"
    expression, _, shown = block.strip().splitlines()[-1].partition("  # ")
    assert repr(eval(expression, {"citecheck": __import__("citecheck")})) == shown


def test_the_number_of_rules() -> None:
    assert f"There are {len(rules())} rules" in README
