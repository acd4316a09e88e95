"""The commands as a user calls them: what they print where, and how they exit."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from citecheck.cli import group

ROOT = Path(__file__).parent.parent.parent
GOOD = "See RGASPI, f. 558, op. 11, d. 97, ll. 67-70.\n"
BAD = "Of the 1,036 appeals heard, 412 (38.9%) were allowed (RGASPI, f. 558, op. 11, d. 97, ll. 6).\n"


def run(*args: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(group(), list(args), input=stdin)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    return tmp_path


def test_exit_status_follows_fail_on(folder: Path) -> None:
    assert run("scan", "good.md").exit_code == 0
    assert run("scan", "bad.txt").exit_code == 1
    assert run("scan", "bad.txt", "--fail-on", "never").exit_code == 0
    assert run("scan", "bad.txt", "--ignore", "NUM201").exit_code == 0
    assert run("scan", "bad.txt", "--ignore", "NUM201", "--fail-on", "warning").exit_code == 1
    assert run("scan", "bad.txt", "--select", "CIT").exit_code == 0


def test_folders_files_and_standard_input(folder: Path) -> None:
    assert "2 documents" in run("scan", ".").stdout
    assert "1 document," in run("scan", "-", "--stdin-filename", "x.md", stdin=GOOD).stdout
    assert "2 documents" in run("scan", "-", "good.md", stdin=BAD).stdout


def test_excludes_and_gitignore(folder: Path) -> None:
    (folder / "drafts").mkdir()
    (folder / "drafts" / "old.md").write_text(BAD, encoding="utf-8")
    assert "3 documents" in run("scan", ".", "--fail-on", "never").stdout
    assert "2 documents" in run("scan", ".", "--exclude", "drafts/").stdout
    (folder / ".gitignore").write_text("bad.txt\ndrafts/\n", encoding="utf-8")
    assert "1 document," in run("scan", ".").stdout


def test_what_cannot_be_read_is_said_and_the_rest_is_done(folder: Path) -> None:
    (folder / "binary.txt").write_bytes(b"\x00\x01" * 100)
    (folder / "empty.md").write_bytes(b"")
    result = run("scan", "good.md", "missing.md", "binary.txt", "empty.md")
    assert result.exit_code == 2
    assert "1 document," in result.stdout
    assert result.stderr.splitlines() == [
        "citecheck: binary.txt: it is a binary file, not text; save it as text or Markdown first",
        "citecheck: empty.md: it is empty",
        "citecheck: missing.md: there is no such file",
    ]
    assert run("scan", ".").exit_code == 1  # A stray binary in a folder is said, but fails nothing.


def test_nothing_to_read(folder: Path) -> None:
    (folder / "void").mkdir()
    result = run("scan", "void")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "holds no readable document" in result.stderr


@pytest.mark.parametrize(
    "text", ["1" * 20_000, "(" * 20_000, "[" * 20_000, "1 " * 20_000, "*" * 9_999, "'" * 9_999, "</" * 9_999]
)
def test_hostile_text(folder: Path, text: str) -> None:
    (folder / "hostile.txt").write_text(text, encoding="utf-8")
    result = run("scan", "hostile.txt")
    assert (result.exit_code, result.exception and str(result.exception)) in ((0, None), (0, "0"))


def test_configuration(folder: Path) -> None:
    (folder / "citecheck.toml").write_text('ignore = ["NUM"]\nfail-on = "warning"\n', encoding="utf-8")
    assert run("scan", "bad.txt").exit_code == 1
    assert "NUM201" not in run("scan", "bad.txt").stdout
    assert "NUM201" in run("scan", "bad.txt", "--isolated").stdout
    (folder / "citecheck.toml").write_text("ignroe = []\n", encoding="utf-8")
    result = run("scan", "bad.txt")
    assert result.exit_code == 2
    assert result.stderr == "citecheck: citecheck.toml: unknown key “ignroe”; did you mean ignore?\n"


def test_pyproject_is_read_if_it_has_the_table(folder: Path) -> None:
    (folder / "pyproject.toml").write_text('[tool.citecheck]\nselect = ["ARC"]\n', encoding="utf-8")
    assert "NUM201" not in run("scan", "bad.txt").stdout
    assert "ARC006" in run("scan", "bad.txt").stdout


def test_unknown_codes_and_commands_are_errors_that_name_them(folder: Path) -> None:
    assert "no rule has the code or prefix ARX" in run("scan", "good.md", "--select", "ARX").stderr
    result = run("scna", "good.md")
    assert result.exit_code == 2
    assert "Did you mean “scan”" in result.stderr
    assert run("explain", "ARC999").stderr.startswith("citecheck: no rule is called ARC999; did you mean")


def test_explain_rules_and_schema() -> None:
    assert run("explain", "arc006").stdout.startswith("# ARC006: plural-label-for-one")
    assert run("explain", "share-contradicted").stdout.startswith("# NUM201")
    assert "ARC006" in run("rules").stdout
    assert [r["code"][:3] for r in json.loads(run("rules", "DOC", "--format", "json").stdout)] == ["DOC"] * 2
    assert json.loads(run("schema").stdout)["$defs"]["CitationRecord"]["properties"]["raw"] == {"type": "string"}
    assert run("schema", "nothing").exit_code == 2


def test_parse_answers_every_line_in_order() -> None:
    text = "GARF, f. 7523, op. 95, d. 109, l. 11\n\nnothing to see\nIgal Halfin, *Terror in My Soul*, Cambridge, MA, 2003, p. 7.\n"
    rows = [json.loads(line) for line in run("parse", stdin=text).stdout.splitlines()]
    assert [r["raw"] for r in rows] == text.splitlines()
    assert rows[0]["archival"]["fond"] == "7523"
    assert rows[1:3] == [{"raw": ""}, {"raw": "nothing to see"}]
    assert (rows[3]["type"], rows[3]["title"], rows[3]["locator"]) == ("book", "Terror in My Soul", "7")


def test_export_writes_files_and_nothing_else(folder: Path) -> None:
    result = run("export", "good.md", "-o", "out.bib", "--archival", "out.yaml")
    assert (result.exit_code, result.stdout) == (0, "")
    assert (folder / "out.bib").read_text(encoding="utf-8").startswith("@misc{rgaspi-558-11-97,")
    assert (folder / "out.yaml").read_text(encoding="utf-8").startswith("schema: citecheck-archival/1")


def test_reports_go_to_a_file_at_one_stroke(folder: Path) -> None:
    result = run("scan", "bad.txt", "-f", "json", "-o", "scan.json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert json.loads((folder / "scan.json").read_text(encoding="utf-8"))["summary"]["by_rule"] == {
        "ARC006": 1,
        "NUM201": 1,
    }


def test_parallel_reading_gives_the_same_report(folder: Path) -> None:
    assert run("scan", ".", "--jobs", "2", "-f", "json").stdout == run("scan", ".", "-f", "json").stdout


def test_version_starts_without_loading_anything() -> None:
    code = (
        "import atexit, sys; sys.argv = ['citecheck', '--version']; from citecheck.cli import main\n"
        "heavy = {'click', 'rich', 'msgspec', 'citecheck.pipeline', 'inspect', 're'}\n"
        "atexit.register(lambda: print(sorted(heavy & set(sys.modules)))); main()"
    )
    out = subprocess.run(
        [sys.executable, "-S", "-c", code], capture_output=True, text=True, check=True, cwd=ROOT
    ).stdout
    assert out.splitlines()[1] == "[]"


def test_arguments_in_any_order_give_the_same_bytes(folder: Path) -> None:
    one = run("scan", "good.md", "bad.txt", "-f", "json")
    assert one.stdout == run("scan", "bad.txt", "./good.md", "good.md", "-f", "json").stdout
    assert [d["path"] for d in json.loads(one.stdout)["documents"]] == ["bad.txt", "good.md"]


def test_a_document_is_never_written_over(folder: Path) -> None:
    for args in (("scan", "good.md", "-o", "./good.md"), ("export", "good.md", "--archival", "good.md", "-o", "x.bib")):
        result = run(*args)
        assert result.exit_code == 2
        assert "it is one of the documents that are read" in result.stderr
    assert (folder / "good.md").read_text(encoding="utf-8") == GOOD
    assert "name the same file" in run("export", "good.md", "-o", "a", "--archival", "a").stderr


def test_unusable_arguments_are_named_with_a_suggestion(folder: Path) -> None:
    for args, words in (
        (("rules", "BOGUS"), "no rule's code begins with BOGUS; see “citecheck rules”"),
        (("rules", "NMU"), "did you mean NUM?"),
        (("explain", "BOGUS"), "no rule is called BOGUS"),
        (("explain", "ambiguous-ibd"), "did you mean CIT002?"),
        (("schema", "finding_"), "did you mean finding?"),
        (("scan", "good.md", "--config", "x.toml", "--isolated"), "--config and --isolated exclude each other"),
        (("scan", "good.md", "--config", "x.toml"), "x.toml: there is no such file"),
        (("scan", "good.md", "--ignore", "NUM999"), "no rule has the code or prefix NUM999; did you mean NUM"),
    ):
        result = run(*args)
        assert (result.exit_code, result.stdout) == (2, ""), args
        assert words in result.stderr, args


def test_colours_on_demand(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def colours(*args: str, **env: str) -> bool:
        # CliRunner takes colours out unless told otherwise.
        result = CliRunner(env=env).invoke(group(), ["scan", "bad.txt", *args], color=True)
        return "\x1b[" in result.stdout

    assert not colours()
    assert colours("--color", "always")
    assert not colours("--color", "never", FORCE_COLOR="1")
    assert colours(FORCE_COLOR="1")
    assert not colours(FORCE_COLOR="1", NO_COLOR="1")
    assert not colours(FORCE_COLOR="0")


def test_rules_are_listed_in_plain_words() -> None:
    text = run("rules").stdout
    assert "``" not in text
    assert "“l.”" in next(line for line in text.splitlines() if line.startswith("ARC005"))


def test_usage_shows_that_paths_may_be_left_out() -> None:
    for name in ("scan", "export"):
        assert f"{name} [OPTIONS] [PATH]..." in run(name, "--help").stdout


@pytest.mark.parametrize("name", ["scan", "export", "parse", "explain", "rules", "schema"])
def test_every_command_has_examples(name: str) -> None:
    assert f"Examples:\n    citecheck {name}" in run(name, "--help").stdout
