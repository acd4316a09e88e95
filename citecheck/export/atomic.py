"""Files written at one stroke: the old one stays until the new one is whole."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Write ``text`` as UTF-8 to ``path``, as :func:`write_bytes` does."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes) -> None:
    """Write ``data`` to ``path``, by way of a file beside it that then takes its place.

    The permissions of a file that is replaced are kept; a link is followed. What is no regular file (a pipe,
    a device) is written to as it stands. Raises OSError.
    """
    if _special(path):
        with path.open("ab") as sink:
            sink.write(data)
        return
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as sink:
            sink.write(data)
            sink.flush()
            os.fsync(sink.fileno())
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _special(path: Path) -> bool:
    """Whether the path is a pipe, a device or an open descriptor (``/dev/stdout``, ``/dev/fd/3``)."""
    return (path.is_absolute() and path.parts[1:2] in (("dev",), ("proc",))) or (path.exists() and not path.is_file())


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
