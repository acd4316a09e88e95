"""Services on the network, one file each; a file here that has ``SERVICES`` is one more."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from citecheck.verify.service import Service


@cache
def services() -> tuple[Service, ...]:
    """Return every service, in the order in which they are asked."""
    found = [
        one
        for module in iter_modules(__path__)
        for one in import_module(f"{__name__}.{module.name}").SERVICES  # Each names what it has.
    ]
    return tuple(sorted(found, key=lambda one: (one.rank, one.name)))
