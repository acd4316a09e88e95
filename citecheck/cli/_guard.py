"""What surrounds every command: interruption, closed pipes and full disks end in one line and an exit status."""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn

INTERRUPTED = 130
"""Exit status after Ctrl-C: 128 and the number of the signal, as shells have it."""
BROKEN_PIPE = 141
"""Exit status when the reader of standard output went away, as if SIGPIPE had ended the program."""


def guarded(work: Callable[[], int | None]) -> NoReturn:
    """Run ``work`` and leave with the status it returns or exits with; write out what it printed first."""
    _reopen_closed()
    try:
        try:
            status = work() or 0
        except SystemExit as left:
            status = left.code if isinstance(left.code, int) else 1 if left.code else 0
        sys.stdout.flush()
    except KeyboardInterrupt:
        status = _end("interrupted", INTERRUPTED)
    except BrokenPipeError:
        status = _end("", BROKEN_PIPE)
    except OSError as error:
        status = _end(f"{error.filename or 'standard output'}: {reason(error)}", 2)
    except MemoryError:
        status = _end("there is not enough memory; scan fewer files at once", 2)
    sys.exit(status)


def reason(error: OSError) -> str:
    """Return words for an error, as the rest of a sentence: ours for what is common, else the system's."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file or folder"
    if isinstance(error, IsADirectoryError):
        return "it is a folder"
    return (error.strerror or "it cannot be used").lower()


def _reopen_closed() -> None:
    """Give closed streams a place to go: writing to it fails as an OSError, and files opened later do not land there."""
    if sys.stdout is None:
        sys.stdout = open(os.open(os.devnull, os.O_RDONLY), "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


def _end(message: str, status: int) -> int:
    """Say why, and let nothing more be written: the interpreter flushes its streams once more when it ends."""
    if message:
        try:
            sys.stderr.write(f"citecheck: {message}\n")
            sys.stderr.flush()
        except OSError:
            pass
    sink = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            os.dup2(sink, stream.fileno())
        except (OSError, ValueError):
            continue
    return status
