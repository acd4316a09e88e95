"""What is no document: one clear line each, exit status 2 where it was named, the other files still done."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.cli.test_commands import GOOD, run

SUMMARY = "1 document, 1 citation of 1 work, 1 number checked: nothing to report\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.md").write_text(GOOD, encoding="utf-8")
    return tmp_path


def refused(name: str, words: str) -> None:
    result = run("scan", name, "good.md")
    assert (result.exit_code, result.stdout) == (2, SUMMARY)
    assert result.stderr == f"citecheck: {name or '“”'}: {words}\n"
    alone = run("scan", name)
    assert (alone.exit_code, alone.stdout) == (2, "")


BINARY = "it is a binary file, not text; save it as text or Markdown first"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "it is empty"),
        (b" \n\t\r\n", "it is empty"),
        (bytes(range(256)) * 20, BINARY),
        (GOOD.encode() + b"\0" + GOOD.encode(), BINARY),
        (b"\0" * 1000, BINARY),
        (b"a 1 [" * 1_200_000, "it has a line of 6,000,000 characters, more than the 5,000,000 that are read"),
    ],
)
def test_no_text(folder: Path, data: bytes, words: str) -> None:
    (folder / "bad.txt").write_bytes(data)
    refused("bad.txt", words)


def test_names_that_lead_nowhere(folder: Path) -> None:
    (folder / "loop.md").symlink_to("loop.md")
    (folder / "broken.md").symlink_to("nothing")
    (folder / "x.md").mkdir()
    refused("missing.md", "there is no such file")
    refused("broken.md", "there is no such file")
    refused("loop.md", "too many levels of symbolic links")
    refused("x.md", "the folder holds no readable document (.markdown, .md, .mdown, .mkd, .text, .txt)")
    refused("n" * 300, "file name too long")
    refused("", "a path is empty; give . for this folder")
    assert run("scan", ".").stdout == SUMMARY


def test_a_folder_that_holds_itself(folder: Path) -> None:
    (folder / "deep").mkdir()
    (folder / "deep" / "up").symlink_to("..")
    assert (run("scan", ".").exit_code, run("scan", ".").stdout) == (0, SUMMARY)


def test_no_permission(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(path: Path, *how: str) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    (folder / "locked" / "inside").mkdir(parents=True)
    opened, listed = Path.open, Path.iterdir
    monkeypatch.setattr(
        Path, "open", lambda p, *how, **k: (forbidden if p.name == "secret.md" else opened)(p, *how, **k)
    )
    monkeypatch.setattr(Path, "iterdir", lambda p: (forbidden if p.name == "locked" else listed)(p))
    refused("secret.md", "permission denied")
    refused("locked", "the folder cannot be read: permission denied")
    result = run("scan", ".")
    assert (result.exit_code, result.stdout) == (0, SUMMARY)  # It was not named, only met.
    assert result.stderr == "citecheck: locked: the folder cannot be read: permission denied\n"


def test_one_bad_byte_is_said_and_the_rest_read(folder: Path) -> None:
    (folder / "bad.md").write_bytes("Müller.\n\nSchröder: ".encode() + b"\xff.\n")
    result = run("scan", "bad.md")
    assert result.exit_code == 0
    assert result.stderr == (
        "citecheck: bad.md: 1 place is not valid utf-8 (line 3); read as U+FFFD, save the file again as UTF-8\n"
    )
    assert "1 place of this file could not be decoded as utf-8" in " ".join(result.stdout.split())


def test_a_replacement_character_that_stands_there_is_called_that(folder: Path) -> None:
    (folder / "old.md").write_text("The Vlad\ufffdmir archive.\n", encoding="utf-8")
    result = run("scan", "old.md")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "U+FFFD stands in 1 place of this file: letters were lost before it was saved" in " ".join(
        result.stdout.split()
    )


@pytest.mark.parametrize("text", ["1234567890", "[", "(", "(1) ", "[1] ", "*", "a/b "])
def test_cost_grows_with_length_only(folder: Path, text: str) -> None:
    def cost(length: int) -> float:
        (folder / "hostile.md").write_text(text * (length // len(text)), encoding="utf-8")
        before = time.process_time()
        assert run("scan", "hostile.md").exit_code == 0
        return time.process_time() - before

    run("scan", "good.md")
    # Twice as much for twice the length, and leeway for what else the machine does.
    assert cost(60_000) < 4 * cost(30_000) + 0.5


def test_parse_reads_what_scan_reads(folder: Path) -> None:
    line = "ГАРФ. Ф. 7523. Оп. 95. Д. 109. Л. 11"
    for codec in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251", "koi8_r"):
        (folder / "refs.txt").write_bytes(f"{line}\r\nТам же. Л. 12.\n".encode(codec))
        for result in (run("parse", "refs.txt"), run("parse", stdin=(folder / "refs.txt").read_bytes())):
            assert result.exit_code == 0
            assert [row.split('","')[0] for row in result.stdout.splitlines()] == [
                f'{{"raw":"{line}',
                '{"raw":"Там же. Л. 12.',
            ]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("binary.txt", BINARY),
        ("missing.txt", "there is no such file or folder"),
        ("void", "it is a folder"),
    ],
)
def test_parse_refuses_in_one_line(folder: Path, name: str, words: str) -> None:
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 4)
    (folder / "void").mkdir()
    result = run("parse", name)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", f"citecheck: {name}: {words}\n")
