"""Files to documents. One module a format: ``NAME``, ``SUFFIXES``, ``build`` and, to be known by content, ``accepts``."""

from __future__ import annotations

import hashlib
import importlib
import os
import pkgutil
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from citecheck.model.document import Document, Unreadable
from citecheck.read.encoding import NotText, decode

MAX_LINE = 5_000_000
"""A longer line is data, not writing."""
MAX_BYTES = 256 * 1024 * 1024
"""Larger files are refused: no document of notes is that long."""


@cache
def formats() -> dict[str, Any]:
    """Return the modules that read a format, by name."""
    found = {}
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        if hasattr(module, "SUFFIXES"):
            found[module.NAME] = module
    return found


@cache
def suffixes() -> dict[str, str]:
    """Return the format of each known suffix."""
    return {suffix: name for name, module in formats().items() for suffix in module.SUFFIXES}


def shown_path(path: str | Path) -> str:
    r"""Return a path as reports print it; bytes of a name that are no UTF-8 stand as ``\xff``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def read_path(path: str | Path) -> Document | Unreadable:
    """Read one file. What cannot be read comes back with its reason; nothing is raised for bad input."""
    shown = shown_path(path)
    try:
        with Path(path).open("rb") as source:
            data = source.read(MAX_BYTES + 1)
    except FileNotFoundError:
        return Unreadable(shown, "there is no such file")
    except IsADirectoryError:
        return Unreadable(shown, "it is a folder")
    except (OSError, ValueError) as error:
        return Unreadable(shown, (getattr(error, "strerror", None) or "it cannot be opened").lower())
    return read_bytes(shown, data)


def read_bytes(path: str, data: bytes) -> Document | Unreadable:
    """Read the bytes of a file; ``path`` names it and its suffix tells the format."""
    if len(data) > MAX_BYTES:
        return Unreadable(path, f"it has more than the {MAX_BYTES:,} bytes that are read; divide it")
    try:
        decoded = decode(data)
    except NotText as error:
        return Unreadable(path, str(error))
    if not decoded.text.strip():
        return Unreadable(path, "it is empty")
    longest = _longest_line(decoded.text)
    if longest > MAX_LINE:
        return Unreadable(path, f"it has a line of {longest:,} characters, more than the {MAX_LINE:,} that are read")
    document = build(path, decoded.text, decoded.encoding, hashlib.sha256(data).hexdigest())
    return replace(document, damaged=decoded.damaged) if decoded.damaged else document


def _longest_line(text: str) -> int:
    if len(text) <= MAX_LINE:
        return 0
    longest = start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        longest, start = max(longest, end - start), end + 1
    return longest


def read_text(text: str, path: str = "-") -> Document:
    """Make a document of a string, as if it stood in a UTF-8 file."""
    return build(path, text, "utf-8", hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())


def build(path: str, text: str, encoding: str, sha256: str) -> Document:
    """Make a document of decoded text in the format its suffix or its content tells."""
    document: Document = _format_of(path, text).build(path, text, encoding, sha256)
    return document


def _format_of(path: str, text: str) -> Any:
    name = suffixes().get(Path(path).suffix.lower())
    if name is None or name == "text":
        for module in formats().values():
            if hasattr(module, "accepts") and module.accepts(text):
                return module
    return formats()[name or "text"]
