"""The program as the shell runs it: closed and broken streams, interruption, devices, odd names."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
ENV = {**os.environ, "PYTHONPATH": str(ROOT)}
BAD = "He cites RGASPI, f. 558, op. 11, d. 97, ll. 6. Half (517 of 1,126) of them, or 45.9 per cent.\n"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX shells and devices")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bad.txt").write_text(BAD, encoding="utf-8")
    return tmp_path


def shell(command: str, folder: Path, **env: str) -> subprocess.CompletedProcess[bytes]:
    python = f"{sys.executable} -m citecheck"
    return subprocess.run(
        ["bash", "-c", command.replace("citecheck", python, 1)],
        cwd=folder,
        env={**ENV, **env},
        capture_output=True,
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("command", ["scan bad.txt", "scan bad.txt -f json", "rules", "schema", "--version", "--help"])
def test_output_that_cannot_be_written_is_one_line(folder: Path, command: str) -> None:
    for redirection, words in ((">/dev/full", b"no space left on device"), (">&-", b"bad file descriptor")):
        done = shell(f"citecheck {command} {redirection}", folder)
        assert (done.returncode, done.stderr) == (2, b"citecheck: standard output: " + words + b"\n")


def test_a_reader_that_leaves_ends_the_program_in_silence(folder: Path) -> None:
    (folder / "many.txt").write_text("GARF, f. 7523, op. 95, d. 109, l. 11\n" * 3000, encoding="utf-8")
    for command in ("parse many.txt", "parse < many.txt"):
        done = shell(f"citecheck {command} | head -1; exit ${{PIPESTATUS[0]}}", folder)
        assert (done.returncode, done.stderr, done.stdout.count(b"\n")) == (141, b"", 1)


def test_closed_standard_input_is_said(folder: Path) -> None:
    for command in ("scan -", "parse"):
        done = shell(f"citecheck {command} <&-", folder)
        assert (done.returncode, done.stderr) == (2, b"citecheck: standard input is closed\n")


def test_interruption_is_one_line(folder: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "citecheck", "scan", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENV,
        cwd=folder,
        # A runner that was started in the background ignores the signal, and its children inherit that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    time.sleep(1)
    child.send_signal(signal.SIGINT)
    _, said = child.communicate(timeout=20)
    # An interpreter that was compiling a string when the signal came ends itself by the signal: shells call both 130.
    assert child.returncode in (130, -signal.SIGINT)
    assert said == b"citecheck: interrupted\n"


def test_devices_and_pipes_are_written_directly(folder: Path) -> None:
    assert shell("citecheck export bad.txt -o /dev/stdout", folder).stdout.startswith(b"@misc{rgaspi-558-11-97,")
    assert shell("citecheck export bad.txt -o /dev/null", folder).returncode == 0
    full = shell("citecheck export bad.txt -o /dev/full", folder)
    assert (full.returncode, full.stderr) == (
        2,
        b"citecheck: /dev/full: it cannot be written: no space left on device\n",
    )
    os.mkfifo(folder / "pipe")
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append((folder / "pipe").read_bytes()))
    reader.start()
    assert shell("citecheck export bad.txt -o pipe", folder).returncode == 0
    reader.join(timeout=20)
    assert got[0].startswith(b"@misc{rgaspi-558-11-97,")
    assert sorted(p.name for p in folder.iterdir()) == ["bad.txt", "pipe"]
    assert Path("/dev/null").is_char_device()


def test_dev_stdout_appends_to_what_the_shell_opened(folder: Path) -> None:
    shell("(echo first; citecheck scan bad.txt -o /dev/stdout) > out", folder)
    assert (folder / "out").read_text(encoding="utf-8").startswith("first\nbad.txt:1:")


def test_names_that_are_no_utf8(folder: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(folder) + b"/b\xe9.txt")).write_text(BAD, encoding="utf-8")
    except OSError:
        pytest.skip("the file system wants UTF-8")
    for name in ("text", "json", "jsonl", "sarif", "github"):
        done = shell(f"citecheck scan . -f {name}", folder)
        assert done.returncode == 0, done.stderr
        assert b"b\\" in done.stdout or b"b%5Cxe9" in done.stdout
    documents = json.loads(shell("citecheck scan . -f json", folder).stdout)["documents"]
    assert {d["path"] for d in documents} == {"b\\xe9.txt", "bad.txt"}
    for name in ("bibtex", "csl-json", "yaml"):
        assert shell(f"citecheck export --to {name} . --archival /dev/stdout", folder).returncode == 0


def test_a_terminal_that_speaks_no_unicode(folder: Path) -> None:
    done = shell("citecheck scan bad.txt", folder, PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    machine = shell("citecheck scan bad.txt -f json", folder, PYTHONIOENCODING="ascii")
    assert "“ll.”" in json.loads(machine.stdout.decode("utf-8"))["findings"][0]["message"]
