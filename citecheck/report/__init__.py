"""Findings to bytes. One module an output: ``NAME``, ``HELP`` and ``write(scan, options) -> str``."""

from __future__ import annotations

import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache
from typing import Any


@dataclass(frozen=True, slots=True)
class Options:
    """How to write: ``colour`` and ``width`` for terminals, ``checks`` for the table of checks."""

    colour: bool = False
    width: int = 100
    checks: bool = False


def formats() -> tuple[str, ...]:
    """Return the names of the outputs; the module of an output bears its name."""
    return tuple(
        sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_") and m.name not in _PARTS)
    )


_PARTS = ("records", "recording", "excerpt", "kinds", "csl", "schemas", "verification", "verified")


@cache
def output(name: str) -> Any:
    """Return the module that writes an output."""
    return importlib.import_module(f"{__name__}.{name}")
