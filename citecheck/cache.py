"""Findings of files that have not changed since they were last checked."""

from __future__ import annotations

import os
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

from msgspec import DecodeError, ValidationError
from msgspec import json as encoder

from citecheck.config import Config
from citecheck.model.finding import Finding
from citecheck.version import __version__

_RECORDS = 16
_BYTES = 1_000_000
"""A shelf of the cache holds so many records, and so many bytes."""
_DECODER = encoder.Decoder(list[Finding])


def folder() -> Path:
    """Return where the findings are kept: ``CITECHECK_CACHE``, else the user's cache folder."""
    own = os.environ.get("CITECHECK_CACHE")
    base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(own) if own else Path(base) / "citecheck"


@cache
def _program() -> str:
    """What changes when the program does: its version, and sizes and times of its files."""
    package = Path(__file__).parent
    parts = [__version__]
    for sub in (
        "",
        "check/bib",
        "check/document",
        "check",
        "bibfile",
        "data",
        "lang",
        "model",
        "parse",
        "parse/shelfmark",
    ):
        with os.scandir(package / sub) as entries:
            stats = sorted((e.name, e.stat().st_size, e.stat().st_mtime_ns) for e in entries if e.name.endswith(".py"))
        parts += [f"{name}:{size}:{time}" for name, size, time in stats]
    return sha256("\n".join(parts).encode()).hexdigest()


def key(path: str, digest: str, config: Config, today: date) -> str:
    """Return what a file's findings hang on: program, configuration, path, bytes and year."""
    parts = (_program(), path, digest, repr(config), str(today.year))
    return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def known(name: str) -> list[Finding] | None:
    """Return the findings kept under a key, None if there are none."""
    try:
        return _DECODER.decode((folder() / name[:2] / f"{name}.json").read_bytes())
    except (OSError, DecodeError, ValidationError):
        return None


def keep(name: str, findings: list[Finding]) -> None:
    """Keep findings under a key; a folder that cannot be written is no fault."""
    place = folder() / name[:2] / f"{name}.json"
    part = place.with_suffix(f".{os.getpid()}.part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(encoder.encode(findings))
        part.replace(place)
        _prune(place.parent)
    except OSError:
        part.unlink(missing_ok=True)


def _prune(shelf: Path) -> None:
    """Remove the oldest records of one of the 256 shelves, so that all together stay below 4096 and 256 MB."""
    with os.scandir(shelf) as entries:
        records = sorted(((e.stat().st_mtime_ns, e.stat().st_size, e.path) for e in entries), reverse=True)
    size = 0
    for count, (_, length, path) in enumerate(records, 1):
        size += length
        if count > _RECORDS or size > _BYTES:
            Path(path).unlink(missing_ok=True)
