"""Works to bytes. One module a bibliography format: ``NAME``, ``HELP`` and ``write(scan) -> str``.

Every format is deterministic: the same input gives the same bytes.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType

_PARTS = ("atomic", "clean", "archival", "archival_style", "archival_tables", "comments", "latex")


@cache
def _modules() -> dict[str, str]:
    return {m.name.replace("_", "-"): m.name for m in pkgutil.iter_modules(__path__) if m.name not in _PARTS}


def formats() -> tuple[str, ...]:
    """Return the names of the bibliography formats."""
    return tuple(sorted(_modules()))


def output(name: str) -> ModuleType:
    """Return the module that writes a format."""
    return importlib.import_module(f"{__name__}.{_modules()[name]}")
